// What only an answer or a code calls for. No first visit waits for it: it is fetched with the first touch or key, so
// that a result can be shown even where the network has gone since.

export const resultPage = () => import("./result-page.mjs");
export const opening = () => import("./opening.mjs");

/**
 * Fetches all of it; what does not come is asked for again, and told of, when it is needed.
 *
 * @param {() => Promise<unknown>} beside what the page shows beside a result
 */
export function fetchNow(beside) {
  for (const part of [resultPage, opening, beside, () => import("../plan/added.mjs")]) part().catch(() => {});
}

/**
 * Fetches all of it as soon as somebody turns to the page.
 *
 * @param {() => Promise<unknown>} beside
 */
export function fetchAtFirstTouch(beside) {
  const now = () => fetchNow(beside);
  for (const turned of ["pointerdown", "keydown"]) addEventListener(turned, now, { once: true });
}
