// What someone looks for, and how a page's address says it: ?q=jargon&kind=Tips&theme=Power. Pure.

/** @typedef {"kind" | "theme" | "stage"} Filter */
/** @typedef {{words: string} & Record<Filter, string>} Query a filter that is not set is an empty text */

/** @type {readonly Filter[]} */
export const FILTERS = ["kind", "theme", "stage"];
const WORDS = "q";
const LONGEST = 200;

/** @type {Query} */
export const NOTHING = Object.freeze({ words: "", kind: "", theme: "", stage: "" });

/** One letter begins a tenth of all words: it would load much of the index and help nobody. */
const SHORTEST = 2;

/**
 * @param {Query} query
 * @returns {boolean} whether there is nothing to look for, or too little
 */
export const isEmpty = (query) => query.words.trim().length < (isFiltered(query) ? 0 : SHORTEST);

/** @param {Query} query */
export const isFiltered = (query) => FILTERS.some((filter) => query[filter] !== "");

/**
 * @param {string} search an address's part from the question mark on
 * @returns {Query | null} null: this address asks for no search
 */
export function fromAddress(search) {
  const given = new URLSearchParams(search);
  const words = given.get(WORDS);
  if (words === null) return null;
  /** @param {string} name */
  const value = (name) => (given.get(name) ?? "").slice(0, LONGEST);
  return { words: words.slice(0, LONGEST), kind: value("kind"), theme: value("theme"), stage: value("stage") };
}

/**
 * @param {string} search an address's part from the question mark on
 * @param {Query | null} query null: take the search out
 * @returns {string} the same part with that query and with all else it held
 */
export function toAddress(search, query) {
  const given = new URLSearchParams(search);
  for (const name of [WORDS, ...FILTERS]) given.delete(name);
  if (query) {
    given.set(WORDS, query.words.trim());
    for (const filter of FILTERS) if (query[filter]) given.set(filter, query[filter]);
  }
  const text = given.toString();
  return text && `?${text}`;
}
