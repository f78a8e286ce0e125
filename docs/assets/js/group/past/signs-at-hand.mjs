// The signs beside a report: fetched once, ahead, while codes come in, so that they are here where the network has gone.

import { loadSigns } from "../../report/acting/looks-like.mjs";

/** @typedef {import("../../report/acting/looks-like.mjs").Signs} Signs */
/** @type {Map<string, Promise<Signs>>} by the check and its edition */
const asked = new Map();

/**
 * @param {import("../../assess/definition.mjs").Definition} definition
 * @returns {Promise<Signs>} none where they cannot be had
 */
export function signsOf(definition) {
  const name = `${definition.id}-${definition.edition}`;
  const found = asked.get(name) ?? loadSigns(definition);
  asked.set(name, found);
  return found;
}
