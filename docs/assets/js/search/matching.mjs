// What somebody may be looking for: the finds that their words point to, best first. Pure.
//
// How finds are ranked:
//  1. What is typed is cut into words; those that only hold a sentence together are left out, and the rest are brought to
//     their roots. A word that nothing is known by is taken for the nearest known one, and that is told. Of words that
//     all only hold a sentence together, such as “who gets what”, each counts.
//  2. Any word may match. A root is worth more the fewer finds have it (BM25's inverse document frequency), times how
//     much it says of the find: all of it in a title or a name, less in a summary, by how many people ask with it.
//  3. A find that has more of what was said comes before one that has one rare word of it.
//  4. Whoever types a title, whole, means what has it.
//  5. Whoever tells what goes wrong, in a sentence, is led to what lies behind it before what to read.

import { likeThem } from "./alike.mjs";
import { rarity, read, weightsOf } from "./reading.mjs";
import { SHORT, fold, rootsOf, wordsOf } from "./words.mjs";

/** @typedef {import("./unpacking.mjs").Find} Find */
/** @typedef {import("./unpacking.mjs").Index} Index */
/** @typedef {import("./unpacking.mjs").Weights} Weights */
/** @typedef {import("./reading.mjs").Said} Said */
/**
 * @typedef {object} Match
 * @property {Find} find
 * @property {number} score
 * @property {string[]} said the words typed that led here, those that say most first
 * @property {number} share how much of what was said it has, 0 to 1
 * @property {boolean} whole whether somebody calls it so, or asks for it, in these very words
 */
/**
 * @typedef {object} Matches
 * @property {Match[]} found best first
 * @property {string | null} instead what was looked for where it is not what was typed
 * @property {boolean} complaint whether it tells what goes wrong
 * @property {string[]} words those to look for in the full text
 * @property {boolean} contributors whether it asks for what is for contributors
 */

