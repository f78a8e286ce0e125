// The draft put to the test: a packet, or what is still to mend.

import { showFaults } from "./fault-view.mjs";
import { fileName, toWrite, write } from "./packet/packet.mjs";
import { plainLine } from "./packet/plain.mjs";

export { review } from "./review.mjs";

/** @typedef {import("./sending/ways.mjs").Packet} Packet */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place where faults are listed
 * @param {import("./packet/draft.mjs").Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 * @param {(field: string) => void} goTo shows a field and puts focus on it
 * @returns {Packet | null} null where there are faults; they are shown then
 */
export function checked(form, place, draft, limits, goTo) {
  const result = write(draft, limits, new Date().toISOString().slice(0, 10));
  if (!result.ok) {
    showFaults(form, place, result.errors, goTo);
    return null;
  }
  const written = toWrite(draft, limits);
  return { text: result.text, title: plainLine(written.title), file: fileName(written), id: draft.id, what: written.tried ? "answers" : "story" };
}
