// Putting an entry on our list, or taking it off, by the star beside its other actions.

import { MOST, counted, withEntry, without } from "./list.mjs";
import { isTaken, keep, kept } from "./where-kept.mjs";

/**
 * @param {string} ref the entry's
 * @returns {string} what came of it
 */
export function toggle(ref) {
  const { where, list } = kept();
  const next = list.includes(ref) ? without(list, ref) : withEntry(list, ref);
  if (next === list) return `Our list is full: it holds ${MOST} entries. Take one off first.`;
  if (!keep(where, next)) return isTaken(where) ? "What this tab holds of a list cannot be read here, and stays as it is. See what can be done on the page of our list." : "This browser keeps nothing for this site, so there can be no list. You can bookmark the page.";
  return next.includes(ref) ? `On our list, which holds ${counted(next.length)}.` : `Off our list, which holds ${counted(next.length)}.`;
}
