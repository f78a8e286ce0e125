// A text's words as the index holds them; hooks/guide/publish/finding/stems.py says the rules and makes the index by them.
// Pure.

import { stemOf } from "./stem.mjs";

/** @typedef {{word: string, stem: string, typed: string, joined?: true}} Word `typed`: as it stands in the text, capitals and all */
/** @typedef {{stop: ReadonlySet<string>, forms: ReadonlyMap<string, string>}} Rules which words weigh nothing, and odd forms */

/** Letters with dots or ampersands between them are one word, such as M&E or m.o.u. */
const WORD = /(?<![\p{L}\p{N}])\p{L}(?:[.&]\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const JOINED = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
/** Letters: words of so many, acronyms among them, are held whole. */
export const SHORT = 3;

/**
 * @param {{stop: string, forms: string}} given as the index has them
 * @returns {Rules}
 */
export function rulesOf({ stop, forms }) {
  const lines = forms.split("|").map((line) => line.split(" "));
  const odd = lines.flatMap(([stem, ...others]) => others.map((form) => /** @type {const} */ ([form, stem])));
  return { stop: new Set(stop.split(" ")), forms: new Map(odd) };
}

/** @param {string} text */
export const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'");

/**
 * The words that say something, in order; of words with a hyphen the parts, and at the end the whole without it.
 *
 * @param {string} text
 * @param {Rules} rules
 * @returns {Word[]}
 */
export function wordsOf(text, { stop, forms }) {
  const folded = fold(text);
  const composed = text.normalize("NFC");
  // A ligature is more letters when it is folded: then places are no longer the same.
  const shown = composed.length === folded.length ? composed : folded;
  /** @param {RegExpMatchArray} match */
  const typedAt = ({ 0: { length }, index = 0 }) => shown.slice(index, index + length);
  const plain = [...folded.matchAll(WORD)].map((match) => ({ typed: typedAt(match), word: match[0].replace(/'s?$/, "").replace(/['.&]/g, "") }));
  const whole = [...folded.matchAll(JOINED)].map((match) => ({ typed: typedAt(match), word: match[0].replaceAll("-", ""), joined: true }));
  return [...plain, .../** @type {typeof plain} */ (whole)]
    .filter(({ word }) => !stop.has(word) && (word.length > 1 || /\d/.test(word)))
    .map((found) => ({ ...found, stem: rootOf(found.word, forms) }));
}

/**
 * The roots of all words, those that only hold a sentence together too.
 *
 * @param {string} text
 * @param {Rules} rules
 */
export const rootsOf = (text, { forms }) => wordsOf(text, { stop: new Set(), forms }).map(({ stem }) => stem);

/**
 * @param {string} word folded
 * @param {Rules["forms"]} forms
 */
export function rootOf(word, forms) {
  const plain = forms.get(word) ?? word;
  if (plain.length <= SHORT || /[^\0-\x7f]/.test(plain)) return plain;
  return stemOf(plain.length > 6 ? plain.replace(/is(e|ed|er|ers|es|ing|ation|ations)$/, "iz$1") : plain);
}
