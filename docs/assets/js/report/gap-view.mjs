// One item of the report: its statement, how many gave each answer, what that looks like in words and may mean, a question
// to talk about, and one step with its entry and a way into the plan.

import { element } from "../kit/dom.mjs";
import { CHOSEN } from "../assess/definition.mjs";
import { meaningView, noteView, stepView } from "./acting/act-view.mjs";
import { CHOSEN_BY, answerShown, barsOf } from "./bars.mjs";
import { overlap } from "./overlap.mjs";
import { patternSentence, promptFor } from "./sentences.mjs";
import { splitView } from "./split-view.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {Readonly<{answers: readonly string[], longest: number}>} Scale what all bars of a report share */

/**
 * @param {ItemReport} itemReport
 * @returns {string} the id of the item's place on the page
 */
export function anchorOf({ item }) {
  return `gap-${item.id}`;
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {ItemReport} gap
 * @param {Scale} scale
 * @param {Readonly<{about: import("./acting/act-view.mjs").About, isCalledFor: boolean, isFirst: boolean, enlarge: () => void}>} told
 *   `isCalledFor`: it is among what stands out; `isFirst`: among the few to talk about; `enlarge` shows it by itself, for the whole room
 * @returns {HTMLElement}
 */
export function gapView(definition, report, gap, scale, { about, isCalledFor, isFirst, enlarge }) {
  const prompt = promptFor(definition, gap);
  return element(
    "li",
    { class: "guide-gap", id: anchorOf(gap), "data-pattern": gap.pattern, "data-folded": !isFirst },
    element("h4", { class: "guide-gap-statement" }, gap.item.text),
    patternView(definition, gap),
    gapBars(definition, gap, scale),
    !isFirst && moreButton(gap),
    ...meaningView(definition, gap, about, isCalledFor),
    promptView(prompt),
    stepView(definition, gap, about, enlarge),
    noteView(gap, about),
    splitView(definition, report, gap),
  );
}

/**
 * On a phone a whole report is some forty screens: what follows a statement's bars waits there until it is asked for,
 * but for the few to talk about. The sheet alone hides it, so that on a desk and on paper all of it stands there.
 *
 * @param {ItemReport} gap
 */
function moreButton({ item }) {
  const button = element(
    "button",
    { type: "button", class: "guide-button guide-button-quiet guide-gap-more guide-no-print", "aria-expanded": "false", onclick: turn },
    "To talk about, and a step",
    element("span", { class: "guide-hidden-visually" }, `: ${item.text}`),
  );

  function turn() {
    const isFolded = button.parentElement?.toggleAttribute("data-folded") ?? false;
    button.setAttribute("aria-expanded", String(!isFolded));
  }

  return button;
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @returns {HTMLElement} what the bars look like, in words
 */
export function patternView(definition, gap) {
  return element(
    "p",
    { class: "guide-gap-pattern" },
    definition.scale && overlap(gap.dispersion),
    element("span", {}, patternSentence(definition, gap)),
  );
}

/**
 * @param {string} prompt
 * @returns {HTMLElement}
 */
export function promptView(prompt) {
  return element("p", { class: "guide-gap-prompt" }, element("span", { class: "guide-gap-label" }, "To talk about"), " ", prompt);
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {Scale} scale
 * @returns {HTMLElement}
 */
export function gapBars(definition, gap, { answers, longest }) {
  const { item, counts, people } = gap;
  if (definition.choose) return barsOf([CHOSEN_BY], () => counts[CHOSEN], people, `How many of ${people} people chose it`);
  const shown = answers.map((answer) => answerShown(definition, item, answer));
  return barsOf(shown, (answer) => counts[answer], longest, `How many of ${people} people gave each answer`);
}
