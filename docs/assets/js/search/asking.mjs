// From words in a box on a page to the first results beneath it.

import { element, quietButton } from "../kit/dom.mjs";
import { answer, told } from "./answering.mjs";
import { firstIndex } from "./first.mjs";
import { NOTHING } from "./query.mjs";
import { firstResults, nothing } from "./shown.mjs";

/** @typedef {{told: string, parts: HTMLElement[]}} Asked how much was found, in a sentence, and what is shown */

const MOST = 6;

/**
 * @param {(query: import("./query.mjs").Query) => void} search opens the whole search with a query
 * @returns {Promise<(typed: string, asTyped?: boolean) => Promise<Asked>>}
 */
export async function asking(search) {
  await firstIndex();
  return async (typed, asTyped) => {
    const index = await firstIndex(typed);
    const query = { ...NOTHING, words: typed };
    const found = answer(index, query, asTyped);
    const shown = firstResults(found, index, MOST, "h2");
    const said = told(found, query, MOST);
    const typedSo = quietButton(`Look for “${typed.trim()}” as typed`, (event) =>
      /** @type {HTMLElement} */ (event.target).dispatchEvent(new CustomEvent("guide-as-typed", { bubbles: true })),
    );
    const all = quietButton("Search stories and full text too", () => search(query));
    const mended = found.instead === null ? [] : [element("p", { class: "guide-found-mended" }, said, " ", typedSo)];
    const parts = shown.length > 0 ? shown : [element("h2", {}, "Nothing found"), ...nothing(found, query, index, search)];
    return { told: said, parts: [...mended, ...parts, all] };
  };
}
