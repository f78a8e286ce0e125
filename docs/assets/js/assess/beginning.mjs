// With which answers a page begins, and what it says of them. A sheet belongs to one person: who loads the page again or
// comes back goes on; who comes anew after a result has been looked at may be somebody else, and sees nothing of it unasked.

import { answeredItems, blankItems } from "./answers.mjs";
import { COVER, START } from "./in-history.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./in-history.mjs").Place} Place */

/**
 * @typedef {object} Found
 * @property {Sheet} fresh nothing answered, with a new tag
 * @property {boolean} back the page was loaded again or come back to
 * @property {import("./answers-in-tab.mjs").Left | null} left what the tab holds
 * @property {{place: Place, tag: number} | null} entry of the browser's history
 * @property {Sheet} returned what the browser put back into the form
 * @property {import("./kept-answers.mjs").Kept | null} kept what this browser was asked to keep
 */

/**
 * @typedef {Readonly<{sheet: Sheet, place: Place, seen: boolean, before: Sheet | null, told: "kept" | "left" | "before" | null}>} Beginning
 *   `told`: which notice is due: of answers that the browser was asked to keep, of those the tab held, or of those set aside
 */

/**
 * @param {Definition} definition
 * @param {Found} found
 * @returns {Beginning}
 */
export function beginning(definition, { fresh, back, left, entry, returned, kept }) {
  const answered = (/** @type {Sheet | undefined} */ sheet) => sheet !== undefined && answeredItems(definition, sheet).length > 0;
  // Who has read the cover is not sent back to it by loading the page again.
  const anew = back && entry !== null && entry.place.view !== "cover" ? START : COVER;
  if (left?.sheet && (back || !left.seen)) {
    const { sheet, seen } = left;
    const place = onward(definition, sheet, placeOf(left, back, entry));
    const told = place.view === "result" ? null : kept?.sheet.tag === sheet.tag ? "kept" : "left";
    return { sheet, place, seen, before: null, told };
  }
  if (left) return { sheet: fresh, place: anew, seen: false, before: left.sheet ?? left.before, told: "before" };
  if (answered(returned)) return { sheet: returned, place: (back && entry?.place) || START, seen: false, before: null, told: null };
  if (kept && answered(kept.sheet)) return { sheet: kept.sheet, place: START, seen: false, before: null, told: "kept" };
  return { sheet: fresh, place: anew, seen: false, before: null, told: null };
}

/**
 * @param {import("./answers-in-tab.mjs").Left} left with a sheet
 * @param {boolean} back
 * @param {Found["entry"]} entry
 * @returns {Place} a result that nobody has looked at yet is shown to nobody who comes anew
 */
function placeOf(left, back, entry) {
  if (back) return entry && entry.tag === left.sheet?.tag ? entry.place : left.place;
  return { view: "questions", at: left.place.at };
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {Place} place where the person was
 * @returns {Place} the same; where that statement is answered and another is blank, the first blank one
 */
function onward(definition, sheet, place) {
  const blank = blankItems(definition, sheet).map((item) => definition.items.indexOf(item));
  const done = place.view === "questions" && place.at < definition.items.length && !blank.includes(place.at);
  return done && blank.length > 0 ? { view: "questions", at: blank[0] } : place;
}
