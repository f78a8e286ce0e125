// What a sheet of answers says, and which advice follows. Counts and order only: no sum, mean or mark.

import { answerTo } from "./answers.mjs";
import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, NOT_CHOSEN, distanceFromBest, sideOf } from "./definition.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./definition.mjs").Item} Item */
/** @typedef {import("./definition.mjs").Rule} Rule */
/** @typedef {import("./answers.mjs").Sheet} Sheet */

/**
 * @typedef {Readonly<{item: Item, answer: string, step: number | null}>} Line
 *   one item's answer; `step` counts the scale's points from 1, null off the scale
 */
/** @typedef {"worst" | "middle" | "best" | "dont-know" | "not-applicable" | "blank" | "chosen" | "not-chosen"} GroupId */
/** @typedef {Readonly<{id: GroupId, lines: readonly Line[]}>} Group items answered alike: never empty */
/**
 * @typedef {Readonly<{rule: Rule, because: readonly Line[], distance: number}>} Fired
 *   advice that follows; `because`: the answers it follows from; `distance`: of the worst of them from the good end
 */
/**
 * @typedef {Readonly<{lines: readonly Line[], groups: readonly Group[], advice: readonly Fired[], open: readonly Group[]}>} Result
 *   `open`: the answers that are not the best there is, and that no advice names
 */

/** @type {readonly GroupId[]} */
const GROUPS = ["worst", "middle", "best", DONT_KNOW, NOT_APPLICABLE, BLANK, CHOSEN, NOT_CHOSEN];

/** @type {Readonly<Record<import("./definition.mjs").Side, GroupId>>} */
const GROUP_OF = Object.freeze({ worse: "worst", middle: "middle", better: "best" });

/** An answer off the scale is neither good nor bad news: it stands between. */
const OFF_THE_SCALE = 0.5;

/**
 * @param {Definition} definition
 * @param {Sheet} sheet of this edition
 * @returns {Result} lines in the order of the items, groups from worst to best and then those off the scale,
 *   advice with the worst answers first and otherwise as the edition lists it; what is open begins with what one could
 *   not say
 */
export function resultOf(definition, sheet) {
  const lines = definition.items.map((item) => lineOf(definition, sheet, item));
  const groups = GROUPS.map((id) => ({ id, lines: lines.filter((line) => groupOf(definition, line) === id) }));
  const fired = definition.advice.flatMap((rule) => {
    const because = reasonsFor(definition, rule, lines);
    return because ? [{ rule, because, distance: worstOf(definition, because) }] : [];
  });
  return {
    lines,
    groups: groups.filter((group) => group.lines.length > 0),
    advice: fired.sort((one, other) => other.distance - one.distance),
    open: openOf(definition, groups, fired),
  };
}

/** @type {readonly GroupId[]} */
const OPEN = [DONT_KNOW, "worst", "middle", "best", CHOSEN, BLANK, NOT_APPLICABLE];

/**
 * Advice that counts answers speaks of how many there are and names none.
 *
 * @param {Definition} definition
 * @param {readonly Group[]} groups
 * @param {readonly Fired[]} fired
 * @returns {readonly Group[]}
 */
function openOf(definition, groups, fired) {
  const named = new Set(fired.filter(({ rule }) => !rule.when.count.length).flatMap(({ rule }) => Object.keys(rule.when.answers ?? {})));
  const isOpen = (/** @type {Line} */ { item, answer }) => !named.has(item.id) && distanceFromBest(definition, item, answer) !== 0;
  return OPEN.flatMap((id) => {
    const lines = groups.find((group) => group.id === id)?.lines.filter(isOpen) ?? [];
    return lines.length ? [{ id, lines }] : [];
  });
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {Item} item
 * @returns {Line}
 */
function lineOf(definition, sheet, item) {
  const answer = answerTo(sheet, item.id);
  const at = definition.scale?.points.findIndex(({ id }) => id === answer) ?? -1;
  return { item, answer, step: at < 0 ? null : at + 1 };
}

/**
 * @param {Definition} definition
 * @param {Line} line
 * @returns {GroupId}
 */
function groupOf(definition, line) {
  const side = sideOf(definition, line.item, line.answer);
  return side ? GROUP_OF[side] : /** @type {GroupId} */ (line.answer);
}

/**
 * @param {Definition} definition
 * @param {Rule} rule
 * @param {readonly Line[]} lines
 * @returns {readonly Line[] | null} the answers that the rule's advice follows from; null where it does not follow
 */
function reasonsFor(definition, { when }, lines) {
  const named = Object.entries(when.answers ?? {});
  const matched = lines.filter((line) => named.some(([item, of]) => line.item.id === item && of.includes(line.answer)));
  if (matched.length < named.length) return null;
  const counts = when.count.map((count) => ({ ...count, lines: countedBy(definition, count, lines) }));
  const holds = counts.every(({ at_least: least, at_most: most, lines: counted }) =>
    counted.length >= (least ?? 0) && counted.length <= (most ?? lines.length));
  return holds ? lines.filter((line) => matched.includes(line) || counts.some((count) => count.lines.includes(line))) : null;
}

/**
 * @param {Definition} definition
 * @param {import("./definition.mjs").Count} count
 * @param {readonly Line[]} lines
 * @returns {readonly Line[]}
 */
function countedBy(definition, { of, side: sides = [], among }, lines) {
  const counts = (/** @type {Line} */ { item, answer }) => {
    const side = sideOf(definition, item, answer);
    return of.includes(answer) || (side !== null && sides.includes(side));
  };
  return lines.filter((line) => counts(line) && (among?.includes(line.item.id) ?? true));
}

/**
 * @param {Definition} definition
 * @param {readonly Line[]} lines
 * @returns {number} from 0 to 1
 */
function worstOf(definition, lines) {
  const distances = lines.map((line) => distanceFromBest(definition, line.item, line.answer) ?? OFF_THE_SCALE);
  return Math.max(0, ...distances);
}
