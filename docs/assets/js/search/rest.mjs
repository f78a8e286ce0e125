// What takes the place of the index's weights, and comes behind it: hooks/guide/publish/finding/index.py sends it. With it
// come the lines that people say: how much it says of a find that a word stands in its lines, and which finds have a line
// that is much like what was typed (lines.py writes them). Pure.

import { alikeIn } from "./alike.mjs";
import { bitsIn, fitting, hashOf } from "./bits.mjs";
import { weightsIn } from "./unpacking.mjs";
import { rootOf, rootsOf } from "./words.mjs";

/** @typedef {import("./unpacking.mjs").Index} Index */
/**
 * @typedef {object} Rest
 * @property {import("./unpacking.mjs").Sent["weights"]} weights
 * @property {string} spelling
 * @property {string} [alike]
 * @property {number[][]} [leads]
 * @property {Record<string, string>} sayings
 * @property {Record<string, string>} [meanings]
 * @property {SentLines} lines
 */

/** @typedef {{counts: number[][], roots: number, apart: number, bits: string}} SentLines */
/** @typedef {Map<number, number>} Weights */
/**
 * @typedef {object} Lines
 * @property {(stem: string) => Weights} weightsOf how much a root says about each find by its lines
 * @property {(stems: Iterable<string>) => {likes: Weights, whole: Set<number>}} alike how much the best lines of each find are
 * like some roots, and which finds have a line of these roots and no other
 */

/** What a line adds to a find's roots: of what it is called, its signs, and what people ask with; weighing.py has the same. */
const ADDS = [3, 1.2, 0.5];
const HALF = 2;
/** Of each find so many of its best lines count, the second by half, and so on. */
const MOST = 3;
/** Sums of the same numbers in another order may differ by a hair. */
const NEARLY = 0.999;

/**
 * @param {SentLines} sent
 * @param {{title: string, summary: string}[]} finds
 * @param {import("./words.mjs").Rules} rules
 * @returns {Lines}
 */
export function linesIn({ counts, roots, apart, bits }, finds, rules) {
  const owners = counts.flatMap((fields, place) => fields.flatMap((count) => Array(count).fill(place)));
  const adds = counts.flatMap((fields) => fields.flatMap((count, field) => Array(count).fill(ADDS[field])));
  const held = postings(owners.length, roots, apart, bits);
  const sizes = sizesOf(held, owners, finds.length);
  // Titles and summaries are lines too, which the browser has already. A small word that no line holds tells nothing here either.
  const empty = new Set([...rules.stop].map((word) => rootOf(word, rules.forms)));
  finds.forEach(({ title, summary }, place) => {
    for (const text of [title, summary]) {
      for (const stem of new Set(rootsOf(text, rules))) {
        const key = hashOf(stem);
        if (!held.has(key) && empty.has(stem)) continue;
        held.set(key, [...(held.get(key) ?? []), owners.length]);
      }
      owners.push(place);
      adds.push(0);
    }
  });
  const rarity = (/** @type {number} */ count) => Math.log(1 + (owners.length - count + 0.5) / (count + 0.5));
  const masses = new Float64Array(owners.length);
  for (const lines of held.values()) for (const line of lines) masses[line] += rarity(lines.length);

  return {
    weightsOf: (stem) => {
      /** @type {Weights} */
      const sums = new Map();
      for (const line of held.get(hashOf(stem)) ?? []) {
        if (adds[line]) sums.set(owners[line], (sums.get(owners[line]) ?? 0) + adds[line]);
      }
      return new Map([...sums].map(([place, sum]) => [place, sum / (sum + HALF * sizes[place])]));
    },
    alike: (stems) => {
      /** @type {Map<number, number>} */
      const shared = new Map();
      let asked = 0;
      for (const stem of stems) {
        const lines = held.get(hashOf(stem)) ?? [];
        asked += lines.length > 0 ? rarity(lines.length) : 0;
        for (const line of lines) shared.set(line, (shared.get(line) ?? 0) + rarity(lines.length));
      }
      /** @type {Map<number, number[]>} */
      const best = new Map();
      for (const [line, sum] of shared) best.set(owners[line], [...(best.get(owners[line]) ?? []), sum / Math.sqrt(masses[line])]);
      const isWhole = (/** @type {number} */ line) => (shared.get(line) ?? 0) > NEARLY * Math.max(masses[line], asked);
      const whole = new Set([...shared.keys()].filter(isWhole).map((line) => owners[line]));
      return { likes: new Map([...best].map(([place, likes]) => [place, together(likes)])), whole };
    },
  };
}

/** @param {number[]} likes */
const together = (likes) =>
  likes.sort((one, other) => other - one).slice(0, MOST).reduce((sum, like, nth) => sum + like / (nth + 1), 0);

/**
 * @param {number} lines how many there are
 * @param {number} roots
 * @param {number} apart
 * @param {string} bits
 * @returns {Map<number, number[]>} by a root's hash, the lines it stands in
 */
function postings(lines, roots, apart, bits) {
  const { rice, doubling } = bitsIn(bits);
  /** @type {Map<number, number[]>} */
  const held = new Map();
  for (let root = 0, key = -1; root < roots; root++) {
    key += 1 + rice(apart);
    const places = Array(doubling());
    const between = fitting(lines / (places.length + 1));
    for (let nth = 0, place = -1; nth < places.length; nth++) places[nth] = place += 1 + rice(between);
    held.set(key, places);
  }
  return held;
}

/**
 * Of two finds, the one with more words is not the likelier for that.
 *
 * @param {Map<number, number[]>} held
 * @param {number[]} owners
 * @param {number} finds
 */
function sizesOf(held, owners, finds) {
  const counts = new Float64Array(finds);
  for (const lines of held.values()) for (const place of new Set(lines.map((line) => owners[line]))) counts[place]++;
  const usual = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, finds) || 1;
  return counts.map((count) => 0.75 + (0.25 * count) / usual);
}

/**
 * @param {string} coded words, each with what it shares with the one before given by a figure
 * @returns {string[]}
 */
export function spelled(coded) {
  let before = "";
  return coded.split(" ").map((part) => (before = part.replace(/^\d/, (shared) => before.slice(0, Number(shared)))));
}

/**
 * @param {string} coded
 * @param {import("./words.mjs").Rules} rules
 * @returns {[string, string][]} words and their roots
 */
const knownIn = (coded, { forms }) => spelled(coded).map((word) => [word, rootOf(word, forms)]);

/**
 * @param {Index} index
 * @param {Rest} rest
 * @returns {Index} with both; the rest's weights and lines say all that the index's weights did
 */
export function withRest(index, { spelling, alike = "", leads = [], weights, sayings, meanings = {}, lines }) {
  const sent = weightsIn(weights, index.finds.length);
  const same = alike.split(/[ |]/).filter(Boolean).map((word) => /** @type {const} */ ([word, rootOf(word, index.rules.forms)]));
  const known = new Map([...index.known, ...same, ...knownIn(spelling, index.rules)]);
  return { ...index, sent, sayings, meanings, known, leads, alike: alikeIn(alike, index.rules), lines: linesIn(lines, index.finds, index.rules) };
}
