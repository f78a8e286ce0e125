// What the form says of a draft that was there before.

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

const TAB = "Here is what you had written in this tab, as you left it.";
const KEPT = "Here is the draft that you asked this browser to keep. Go on where you left off.";
export const NOTHING_KEPT = "This browser does not let the page keep what you type: a reload, or a closed tab, would lose it. Download the packet at the end, or keep a copy of your words elsewhere.";
export const TWO_VERSIONS = "This browser also keeps another version of it, changed in another tab. From here on, this one is kept for this tab only. To keep it in the other’s place, tick the box again.";

/**
 * @param {Draft} draft
 * @param {boolean} wasAsked whether the person asked for it to be kept
 * @returns {string}
 */
export function backAgain(draft, wasAsked) {
  const found = wasAsked ? KEPT : TAB;
  return draft.sent ? `${found} ${sentOn(draft)}` : found;
}

/**
 * @param {Draft} draft one that was sent
 * @returns {string}
 */
export function sentOn(draft) {
  const day = new Date(draft.sent).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
  return `You sent it on ${day}. If you change it, send it again: it has the same number, so it takes the place of what you sent.`;
}
