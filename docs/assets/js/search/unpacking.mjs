// The guide's own index as it is sent, made ready to be asked. hooks/guide/publish/finding/packing.py writes it. Pure.

import { bitsIn, fitting } from "./bits.mjs";
import { rulesOf, wordsOf } from "./words.mjs";

/**
 * @typedef {object} Sent
 * @property {string} stop
 * @property {string} forms
 * @property {[string, string][]} groups kind and heading
 * @property {string[]} themes
 * @property {string[]} stages
 * @property {Record<"title" | "summary" | "at", string[]> & Record<"group" | "themes" | "stages", number[]> & {steps: number[][]}} finds
 * @property {{roots: number, apart: number, bits: string}} weights
 */
/**
 * @typedef {object} Find one thing to find
 * @property {string} kind
 * @property {string} group
 * @property {string} url relative to the site's root
 * @property {string} title
 * @property {string} summary
 * @property {string[]} themes
 * @property {string[]} stages
 * @property {number[]} steps places of what to do next
 */
/** @typedef {Map<number, number>} Weights how much something says about each find, by the find's place */
/**
 * @typedef {object} Index
 * @property {Find[]} finds
 * @property {import("./words.mjs").Rules} rules
 * @property {Map<string, Weights>} shown by a root, what titles and summaries say
 * @property {Map<number, Weights>} sent by a root's hash, what all other words say
 * @property {import("./rest.mjs").Lines} [lines] what people say, line by line, once the rest has come
 * @property {Map<string, string>} known words as they are written, against which spelling is mended, and their roots
 * @property {string[]} themes
 * @property {string[]} stages
 * @property {import("./alike.mjs").Alike} [alike] words for the same thing, once the rest has come
 * @property {number[][]} [leads] by a find's place, the places of what it leads to
 * @property {Record<string, string>} [meanings] by its address, what a term means, whole, once the rest has come
 * @property {Record<string, string>} [sayings] by an address, a thing to say that goes with it
 */

/** The strengths that are sent; hooks/guide/publish/finding/weighing.py has the same. */
const LEVELS = [0.1, 0.25, 0.45, 0.75];
const LEVEL_BITS = 2;
const IN_TITLE = 0.85;
const IN_SUMMARY = 0.4;
/** A list's description, or a page's, says less of what people look for than an entry's summary. */
const LESS = 0.6;

/**
 * @param {Sent} sent
 * @returns {Index}
 */
export function unpacked(sent) {
  const rules = rulesOf(sent);
  const finds = sent.finds.title.map((_, place) => findAt(sent, place));
  /** @type {Index["shown"]} */
  const shown = new Map();
  /** @type {Index["known"]} */
  const known = new Map();
  /** @type {(place: number, text: string, weight: number) => void} */
  const read = (place, text, weight) => {
    for (const { word, stem } of wordsOf(text, rules)) {
      const weights = shown.get(stem) ?? new Map();
      weights.set(place, Math.max(weight, weights.get(place) ?? 0));
      shown.set(stem, weights);
      known.set(word, stem);
    }
  };
  finds.forEach(({ kind, title, summary }, place) => {
    read(place, title, IN_TITLE);
    read(place, summary, IN_SUMMARY * (kind === "page" || kind === "term" ? LESS : 1));
  });
  return { finds, rules, shown, known, sent: weightsIn(sent.weights, finds.length), themes: sent.themes, stages: sent.stages };
}

/**
 * @param {Sent} sent
 * @param {number} place
 * @returns {Find}
 */
function findAt({ finds, groups, themes, stages }, place) {
  const [kind, group] = groups[finds.group[place]];
  const title = finds.title[place];
  /** @type {(titles: string[], bits: number) => string[]} */
  const chosen = (titles, bits) => titles.filter((_, at) => bits & (1 << at));
  return {
    kind,
    group,
    title,
    summary: finds.summary[place],
    url: finds.at[place].replace(/[*~]$/, (sign) => named(title) + (sign === "*" ? "/" : "")),
    themes: chosen(themes, finds.themes[place]),
    stages: chosen(stages, finds.stages[place]),
    steps: finds.steps[place],
  };
}

/** @param {string} title */
const named = (title) => title.toLowerCase().replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/**
 * @param {Sent["weights"]} weights
 * @param {number} finds how many there are
 * @returns {Index["sent"]}
 */
export function weightsIn({ roots, apart, bits }, finds) {
  const { number, rice } = bitsIn(bits);
  /** @type {Index["sent"]} */
  const found = new Map();
  for (let root = 0, key = -1; root < roots; root++) {
    key += 1 + rice(apart);
    const count = rice(1) + 1;
    const between = fitting(finds / (count + 1));
    /** @type {Weights} */
    const weights = new Map();
    for (let nth = 0, place = -1; nth < count; nth++) {
      place += 1 + rice(between);
      weights.set(place, LEVELS[number(LEVEL_BITS)]);
    }
    found.set(key, weights);
  }
  return found;
}
