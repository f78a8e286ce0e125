// What is typed, kept for this tab alone, at once and unasked: a reload, a crash or the way back costs no word.

import { shelf } from "../kit/store.mjs";
import { tellUnread } from "../kit/unread.mjs";
import { isDraft, isEmpty, readKept, toKeep } from "./packet/draft.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */
/** @typedef {Readonly<{form: string, step: string, drafts: Map<string, Draft>}>} Left `form`: the kind that showed, at `step` */

/**
 * @typedef {object} Tab
 * @property {() => Left | null} left what this tab holds from before, or null
 * @property {() => void} now keeps what is typed
 */

/**
 * @param {string} name of the place where it is kept
 * @param {{drafts: () => Draft[], form: () => string, step: () => string, refused: (taken: boolean) => void, top: HTMLElement}} told `drafts`: one of each kind;
 *   `refused` is called once where the browser keeps nothing, or what it holds is `taken` by what cannot be read, which is told at the `top`
 * @returns {Tab}
 */
export function tab(name, told) {
  /** @type {import("../kit/store.mjs").Shelf<unknown>} */
  const place = shelf(name, 30, "tab", (left) => Array.isArray(left?.drafts) && left.drafts.every(isDraft));
  tellUnread(told.top, [{ shelf: place, what: "a draft for this tab" }]);
  let wasRefused = false;

  function now() {
    const drafts = told.drafts().filter((draft) => draft.form && !isEmpty(draft));
    if (!drafts.length) place.clear();
    else if (!place.write({ form: told.form(), step: told.step(), drafts: drafts.map(toKeep) }) && !wasRefused) {
      wasRefused = true;
      told.refused(place.unread() !== null);
    }
  }

  return {
    left() {
      const held = /** @type {any} */ (place.read());
      if (!held || !Array.isArray(held.drafts)) return null;
      const drafts = held.drafts.map(readKept).filter(/** @returns {draft is Draft} */ (/** @type {Draft | null} */ draft) => draft !== null);
      if (!drafts.length) return null;
      return { form: String(held.form), step: String(held.step), drafts: new Map(drafts.map((/** @type {Draft} */ draft) => [draft.form, draft])) };
    },
    now,
  };
}
