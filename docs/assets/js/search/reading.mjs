// What was typed, as words that something is known by. Pure.

import { likeThem } from "./alike.mjs";
import { hashOf } from "./bits.mjs";
import { meant } from "./spelling.mjs";
import { SHORT, fold, rootOf, wordsOf } from "./words.mjs";

/** @typedef {import("./unpacking.mjs").Index} Index */
/** @typedef {import("./unpacking.mjs").Weights} Weights */
/** @typedef {{typed: string, word: string, stem: string, weights: Weights, rarity: number}} Said one word of what was typed */

/** How much a word counts that was mended, and one of which only others of its meaning are known. */
const MENDED = 0.8;
const LIKE = 0.5;
/** Letters: a word so long that stands nowhere in full, and whose hash one find alone has, may be a slip all the same. */
const LONG = 8;

/**
 * @param {Index} index
 * @param {string} typed
 * @param {boolean} asTyped
 * @returns {{said: Said[], instead: string | null}}
 */
export function read(index, typed, asTyped) {
  const saying = wordsOf(typed, index.rules);
  // Where no word says anything by itself, those count that only hold a sentence together.
  const words = saying.length > 0 ? saying : wordsOf(typed, { ...index.rules, stop: new Set() });
  const isUnfinished = /[\p{L}\p{N}]$/u.test(typed);
  /** @type {Map<string, Said>} */
  const said = new Map();
  let instead = fold(typed);
  const asked = instead;
  /** @type {(typed: string, word: string, stem: string, weights?: Weights, less?: number) => boolean} */
  const take = (typed, word, stem, weights = weightsOf(index, stem), less = 1) => {
    if (weights.size > 0 && !said.has(stem)) said.set(stem, { typed, word, stem, weights, rarity: less * rarity(index, weights.size) });
    return weights.size > 0;
  };
  const near = (/** @type {string} */ word, /** @type {number | undefined} */ most = undefined) => meant(word, index.known, (stem) => weightsOf(index, stem).size, index.rules.stop, most);
  /** @type {(typed: string, other: string) => void} */
  const mend = (typed, other) => {
    const root = rootOf(other, index.rules.forms);
    const isFound = take(typed, other, root, undefined, MENDED) || take(typed, other, root, likeWeights(index, root), MENDED * LIKE);
    if (isFound || index.rules.stop.has(other)) instead = instead.replace(fold(typed), other);
  };
  words.forEach(({ typed, word, stem, joined }, at) => {
    // Two words that are one elsewhere, such as "ice breaker".
    const next = words[at + 1];
    if (next && !joined && !next.joined && word.length + next.word.length > 6) {
      const [both, root] = [`${typed} ${next.typed}`, rootOf(word + next.word, index.rules.forms)];
      take(both, word + next.word, root) || take(both, word + next.word, root, likeWeights(index, root), LIKE);
    }
    const slip = asTyped || word.length < LONG || index.known.has(word) || weightsOf(index, stem).size !== 1 ? undefined : near(word, 1);
    if (slip) return mend(typed, slip);
    if (take(typed, word, stem) || take(typed, word, stem, likeWeights(index, stem), LIKE) || joined || word.length <= SHORT) return;
    if (isUnfinished && at === words.length - 1 && take(typed, word, begun(index, word))) return;
    const parts = parted(index, word);
    if (parts) return parts.forEach((part) => take(typed, part, rootOf(part, index.rules.forms)));
    const other = asTyped ? undefined : near(word);
    if (other) mend(typed, other);
  });
  return { said: [...said.values()], instead: instead === asked ? null : instead };
}

/**
 * @param {Index} index
 * @param {string} stem
 * @returns {Weights}
 */
export function weightsOf({ shown, sent, lines }, stem) {
  const by = [shown.get(stem), sent.get(hashOf(stem)), lines?.weightsOf(stem)];
  const [first, ...others] = by.filter((weights) => weights !== undefined);
  const all = new Map(first);
  for (const [place, weight] of others.flatMap((weights) => [...weights])) {
    const one = all.get(place) ?? 0;
    all.set(place, one + weight - one * weight);
  }
  return all;
}

/**
 * How much the words for the same thing say, of a word that no find has.
 *
 * @param {Index} index
 * @param {string} stem
 * @returns {Weights}
 */
function likeWeights(index, stem) {
  /** @type {Weights} */
  const all = new Map();
  for (const [other, likeness] of index.alike ? likeThem(index.alike, [stem]) : []) {
    for (const [place, weight] of weightsOf(index, other)) all.set(place, Math.max(weight * (LIKE + likeness), all.get(place) ?? 0));
  }
  return all;
}

/**
 * @param {Index} index
 * @param {number} holders
 */
export const rarity = ({ finds }, holders) => Math.log(1 + (finds.length - holders + 0.5) / (holders + 0.5));

/**
 * The root of the most common known word that begins with one still being typed.
 *
 * @param {Index} index
 * @param {string} word
 */
function begun(index, word) {
  const stems = [...index.known].filter(([known]) => known.startsWith(word)).map(([, stem]) => stem);
  return stems.sort((one, other) => weightsOf(index, other).size - weightsOf(index, one).size)[0] ?? "";
}

/**
 * Two known words that were typed as one, such as "workplan".
 *
 * @param {Index} index
 * @param {string} word
 * @returns {[string, string] | undefined}
 */
function parted({ known }, word) {
  for (let at = SHORT + 1; at <= word.length - SHORT - 1; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (known.has(one) && known.has(other)) return [one, other];
  }
}
