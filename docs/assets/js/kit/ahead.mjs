// Fetching ahead of use, for as long as there is a network: what came is in memory, and needs none from then on.

/**
 * @param {readonly (() => Promise<unknown>)[]} parts each fetches something
 * @returns {Promise<boolean>} whether all of it is here, the style sheet of what comes late among it; what did not come
 *   may be asked for again
 */
export async function allCame(parts) {
  const came = await Promise.all(parts.map((part) => part().then(() => true, () => false)));
  return came.every(Boolean) && isDressed();
}

function isDressed() {
  const own = /** @type {HTMLElement | null} */ (document.querySelector("[data-late]"));
  return !own || [...document.querySelectorAll("link")].some((link) => link.getAttribute("href") === own.dataset.late && link.sheet);
}
