// What a closed round says: for each item the count of every answer. No mean, no mark.

import { answerTo } from "../assess/answers.mjs";
import { CHOSEN, DONT_KNOW, answerIds } from "../assess/definition.mjs";
import { leik } from "./dispersion.mjs";
import { middleOf } from "./middle.mjs";
import { patternOf, sidesOf } from "./patterns.mjs";
import { splitBySector } from "./sectors.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/** @typedef {import("../assess/answers.mjs").Sheet} Sheet */
/** @typedef {import("./patterns.mjs").Pattern} Pattern */

/**
 * @typedef {Readonly<{
 *   item: Item, place: number, people: number, counts: Readonly<Record<string, number>>, onScale: number,
 *   better: number, worse: number, dispersion: number | null, middle: readonly string[], pattern: Pattern}>} ItemReport
 *   `place`: the item's number in the check, from 1; `people`: all who handed in answers, whatever they said here;
 *   `counts`: for every one of `answerIds`; `onScale`: people who gave a point of the scale, `better` and `worse`: those
 *   of them on either side of its middle; `dispersion`: by `leik`, null for fewer than two of them and in a choice;
 *   `middle`: the middle answer of those on the scale, or the two between which it lies
 */
/** @typedef {Readonly<{id: string | null, title: string, people: number, items: readonly ItemReport[]}>} SplitGroup items in the report's order */
/** @typedef {Readonly<{groups: readonly SplitGroup[], hidden: number}>} Split hidden: people in groups not shown */
/**
 * @typedef {Readonly<{people: number, items: readonly ItemReport[], split: Split | null}>} Report
 *   `items`: the widest disagreement first; `talkOf` says which to talk about
 */

/**
 * @param {Definition} definition
 * @param {readonly Sheet[]} sheets of this edition, one a person
 * @param {number} minimum people for a report, and for a sector to be shown by itself
 * @returns {Report | null} null for fewer than the minimum
 */
export function reportOf(definition, sheets, minimum) {
  if (sheets.length === 0 || sheets.length < minimum) return null;
  const items = inOrder(definition, itemReports(definition, sheets));
  return { people: sheets.length, items, split: splitOf(definition, sheets, minimum, items) };
}

/**
 * @param {Definition} definition
 * @param {readonly Sheet[]} sheets
 * @returns {readonly ItemReport[]} in the order of the check
 */
function itemReports(definition, sheets) {
  return definition.items.map((item, at) => itemReport(definition, item, at + 1, sheets));
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {number} place
 * @param {readonly Sheet[]} sheets
 * @returns {ItemReport}
 */
function itemReport(definition, item, place, sheets) {
  /** @type {Record<string, number>} */
  const counts = Object.fromEntries(answerIds(definition).map((answer) => [answer, 0]));
  for (const sheet of sheets) counts[answerTo(sheet, item.id)] += 1;
  return itemReportOf(definition, item, place, sheets.length, counts);
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {number} place
 * @param {number} people
 * @param {Readonly<Record<string, number>>} counts for every answer
 * @returns {ItemReport}
 */
export function itemReportOf(definition, item, place, people, counts) {
  const onPoints = (definition.scale?.points ?? []).map(({ id }) => counts[id]);
  const onScale = onPoints.reduce((sum, count) => sum + count, 0);
  return {
    item,
    place,
    people,
    counts,
    onScale,
    ...sidesOf(definition, item, counts),
    dispersion: onScale < 2 ? null : leik(onPoints),
    middle: middleOf(definition, counts),
    pattern: patternOf(definition, item, counts, people),
  };
}

/**
 * A report from counts alone, as a link passes them on; who belongs to which sector is not in them.
 *
 * @param {Definition} definition
 * @param {import("./sharing.mjs").Counts} shared
 * @returns {Report}
 */
export function reportOfCounts(definition, { people, counts }) {
  const items = definition.items.map((item, at) => itemReportOf(definition, item, at + 1, people, counts[item.id]));
  return { people, items: inOrder(definition, items), split: null };
}

/**
 * On a scale the widest disagreement first, then more “don't know”; in a choice what most share first. Else as in the check.
 *
 * @param {Definition} definition
 * @param {readonly ItemReport[]} items
 * @returns {readonly ItemReport[]}
 */
function inOrder(definition, items) {
  /** @type {(one: ItemReport) => readonly number[]} */
  const weights = (one) => (definition.choose ? [one.counts[CHOSEN]] : [one.dispersion ?? 0, one.counts[DONT_KNOW]]);
  return [...items].sort((one, other) => {
    const theirs = weights(other);
    return weights(one).map((weight, at) => theirs[at] - weight).find((difference) => difference !== 0) ?? one.place - other.place;
  });
}

/**
 * @param {Definition} definition
 * @param {readonly Sheet[]} sheets
 * @param {number} minimum
 * @param {readonly ItemReport[]} order
 * @returns {Split | null}
 */
function splitOf(definition, sheets, minimum, order) {
  const split = splitBySector(definition, sheets, minimum);
  if (!split) return null;
  const groups = split.groups.map(({ id, title, sheets: theirs }) => ({
    id,
    title,
    people: theirs.length,
    items: order.map(({ item, place }) => itemReport(definition, item, place, theirs)),
  }));
  return { groups, hidden: split.hidden };
}
