// Whether a statement moved between two rounds, and which way. Two rounds differ by chance alone even where nothing has
// changed, small ones by much: a difference is called a move only where chance would seldom make one as large.

import { distanceFromBest } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/**
 * @typedef {Readonly<{to: "better" | "worse" | "both" | "none", people: number, of: number}>} Move
 *   `people`: how many of the smaller round's, `of` in all, would have to have answered otherwise at least for both
 *   rounds to be alike; `to` “both” where some went to either side, “none” where they are too few to tell
 */

/**
 * For a chance of one in ten, and on a scale of few points of less: of the test of Smirnov (1939) for a move to one side,
 * and of Kuiper (1960) for one to both.
 */
const SELDOM = Object.freeze({ one: 1.22, both: 1.62 });
/** Counts are divided: the last bit of a quotient is not to decide. */
const TINY = 1e-9;

/**
 * @param {number} then people on the scale
 * @param {number} now people on the scale
 * @param {"one" | "both"} [sides]
 * @returns {number} how many of the smaller round must have answered otherwise for a move; more than there are, where
 *   the rounds are too small to tell
 */
export function enoughToMove(then, now, sides = "one") {
  return Math.ceil(SELDOM[sides] * Math.sqrt((then + now) / (then * now)) * Math.min(then, now) - TINY);
}

/**
 * Looks at the widest step between both rounds' shares at any point of the scale, to either side: the distances of
 * Kolmogorov, Smirnov and Kuiper. They need an order of the answers and no distance between them. So many people, to
 * both sides together, must have answered otherwise for the rounds to be alike.
 *
 * @param {Definition} definition on a scale
 * @param {Item} item
 * @param {ItemReport} then
 * @param {ItemReport} now
 * @returns {Move | null} null where nobody was on the scale in one of them
 */
export function moveOf(definition, item, then, now) {
  if (!then.onScale || !now.onScale) return null;
  const points = (definition.scale?.points ?? []).map(({ id }) => ({ id, distance: distanceFromBest(definition, item, id) ?? 0 }));
  const fromBest = points.sort((one, other) => one.distance - other.distance);
  let [before, after, better, worse] = [0, 0, 0, 0];
  for (const { id } of fromBest) {
    before += then.counts[id] / then.onScale;
    after += now.counts[id] / now.onScale;
    better = Math.max(better, after - before);
    worse = Math.max(worse, before - after);
  }
  const of = Math.min(then.onScale, now.onScale);
  const isMove = (/** @type {number} */ share, /** @type {"one" | "both"} */ sides = "one") => (
    share * of >= enoughToMove(then.onScale, now.onScale, sides) - TINY
  );
  const isBoth = Math.min(better, worse) > Math.max(better, worse) / 2 && isMove(better + worse, "both");
  const isOne = isMove(Math.max(better, worse));
  const to = isBoth ? "both" : !isOne ? "none" : better > worse ? "better" : "worse";
  return { to, people: Math.ceil((better + worse) * of - TINY), of };
}

/**
 * @param {Definition} definition of the newest round, on a scale
 * @param {readonly import("./compare.mjs").Compared[]} items
 * @returns {Readonly<Record<Move["to"], readonly import("./compare.mjs").Compared[]>>} by where they moved between the first round and the last
 */
export function movedOf(definition, items) {
  /** @type {Record<Move["to"], import("./compare.mjs").Compared[]>} */
  const moved = { better: [], worse: [], both: [], none: [] };
  for (const compared of items) {
    const [then, now] = [compared.reports[0], compared.reports.at(-1)];
    moved[(then && now && moveOf(definition, compared.item, then, now)?.to) || "none"].push(compared);
  }
  return moved;
}
