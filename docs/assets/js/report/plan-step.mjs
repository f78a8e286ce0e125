// What a step in the plan says that was added from a report: the statement and its counts, so that whoever reads it in
// half a year knows what it was about.

import { CHOSEN, answerIds, labelOf } from "../assess/definition.mjs";
import { inWords } from "../assess/words.mjs";
import { LIMITS, characters } from "../plan/plan.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @returns {string} no longer than a step can be: a long statement is cut, the counts are not
 */
export function stepTextOf(definition, gap) {
  const before = `${doing(gap)}: “`;
  const after = `” ${countsOf(definition, gap)}`;
  return `${before}${cut(gap.item.text, LIMITS.text - characters(before + after))}${after}`;
}

/** @param {ItemReport} gap */
function doing({ pattern }) {
  if (pattern === "unknown" || pattern === "few") return "Find out how this stands";
  return pattern === "agreed-best" ? "Keep this as it is" : "Work on this";
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @returns {string} such as “Of eight people: Partly 4, Mostly 3, Don’t know 1.”
 */
function countsOf(definition, { counts, people }) {
  const group = `${inWords(people)} ${people === 1 ? "person" : "people"}`;
  if (definition.choose) return `Chosen by ${inWords(counts[CHOSEN])} of ${group}.`;
  const given = answerIds(definition).filter((answer) => counts[answer] > 0);
  return `Of ${group}: ${given.map((answer) => `${labelOf(definition, answer)} ${counts[answer]}`).join(", ")}.`;
}

/**
 * @param {string} text
 * @param {number} most characters
 */
function cut(text, most) {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, Math.max(most - 1, 0)).join("").trimEnd()}…` : text;
}
