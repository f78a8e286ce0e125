// Reading what a person asked this browser to keep: all that most pages do with it. kit/store.mjs does the rest.

export const PREFIX = "guide:";

/** Named late, since a browser that blocks them throws already then. */
export const PLACES = { browser: () => localStorage, tab: () => sessionStorage };

/**
 * @param {string} name
 * @param {keyof typeof PLACES} [place]
 * @returns {any} null: none, expired, unreadable or storage blocked
 */
export function kept(name, place = "browser") {
  try {
    const storage = PLACES[place]();
    const found = JSON.parse(storage.getItem(PREFIX + name) ?? "null");
    if (found === null || typeof found !== "object" || !("value" in found)) return null;
    if (!(found.until < Date.now())) return found.value;
    storage.removeItem(PREFIX + name);
  } catch {
    // As good as none.
  }
  return null;
}
