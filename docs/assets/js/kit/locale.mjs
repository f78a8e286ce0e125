/** @returns {string} how dates and figures are written: as in the page’s language; “en” alone is Britain’s */
export function locale() {
  const language = globalThis.document?.documentElement.lang || "en";
  return language === "en" ? "en-GB" : language;
}
