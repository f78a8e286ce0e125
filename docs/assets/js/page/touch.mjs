// The first that somebody does with a page: what is only of use from then on is fetched then.

const SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "click", "scroll"];

/** @type {Promise<Event>} */
export const touched = new Promise((tell) => {
  for (const sign of SIGNS) addEventListener(sign, tell, { capture: true, once: true, passive: true });
});
touched.then(async (event) => (await import("./touched.mjs")).fetchAhead(document, event));
