// What is answered, held for the tab at once: a reload, a crash or a page in between loses nothing. No other tab sees it,
// and it goes when the tab does. It has nothing to do with what a person asks the browser to keep.

import { shelf } from "../kit/store.mjs";
import { answeredItems, readSheet } from "./answers.mjs";
import { START } from "./in-history.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */

/**
 * @typedef {Readonly<{sheet: Sheet | null, place: import("./in-history.mjs").Place, seen: boolean, before: Sheet | null}>} Left
 *   `sheet`: null where nothing is answered; `seen`: its result has been looked at; `before`: the answers of whoever
 *   sat here before, until something is answered
 */

/**
 * @param {import("./definition.mjs").Definition} definition
 * @returns {{read: () => Left | null, write: (left: Left) => boolean, place: import("../kit/store.mjs").Shelf<any>}} `write`
 *   is true when it was held
 */
export function tab(definition) {
  const place = /** @type {import("../kit/store.mjs").Shelf<Record<string, any>>} */ (
    shelf(`answers-${definition.id}-${definition.edition}`, 30, "tab", (left) => [left?.sheet, left?.before].every((sheet) => sheet === null || readSheet(definition, sheet) !== null))
  );
  const answered = (/** @type {unknown} */ value) => {
    const sheet = readSheet(definition, value);
    return sheet && answeredItems(definition, sheet).length ? sheet : null;
  };
  return {
    place,
    read() {
      const found = place.read() ?? {};
      const [sheet, before] = [answered(found.sheet), answered(found.before)];
      if (!sheet && !before) return null;
      const { view, at } = found.place ?? START;
      const known = (view === "questions" || view === "result") && Number.isInteger(at) && at >= 0;
      return { sheet, before, seen: found.seen === true, place: known ? { view, at } : START };
    },
    write(left) {
      const [sheet, before] = [answered(left.sheet), answered(left.before)];
      if (sheet || before) return place.write({ ...left, sheet, before });
      place.clear();
      return true;
    },
  };
}
