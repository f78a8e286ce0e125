// A round that this browser kept of an earlier edition of the check: it opens as a saved round does, in the words of its
// own edition, and stays kept as it was.

import { ROOT, loadDefinition } from "../assess/loading.mjs";
import { shelf } from "../kit/store.mjs";
import { readKept } from "./live-round.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */

/**
 * @param {import("./fetched-later.mjs").Parts} parts of the page
 * @returns {Promise<Opened | null>} of the latest of the earlier editions that has one; null where none has
 * @throws where an edition cannot be fetched
 */
export async function keptEarlier({ definition, index }) {
  const editions = index.find(({ number }) => number === definition.number)?.editions ?? [];
  for (const { edition, url } of [...editions].sort((one, other) => other.edition - one.edition)) {
    const kept = edition < definition.edition ? shelf(`round-${definition.id}-${edition}`).read() : null;
    if (kept === null) continue;
    const answered = await loadDefinition(new URL(url, ROOT).href);
    const current = readKept(answered, kept);
    if (current?.gathering.entered.length) {
      return Object.freeze({ definition: answered, entered: current.gathering.entered, held: current.held, note: current.note, whose: current.whose, notes: current.notes });
    }
  }
  return null;
}
