// From what is looked for to what is shown first: the same in the dialog, on the home page and for a complaint. Pure.

import { matching } from "./matching.mjs";
import { FILTERS } from "./query.mjs";
import { fold, rootsOf, wordsOf } from "./words.mjs";

/** @typedef {import("./query.mjs").Query} Query */
/** @typedef {import("./unpacking.mjs").Find} Find */
/** @typedef {import("./unpacking.mjs").Index} Index */
/** @typedef {{find: Find, said: string[], beside?: Find}} Result `said`: the words typed that led there; `beside`: what it goes with, where none did */
/**
 * @typedef {object} Answer
 * @property {Result[]} results best first
 * @property {Find | null} meaning a term that was said, to be explained above the results; it is none of them
 * @property {string} heading what they may be told as
 * @property {Map<string, number>} groups how many there are under each heading, whatever the chosen one
 * @property {string | null} instead what was looked for where it is not what was typed
 * @property {string[]} words those that say something
 * @property {boolean} complaint whether it tells what goes wrong
 * @property {number} anywhere how many there are without the filters
 */

export const CONTRIBUTORS = "For contributors";
/** Of the best one's score, the least that is shown. */
const LEAST = 0.15;
/** Of all that was said, the share that the best one must have to be told as what was looked for, or as near to it. */
const SURE = 0.45;
const NEAR = 0.25;
/** What somebody may believe, or should ask, comes first for a complaint if it is so near to the best. */
const NEARLY_FIRST = 0.8;
/** So many come before the terms that are not explained; and so many are shown where others go with what was found. */
const FEW = 4;
/** A term is explained where all of its title was typed or a meaning is asked for, if it is so near to the best; or nearer,
 * where no more words were typed than a name has. */
const NEAR_TERM = 0.4;
const NAMED = 0.8;
const NAME = 3;
const MEANING = /\b(what (is|are) an?|mean(s|ing)?( of|$)|(does|is) .* mean|stands? for|definition|define|explain(ed)?|abbreviation|full form|difference between)\b/;
/** Words that only ask for a meaning: what has the others is looked for. */
const ASKING = /^\s*what (?:do |does |did )?(.+) (?:stands? for|means?)\b|^\s*(?:the )?(?:meaning|definition) of\b|\b(?:meaning|definition|abbreviation)\s*$/i;
/** Where few were found, so many of them are asked for what goes with them, and so many of what has their titles' words. */
const ASKED = 3;
const TITLED = 8;
/** Neither a term nor a page says what to do. */
const LEAVES = /^(term|page|contribute)$/;

/**
 * @param {Index} index
 * @param {Query} query
 * @param {boolean} [asTyped] mend no spelling
 * @returns {Answer}
 */
export function answer(index, query, asTyped = false) {
  const asked = bare(query.words, index);
  const { found, instead, complaint, words, contributors } = matching(index, asked, asTyped);
  const all = query.words.trim() ? found : index.finds.map((find) => ({ find, score: 1, share: 1, whole: false, said: [] }));
  const open = all.filter(({ find }) => contributors || query.kind === CONTRIBUTORS || find.kind !== "contribute");
  const within = open.filter(({ find }) => FILTERS.every((filter) => filter === "kind" || has(find, filter, query[filter])));
  const chosen = near(within.filter(({ find }) => has(find, "kind", query.kind)));
  /** @type {Answer["groups"]} */
  const groups = new Map();
  for (const group of new Set(near(within).map(({ find }) => find.group))) {
    groups.set(group, near(within.filter(({ find }) => find.group === group)).length);
  }
  const term = query.kind || !query.words.trim() ? undefined : explained(index, chosen, asked, MEANING.test(fold(query.words)));
  const own = apart(complaint ? likelyFirst(chosen) : chosen, term, query.kind);
  const results = query.words.trim() ? [...own, ...others(index, term ? [term, ...own] : own, query)] : own;
  const share = own[0]?.share ?? 0;
  const best = complaint ? "What may lie behind it" : "What fits best";
  const heading = share >= SURE ? best : share >= NEAR ? "It may be one of these" : "Nothing is quite that. These are near";
  return { results, meaning: term?.find ?? null, heading, groups, instead, words, complaint, anywhere: near(open).length };
}

/**
 * @param {string} typed
 * @param {Index} index
 * @returns {string} without the words that only ask for a meaning, if others are left that say something
 */
function bare(typed, index) {
  const left = typed.replace(ASKING, " $1 ");
  return wordsOf(left, index.rules).length > 0 ? left : typed;
}

/**
 * @param {Find} find
 * @param {import("./query.mjs").Filter} filter
 * @param {string} value empty: any
 */
const has = (find, filter, value) =>
  value === "" || (filter === "kind" ? find.group === value : find[`${filter}s`].includes(value));

/**
 * @template {{score: number}} M
 * @param {M[]} found best first
 * @returns {M[]}
 */
const near = (found) => found.filter(({ score }) => score >= LEAST * found[0].score);

/**
 * @template {{find: Find, score: number}} M
 * @param {M[]} found best first
 * @returns {M[]}
 */