/** Beside a find that has all of what was said, one that has a share of it counts by this power of the share. */
const TOGETHER = 0.35;
/** How much the best lines of a find count, beside all its words taken together. */
const BY_LINE = 0.7;
/** A find that somebody asks for in these very words is worth so much more. */
const WHOLE = 1.5;
/** And how much the words for the same thing do. */
const BY_MEANING = 0.5;
/** Words, the empty ones too, of a sentence, and from which on all lines are worth waiting for; or that say something. */
const TOLD = 4;
const SEVERAL = 3;
const ABOUT_TROUBLE = { assumption: 1.15, question: 1.15, principle: 1.15, tip: 1, tool: 0.95 };
const KINDS = { term: 0.8, page: 1, assessment: 0.95, article: 0.95, contribute: 0.6 };
const OTHER_KIND = 0.85;
const FOR_CONTRIBUTORS = /^(contribut|editor|develop|author|translat|repositori|github|sourc|citat|fork|markdown|yaml)/;
const ASKS = /^(how|where|can|may|what|who|whom|which|is|are|do|does|did|should|could|when)\b/;
/** Whoever tells of something names somebody, says how often or how much, or says a whole sentence. */
const TELLS = /\b(we|our|us|i|my|me|they|their|he|she|(no|some|every)(body| ?one)|it|never|always|not|\w+n't|too|only|nothing|is|are|was|were|has|have|gets?|got|keeps?)\b/;
const MOST_REASONS = 3;

/**
 * @param {Index} index
 * @param {string} typed
 * @param {boolean} [asTyped] mend no spelling
 * @returns {Matches}
 */
export function matching(index, typed, asTyped = false) {
  const { said, instead } = read(index, typed, asTyped);
  const complaint = isComplaint(typed);
  const holding = holdingIn(index, typed, said);
  const all = said.reduce((sum, { rarity }) => sum + rarity, 0);
  const both = holding.reduce((sum, { rarity }) => sum + rarity, all);
  /** @type {Map<number, {score: number, share: number, part: number, said: {typed: string, worth: number}[]}>} */
  const scores = new Map();
  for (const { typed: words, weights, rarity } of said) {
    for (const [place, weight] of weights) {
      const one = scores.get(place) ?? { score: 0, share: 0, part: 0, said: [] };
      one.score += weight * rarity;
      one.share += rarity / all;
      one.part += rarity / both;
      one.said.push({ typed: words, worth: weight * rarity });
      scores.set(place, one);
    }
  }
  for (const { weights, rarity } of holding) {
    for (const [place, one] of scores) {
      const weight = weights.get(place) ?? 0;
      one.score += weight * rarity;
      if (weight > 0) one.part += rarity / both;
    }
  }
  const alike = index.lines?.alike([...said.map(({ stem }) => stem), ...holding.map(({ stem }) => stem)]);
  const meaning = byMeaning(index, said);
  const [mostWords, mostLike, mostMeant] = [most([...scores.values()].map(taken)), most(alike?.likes.values() ?? []), most(meaning.values())];
  const found = [...scores].map(([place, one]) => ({
    find: index.finds[place],
    score: (taken(one) / mostWords + (BY_LINE * (alike?.likes.get(place) ?? 0)) / mostLike + (BY_MEANING * (meaning.get(place) ?? 0)) / mostMeant) * (alike?.whole.has(place) ? WHOLE : 1) * prior(index.finds[place], complaint),
    share: one.share,
    whole: alike?.whole.has(place) ?? false,
    said: [...new Set(one.said.sort((a, b) => b.worth - a.worth).map((word) => word.typed))].slice(0, MOST_REASONS),
  }));
  found.sort((one, other) => other.score - one.score);
  return { found: namedFirst(index, typed, found), instead, complaint, words: forFullText(said), contributors: said.some(({ word }) => FOR_CONTRIBUTORS.test(word)) };
}

/**
 * A word that was taken apart, since only its parts are known here, is looked for as it was typed: the full text may have it.
 *
 * @param {Said[]} said
 */
function forFullText(said) {
  const parts = (/** @type {string} */ typed) => said.filter((one) => one.typed === typed).length;
  return [...new Set(said.map(({ typed, word }) => (parts(typed) > 1 ? fold(typed) : word)))];
}

/**
 * How much each find has of other words for what was said.
 *
 * @param {Index} index
 * @param {Said[]} said
 */
function byMeaning(index, said) {
  /** @type {Map<number, number>} */
  const sums = new Map();
  if (!index.alike) return sums;
  for (const [stem, likeness] of likeThem(index.alike, said.map(({ stem }) => stem))) {
    const weights = weightsOf(index, stem);
    const worth = likeness * rarity(index, weights.size);
    for (const [place, weight] of weights) sums.set(place, (sums.get(place) ?? 0) + worth * weight);
  }
  return sums;
}

/** @param {{score: number, part: number}} one */
const taken = ({ score, part }) => score * part ** TOGETHER;

/** @param {Iterable<number>} values */
const most = (values) => Math.max(Number.MIN_VALUE, ...values);

/**
 * The words that only hold a sentence together, of which "nobody ever" still says something: they lead nowhere alone, but
 * tell one find from another once all lines have come.
 *
 * @param {Index} index
 * @param {string} typed
 * @param {Said[]} said
 */
function holdingIn(index, typed, said) {
  if (!index.lines) return [];
  const { lines, finds } = index;
  const stems = new Set(rootsOf(typed, index.rules));
  const others = new Set(wordsOf(typed, index.rules).map(({ stem }) => stem));
  return [...stems].filter((stem) => !others.has(stem) && !said.some((one) => one.stem === stem)).map((stem) => {
    const weights = lines.weightsOf(stem);
    return { stem, weights, rarity: weights.size > 0 ? rarity(index, weights.size) : 0 };
  }).filter(({ weights }) => weights.size > 0 && weights.size < finds.length);
}

/**
 * Whatever has the very title that was typed comes first, even where all its words only hold a sentence together.
 *
 * @param {Index} index
 * @param {string} typed
 * @param {Match[]} found best first
 * @returns {Match[]}
 */
function namedFirst({ finds }, typed, found) {
  const name = plain(typed);
  const named = name === "" ? [] : finds.filter(({ title }) => plain(title) === name);
  const first = named.map((find) => ({ score: found[0]?.score ?? 1, whole: true, said: [typed.trim()], ...found.find((one) => one.find === find), find, share: 1 }));
  return [...first, ...found.filter(({ find }) => !named.includes(find))];
}

/** @param {string} text */
const plain = (text) => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/**
 * @param {Find} find
 * @param {boolean} complaint
 */
function prior({ kind }, complaint) {
  const usual = /** @type {Record<string, number>} */ (KINDS)[kind] ?? 1;
  return complaint ? usual * (/** @type {Record<string, number>} */ (ABOUT_TROUBLE)[kind] ?? OTHER_KIND) : usual;
}

/**
 * Whether what found no room in the first index may help: for a sentence, and for a word that nothing is known by.
 *
 * @param {Index} index
 * @param {string} typed
 */
export function isDoubtful(index, typed) {
  const words = wordsOf(typed, index.rules);
  return typed.trim().split(/\s+/).length >= TOLD || words.length >= SEVERAL || words.some(({ word, stem }) => word.length > SHORT && weightsOf(index, stem).size === 0);
}

/** @param {string} typed one that asks for something is none, whoever asks */
const isComplaint = (typed) => !ASKS.test(fold(typed).trim()) && typed.trim().split(/\s+/).length >= TOLD && TELLS.test(fold(typed));
