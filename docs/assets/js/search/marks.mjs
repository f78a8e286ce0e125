// Which parts of a text are marked, from what the search index gives. Pure: nothing here becomes markup.

import { stemOf } from "./stem.mjs";

/** @typedef {{text: string, marked: boolean}} Piece */

/** Letters: a word of so many begins too many others. */
const SHORT = 3;

const ESCAPED = /** @type {const} */ ({ "&lt;": "<", "&gt;": ">" });

/**
 * An excerpt as Pagefind writes it: text in which `<` and `>` are escaped, and `<mark>` round the words found.
 *
 * @param {string} excerpt
 * @returns {Piece[]}
 */
export function piecesOf(excerpt) {
  /** @type {Piece[]} */
  const pieces = [];
  let marked = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === "<mark>") marked = true;
    else if (part === "</mark>") marked = false;
    else if (part) pieces.push({ text: plain(part), marked });
  }
  return pieces;
}

/**
 * A title with the words marked that begin with a word looked for, or that the excerpt has marked.
 *
 * @param {string} title
 * @param {string} words what was looked for
 * @param {readonly Piece[]} excerpt
 * @returns {Piece[]}
 */
export function marksIn(title, words, excerpt) {
  const beginnings = split(words);
  const whole = new Set(excerpt.filter((piece) => piece.marked).flatMap((piece) => split(piece.text)));
  /** @param {string} part */
  const isFound = (part) => whole.has(part) || beginnings.some((beginning) => part.startsWith(beginning));
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, marked: /[\p{L}\p{N}]/u.test(part) && isFound(part.toLowerCase()) }));
}

/**
 * Whether a text has a word that was looked for, in any of its forms. Where Pagefind knows none it takes a shorter one,
 * down to its first letter.
 *
 * @param {string} excerpt with what was found in `<mark>`
 * @param {readonly string[]} words in small letters, those looked for; none: anything will do
 * @returns {boolean}
 */
export function isWhole(excerpt, words) {
  const marked = split(piecesOf(excerpt).filter((piece) => piece.marked).map(({ text }) => text).join(" "));
  return words.length === 0 || marked.some((part) => words.some((word) => isForm(part, word)));
}

/**
 * @param {string} part
 * @param {string} word
 */
const isForm = (part, word) => stemOf(part) === stemOf(word) || (word.length > SHORT && part.startsWith(word));

/**
 * @param {string} words
 * @returns {string[]} in small letters, each once
 */
export function split(words) {
  return [...new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** @param {string} escaped */
function plain(escaped) {
  return escaped.replace(/&[lg]t;/g, (entity) => ESCAPED[/** @type {"&lt;" | "&gt;"} */ (entity)]);
}
