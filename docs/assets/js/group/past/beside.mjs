// What is written beside a round: whose it is, and a note beside a statement. Rounds from before it was thought of have
// neither.

/** @typedef {Readonly<{whose?: string | undefined, notes?: Readonly<Record<string, string>> | undefined}>} Beside notes: by the statement's id */

/** The most characters in each, as a reader counts them. */
export const WHOSE = 80;
const NOTE = 400;
/** More statements than any check has. */
const MOST = 100;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * @param {unknown} value somebody else's, until it is read here
 * @returns {Beside} with no empty text in it; what cannot be read is left out, and what is too long is cut
 */
export function besideOf(value) {
  const { whose, notes } = /** @type {Record<string, unknown>} */ (typeof value === "object" && value !== null ? value : {});
  const written = typeof notes === "object" && notes !== null && !Array.isArray(notes) ? Object.entries(notes) : [];
  const read = written.filter(([item, note]) => ID.test(item) && item.length <= 80 && typeof note === "string" && note.trim()).slice(0, MOST);
  return {
    ...(typeof whose === "string" && whose.trim() ? { whose: cut(whose, WHOSE) } : {}),
    ...(read.length ? { notes: Object.fromEntries(read.map(([item, note]) => [item, cut(String(note), NOTE)])) } : {}),
  };
}

/**
 * @param {string} text
 * @param {number} most
 */
function cut(text, most) {
  return [...text.replace(/\p{Cs}/gu, "\ufffd")].slice(0, most).join("");
}
