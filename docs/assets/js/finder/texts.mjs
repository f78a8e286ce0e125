// The texts of entries, ready to be matched: which words each holds, and which groups of words of the same meaning. Pure.

import { wordsOf } from "./words.mjs";

/** @typedef {"sign" | "belief" | "title" | "summary"} Role what a text is to its entry */
/** @typedef {{role: Role, text: string}} Text */
/** @typedef {{ref: string, texts: Text[]}} Entry */
/** @typedef {{from: number, to: number}} Span a piece of a text */
/** @typedef {{groups: Map<string, number[]>, longest: number}} Thesaurus groups by their words' stems; the longest phrase */

/**
 * @typedef {Span & {key: string, groups: readonly number[], faint: boolean}} Term a word, or a phrase that is known
 */

/**
 * @typedef {object} Shelved a text, and where it holds which words and groups
 * @property {number} entry its entry's place
 * @property {Role} role
 * @property {string} text
 * @property {number} length in words that say something
 * @property {Map<string, Span[]>} keys
 * @property {Map<number, Span[]>} groups
 */

/**
 * @typedef {object} Index
 * @property {readonly Entry[]} entries
 * @property {Shelved[]} texts
 * @property {number} length the mean of the texts' lengths
 * @property {Set<string>} known every word there is a text or a group for
 * @property {Thesaurus} thesaurus
 */

/**
 * @param {readonly Entry[]} entries
 * @param {readonly (readonly string[])[]} synonyms groups of words and phrases of the same meaning
 * @returns {Index}
 */
export function indexOf(entries, synonyms) {
  const thesaurus = compiled(synonyms);
  const texts = entries.flatMap(({ texts }, entry) => texts.map((text) => shelved(text, entry, thesaurus)));
  const known = new Set([...texts.flatMap(({ keys }) => [...keys.keys()]), ...thesaurus.groups.keys()]);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return { entries, texts, length, known, thesaurus };
}

/**
 * @param {readonly (readonly string[])[]} synonyms
 * @returns {Thesaurus}
 */
function compiled(synonyms) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  let longest = 1;
  synonyms.forEach((group, number) => {
    for (const word of group) {
      const stems = wordsOf(word).map(({ stem }) => stem);
      const key = stems.join(" ");
      const numbers = groups.get(key) ?? [];
      if (!numbers.includes(number)) groups.set(key, [...numbers, number]);
      longest = Math.max(longest, stems.length);
    }
  });
  return { groups, longest };
}

/**
 * The words of a text that say something. A phrase that the thesaurus knows, the longest first, counts as one word.
 *
 * @param {string} text
 * @param {Thesaurus} thesaurus
 * @returns {Term[]}
 */
export function termsOf(text, { groups, longest }) {
  const words = wordsOf(text);
  /** @type {Term[]} */
  const terms = [];
  for (let at = 0; at < words.length; at++) {
    const { stem, empty, faint, from, to } = words[at];
    const phrase = Array.from({ length: longest - 1 }, (_, fewer) => words.slice(at, at + longest - fewer))
      .map((run) => ({ key: run.map((word) => word.stem).join(" "), last: run[run.length - 1], length: run.length }))
      .find(({ key, length }) => length > 1 && groups.has(key));
    if (phrase) {
      terms.push({ key: phrase.key, groups: groups.get(phrase.key) ?? [], faint: false, from, to: phrase.last.to });
      at += phrase.length - 1;
    } else if (!empty) {
      terms.push({ key: stem, groups: groups.get(stem) ?? [], faint, from, to });
    }
  }
  return terms;
}

/**
 * @param {Text} text
 * @param {number} entry
 * @param {Thesaurus} thesaurus
 * @returns {Shelved}
 */
function shelved({ role, text }, entry, thesaurus) {
  /** @type {Shelved} */
  const made = { entry, role, text, length: 0, keys: new Map(), groups: new Map() };
  for (const { key, groups, from, to } of termsOf(text, thesaurus)) {
    made.length++;
    const span = { from, to };
    made.keys.set(key, [...(made.keys.get(key) ?? []), span]);
    for (const group of groups) made.groups.set(group, [...(made.groups.get(group) ?? []), span]);
  }
  return made;
}
