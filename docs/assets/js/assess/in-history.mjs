// Where a person is in a questionnaire, as entries of the browser's history: Back goes to the statement or the result
// before, and loses nothing. The entries hold a place and the sitting's tag, and no answer.
//
// A result has an address of its own. Browsers take the very address that is open, typed again, for a reload; the check's
// plain address, typed where a result is open, is a new visit, and perhaps somebody else's.

import { TAGS } from "./answers.mjs";

/** @typedef {Readonly<{view: "cover" | "questions" | "result", at: number}>} Place `at` counts the screens from 0 */

/** Where a person who comes anew begins, and reads what it is. */
/** @type {Place} */
export const COVER = Object.freeze({ view: "cover", at: 0 });

/** @type {Place} */
export const START = Object.freeze({ view: "questions", at: 0 });

const VIEWS = ["cover", "questions", "result"];

/** What the address says of a result, for whoever came by themselves and for whoever joined a round. */
const RESULTS = { alone: "#result", joined: "#join-result" };

/** Behind the invitation’s link: straight to the first statement, and the code before the result. */
const JOIN = "#join";
const PAST_THE_COVER = /^#(?:start$|join|code=|group=)/i;

let joined = joins();

function joins() {
  return [JOIN, RESULTS.joined].includes(location.hash);
}

/** @returns {boolean} whether this page was opened to join a round */
export function isJoined() {
  return joined;
}

/** @returns {boolean} whether the address leads to the first statement, for somebody who comes anew */
export function leadsToTheFirst() {
  joined ||= joins();
  return location.hash === "#start" || location.hash === JOIN;
}

/** @returns {boolean} whether the address leads past the cover: to a statement, to answers, into a round */
export function leadsPastTheCover() {
  return PAST_THE_COVER.test(location.hash);
}

/**
 * @param {import("./definition.mjs").Definition} definition
 * @param {string} item
 * @returns {Place} the screen that asks it
 */
export function placeOf(definition, item) {
  return { view: "questions", at: definition.choose ? 0 : definition.items.findIndex(({ id }) => id === item) };
}

/**
 * @returns {{place: Place, tag: number} | null} what this entry of the history says; null where it is not ours
 */
export function placeInHistory() {
  const found = history.state?.questionnaire;
  const known = found && VIEWS.includes(found.view) && Number.isInteger(found.at) && found.at >= 0;
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
  history.pushState({ questionnaire: { ...place, tag } }, "", plain() + hashOf(place));
}

/**
 * Writes a place to the present entry, and leaves its address alone, unless it is a result's and the place is none.
 *
 * @param {Place} place
 * @param {number} tag
 */
export function mark(place, tag) {
  const stale = Object.values(RESULTS).includes(location.hash) && place.view !== "result";
  history.replaceState({ questionnaire: { ...place, tag } }, "", stale ? plain() + hashOf(place) : undefined);
}

/** @param {Place} place */
function hashOf({ view }) {
  if (view === "result") return joined ? RESULTS.joined : RESULTS.alone;
  return joined ? JOIN : "";
}

function plain() {
  return location.pathname + location.search;
}

/** @returns {number} a tag drawn once a sitting, so that two people who answer alike are not taken for one */
export function drawTag() {
  return crypto.getRandomValues(new Uint32Array(1))[0] % TAGS;
}

/** @returns {boolean} whether the page was loaded again or come back to, and not gone to anew */
export function cameBack() {
  const [entry] = performance.getEntriesByType("navigation");
  return ["reload", "back_forward"].includes(/** @type {PerformanceNavigationTiming | undefined} */ (entry)?.type ?? "");
}
