// Where our list is kept: until this tab closes, or in this browser for whoever asks it to.

import { shelf } from "../kit/store.mjs";
import { NONE, readList, withEntry } from "./list.mjs";

/** @typedef {"browser" | "tab"} Where */

const DAYS = 365;

/** @type {Record<Where, import("../kit/store.mjs").Shelf<unknown>>} */
const SHELVES = { browser: shelf("list", DAYS, "browser", isList), tab: shelf("list", DAYS, "tab", isList) };

/** What may be kept and cannot be read. */
export const UNREAD = [{ shelf: SHELVES.browser, what: "a list" }, { shelf: SHELVES.tab, what: "a list for this tab" }];

/** @param {any} value @returns {boolean} whether it is a list as this edition keeps one */
function isList(value) {
  return Array.isArray(value?.entries);
}

/** @param {Where} where @returns {boolean} whether what stands there cannot be read, so that nothing can be kept there */
export function isTaken(where) {
  return SHELVES[where].unread() !== null;
}

/** @returns {{where: Where, list: import("./list.mjs").List}} the tab's own comes first */
export function kept() {
  for (const where of /** @type {const} */ (["tab", "browser"])) {
    const value = SHELVES[where].read();
    if (value !== null) return { where, list: readList(value) };
  }
  return { where: "tab", list: NONE };
}

/**
 * @param {Where} where it is kept
 * @param {import("./list.mjs").List} list
 * @returns {boolean} false where the browser refuses: then all is as it was
 */
export function keep(where, list) {
  if (!SHELVES[where].write({ format: 1, entries: list })) return false;
  globalThis.dispatchEvent?.(new Event("guide:list"));
  return true;
}

/**
 * Keeps the list in another place from now on. In the browser it joins what another tab keeps there by then, and of the
 * browser’s only what was this list goes when it is to be the tab’s alone.
 *
 * @param {Where} where
 * @param {import("./list.mjs").List} list
 * @returns {"kept" | "full" | "refused"} full: the two lists are more than one holds; then, and where the browser refuses, all is as it was
 */
export function moveTo(where, list) {
  const from = where === "tab" ? "browser" : "tab";
  const there = where === "browser" ? readList(SHELVES.browser.read()) : NONE;
  const both = there.reduce((all, ref) => withEntry(all, ref), list);
  if (there.some((ref) => !both.includes(ref))) return "full";
  if (!keep(where, both)) return "refused";
  if (readList(SHELVES[from].read()).every((ref) => list.includes(ref))) SHELVES[from].clear();
  globalThis.dispatchEvent?.(new Event("guide:list"));
  return "kept";
}

/** @param {() => void} told when another tab has changed or cleared it */
export function watch(told) {
  return SHELVES.browser.watch(() => told());
}
