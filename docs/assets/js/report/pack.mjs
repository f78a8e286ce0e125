// The meeting pack: one print for about an hour's talk. What to do when, the things to talk about with their bars and a
// question each, and room for what the group decides to do.

import { element, mainButton } from "../kit/dom.mjs";
import { largePrint } from "../kit/large-print.mjs";
import { dayInWords } from "../assess/kept-answers.mjs";
import { agendaOf } from "./agenda.mjs";
import { answersShown, longestOf } from "./bars.mjs";
import { gapBars } from "./gap-view.mjs";
import { inWords } from "../assess/words.mjs";
import { openingOf, peopleOf, whyOf } from "./report-words.mjs";
import { patternSentence, promptFor } from "./sentences.mjs";
import { talkOf } from "./talk.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */

/** Lines to write on: at the most, and where much else stands on their sheet. Each is as high as three of text. */
const ACTIONS = Object.freeze({ most: 7, least: 3, high: 3 });
/** Lines of text that leave room for all of them. */
const ROOM = 8;

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {{held: string, whose?: string | undefined}} told `held`: year-month-day, or empty; `whose`: the partnership's name
 * @returns {HTMLElement} a preview, of which alone a print is made
 */
export function packView(definition, report, { held, whose }) {
  const talk = talkOf(definition, report.items);
  const opening = openingOf(definition, report.items);
  const scale = { answers: answersShown(definition, report.items), longest: longestOf(report.items) };
  return element(
    "section",
    { class: "guide-pack", "aria-labelledby": "pack-title" },
    element("p", { class: "guide-no-print" }, "Two sheets, which need no colour. The second has room for what you decide."),
    element("div", { class: "guide-buttons guide-no-print" }, largePrint(), mainButton("Print the pack", () => window.print())),
    element(
      "div",
      { class: "guide-pack-sheet" },
      element("h2", { id: "pack-title", tabindex: -1 }, `Meeting pack: ${definition.title}`),
      element("p", { class: "guide-pack-facts" }, [held && dayInWords(held), whose, `${peopleOf(report.people)} answered`, definition.question].filter(Boolean).join(" · ")),
      agenda(definition, talk),
      element("h3", {}, opening.title),
      opening.lead && element("p", {}, opening.lead),
      talk.things.length > 0 && element("ol", { class: "guide-pack-gaps" }, ...talk.things.map((thing) => thingView(definition, thing, scale))),
      ...opening.things.filter(({ more }) => more > 0).map(({ say, more }) => element("p", {}, `${say}: ${inWords(more)} more in the report.`)),
    ),
    element("div", { class: "guide-pack-sheet" }, ...alsoFound(opening.also), actions(opening.also), address()),
  );
}

/**
 * @param {Definition} definition
 * @param {import("./talk.mjs").Talk} talk
 */
function agenda(definition, talk) {
  const steps = agendaOf(definition, talk);
  const whole = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return element(
    "table",
    { class: "guide-pack-agenda" },
    element("caption", {}, `Agenda, about ${whole} minutes`),
    element("thead", { class: "guide-hidden-visually" }, element("tr", {}, ...["Minutes", "Step", "What to do"].map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...steps.map(({ minutes, name, what }) => element(
      "tr",
      {},
      element("td", {}, `${minutes} min`),
      element("th", { scope: "row" }, name),
      element("td", {}, what),
    ))),
  );
}

/**
 * @param {Definition} definition
 * @param {import("./talk.mjs").Thing} thing
 * @param {import("./gap-view.mjs").Scale} scale
 */
function thingView(definition, { kind, item: gap }, scale) {
  return element(
    "li",
    { class: "guide-pack-gap", "data-kind": kind },
    element("p", { class: "guide-pack-why" }, whyOf(kind, gap)),
    element("h4", {}, gap.item.text),
    element(
      "div",
      { class: "guide-pack-halves" },
      gapBars(definition, gap, scale),
      element(
        "div",
        {},
        element("p", { class: "guide-pack-pattern" }, patternSentence(definition, gap)),
        element("p", { class: "guide-pack-prompt" }, promptFor(definition, gap, kind)),
      ),
    ),
  );
}

/**
 * @param {readonly import("./report-words.mjs").Finding[]} also what stands out beside the things on the first sheet
 * @returns {HTMLElement[]}
 */
function alsoFound(also) {
  if (!also.length) return [];
  return [
    element("h3", {}, "Also worth a look"),
    ...also.map(({ say, items, more }) => element(
      "div",
      { class: "guide-pack-found" },
      element("p", {}, `${say}:`),
      element("ul", {}, ...items.map(({ item }) => element("li", {}, item.text)), more > 0 && element("li", {}, `and ${inWords(more)} more in the report`)),
    )),
  ];
}

/** @param {readonly import("./report-words.mjs").Finding[]} also what stands on the same sheet */
function actions(also) {
  const lines = also.reduce((sum, { items, more }) => sum + 1 + items.length + (more ? 1 : 0), 0);
  const length = Math.max(ACTIONS.least, ACTIONS.most - Math.ceil(Math.max(0, lines - ROOM) / ACTIONS.high));
  const names = ["What will be done", "Who", "By when", "How we will know"];
  return element(
    "div",
    { class: "guide-pack-actions" },
    element("h3", { id: "pack-actions" }, "What we will do"),
    element(
      "table",
      { "aria-labelledby": "pack-actions", class: "guide-pack-lines" },
      element("thead", {}, element("tr", {}, ...names.map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...Array.from({ length }, () => element("tr", {}, ...names.map(() => element("td", {}))))),
    ),
    element("p", { class: "guide-pack-review" }, "We will look at this again on:"),
    element("p", { class: "guide-pack-review" }, "Who tells those who could not come:"),
  );
}

function address() {
  return element("p", { class: "guide-pack-address" }, `Made with ${location.origin}${location.pathname}. The counts are of people, and not of partners.`);
}
