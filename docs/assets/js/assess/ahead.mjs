// What only an answer or a code calls for. No first visit waits for it: it is fetched once somebody begins, so that a
// result can be shown even where the network has gone since.

import { allCame } from "../kit/ahead.mjs";

export const resultPage = () => import("./result-page.mjs");
export const opening = () => import("./opening.mjs");

/**
 * Fetches all of it; what does not come is asked for again, and told of, when it is needed.
 *
 * @param {() => Promise<unknown>} beside what the page shows beside a result
 * @returns {Promise<boolean>} whether it is all here, so that nothing more need be fetched
 */
export function fetchNow(beside) {
  return allCame([resultPage, opening, beside, () => import("../plan/added.mjs")]);
}

/**
 * @param {() => void} now as soon as somebody turns to the page, and when the network is back
 */
export function atFirstTouch(now) {
  for (const turned of ["pointerdown", "keydown"]) addEventListener(turned, now, { once: true });
  addEventListener("online", now);
}
