// What only an answer or a code calls for. No first visit waits for it: it is fetched once the page has been at rest for
// a while, or with the first answer, so that a result can be shown even where the network has gone since.

export const resultPage = () => import("./result-page.mjs");
export const opening = () => import("./opening.mjs");

/** Milliseconds from when the page is ready: more than a browser takes to call the network quiet. */
const REST = 1200;

/** Fetches all of it; what does not come is asked for again, and told of, when it is needed. */
export function fetchNow() {
  for (const part of [resultPage, opening, () => import("../plan/added.mjs")]) part().catch(() => {});
}

/** Fetches all of it when the page has loaded and nothing else is going on. */
export function fetchAtRest() {
  const rest = () => setTimeout(() => ("requestIdleCallback" in globalThis ? requestIdleCallback(fetchNow) : fetchNow()), REST);
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
}
