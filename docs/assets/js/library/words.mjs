// What the library of stories says of itself.

/** As `TOLD` in hooks/guide/pages/stories/facets.py; a test holds the two together. */
export const TOLD = /** @type {Record<string, string>} */ ({
  "case-study": "Case study",
  "guest-blog": "Guest blog",
  retelling: "Retelling",
  response: "Response",
  tried: "We tried this",
});

export const LOOKING = "Fetching the stories that fit…";
export const FAILED = "The stories could not be fetched: you may be offline.";
export const MOVED = "The stories have changed since this page was opened.";

/**
 * @param {number} fitting
 * @param {number} at
 * @param {number} pages
 */
export function fit(fitting, at, pages) {
  if (fitting === 0) return "No story fits all of these. Take one choice away.";
  const told = fitting === 1 ? "One story fits" : `${fitting} stories fit`;
  return pages > 1 ? `${told}. Page ${at} of ${pages}` : told;
}
