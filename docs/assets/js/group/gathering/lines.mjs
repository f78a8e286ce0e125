// The line of a text in which a code stood, so that a facilitator can tell whose message it was. It is shown beside what
// is wrong with the code, and is in nothing that is saved or kept.

/** Stands where a sound code was taken out of a text, so that nothing is joined across it. */
export const TAKEN = "\u0000";

/** Characters to show: enough for a day, a time and a name. */
const MOST = 80;
/** No further is looked to either side: a text may be one line of two million characters. */
const FAR = 400;
/** One word with figures in it: another code. */
const CODE_ALONE = /^(?=.*\d)\S+$/;

/**
 * @param {string} text lines end in LF
 * @param {number} start of the code
 * @param {number} end behind it
 * @returns {string} what else stands in the code's line, or else the line before, as in a chat that puts a name above;
 *   each code is a “…”; empty where there is nothing with a letter in it
 */
export function lineAround(text, start, end) {
  const before = text.slice(Math.max(0, start - FAR), start);
  const above = before.split("\n");
  const same = `${above.pop() ?? ""}…${text.slice(end, end + FAR).split("\n")[0]}`;
  const name = above.findLast((line) => line.trim()) ?? "";
  const shown = [tidy(same), tidy(name)].find((line) => /\p{L}/u.test(line) && !CODE_ALONE.test(line)) ?? "";
  const letters = [...shown];
  return letters.length > MOST ? `${letters.slice(0, MOST - 1).join("").trimEnd()}…` : shown;
}

/** @param {string} line */
function tidy(line) {
  return line.replaceAll(TAKEN, "…").replace(/[\p{Cc}\s]+/gu, " ").trim();
}
