// The shape of a group's answers to one item, by rules that a person could apply to the bars.

import { CHOSEN, DONT_KNOW, distanceFromBest } from "../assess/definition.mjs";
import { leik } from "./dispersion.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */

/**
 * On a scale, the first of these that holds:
 *   unknown   a third or more of the people don't know, and at least two
 *   few       fewer than two gave a point of the scale
 *   agreed-…  all within two neighbouring points (of a scale of two, at one): on its worst side, its best side, or else
 *   split     at least two, and a quarter, at or next to either end, and fewer than half as many between as at either:
 *             answers spread evenly over the scale are not split
 *   apart     answers three quarters of the scale apart or more, or half of the widest dispersion
 *   near      the rest
 * In a choice:
 *   shared    at least half chose it, and at least two
 *   none, few-named (one or two), some
 *
 * @typedef {"unknown" | "few" | "agreed-worst" | "agreed-middle" | "agreed-best" | "split" | "apart" | "near"
 *   | "shared" | "some" | "few-named" | "none"} Pattern
 */

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {Readonly<Record<string, number>>} counts for every one of `answerIds`
 * @param {number} people in all
 * @returns {Pattern}
 */
export function patternOf(definition, item, counts, people) {
  if (!definition.scale) return patternOfChoice(counts[CHOSEN], people);
  const unknown = counts[DONT_KNOW];
  if (unknown >= 2 && unknown * 3 >= people) return "unknown";
  const points = definition.scale.points.map(({ id }) => ({
    people: counts[id],
    distance: distanceFromBest(definition, item, id) ?? 0,
  }));
  return patternOnScale(points);
}

/**
 * @param {number} chosen
 * @param {number} people
 * @returns {Pattern}
 */
function patternOfChoice(chosen, people) {
  if (chosen >= 2 && chosen * 2 >= people) return "shared";
  if (chosen === 0) return "none";
  return chosen <= 2 ? "few-named" : "some";
}

/**
 * @param {readonly Readonly<{people: number, distance: number}>[]} points of the scale, in its order; `distance` from the good end, 0 to 1
 * @returns {Pattern}
 */
function patternOnScale(points) {
  const all = sum(points);
  if (all < 2) return "few";
  const taken = points.filter((point) => point.people > 0);
  const span = points.indexOf(taken[taken.length - 1]) - points.indexOf(taken[0]);
  if (span === 0 || (span === 1 && points.length > 2)) return agreed(taken);
  const enough = Math.max(2, all / 4);
  const best = sum(points.filter(({ distance }) => distance <= 0.25));
  const worst = sum(points.filter(({ distance }) => distance >= 0.75));
  const between = all - best - worst;
  if (best >= enough && worst >= enough && between * 2 < Math.min(best, worst)) return "split";
  const far = span / (points.length - 1) >= 0.75 || leik(points.map(({ people }) => people)) >= 0.5;
  return far ? "apart" : "near";
}

/**
 * @param {readonly Readonly<{distance: number}>[]} taken the points that people gave
 * @returns {Pattern}
 */
function agreed(taken) {
  if (taken.every(({ distance }) => distance > 0.5)) return "agreed-worst";
  return taken.every(({ distance }) => distance < 0.5) ? "agreed-best" : "agreed-middle";
}

/** @param {readonly Readonly<{people: number}>[]} points */
function sum(points) {
  return points.reduce((people, point) => people + point.people, 0);
}
