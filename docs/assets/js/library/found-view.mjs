// What fits, as the pages of the library show it.

import { element } from "../kit/dom.mjs";
import { stepsOf } from "./numbers.mjs";
import { TOLD } from "./words.mjs";

/** @typedef {import("./parts.mjs").Row} Row */

/**
 * @param {readonly Row[]} rows
 * @param {string} below where the stories lie
 */
export function rowsView(rows, below) {
  return element("ul", { class: "guide-tiles" }, ...rows.map((row) => rowView(row, below)));
}

/**
 * @param {Row} row
 * @param {string} below
 */
function rowView([id, title, told, ended, summary, facts], below) {
  const line = element("p", { class: "guide-tile-facts" }, element("span", { class: "guide-told" }, TOLD[told] ?? told));
  if (ended) line.append(" ", element("span", { class: "guide-ended" }, ended));
  for (const fact of facts) line.append(" ", element("bdi", {}, fact));
  return element(
    "li",
    { class: "guide-tile", "data-told": told },
    element("a", { href: `${below}${id}/` }, title),
    element("p", {}, summary),
    line,
  );
}

/**
 * The list of pages; nothing where one page holds all.
 *
 * @param {number} at
 * @param {number} total
 * @param {(page: number) => string} hash what stands behind the address of a page
 */
export function pagerView(at, total, hash) {
  if (total < 2) return null;
  /** @param {number} page @param {string} text @param {string} rel */
  const way = (page, text, rel) => page >= 1 && page <= total && element("a", { rel, href: hash(page) }, text);
  const steps = stepsOf(at, total).map((page) => element("li", {}, page ? stepView(page, at, total, hash(page)) : element("span", {}, "…")));
  return element(
    "nav",
    { class: "guide-pager", "aria-label": "Pages of stories" },
    way(at - 1, "Newer", "prev"),
    element("ol", {}, ...steps),
    way(at + 1, "Older", "next"),
  );
}

/**
 * @param {number} page
 * @param {number} at
 * @param {number} total
 * @param {string} href
 */
function stepView(page, at, total, href) {
  const here = page === at;
  const before = !here && page === 1 ? "First page, " : !here && page === total ? "Last page, " : "Page ";
  return element(
    "a",
    { href, "aria-current": here && "page" },
    element("span", { class: "guide-hidden-visually" }, before),
    String(page),
  );
}
