// From a complaint to what is shown for it, over the index of signs that stands on the page.

import { one } from "../kit/dom.mjs";
import { drawn } from "./found.mjs";
import { match } from "./match.mjs";
import { SYNONYMS } from "./synonyms.mjs";
import { indexOf } from "./texts.mjs";

/** @typedef {import("./found.mjs").Shown} Shown */
/** @typedef {import("./texts.mjs").Text} Text */
/** @typedef {{told: string, parts: HTMLElement[]}} Answer how much was found, in a sentence, and what is shown */

/**
 * @param {Document} page holds the index
 * @returns {(complaint: string) => Answer}
 */
export function asking(page) {
  const shown = read(page);
  const index = indexOf([...shown.values()], SYNONYMS);
  return (complaint) => {
    const matches = match(index, complaint);
    const told = tell(matches.length);
    return { told, parts: drawn(matches, shown, told) };
  };
}

/** @param {number} count */
function tell(count) {
  if (count === 0) return "No sign in this guide is near to that. Other words may do better.";
  return count === 1 ? "One page may help." : `${count} pages may help, the likeliest first.`;
}

/**
 * @param {Document} page
 * @returns {Map<string, Shown>} entries by ref
 */
function read(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const entries = page.querySelectorAll("[data-entry]");
  return new Map([...entries].map((entry) => [entry.dataset.entry ?? "", entryIn(entry)]));
}

/**
 * @param {HTMLElement} entry
 * @returns {Shown}
 */
function entryIn(entry) {
  const link = /** @type {HTMLAnchorElement} */ (one(entry, "h4 a"));
  /** @type {(role: Text["role"], selector: string) => Text[]} */
  const texts = (role, selector) =>
    [...entry.querySelectorAll(selector)].map((node) => ({ role, text: node.textContent?.trim() ?? "" }));
  return {
    ref: entry.dataset.entry ?? "",
    title: link.textContent ?? "",
    href: link.href,
    kind: entry.dataset.kind ?? "",
    kindTitle: entry.dataset.kindTitle ?? "",
    steps: [...entry.querySelectorAll(".guide-finder-steps li")],
    texts: [
      ...texts("sign", ".guide-finder-signs li"),
      ...texts("belief", "[data-role=belief]"),
      ...texts("title", "h4"),
      ...texts("summary", "[data-role=summary]"),
    ],
  };
}
