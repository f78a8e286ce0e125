// What a person asked this browser to keep. Nothing is kept unasked; all of it can be cleared;
// where storage is blocked or full, callers are told and the page goes on without it. What a page cannot read, since an
// edition to come kept it or it is damaged, is somebody's words all the same: no page writes over it.

import { PLACES, PREFIX, kept } from "./kept.mjs";
import { isUnread } from "./unread.mjs";

/**
 * @template T
 * @typedef {object} Shelf
 * @property {() => T | null} read the value kept, or null: none, expired, unreadable or storage blocked
 * @property {(value: T) => boolean} write true when it was kept; what cannot be read is never written over
 * @property {() => void} clear what can be read
 * @property {() => boolean} isOthers whether something stands here that this page did not find, write or heed
 * @property {() => void} heed takes what stands here as known
 * @property {() => string | null} unread as it is kept, what stands here and cannot be read
 * @property {() => (() => boolean) | null} discard takes away what cannot be read; gives a way to put it back, which is
 *   false where something else stands there by then
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
 * @param {((value: any) => boolean) | null} [reads] whether a value is one that the page can read; null: a value holds
 *   nothing that anyone wrote, and may be written over whatever it is
 * @returns {Shelf<T>}
 */
export function shelf(name, days = 30, place = "browser", reads = null) {
  const key = PREFIX + name;
  const storage = PLACES[place];
  let known = saidIn(textAt(storage, key));
  /** @type {string | null} what this page wrote last, and so can read */
  let own = null;
  const unread = () => {
    const text = reads && textAt(storage, key);
    return text && text !== own && isUnread(text, reads) ? text : null;
  };
  /** @type {string | null} what stood here when it began to be watched, as long as that is the last word */
  let there = null;
  return {
    read: () => (unread() === null ? kept(name, place) : null),
    write(value) {
      if (unread() !== null) return false;
      there = null;
      const text = JSON.stringify({ until: Date.now() + days * 86_400_000, value });
      if (!put(storage, key, text)) return false;
      known = saidIn((own = text));
      return true;
    },
    clear() {
      if (unread() !== null) return;
      take(storage, key);
      known = null;
    },
    heed: () => (known = saidIn(textAt(storage, key))),
    isOthers() {
      const now = saidIn(textAt(storage, key));
      return now !== null && now !== known;
    },
    unread,
    discard() {
      const text = unread();
      if (text === null) return null;
      take(storage, key);
      return () => textAt(storage, key) === null && put(storage, key, text);
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
 * @param {() => Storage} storage
 * @param {string} key
 * @param {string} text
 */
function put(storage, key, text) {
  try {
    storage().setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {() => Storage} storage
 * @param {string} key
 */
function take(storage, key) {
  try {
    storage().removeItem(key);
  } catch {
    // Blocked storage holds nothing to clear.
  }
}

/**
 * @param {string | null} text as it is kept
 * @returns {string | null} the same whenever it was kept
 */
function saidIn(text) {
  return text && text.slice(Math.max(0, text.indexOf('"value"')));
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
