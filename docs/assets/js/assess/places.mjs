// Where a person is in a questionnaire, as entries of the browser's history: Back goes to the statement or the result
// before, and loses nothing. The entries hold a place and the sitting's tag, and no answer.

import { TAGS } from "./answers.mjs";
import { codeIn } from "./code.mjs";

/** @typedef {Readonly<{view: "questions" | "result", at: number}>} Place `at` counts the screens from 0 */

/** @type {Place} */
export const START = Object.freeze({ view: "questions", at: 0 });

/**
 * @returns {{place: Place, tag: number} | null} what this entry of the history says; null where it is not ours
 */
export function placeInHistory() {
  const found = history.state?.questionnaire;
  const known = found && (found.view === "questions" || found.view === "result") && Number.isInteger(found.at) && found.at >= 0;
  const tagged = known && Number.isInteger(found.tag) && found.tag >= 0 && found.tag < TAGS;
  return tagged ? { place: { view: found.view, at: found.at }, tag: found.tag } : null;
}

/**
 * Adds an entry to the history; the address loses what stood behind #.
 *
 * @param {Place} place
 * @param {number} tag
 */
export function enter(place, tag) {
  history.pushState({ questionnaire: { ...place, tag } }, "", location.pathname + location.search);
}

/**
 * Writes a place to the present entry, and leaves its address alone.
 *
 * @param {Place} place
 * @param {number} tag
 */
export function mark(place, tag) {
  history.replaceState({ questionnaire: { ...place, tag } }, "");
}

/** @returns {number} a tag drawn once a sitting, so that two people who answer alike are not taken for one */
export function drawTag() {
  return crypto.getRandomValues(new Uint32Array(1))[0] % TAGS;
}

/** @returns {string | null} the code behind # in the address, as it stands there */
export function codeInAddress() {
  return /^#code=/i.test(location.hash) ? codeIn(location.hash) : null;
}

/**
 * @param {string} code
 * @param {string} [page] another page's address
 * @returns {string} that page, or this one, with the code behind #
 */
export function linkTo(code, page = location.origin + location.pathname) {
  return `${page}#code=${encodeURIComponent(code)}`;
}
