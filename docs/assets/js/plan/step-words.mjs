// What is said of a step wherever a plan goes: what it was for, and how it stands.

/** @typedef {import("./plan.mjs").Step} Step */
/** @typedef {import("./plan.mjs").Reason} Reason */

/**
 * @param {Reason} reason
 * @returns {string} such as “Our dates hold.” Of eight people: Partly 4, Mostly 3. (edition 2, 20 May 2026)
 */
export function reasonInWords({ statement, said, edition, held }, inWords = (/** @type {string} */ day) => day) {
  return `“${statement}” ${said} (edition ${edition}${held && `, ${inWords(held)}`})`;
}

/**
 * @param {Step} step
 * @returns {"done" | "dropped" | "open"}
 */
export function standingOf({ done, dropped }) {
  if (done) return "done";
  return dropped === undefined ? "open" : "dropped";
}
