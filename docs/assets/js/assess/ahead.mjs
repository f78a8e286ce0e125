// What only an answer or a code calls for. No first visit waits for it: it is fetched once the page has been at rest for
// a while, or with the first answer, so that a result can be shown even where the network has gone since.

export const resultPage = () => import("./result-page.mjs");
export const opening = () => import("./opening.mjs");

/** Milliseconds from when the page is ready: more than a browser takes to call the network quiet. */
const REST = 1200;

/**
 * Fetches all of it; what does not come is asked for again, and told of, when it is needed.
 *
 * @param {() => Promise<unknown>} beside what the page shows beside a result
 */
export function fetchNow(beside) {
  for (const part of [resultPage, opening, beside, () => import("../plan/added.mjs")]) part().catch(() => {});
}

/**
 * Fetches all of it when the page has loaded and nothing else is going on.
 *
 * @param {() => Promise<unknown>} beside
 */
export function fetchAtRest(beside) {
  const now = () => fetchNow(beside);
  const rest = () => setTimeout(() => ("requestIdleCallback" in globalThis ? requestIdleCallback(now) : now()), REST);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
}
