// Leaving the page, and coming to no harm by it: what is typed is kept first, and the browser asks where it is lost.

/**
 * @param {{now: () => void, isLost: () => boolean}} told `now` keeps what is typed; `isLost`: whether it would be gone with the
 *   tab, and the person has it nowhere else
 * @returns {() => void} says that a link is followed, which may look to the browser like leaving for good
 */
export function leaving(told) {
  let isQuiet = false;

  function stayQuiet() {
    isQuiet = true;
    setTimeout(() => (isQuiet = false), 1000);
  }

  addEventListener("pagehide", told.now);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && told.now());
  addEventListener("click", (event) => {
    // What this tab keeps is there again on the way back.
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (link instanceof HTMLAnchorElement && link.origin === location.origin) stayQuiet();
  });
  addEventListener("beforeunload", (event) => {
    told.now();
    if (!isQuiet && told.isLost()) event.preventDefault();
  });
  return stayQuiet;
}
