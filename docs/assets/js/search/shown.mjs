// What was found, on the page: what kind of thing, its title and summary, and why it came. Or what to do when nothing did.

import { element, quietButton } from "../kit/dom.mjs";
import { addressOf, saying } from "./first.mjs";
import { NOTHING, isFiltered } from "./query.mjs";

/** @typedef {import("./answering.mjs").Answer} Answer */
/** @typedef {import("./answering.mjs").Result} Result */
/** @typedef {import("./query.mjs").Query} Query */
/** @typedef {import("./unpacking.mjs").Find} Find */
/** @typedef {import("./unpacking.mjs").Index} Index */

const KINDS = { assessment: "Check", term: "Glossary", page: "Page", contribute: "For contributors" };
const LEADS = { tool: "Use", tip: "Do" };
const FAMILIES = 4;

/**
 * @param {Answer} answer
 * @param {Index} index
 * @param {number} most how many are shown
 * @param {string} [level] of the heading
 * @returns {HTMLElement[]}
 */
export function firstResults(answer, index, most, level = "h3") {
  const shown = answer.results.slice(0, most);
  const meaning = answer.meaning ? [explained(answer.meaning, index)] : [];
  if (shown.length === 0) return meaning;
  const heading = element(/** @type {"h3"} */ (level), { class: "guide-found-heading" }, answer.heading);
  const items = shown.map((result, place) => item(result, answer.complaint && place === 0 && next(result.find, index)));
  return [...meaning, heading, element("ol", { class: "guide-found" }, ...items)];
}

/**
 * What a term means, above what was found.
 *
 * @param {Find} find
 * @param {Index} index
 */
const explained = (find, index) =>
  element(
    "div",
    { class: "guide-found-meaning" },
    kindOf(find),
    element("p", {}, element("dfn", {}, element("a", { href: addressOf(find.url), "data-result": true }, find.title)), `: ${index.meanings?.[find.url] ?? find.summary}`),
  );

/**
 * The links to what was found, in the order in which they stand.
 *
 * @param {HTMLElement} list
 * @returns {HTMLAnchorElement[]}
 */
export const resultsIn = (list) => [.../** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll("a[data-result]"))];

/**
 * @param {Result} result
 * @param {HTMLElement | false} [also]
 */
export function item({ find, said, beside }, also) {
  const { kind, title, summary, url } = find;
  return element(
    "li",
    { "data-kind": kind },
    kindOf(find),
    element("a", { href: addressOf(url), "data-result": true }, title),
    summary && element("p", {}, summary),
    said.length > 0 && element("p", { class: "guide-found-why" }, "Because you said ", ...listed(said), "."),
    beside && element("p", { class: "guide-found-why" }, `It goes with “${beside.title}”.`),
    also,
  );
}

/** @param {{kind: string}} find */
export const kindOf = ({ kind }) =>
  element("span", { class: "guide-kind", "data-kind": kind }, /** @type {Record<string, string>} */ (KINDS)[kind] ?? kind[0].toUpperCase() + kind.slice(1));

/** @param {readonly string[]} said */
const listed = (said) =>
  said.flatMap((word, at) => [at === 0 ? "" : at === said.length - 1 ? " and " : ", ", element("em", {}, word)]);

/**
 * What to do now: one thing to say, one tool, one tip.
 *
 * @param {Find} find
 * @param {Index} index
 */
function next(find, index) {
  const steps = find.steps.map((place) => index.finds[place]);
  if (steps.length === 0) return false;
  // Room is kept for the words, which come a moment later.
  const words = element("li", { class: "guide-found-say" }, "Say: ");
  saying(find.url).then((say) => (say ? words.append(element("q", {}, say)) : words.remove()));
  const ways = steps.map(({ kind, title, url }) =>
    element("li", {}, `${/** @type {Record<string, string>} */ (LEADS)[kind] ?? "See"}: `, element("a", { href: addressOf(url), "data-step": true }, title)),
  );
  return element("div", { class: "guide-found-next" }, element("p", {}, "What to do now"), element("ul", {}, words, ...ways));
}

/**
 * What helps when nothing was found.
 *
 * @param {Answer} answer
 * @param {Query} query
 * @param {Index} index
 * @param {(query: Query) => void} instead looks for something else
 * @returns {HTMLElement[]}
 */
export function nothing(answer, query, index, instead) {
  const words = query.words.trim();
  return [
    answer.anywhere > 0 && isFiltered(query)
      ? element("p", {}, quietButton(`Look in the whole guide (${answer.anywhere})`, () => instead({ ...NOTHING, words })))
      : element("p", {}, "Try a plainer word for the same thing, or choose what it is nearest to:"),
    element("div", { class: "guide-found-families" }, ...families(index).map((theme) => quietButton(theme, () => instead({ ...NOTHING, theme })))),
    element(
      "p",
      {},
      "Or look through the ",
      element("a", { href: addressOf("index-of-everything/") }, "index of everything"),
      ", or ",
      element("a", { href: addressOf("contribute/") }, "tell us what is missing"),
      ".",
    ),
  ];
}

/**
 * The themes with most in them.
 *
 * @param {Index} index
 */
function families({ themes, finds }) {
  const counts = new Map(themes.map((theme) => [theme, finds.filter((find) => find.themes.includes(theme)).length]));
  return [...themes].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0)).slice(0, FAMILIES);
}

/**
 * What helps when the search cannot be loaded.
 *
 * @param {() => void} again
 */
export const failed = (again) =>
  element("p", {}, "Is the connection there? ", quietButton("Try again", again), " The ", element("a", { href: addressOf("index-of-everything/") }, "index of everything"), " works without it.");
