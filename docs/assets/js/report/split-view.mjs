// How each kind of organisation answered one item: the same bars, small, side by side. Only the groups that
// report.split lets be seen.

import { element } from "../kit/dom.mjs";
import { inWords, sentence } from "../assess/words.mjs";
import { CHOSEN } from "../assess/definition.mjs";
import { CHOSEN_BY, answerShown, answersShown, barsOf } from "./bars.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {import("./report.mjs").Split} Split */

const UNANIMOUS = "Where all of a group gave the same answer, its bar tells what each of them said.";

/**
 * Why some groups are shown and others are not.
 *
 * @param {Split} split
 * @returns {HTMLElement}
 */
export function splitExplained({ groups, hidden }) {
  const shown = groups.map(({ title, people }) => `${title} (${people})`);
  return element(
    "details",
    { class: "guide-report-more" },
    element("summary", {}, "Which kinds of organisation are shown"),
    element("p", {}, `Below each statement you can open how these groups answered: ${shown.join("; ")}.`),
    element("p", {}, hidden > 0 ? `${whoAreHidden(hidden)} A small group is never shown, and a larger one may be kept back with it, so that nobody can work out by subtraction what the small one said.` : "Every group is large enough to be shown."),
    element("p", {}, `${UNANIMOUS} Look before you show it to others.`),
  );
}

/** @param {number} hidden */
function whoAreHidden(hidden) {
  return `${sentence(inWords(hidden))} ${hidden === 1 ? "person is" : "people are"} in groups that are not shown, and counted only in the whole.`;
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {ItemReport} gap
 * @returns {HTMLElement | null} null where there is no split
 */
export function splitView(definition, { split }, gap) {
  if (!split) return null;
  const places = split.groups.map((group) => ({ group, part: group.items.find(({ item }) => item.id === gap.item.id) }));
  return element(
    "details",
    { class: "guide-split" },
    element("summary", {}, "By kind of organisation", element("span", { class: "guide-hidden-visually" }, `: ${gap.item.text}`)),
    element("p", { class: "guide-split-caution" }, split.hidden > 0 && `${whoAreHidden(split.hidden)} `, UNANIMOUS),
    element(
      "div",
      { class: "guide-split-groups" },
      ...places.map(({ group, part }) => part && element(
        "section",
        { class: "guide-split-group" },
        element("h5", {}, group.title, element("span", { class: "guide-split-people" }, ` ${group.people} people`)),
        groupBars(definition, split, part, group.people),
      )),
    ),
  );
}

/**
 * @param {Definition} definition
 * @param {Split} split
 * @param {ItemReport} part one item, counted in one group
 * @param {number} people in it
 */
function groupBars(definition, split, part, people) {
  const caption = `How many of these ${people} people gave each answer`;
  if (!definition.scale) return barsOf([CHOSEN_BY], () => part.counts[CHOSEN], people, caption);
  const answers = answersShown(definition, split.groups.flatMap(({ items }) => items));
  return barsOf(answers.map((id) => answerShown(definition, part.item, id)), (id) => part.counts[id], people, caption);
}
