// Which parts of a text are marked, from what the search index gives. Pure: nothing here becomes markup.

/** @typedef {{text: string, marked: boolean}} Piece */

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
