// What the full text and the stories hold besides the first results. Loaded only once these are shown, and put below
// them, so that nothing moves that somebody may be reading.

import { element, quietButton } from "../kit/dom.mjs";
import { find } from "./engine.mjs";
import { fused } from "./fusing.mjs";
import { marksIn, piecesOf } from "./marks.mjs";

/** @typedef {import("./answering.mjs").Result} Result */
/** @typedef {import("./worker.mjs").Found} Found */
/** @typedef {{url: string, result?: Result, page?: Found}} One a page, as the guide's own index knows it or as the full text does */
/**
 * @typedef {object} Given
 * @property {HTMLElement} place what is filled
 * @property {Result[]} rest what the guide's own index found and did not show
 * @property {ReadonlySet<string>} first addresses of what is shown already, relative to the site's root
 * @property {import("./query.mjs").Query} query
 * @property {string[]} words those looked for that say something
 * @property {string} root the site's
 * @property {(result: Result) => HTMLElement} draw
 * @property {() => boolean} isStale whether something else is looked for by now
 */

/** Pages shown at once: each costs about 2 KB. */
const AT_ONCE = 10;

/**
 * @param {Given} given
 * @param {number} [most] how many are shown
 * @returns {Promise<number>} how many are; -1 where the full text could not be loaded and nothing else is there
 */
export async function more(given, most = AT_ONCE) {
  const { place, rest, first, query, words, root, isStale } = given;
  /** @type {Found[]} */
  let pages = [];
  /** @type {HTMLElement | false} */
  let lost = false;
  try {
    pages = await find({ query, words, most: most + first.size + 1 });
  } catch (error) {
    console.error("guide: the full text could not be searched", error);
    lost = element("p", {}, "The full text and the stories could not be searched. Is the connection there? ", quietButton("Try again", () => more(given, most)));
  }
  if (isStale()) return 0;
  /** @type {One[]} */
  const own = rest.map((result) => ({ url: result.find.url, result }));
  const full = pages.map((page) => ({ url: new URL(page.url, root).href.replace(root, ""), page }));
  const all = fused([own, full.filter(({ url }) => !first.has(url))], ({ url }) => url);
  const title = element("h3", { class: "guide-found-heading" }, first.size > 0 ? "More pages" : "In the full text");
  const list = element("ul", { class: "guide-found" }, ...all.slice(0, most).map((one) => drawn(one, given)));
  const next = element("p", {}, quietButton("Show more pages", () => further(given, most)));
  place.replaceChildren(...(all.length > 0 ? [title, list] : []), ...(all.length > most ? [next] : []), ...(lost ? [lost] : []));
  return lost && all.length === 0 ? -1 : Math.min(all.length, most);
}

/**
 * @param {Given} given
 * @param {number} most how many were shown
 */
async function further(given, most) {
  await more(given, most + AT_ONCE);
  // The button has gone or moved: the keyboard goes on at the first page that is new.
  /** @type {NodeListOf<HTMLElement>} */
  const items = given.place.querySelectorAll(".guide-found > li");
  items[most]?.querySelector("a")?.focus();
}

/**
 * @param {One} one
 * @param {Given} given
 */
function drawn({ result, page }, { draw, query }) {
  return result ? draw(result) : pageItem(/** @type {Found} */ (page), query.words);
}

/**
 * @param {Found} page
 * @param {string} words what was looked for
 */
function pageItem(page, words) {
  const excerpt = piecesOf(page.excerpt);
  /** @param {{url: string, title: string}} to */
  const link = ({ url, title }) => element("a", { href: url, "data-result": true }, ...marked(marksIn(title, words, excerpt)));
  const parts = page.parts.map((part) => element("li", {}, link(part)));
  return element(
    "li",
    { "data-kind": page.kind || "page" },
    element("span", { class: "guide-kind", "data-kind": page.kind || "page" }, page.kind ? page.kind[0].toUpperCase() + page.kind.slice(1) : "Page"),
    link(page),
    element("p", {}, ...marked(excerpt)),
    parts.length > 0 && element("ul", { class: "guide-search-parts", "aria-label": `In ${page.title}` }, ...parts),
  );
}

/** @param {import("./marks.mjs").Piece[]} pieces */
const marked = (pieces) => pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
