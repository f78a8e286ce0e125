// The first that somebody does with a page: what is only of use from then on is fetched then.

const SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "click", "scroll"];

/** @type {Promise<Event>} */
export const touched = new Promise((tell) => {
  // The page stands before its scripts do: someone may be typing by now, and Back may have filled the field.
  const look = () => {
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-module=ask] input"));
    if (field && (field.value || field === document.activeElement)) tell(new Event("focusin"));
  };
  look();
  addEventListener("pageshow", look);
  for (const sign of SIGNS) addEventListener(sign, tell, { capture: true, once: true, passive: true });
});
touched.then(async (event) => (await import("./touched.mjs")).fetchAhead(document, event));
