// What a person asked this browser to keep. Nothing is kept unasked; all of it can be cleared;
// where storage is blocked or full, callers are told and the page goes on without it.

const PREFIX = "guide:";

/**
 * @template T
 * @typedef {object} Shelf
 * @property {() => T | null} read the value kept, or null: none, expired, unreadable or storage blocked
 * @property {(value: T) => boolean} write true when it was kept
 * @property {() => void} clear
 */

/**
 * One named place in this browser's storage.
 *
 * @template T
 * @param {string} name
 * @param {number} [days] how long a value is kept after it was last written
 * @returns {Shelf<T>}
 */
export function shelf(name, days = 30) {
  const key = PREFIX + name;
  return {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(key) ?? "null");
        if (kept === null || typeof kept !== "object" || !("value" in kept)) return null;
        if (typeof kept.until !== "number" || kept.until < Date.now()) {
          localStorage.removeItem(key);
          return null;
        }
        return kept.value;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify({ until: Date.now() + days * 86_400_000, value }));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        localStorage.removeItem(key);
      } catch {
        // Blocked storage holds nothing to clear.
      }
    },
  };
}
