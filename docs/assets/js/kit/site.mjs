// What a page says of the guide that it belongs to: its name, for the files that it hands out.

/** @returns {string} the guide's name, as the page's head gives it */
export function guideName() {
  const told = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[property="og:site_name"]'));
  return told?.content || "Guide";
}

/**
 * The guide's name as the beginning of a file's name.
 *
 * @param {string} [name]
 * @returns {string} small Latin letters, digits and hyphens, such as “partnership-guide” for “The Partnership Guide”
 */
export function fileStem(name = guideName()) {
  const latin = name.normalize("NFKD").replace(/[’']/g, "").replace(/[^\x20-\x7e]/g, "").toLowerCase();
  const stem = latin.replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "").replace(/^the-(?=.)/, "");
  return stem || "guide";
}
