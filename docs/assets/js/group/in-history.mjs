// Where a facilitator is on the page, as entries of the browser's history: Back leads from the projector to the report
// and from the report to the round. The entries hold a place and no code.

/** @typedef {"gathering" | "report" | "rounds"} View the round that is on; its report; rounds opened from files */
/** @typedef {"projector" | "pack" | "plan" | null} Over what is shown in the place of a report: for the wall, for print, or what was agreed */
/** @typedef {Readonly<{view: View, over: Over}>} Place */

/** @type {Place} */
export const START = Object.freeze({ view: "gathering", over: null });

const VIEWS = ["gathering", "report", "rounds"];
const OVERS = ["projector", "pack", "plan", null];

/** @returns {Place | null} what this entry of the history says; null where it is not ours */
export function placeInHistory() {
  const found = history.state?.group;
  const known = found && VIEWS.includes(found.view) && OVERS.includes(found.over);
  return known ? { view: found.view, over: found.over } : null;
}

/**
 * Adds an entry to the history; the address loses what stood behind #.
 *
 * @param {Place} place
 */
export function enter(place) {
  history.pushState({ group: place }, "", location.pathname + location.search);
}

/**
 * Writes a place to the present entry; the address loses what stood behind #.
 *
 * @param {Place} place
 */
export function mark(place) {
  history.replaceState({ group: place }, "", location.pathname + location.search);
}

/** @returns {string | null} what stands behind # where it holds a code */
export function codeInAddress() {
  return /^#code=/i.test(location.hash) ? location.hash : null;
}
