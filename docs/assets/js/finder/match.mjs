// Which entries a complaint may be about, and why: matching plain words with the signs that entries name. Pure.
//
// How entries are ranked:
//  1. A complaint's words are folded, cut to stems and freed of empty words; known phrases count as one word.
//  2. A word is worth more the fewer texts hold it (BM25's inverse document frequency), so "jargon" outweighs "meeting".
//     Words of all talk about working with others count little, however few hold them.
//     A word counts whole where a text holds the word itself, less where it holds one of the same meaning, one that
//     begins with it (only the last word, still being typed), or one that differs by a slip of the fingers.
//  3. A text's score is the sum of what it holds, divided by a gentle measure of its length, so that a long text does
//     not win by holding much. Signs count whole; the belief, the title and the summary less.
//  4. An entry's score is for the larger part that of its best text, since words that stand together in one sign mean
//     more than the same words scattered, and for the rest what all its texts hold between them.
//  5. Offered are at most five entries, none far below the first, none that holds only a small share of what was said,
//     and none only for words of all talk, such as "nobody": nothing at all is a better answer than a guess.

import { termsOf } from "./texts.mjs";
import { isSlip } from "./words.mjs";

/** @typedef {import("./texts.mjs").Index} Index */
/** @typedef {import("./texts.mjs").Role} Role */
/** @typedef {import("./texts.mjs").Shelved} Shelved */
/** @typedef {import("./texts.mjs").Span} Span */
/** @typedef {import("./texts.mjs").Term} Term */

/**
 * @typedef {object} Reason a text of an entry that holds what was said
 * @property {Role} role
 * @property {string} text
 * @property {Span[]} spans the words of the text that match, in order
 * @property {string[]} said the words of the complaint that match, as they were written
 */

/**
 * @typedef {object} Match
 * @property {string} ref
 * @property {number} score
 * @property {Reason[]} reasons the best first
 */

/** @typedef {{word: string, keys: Map<string, number>, groups: Map<number, number>, faint: boolean, weight: number}} Said */
/** @typedef {{word: Said, worth: number, spans: Span[]}} Held a word said that a text holds, and where */
/** @typedef {{score: number, text: Shelved, held: Held[]}} Scored */

const ROLES = { sign: 1, belief: 0.8, title: 0.8, summary: 0.6 };
const SAME_MEANING = 0.7;
const NEARLY = 0.7;
const FAINTLY = 0.35;
/** Of an entry's score, the part that is its best text's. */
const TOGETHER = 0.65;
const MOST = 5;
const MOST_REASONS = 2;
/** The least share of the best entry's score, and of all that was said, that is still offered. */
const LEAST_OF_BEST = 0.6;
const LEAST_OF_SAID = 0.3;

/**
 * @param {Index} index
 * @param {string} complaint in plain words
 * @returns {Match[]} the most likely first; empty when nothing is near
 */
export function match(index, complaint) {
  const said = saidIn(index, complaint);
  const whole = sum(said.map(({ weight }) => weight));
  const isFaint = said.every(({ faint }) => faint);
  const near = [...scored(index, said)].map(([entry, texts]) => ({ ref: index.entries[entry].ref, ...joined(texts), texts }));
  near.sort((one, other) => other.score - one.score);
  const least = LEAST_OF_BEST * (near[0]?.score ?? 0);
  return near
    .filter(({ score, words }) => {
      const share = sum(words.map(({ weight }) => weight)) / whole;
      return score >= least && share >= LEAST_OF_SAID && (isFaint || words.some(({ faint }) => !faint));
    })
    .slice(0, MOST)
    .map(({ ref, score, texts }) => ({ ref, score, reasons: shown(texts) }));
}

/**
 * The texts that hold any of what was said, by their entry's place.
 *
 * @param {Index} index
 * @param {Said[]} said
 * @returns {Map<number, Scored[]>}
 */
function scored(index, said) {
  /** @type {Map<number, Scored[]>} */
  const found = new Map();
  for (const text of index.texts) {
    const held = said.flatMap((word) => heldBy(text, word));
    if (held.length === 0) continue;
    const size = 0.7 + (0.3 * text.length) / index.length;
    const score = (ROLES[text.role] / size) * sum(counted(held).map(({ worth }) => worth));
    found.set(text.entry, [...(found.get(text.entry) ?? []), { score, text, held }]);
  }
  return found;
}

/**
 * An entry's score, and the words said that any of its texts holds.
 *
 * @param {Scored[]} texts
 * @returns {{score: number, words: Said[]}}
 */
