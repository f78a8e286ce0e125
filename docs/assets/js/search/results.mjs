// What a search found, in the order and the words in which it is shown. Pure.

import { FILTERS, isFiltered } from "./query.mjs";

/**
 * @typedef {object} Found one page
 * @property {string} url
 * @property {string} title
 * @property {string} kind what kind of entry it is, such as "tip"; empty for a page that is no entry
 * @property {string} group the heading it stands under, such as "Tips"
 * @property {string} excerpt with the words found in `<mark>`
 * @property {{title: string, url: string}[]} parts the parts of the page that hold the words
 */

/**
 * @typedef {object} Answer
 * @property {number} total how many pages match
 * @property {Record<string, number>} groups how many under each heading
 * @property {Found[]} found the best of them, best first
 * @property {number} anywhere how many would match without the filters
 * @property {{word: string, total: number}[]} alone with nothing anywhere: what each word of several would find
 */

/**
 * @typedef {object} Group
 * @property {string} heading
 * @property {number} total how many pages match under this heading, shown or not
 * @property {Found[]} found
 */

/**
 * Pages under their headings. The heading with the best page comes first; pages that are no entries come last.
 *
 * @param {Answer} answer
 * @returns {Group[]}
 */
export function grouped(answer) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const page of [...answer.found.filter((one) => one.kind), ...answer.found.filter((one) => !one.kind)]) {
    const total = answer.groups[page.group] ?? 0;
    const group = groups.get(page.group) ?? { heading: page.group, total, found: [] };
    group.found.push(page);
    groups.set(page.group, group);
  }
  return [...groups.values()];
}

/**
 * The sentence that tells what was found.
 *
 * @param {Answer} answer
 * @param {import("./query.mjs").Query} query
 * @returns {string}
 */
export function told(answer, query) {
  const words = query.words.trim();
  const limits = FILTERS.map((filter) => query[filter]).filter(Boolean);
  const looked = [words && `for “${words}”`, limits.length ? `under ${limits.join(", ")}` : ""].filter(Boolean).join(" ");
  if (answer.total === 0) return `Nothing found ${looked}.`;
  const shownFirst = grouped(answer).map(({ heading }) => heading);
  const counts = inOrder(Object.keys(answer.groups), shownFirst)
    .filter((heading) => answer.groups[heading] > 0)
    .map((heading) => `${heading} ${answer.groups[heading]}`);
  const shown = answer.found.length < answer.total ? ` The best ${answer.found.length} are shown.` : "";
  const apart = counts.length > 1 ? ` (${counts.join(", ")})` : "";
  return `${answer.total} ${answer.total === 1 ? "page" : "pages"} found ${looked}${apart}.${shown}`;
}

/**
 * @param {Answer} answer with nothing found
 * @param {import("./query.mjs").Query} query
 * @returns {string} what to try instead
 */
export function advice(answer, query) {
  if (answer.alone.length > 0) return "No page has all of these words. One of them alone may do:";
  if (answer.anywhere > 0 && isFiltered(query)) return "There is more outside the filters:";
  return "Check the spelling, or try a plainer word for the same thing.";
}

/**
 * @param {readonly string[]} titles
 * @param {readonly string[]} order titles in the order of the guide
 * @returns {string[]} in that order; those it does not name follow by the alphabet
 */
export function inOrder(titles, order) {
  /** @param {string} title */
  const place = (title) => (order.includes(title) ? order.indexOf(title) : order.length);
  return [...titles].sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}
