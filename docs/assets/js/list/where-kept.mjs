// Where our list is kept: until this tab closes, or in this browser for whoever asks it to.

import { shelf } from "../kit/store.mjs";
import { NONE, readList } from "./list.mjs";

/** @typedef {"browser" | "tab"} Where */

const DAYS = 365;

/** @type {Record<Where, import("../kit/store.mjs").Shelf<unknown>>} */
const SHELVES = { browser: shelf("list", DAYS), tab: shelf("list", DAYS, "tab") };

/** @returns {{where: Where, list: import("./list.mjs").List}} the tab's own comes first */
export function kept() {
  for (const where of /** @type {const} */ (["tab", "browser"])) {
    const value = SHELVES[where].read();
    if (value !== null) return { where, list: readList(value) };
  }
  return { where: "tab", list: NONE };
}

/**
 * @param {Where} where it is kept from now on; the other place forgets it
 * @param {import("./list.mjs").List} list
 * @returns {boolean} false where the browser refuses: then all is as it was
 */
export function keep(where, list) {
  if (!SHELVES[where].write({ format: 1, entries: list })) return false;
  SHELVES[where === "tab" ? "browser" : "tab"].clear();
  globalThis.dispatchEvent?.(new Event("guide:list"));
  return true;
}

/** @param {() => void} told when another tab has changed or cleared it */
export function watch(told) {
  return SHELVES.browser.watch(() => told());
}
