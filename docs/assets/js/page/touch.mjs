// The first that somebody does with a page: what is only of use from then on is fetched then.

const SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "click", "scroll", "storage", "hashchange"];

/** @type {Promise<Event>} */
export const touched = new Promise((tell) => {
  // The page stands before its scripts do: someone may be typing by now, and Back may have filled the field. An address
  // may say what is chosen, and what is kept may have to be counted.
  const look = () => {
    if (isKept() || (location.hash && document.querySelector("[data-choice], [data-module=questionnaire]"))) tell(new Event("focusin"));
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-module=ask] input"));
    if (field && (field.value || field === document.activeElement)) tell(new Event("focusin"));
  };
  look();
  addEventListener("pageshow", look);
  for (const sign of SIGNS) addEventListener(sign, tell, { capture: true, once: true, passive: true });
});
// Without a connection it cannot be fetched: the parts that need it say so themselves, and nothing is fetched ahead.
touched.then(async (event) => (await import("./touched.mjs")).fetchAhead(document, event)).catch(() => {});

/** Whether this browser keeps anything of a visit before. */
function isKept() {
  try {
    return localStorage.length + sessionStorage.length > 0;
  } catch {
    return false;
  }
}