function joined(texts) {
  /** @type {Map<Said, number>} */
  const worths = new Map();
  for (const { text, held } of texts) {
    for (const { word, worth } of counted(held)) {
      worths.set(word, Math.max(worths.get(word) ?? 0, worth * ROLES[text.role]));
    }
  }
  const best = Math.max(...texts.map(({ score }) => score));
  const words = new Set(texts.flatMap(({ held }) => held.map(({ word }) => word)));
  return { score: TOGETHER * best + (1 - TOGETHER) * sum(worths.values()), words: [...words] };
}

/** @param {Iterable<number>} numbers */
const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0);

/**
 * What a complaint says: each word once, with all that it may match and what it is worth.
 *
 * @param {Index} index
 * @param {string} complaint
 * @returns {Said[]}
 */
function saidIn(index, complaint) {
  /** @type {Map<string, Said>} */
  const said = new Map();
  for (const term of termsOf(complaint, index.thesaurus)) {
    if (!said.has(term.key)) said.set(term.key, meant(index, term, complaint, term.to === complaint.length));
  }
  return [...said.values()];
}

/**
 * @param {Index} index
 * @param {Term} term
 * @param {string} complaint
 * @param {boolean} isUnfinished whether it may be the beginning of a word
 * @returns {Said}
 */
function meant(index, { key, groups, faint, from, to }, complaint, isUnfinished) {
  const keys = new Map([[key, 1]]);
  const alike = new Map(groups.map((group) => [group, SAME_MEANING]));
  if (!index.known.has(key)) {
    const begun = isUnfinished && key.length > 2 ? [...index.known].filter((other) => other.startsWith(key)) : [];
    for (const other of begun.length > 0 ? begun : [...index.known].filter((other) => isSlip(key, other))) {
      keys.set(other, NEARLY);
      for (const group of index.thesaurus.groups.get(other) ?? []) alike.set(group, SAME_MEANING * NEARLY);
    }
  }
  /** @type {Said} */
  const word = { word: complaint.slice(from, to), keys, groups: alike, faint, weight: 1 };
  const held = index.texts.filter((text) => heldBy(text, word).length > 0).length;
  // A word that nothing holds is taken for one of middling rarity: it may well say what matters.
  const count = held || index.texts.length / 20;
  word.weight = Math.log(1 + (index.texts.length - count + 0.5) / (count + 0.5)) * (faint ? FAINTLY : 1);
  return word;
}

/**
 * @param {Shelved} text
 * @param {Said} word
 * @returns {Held[]} one, or none when the text does not hold it
 */
function heldBy(text, word) {
  const ways = [
    ...[...word.keys].map(([key, strength]) => ({ strength, spans: text.keys.get(key) })),
    ...[...word.groups].map(([group, strength]) => ({ strength, spans: text.groups.get(group) })),
  ].filter(({ spans }) => spans);
  if (ways.length === 0) return [];
  const { strength, spans } = ways.reduce((best, way) => (way.strength > best.strength ? way : best));
  return [{ word, worth: word.weight * strength, spans: spans ?? [] }];
}

/**
 * Of the words that a text holds, those that count: two that mean the same word of the text count once, as the better.
 *
 * @param {Held[]} held
 * @returns {Held[]}
 */
function counted(held) {
  /** @type {Set<Span>} */
  const taken = new Set();
  return [...held]
    .sort((one, other) => other.worth - one.worth)
    .filter(({ spans }) => {
      const free = spans.find((span) => !taken.has(span));
      if (free) taken.add(free);
      return free !== undefined;
    });
}

/**
 * @param {Shelved} text
 * @param {Held[]} held
 * @returns {Reason}
 */
function reason({ role, text }, held) {
  const spans = held.flatMap((one) => one.spans).sort((one, other) => one.from - other.from || other.to - one.to);
  return {
    role,
    text,
    spans: spans.filter(({ from }, at) => spans.slice(0, at).every((before) => before.to <= from)),
    said: held.map(({ word }) => word.word),
  };
}

/**
 * The reasons worth showing: the best, and another that holds words which the best does not.
 *
 * @param {Scored[]} reasons
 * @returns {Reason[]}
 */
function shown(reasons) {
  /** @type {Scored[]} */
  const chosen = [];
  for (const one of [...reasons].sort((one, other) => other.score - one.score)) {
    const before = new Set(chosen.flatMap(({ held }) => held.map(({ word }) => word)));
    const isNew = chosen.length === 0 || one.held.some(({ word }) => !word.faint && !before.has(word));
    if (isNew && chosen.length < MOST_REASONS) chosen.push(one);
  }
  return chosen.map(({ text, held }) => reason(text, held));
}