function likelyFirst(found) {
  const at = found.findIndex(({ find, score }) => /^(assumption|question)$/.test(find.kind) && score >= NEARLY_FIRST * found[0].score);
  return at > 0 && at < 3 ? [found[at], ...found.filter((_, place) => place !== at)] : found;
}

/**
 * The term that was said, if one was: it is explained, and takes no place among what says what to do.
 *
 * @template {{find: Find, score: number, whole: boolean}} M
 * @param {Index} index
 * @param {M[]} found best first
 * @param {string} typed
 * @param {boolean} asked whether its meaning was asked for
 * @returns {M | undefined}
 */
function explained(index, found, typed, asked) {
  const known = found.filter(({ find }) => find.kind === "term");
  const terms = known.filter(({ score }) => score >= NEAR_TERM * found[0].score);
  const roots = rootsOf(typed, index.rules);
  const isTitle = (/** @type {M} */ { find }) => rootsOf(find.title, index.rules).every((root) => roots.includes(root));
  const isAsked = asked || (terms.length > 0 && roots.length <= NAME && terms[0].score >= NAMED * found[0].score);
  // Who types “MoU template” may know neither what the letters stand for nor that they could ask.
  const isShort = (/** @type {M} */ { find }) => parts(typed).includes(parts(find.title).map(([first]) => first).join(""));
  const short = asked || roots.length <= NAME ? known.find(isShort) : undefined;
  return known.find(({ whole }) => whole) ?? terms.find(isTitle) ?? short ?? (isAsked ? terms[0] : undefined);
}

/** @param {string} text */
const parts = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/**
 * Where few were found, what goes with them.
 *
 * @param {Index} index
 * @param {{find: Find}[]} own
 * @param {Query} query
 * @returns {(Result & {share: number})[]}
 */
function others(index, own, query) {
  // Under a group that was pressed stand as many as its button told.
  if (own.length === 0 || own.length >= FEW || query.kind) return [];
  const fits = (/** @type {Find} */ find) => FILTERS.every((filter) => has(find, filter, query[filter]));
  const beside = besideThem(index, own.map(({ find }) => find), FEW - own.length, fits);
  return beside.map((one) => ({ ...one, said: [], share: 0 }));
}

/**
 * @param {Index} index
 * @param {Find[]} found best first
 * @param {number} most
 * @param {(find: Find) => boolean} fits
 * @returns {{find: Find, beside: Find}[]} at most so many others, best first, each with the one it goes with
 */
function besideThem(index, found, most, fits) {
  /** @type {Map<Find, {score: number, beside: Find}>} */
  const near = new Map();
  found.slice(0, ASKED).forEach((find, rank) => {
    /** @type {(other: Find, worth: number) => void} */
    const add = (other, worth) => {
      if (found.includes(other) || LEAVES.test(other.kind) || !fits(other)) return;
      const before = near.get(other);
      near.set(other, { score: (before?.score ?? 0) + worth / (rank + 1), beside: before?.beside ?? find });
    };
    const leads = index.leads?.[index.finds.indexOf(find)] ?? find.steps;
    leads.forEach((place, nth) => add(index.finds[place], 1 / (1 + nth / leads.length)));
    const title = find.kind === "term" ? `${find.title} ${find.summary}` : find.title;
    const titled = matching(index, `${title} `, true).found;
    titled.slice(0, TITLED).forEach(({ find: other, score, share }) => add(other, (share * score) / titled[0].score));
  });
  const best = [...near].sort(([, one], [, other]) => other.score - one.score).slice(0, most);
  return best.map(([find, { beside }]) => ({ find, beside }));
}

/**
 * Other terms behind the first few, since several say much the same and none says what to do.
 *
 * @template {{find: Find}} M
 * @param {M[]} found best first
 * @param {M | undefined} term the one that is explained above
 * @param {string} chosen the group asked for
 * @returns {M[]}
 */
function apart(found, term, chosen) {
  const left = found.filter((one) => one !== term);
  const isTerm = (/** @type {M} */ { find }) => find.kind === "term" && chosen === "";
  const others = left.filter((one) => !isTerm(one));
  return [...others.slice(0, FEW), ...left.filter(isTerm), ...others.slice(FEW)];
}

/**
 * @param {Answer} answer
 * @param {Query} query
 * @param {number} [most] how many of them are shown; all of them, unless told
 * @returns {string} a sentence that tells what was found
 */
export function told({ results, meaning, instead }, query, most = Infinity) {
  const words = query.words.trim();
  const limits = FILTERS.map((filter) => query[filter]).filter(Boolean);
  const looked = [words && ` for “${words}”`, limits.length ? ` under ${limits.join(", ")}` : ""].join("");
  const pages = results.length === 1 ? "1 page" : `${results.length} pages`;
  const best = results.length > most ? ` The best ${most} are shown.` : "";
  const count = !meaning ? (results.length === 0 ? "Nothing" : pages) : `The meaning of “${meaning.title}”${results.length > 0 ? ` and ${pages}` : ""}`;
  return `${count} found${looked}.${best}${instead === null ? "" : ` Showing results for “${instead}”.`}`;
}
