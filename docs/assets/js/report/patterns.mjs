// The shape of a group's answers to one item, by rules that a person could apply to the counts with a pencil.

import { CHOSEN, DONT_KNOW, distanceFromBest } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/** @typedef {Readonly<{people: number, distance: number}>} Taken a point of the scale; `distance` from the good end, 0 to 1 */
/** @typedef {Readonly<{better: number, worse: number}>} Sides people on either side of the middle of an item's scale */

/**
 * On a scale, the first of these that holds. All but `unknown` are about those who gave a point of it:
 *   unknown        a third or more of all people don't know, and at least two
 *   few            fewer than two gave a point
 *   agreed-worst   at least four in five are on the worse side of the middle
 *   agreed-best    at least four in five are on the better side
 *   split          at least two, and a quarter, are at or next to either end, and fewer than half as many between as at
 *                  either: answers spread evenly over the scale are not split
 *   apart          at least one in five are on either side of the middle
 *   agreed-worst   at least two in three are on the worse side
 *   agreed-middle  at least four in five are within two neighbouring points (not of a scale of two)
 *   near           the rest
 * Where four in five are within two neighbouring points, they are neither split nor apart.
 * In a choice:
 *   shared         at least half chose it, and at least two
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
  return patternOnScale(pointsOf(definition, item, counts));
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {Readonly<Record<string, number>>} counts
 * @returns {Sides} whoever stands in the middle is on neither; nobody is, in a choice
 */
export function sidesOf(definition, item, counts) {
  const points = pointsOf(definition, item, counts);
  return { better: sum(points.filter(({ distance }) => distance < 0.5)), worse: sum(points.filter(({ distance }) => distance > 0.5)) };
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {Readonly<Record<string, number>>} counts
 * @returns {readonly Taken[]} in the order of the scale; none in a choice
 */
function pointsOf(definition, item, counts) {
  return (definition.scale?.points ?? []).map(({ id }) => ({ people: counts[id], distance: distanceFromBest(definition, item, id) ?? 0 }));
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
 * @param {readonly Taken[]} points of the scale, in its order
 * @returns {Pattern}
 */
function patternOnScale(points) {
  const all = sum(points);
  if (all < 2) return "few";
  const worse = sum(points.filter(({ distance }) => distance > 0.5));
  const better = sum(points.filter(({ distance }) => distance < 0.5));
  if (worse * 5 >= all * 4) return "agreed-worst";
  if (better * 5 >= all * 4) return "agreed-best";
  const neighbours = points.length > 2 && points.some((point, at) => at > 0 && (points[at - 1].people + point.people) * 5 >= all * 4);
  if (!neighbours) {
    if (isSplit(points, all)) return "split";
    if (Math.min(better, worse) * 5 >= all) return "apart";
  }
  if (worse * 3 >= all * 2) return "agreed-worst";
  return neighbours ? "agreed-middle" : "near";
}

/**
 * @param {readonly Taken[]} points
 * @param {number} all
 */
function isSplit(points, all) {
  const enough = Math.max(2, all / 4);
  const best = sum(points.filter(({ distance }) => distance <= 0.25));
  const worst = sum(points.filter(({ distance }) => distance >= 0.75));
  return best >= enough && worst >= enough && (all - best - worst) * 2 < Math.min(best, worst);
}

/** @param {readonly Readonly<{people: number}>[]} points */
function sum(points) {
  return points.reduce((people, point) => people + point.people, 0);
}
