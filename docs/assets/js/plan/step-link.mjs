// A step in a link, after the “#”, which browsers send to no server. It imports nothing, so that it is there when what
// adds the step cannot be fetched.

/** The most characters in a step. */
export const LONGEST_STEP = 400;

/**
 * @param {Readonly<{text: string, entry?: import("./plan.mjs").Entry | null}>} step a text that is longer than a step can be is cut
 * @returns {string} what leads to the plan with this step to be added
 */
export function stepFragment({ text, entry = null }) {
  return `#add=${encoded({ text: shortened(text), entry })}`;
}

/**
 * @param {unknown} value
 * @returns {string} its JSON in base64url
 */
export function encoded(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * @param {string} text
 * @returns {string} as much of it as fits a step
 */
export function shortened(text) {
  const letters = [...text];
  return letters.length > LONGEST_STEP ? `${letters.slice(0, LONGEST_STEP - 1).join("")}…` : text;
}

/**
 * What a step says that was taken from an entry's own page. A tip's title says it already.
 *
 * @param {string} kind of the entry
 * @param {string} title of the entry
 */
export function stepText(kind, title) {
  if (kind === "tool") return `Use the tool “${title}”`;
  if (kind === "question") return `Ask ourselves: “${title}”`;
  if (kind === "assessment") return `Take the check “${title}” together`;
  return kind === "tip" ? title : `Talk about “${title}”`;
}

/**
 * The step that a page offers for the entry it is about.
 *
 * @param {HTMLElement} place names the entry in its data
 */
export function stepOf(place) {
  const { ref = "", title = "", kind = "" } = place.dataset;
  return { text: stepText(kind, title), entry: { ref, title, url: `${ref}/` } };
}
