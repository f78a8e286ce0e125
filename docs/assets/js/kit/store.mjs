// What a person asked this browser to keep. Nothing is kept unasked; all of it can be cleared;
// where storage is blocked or full, callers are told and the page goes on without it.

import { PLACES, PREFIX, kept } from "./kept.mjs";

/**
 * @template T
 * @typedef {object} Shelf
 * @property {() => T | null} read the value kept, or null: none, expired, unreadable or storage blocked
 * @property {(value: T) => boolean} write true when it was kept
 * @property {() => void} clear
 * @property {(told: (value: T | null) => void) => () => void} watch tells what another tab wrote here, null where it
 *   cleared; gives a way to stop. What this tab writes is not told
 */

/**
 * One named place in this browser's storage.
 *
 * @template T
 * @param {string} name
 * @param {number} [days] how long a value is kept after it was last written
 * @param {"browser" | "tab"} [place] "tab": gone when the tab closes, and seen by no other
 * @returns {Shelf<T>}
 */
export function shelf(name, days = 30, place = "browser") {
  const key = PREFIX + name;
  const storage = PLACES[place];
  /** @type {string | null} what stood here when it began to be watched, as long as that is the last word */
  let there = null;
  return {
    read: () => kept(name, place),
    write(value) {
      there = null;
      try {
        storage().setItem(key, JSON.stringify({ until: Date.now() + days * 86_400_000, value }));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        storage().removeItem(key);
      } catch {
        // Blocked storage holds nothing to clear.
      }
    },
    watch(told) {
      there = saidIn(textAt(storage, key));
      const heard = (/** @type {StorageEvent} */ event) => {
        // What a page wrote as it was left may be told to the page that came after it, in the very same tab.
        if (there !== null && event.key === key && saidIn(event.newValue) === there) return;
        if (event.key === key || event.key === null) there = null;
        // Another tab that clears all of this site's storage names no key. What one tab keeps for itself is not ours.
        if ((event.key === key || event.key === null) && isLocal(event.storageArea)) told(this.read());
      };
      addEventListener("storage", heard);
      return () => removeEventListener("storage", heard);
    },
  };
}

/**
 * @param {string | null} text as it is kept
 * @returns {string | null} the same whenever it was kept
 */
function saidIn(text) {
  return text && text.slice(text.indexOf('"value"'));
}

/**
 * @param {() => Storage} storage
 * @param {string} key
 */
function textAt(storage, key) {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

/** @param {Storage | null} area */
function isLocal(area) {
  try {
    return area === localStorage;
  } catch {
    return false;
  }
}
