// What was found, on the page: links under headings, with the words marked. Or what to do when nothing was.

import { element, quietButton } from "../kit/dom.mjs";
import { marksIn, piecesOf } from "./marks.mjs";
import { NOTHING, isFiltered } from "./query.mjs";
import { advice, grouped } from "./results.mjs";

/** @typedef {import("./results.mjs").Answer} Answer */
/** @typedef {import("./results.mjs").Found} Found */
/** @typedef {import("./query.mjs").Query} Query */

/**
 * @param {Answer} answer
 * @param {string} words what was looked for
 * @returns {HTMLElement[]} a section for each kind
 */
export function sections(answer, words) {
  return grouped(answer).map(({ heading, total, found }, place) => {
    const id = `guide-search-group-${place}`;
    const count = found.length < total ? `${found.length} of ${total}` : String(total);
    return element(
      "section",
      { "aria-labelledby": id },
      element("h3", { id }, heading, " ", element("span", { class: "guide-search-count" }, `(${count})`)),
      element("ul", {}, ...found.map((page) => item(page, words))),
    );
  });
}

/**
 * The links to pages and their parts, in the order in which they stand.
 *
 * @param {HTMLElement} list
 * @returns {HTMLAnchorElement[]}
 */
export function resultsIn(list) {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (list.querySelectorAll("a[data-result]"))];
}

/**
 * @param {Found} page
 * @param {string} words
 */
function item(page, words) {
  const excerpt = piecesOf(page.excerpt);
  /** @param {{url: string, title: string}} to */
  const link = ({ url, title }) => element("a", { href: url, "data-result": true }, ...drawn(marksIn(title, words, excerpt)));
  const parts = page.parts.map((part) => element("li", {}, link(part)));
  return element(
    "li",
    { "data-kind": page.kind || "page" },
    link(page),
    element("p", {}, ...drawn(excerpt)),
    parts.length > 0 && element("ul", { class: "guide-search-parts", "aria-label": `In ${page.title}` }, ...parts),
  );
}

/** @param {import("./marks.mjs").Piece[]} pieces */
const drawn = (pieces) => pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

/**
 * What helps when nothing was found.
 *
 * @param {Answer} answer
 * @param {Query} query
 * @param {string} index where the index of everything lies
 * @param {(query: Query) => void} instead looks for something else
 */
export function nothing(answer, query, index, instead) {
  const words = query.words.trim();
  return element(
    "div",
    {},
    element("p", {}, advice(answer, query)),
    answer.alone.length > 0 &&
      element(
        "ul",
        { class: "guide-search-alone" },
        ...answer.alone.map(({ word, total }) =>
          element("li", {}, quietButton(`${word} (${total})`, () => instead({ ...NOTHING, words: word }))),
        ),
      ),
    answer.anywhere > 0 &&
      isFiltered(query) &&
      element("p", {}, quietButton(`Look in the whole guide (${answer.anywhere})`, () => instead({ ...NOTHING, words }))),
    element("p", {}, "Or look through the ", element("a", { href: index }, "index of everything"), "."),
  );
}

/**
 * What helps when the search cannot be loaded.
 *
 * @param {string} index
 * @param {() => void} again
 */
export function failed(index, again) {
  const everything = element("a", { href: index }, "index of everything");
  return element("p", {}, "Is the connection there? ", quietButton("Try again", again), " The ", everything, " works without it.");
}
