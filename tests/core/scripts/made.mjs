// Definitions that never change, sheets of them, and a die that falls the same way in every run.

import { answeredItems, emptySheet, TAGS, withAnswer, withSector } from "../../../docs/assets/js/assess/answers.mjs";
import { answerIds, readDefinition } from "../../../docs/assets/js/assess/definition.mjs";

/** @typedef {import("../../../docs/assets/js/assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../../docs/assets/js/assess/answers.mjs").Sheet} Sheet */

const LABELS = ["Not at all", "A little", "Partly", "Mostly", "Completely"];
const SECTORS = [
  { id: "public", number: 1, title: "Public body" },
  { id: "health", number: 6, title: "Health body" },
];

/**
 * As `made` in tests/browser/assess/made.py: the codes in tests/fixtures/codes are of these.
 *
 * @param {{number: number, edition: number, items: number, points?: number, at_most?: number | null}} wanted
 * @returns {Definition}
 */
export function made({ number, edition, items, points = 5, at_most = null }) {
  const about = { ref: "tips/one", kind: "tip", title: "One", url: "tips/one/" };
  const scale = { points: LABELS.slice(0, points).map((label, at) => ({ id: `p${at + 1}`, label })), best: "first" };
  return readDefinition({
    format: 1,
    id: `made-${number}`,
    number,
    edition,
    draft: false,
    title: `Made ${number}`,
    url: `assessments/made-${number}/`,
    question: "How far?",
    scale: at_most ? null : scale,
    choose: at_most ? { at_most } : null,
    items: Array.from({ length: items }, (_, at) => ({ id: `i${at + 1}`, text: `Item ${at + 1}`, best: at_most ? null : "first", about })),
    advice: [],
    sectors: SECTORS,
  });
}

const SHARE = 4;
/**
 * How many of its rounds a test takes: each of them where `GUIDE_EVERY_ROUND` is set, else the first of them.
 *
 * @param {number} rounds
 */
export const share = (rounds) => (process.env.GUIDE_EVERY_ROUND ? rounds : Math.ceil(rounds / SHARE));

/**
 * @param {number} seed
 * @returns {(end: number) => number} draws a whole number from 0 to below the end (mulberry32)
 */
export function die(seed) {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  };
}

/**
 * @param {Definition} definition
 * @param {(end: number) => number} below
 * @param {Readonly<Record<string, string>>} [said] what some items are answered with, whatever the die says
 * @returns {Sheet} with something answered
 */
export function anySheet(definition, below, said = {}) {
  const sectors = [null, ...definition.sectors.map(({ id }) => id)];
  let sheet = withSector(definition, emptySheet(definition, below(TAGS)), sectors[below(sectors.length)]);
  const answers = answerIds(definition);
  for (const { id } of definition.items) sheet = withAnswer(definition, sheet, id, said[id] ?? answers[below(answers.length)]);
  return answeredItems(definition, sheet).length ? sheet : anySheet(definition, below, said);
}
