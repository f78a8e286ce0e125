// A bar of counts for each answer: a real table, whose cells are drawn as bars. The numbers in them are its text, so
// that whoever cannot see the bars reads the table. Wide, the bars stand beside each other; narrow, one under another.

import { element } from "../kit/dom.mjs";
import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, distanceFromBest, labelOf } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/**
 * @typedef {Readonly<{label: string, tone: string, off: boolean, id: string}>} Answer
 *   `tone`: from "1", the good end, to "5"; "off" the scale; or "choice"
 */

/** The one bar of an item to choose. */
export const CHOSEN_BY = Object.freeze({ id: CHOSEN, label: "Chosen by", tone: "choice", off: false });

const OFF_THE_SCALE = [DONT_KNOW, NOT_APPLICABLE, BLANK];

/** A bar of less than this part of the longest has no room for its number, which stands beside it. */
const ROOM_FOR_A_NUMBER = 0.3;

/**
 * The answers that a report's bars show: every point of the scale, and off it those that anybody gave to anything, so
 * that all the bars of a report stand in the same places.
 *
 * @param {Definition} definition on a scale
 * @param {readonly ItemReport[]} items
 * @returns {readonly string[]}
 */
export function answersShown(definition, items) {
  const points = definition.scale?.points.map(({ id }) => id) ?? [];
  return [...points, ...OFF_THE_SCALE.filter((answer) => items.some(({ counts }) => counts[answer] > 0))];
}

/**
 * The longest bar of a report: every other is drawn to its scale.
 *
 * @param {readonly ItemReport[]} items
 * @returns {number} people, at least 1
 */
export function longestOf(items) {
  return Math.max(1, ...items.flatMap(({ counts }) => Object.values(counts)));
}

/**
 * @param {Definition} definition on a scale
 * @param {Item} item
 * @param {string} id one of `answersShown`
 * @returns {Answer}
 */
export function answerShown(definition, item, id) {
  const distance = distanceFromBest(definition, item, id);
  return { id, label: labelOf(definition, id), tone: distance === null ? "off" : String(1 + Math.round(distance * 4)), off: distance === null };
}

/**
 * @param {readonly Answer[]} answers
 * @param {(answer: string) => number} countOf people who gave an answer
 * @param {number} longest as `longestOf` counts it
 * @param {string} caption what the table is about
 * @returns {HTMLTableElement}
 */
export function barsOf(answers, countOf, longest, caption) {
  const off = answers.filter((answer) => answer.off);
  const parts = [answers.filter((answer) => !answer.off), off].filter((part) => part.length > 0);
  return element(
    "table",
    // Drawn as a grid, a table is no longer one to every browser: its roles say it is.
    { class: answers.length > 1 ? "guide-bars guide-bars-standing" : "guide-bars", role: "table" },
    element("caption", { class: "guide-hidden-visually" }, caption),
    ...parts.map((part) => partOf(part.map((answer) => rowOf(answer, countOf(answer.id), longest)))),
  );
}

/** @param {HTMLElement[]} rows the points of the scale, or what is off it */
function partOf(rows) {
  const part = element("tbody", { role: "rowgroup" }, ...rows);
  part.style.setProperty("--answers", String(rows.length));
  return part;
}

/**
 * @param {Answer} answer
 * @param {number} count
 * @param {number} longest
 */
function rowOf({ label, tone }, count, longest) {
  return element(
    "tr",
    { class: "guide-bars-row", role: "row" },
    element("th", { class: "guide-bars-answer", scope: "row", role: "rowheader" }, label),
    element("td", { class: "guide-bars-cell", role: "cell" }, ...barOf(count, longest, tone)),
  );
}

/**
 * @param {number} count
 * @param {number} longest
 * @param {string} tone
 * @param {boolean} [roomy] whether the longest bar is several times as long as a number
 * @returns {HTMLElement[]} the bar with its number in it, or beside it where it is too short
 */
export function barOf(count, longest, tone, roomy = true) {
  const number = element("span", { class: "guide-bar-count" }, String(count));
  if (count === 0) return [number];
  const inside = roomy && count / longest >= ROOM_FOR_A_NUMBER;
  const bar = element("span", { class: "guide-bar", "data-tone": tone }, inside && number);
  bar.style.setProperty("--length", String(count / longest));
  return inside ? [bar] : [bar, number];
}
