// Two or more rounds side by side, item by item. Of different editions only what was asked in the same words, on the
// same scale and with the same good end is laid side by side.

import { BLANK, CHOSEN, answerIds, labelOf } from "../assess/definition.mjs";
import { inWords } from "../assess/words.mjs";
import { moveOf } from "./moving.mjs";
import { reportOf } from "./report.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/** @typedef {import("../assess/answers.mjs").Sheet} Sheet */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */

/** @typedef {Readonly<{definition: Definition, sheets: readonly Sheet[], held: string}>} Held a round; `held`: year-month-day, or empty */
/** @typedef {Readonly<{item: Item, reports: readonly (ItemReport | null)[]}>} Compared reports: one a round, null where too few took part */
/** @typedef {Readonly<{item: Item, why: string}>} LeftOut why: a sentence */
/**
 * @typedef {Readonly<{
 *   items: readonly Compared[], leftOut: readonly LeftOut[], sameEdition: boolean, held: readonly string[],
 *   people: readonly number[]}>} Comparison
 *   rounds stand oldest first; items in the order of the newest round's report
 */

/**
 * @param {readonly Held[]} rounds one or more
 * @param {number} minimum people for a report
 * @returns {Comparison}
 */
export function compareRounds(rounds, minimum) {
  const inTime = [...rounds].sort((one, other) => (one.held < other.held ? -1 : one.held > other.held ? 1 : 0));
  const newest = inTime.at(-1);
  const reports = inTime.map(({ definition, sheets }) => reportOf(definition, sheets, minimum));
  const order = reports.at(-1)?.items.map(({ item }) => item) ?? newest?.definition.items ?? [];
  const judged = order.map((item) => ({ item, why: whyLeftOut(item, inTime) }));
  return {
    items: judged.filter(({ why }) => why === null).map(({ item }) => ({
      item,
      reports: reports.map((report) => report?.items.find((each) => each.item.id === item.id) ?? null),
    })),
    leftOut: [
      ...judged.flatMap(({ item, why }) => (why === null ? [] : [{ item, why }])),
      ...goneItems(inTime).map((item) => ({ item, why: "The newest round did not ask this." })),
    ],
    sameEdition: inTime.every(({ definition }) => isEditionOf(definition, newest?.definition)),
    held: inTime.map(({ held }) => held),
    people: inTime.map(({ sheets }) => sheets.length),
  };
}

/**
 * What moved between the first and the last of the rounds, with no judgement but which end of the scale is good.
 *
 * @param {Definition} definition of the newest round
 * @param {Compared} compared
 * @returns {string} such as “Then mostly “Partly”; now mostly “A little”. Chance alone could make a difference like this.”
 */
export function moveSentence(definition, { item, reports }) {
  const [then, now] = [reports[0] ?? null, reports.at(-1) ?? null];
  if (!then || !now) return `Too few people took part ${then ? "now" : "then"} to show what they said.`;
  const [before, after] = [then, now].map((report) => stateOf(definition, report));
  if (definition.choose) return `Then ${before}; now ${after}.`;
  const same = before === after ? `Then and now ${before}.` : `Then ${before}; now ${after}.`;
  const move = moveOf(definition, item, then, now);
  return [same, ...(move ? [movedSentence(move)] : [])].filter(Boolean).join(" ");
}

/**
 * @param {import("./moving.mjs").Move} move
 * @returns {string} empty where nothing changed at all
 */
function movedSentence({ to, people, of }) {
  const otherwise = `at least ${inWords(people)} of the ${inWords(of)} would have to have answered otherwise for both rounds to be alike`;
  if (to === "better") return `That is a move towards the better side: ${otherwise}.`;
  if (to === "worse") return `That is a move towards the worse side: ${otherwise}.`;
  if (to === "both") return `People moved towards both sides: ${otherwise}.`;
  return people === 0 ? "" : "Chance alone could make a difference like this.";
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @returns {string} the middle of a statement's answers, in words
 */
function stateOf(definition, { counts, middle, onScale, people }) {
  if (definition.choose) return `${inWords(counts[CHOSEN])} of ${inWords(people)} chose it`;
  const most = middle.find((answer) => counts[answer] * 2 > onScale);
  const labels = middle.map((answer) => `“${labelOf(definition, answer)}”`);
  if (onScale === 0) return "nobody gave an answer on the scale";
  if (onScale === 1) return `one person answered, ${labels[0]}`;
  const some = onScale < people ? ", of those on the scale" : "";
  if (most !== undefined) return counts[most] === onScale ? `all ${labels[0]}${some}` : `mostly “${labelOf(definition, most)}”${some}`;
  return labels.length === 1 ? `${labels[0]} in the middle` : `half up to ${labels[0]}, half from ${labels[1]} on`;
}

/**
 * @param {Item} item of the newest round
 * @param {readonly Pick<Held, "definition">[]} rounds the newest last
 * @returns {string | null} null where every round asked the same
 */
export function whyLeftOut(item, rounds) {
  const newest = /** @type {Pick<Held, "definition">} */ (rounds.at(-1)).definition;
  const reasons = rounds.map(({ definition }) => {
    if (definition.number !== newest.number) return "An earlier round was of another check.";
    const then = definition.items.find(({ id }) => id === item.id);
    if (!then) return "An earlier round did not ask this.";
    if (then.text !== item.text) return `The words were changed. An earlier round asked: “${then.text}”`;
    if (answersTo(definition) !== answersTo(newest)) return "An earlier round offered other answers.";
    if (listOf(definition) !== listOf(newest)) return "An earlier round chose from another list, where it had other things beside it.";
    return then.best === item.best ? null : "The other end of the scale was the good one in an earlier round.";
  });
  return reasons.find((reason) => reason !== null) ?? null;
}

/**
 * @param {Definition} definition
 * @returns {string} all that an item could be answered with, and how it was asked
 */
function answersTo(definition) {
  const answers = answerIds(definition).map((answer) => [answer, labelOf(definition, answer)]);
  return JSON.stringify([definition.question, answers, definition.choose?.at_most ?? null]);
}

/**
 * How many choose one thing hangs on what else there is: of two lists no counts are laid side by side.
 *
 * @param {Definition} definition
 * @returns {string} all that could be chosen; empty on a scale
 */
function listOf({ choose, items }) {
  return choose ? JSON.stringify(items.map(({ id, text }) => [id, text])) : "";
}

/**
 * @param {readonly Held[]} rounds
 * @returns {readonly Item[]} what earlier rounds asked of the same check and the newest did not, each once
 */
function goneItems(rounds) {
  const newest = rounds.at(-1)?.definition;
  const gone = new Map();
  for (const { definition } of rounds) {
    for (const item of definition.items) {
      if (!newest?.items.some(({ id }) => id === item.id)) gone.set(item.id, item);
    }
  }
  return [...gone.values()];
}

/**
 * @param {Definition} one
 * @param {Definition | undefined} other
 */
function isEditionOf(one, other) {
  return one.number === other?.number && one.edition === other.edition;
}
