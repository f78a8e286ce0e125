// What stands in a browser's storage and no page of this edition can read: kept by an edition to come, before the site
// went back to this one, or damaged. It is told, and left alone until the person says what becomes of it.

/**
 * @param {string} text as it is kept
 * @param {(value: any) => boolean} reads whether the page can read a value
 * @returns {boolean} false for what has run out, which nobody asked to be kept until now
 */
export function isUnread(text, reads) {
  const found = parsed(text);
  if (found === null) return text !== "null";
  if (typeof found !== "object" || !("value" in found)) return true;
  return !(found.until < Date.now()) && !(isOfNow(found.value) && reads(found.value));
}

/**
 * What is kept of an edition says which form it has, if that is not the first.
 *
 * @param {any} value
 */
function isOfNow(value) {
  return typeof value !== "object" || value === null || value.format === undefined || value.format === 1;
}

/**
 * @param {string} text as it is kept
 * @returns {string} a file of it: as a page would save it where it holds such a file, else as it stands
 */
export function fileOfUnread(text) {
  const value = parsed(text)?.value;
  const file = [value, value?.filled].find((one) => typeof one?.kind === "string");
  return file ? `${JSON.stringify(file, null, 2)}\n` : text;
}

/**
 * Tells what cannot be read, now and when another tab has kept it. What tells it is fetched only then.
 *
 * @param {HTMLElement} place in which it is told, above all else
 * @param {readonly Readonly<{shelf: import("./store.mjs").Shelf<any>, what: string}>[]} shelves what: as it is named, such as “a plan”
 * @returns {() => void} looks again
 */
export function tellUnread(place, shelves) {
  const told = new Set();
  const look = () => {
    const fresh = shelves.filter(({ shelf }) => shelf.unread() !== null && !told.has(shelf));
    for (const { shelf } of fresh) told.add(shelf);
    if (fresh.length) import("./unread-view.mjs").then(({ unreadView }) => place.prepend(...fresh.map(unreadView)), () => told.clear());
  };
  addEventListener("storage", look);
  look();
  return look;
}

/** @param {string} text @returns {any} null: no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
