// What goes with the few that were found: what they lead to, and what has the words of their titles. Pure.

import { matching } from "./matching.mjs";

/** @typedef {import("./unpacking.mjs").Find} Find */
/** @typedef {import("./unpacking.mjs").Index} Index */

/** So many of what was found are asked, and so many of what has their words. */
const ASKED = 3;
const TITLED = 8;
/** Neither says what to do. */
const LEAVES = /^(term|page|contribute)$/;

/**
 * @param {Index} index
 * @param {Find[]} found best first
 * @param {number} most
 * @param {(find: Find) => boolean} fits
 * @returns {{find: Find, beside: Find}[]} at most so many others, best first, each with the one it goes with
 */
export function besideThem(index, found, most, fits) {
  /** @type {Map<Find, {score: number, beside: Find}>} */
  const near = new Map();
  found.slice(0, ASKED).forEach((find, rank) => {
    /** @type {(other: Find, worth: number) => void} */
    const add = (other, worth) => {
      if (found.includes(other) || LEAVES.test(other.kind) || !fits(other)) return;
      const before = near.get(other);
      near.set(other, { score: (before?.score ?? 0) + worth / (rank + 1), beside: before?.beside ?? find });
    };
    const leads = index.leads?.[index.finds.indexOf(find)] ?? find.steps;
    leads.forEach((place, nth) => add(index.finds[place], 1 / (1 + nth / leads.length)));
    const title = find.kind === "term" ? `${find.title} ${find.summary}` : find.title;
    const titled = matching(index, `${title} `, true).found;
    titled.slice(0, TITLED).forEach(({ find: other, score, share }) => add(other, (share * score) / titled[0].score));
  });
  const best = [...near].sort(([, one], [, other]) => other.score - one.score).slice(0, most);
  return best.map(([find, { beside }]) => ({ find, beside }));
}
