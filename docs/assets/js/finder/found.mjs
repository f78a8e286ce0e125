// What was found, on the page: each entry with why it was offered and what to do next.

import { element } from "../kit/dom.mjs";

/** @typedef {import("./match.mjs").Match} Match */
/** @typedef {import("./match.mjs").Reason} Reason */
/** @typedef {import("./texts.mjs").Span} Span */

/**
 * @typedef {object} Shown an entry as the index on the page shows it
 * @property {string} ref
 * @property {string} title
 * @property {string} href
 * @property {string} kind
 * @property {string} kindTitle
 * @property {import("./texts.mjs").Text[]} texts
 * @property {Element[]} steps
 */

const LEADS = {
  sign: "A sign of this:",
  belief: "Partners who believe this say:",
  title: "This page is about it:",
  summary: "This page is about it:",
};

/**
 * @param {readonly Match[]} matches
 * @param {ReadonlyMap<string, Shown>} shown entries by ref
 * @param {string} told how many there are, in words
 * @returns {HTMLElement[]}
 */
export function drawn(matches, shown, told) {
  const items = matches.map(({ ref, reasons }) => item(/** @type {Shown} */ (shown.get(ref)), reasons));
  return [
    element("h2", {}, matches.length > 0 ? "What may lie behind it" : "Nothing found"),
    // Spoken from the live region.
    element("p", { class: "guide-finder-count" }, told),
    ...(items.length > 0 ? [element("ol", { class: "guide-finder-matches" }, ...items)] : []),
  ];
}

/**
 * @param {Shown} entry
 * @param {readonly Reason[]} reasons
 */
function item(entry, reasons) {
  const steps = entry.steps.map((step) => step.cloneNode(true));
  return element(
    "li",
    { class: "guide-finder-match", "data-kind": entry.kind },
    element("h3", {}, kindOf(entry), " ", element("a", { href: entry.href }, entry.title)),
    ...reasons.flatMap(why),
    steps.length > 0 && element("h4", {}, "What to do next"),
    steps.length > 0 && element("ul", { class: "guide-finder-next" }, ...steps),
  );
}

/** @param {Shown} entry */
const kindOf = ({ kind, kindTitle }) => element("span", { class: "guide-kind", "data-kind": kind }, kindTitle);

/** @param {Reason} reason */
function why({ role, text, spans, said }) {
  return [
    element("p", { class: "guide-finder-why" }, `You wrote ${listed(said.map((word) => `“${word}”`))}. ${LEADS[role]}`),
    element("p", { class: "guide-finder-sign" }, ...marked(text, spans)),
  ];
}

/** @param {readonly string[]} words */
function listed(words) {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/**
 * @param {string} text
 * @param {readonly Span[]} spans in order, none over another
 */
function marked(text, spans) {
  const ends = [0, ...spans.map(({ to }) => to)];
  const pieces = spans.flatMap(({ from, to }, at) => [text.slice(ends[at], from), element("mark", {}, text.slice(from, to))]);
  return [...pieces, text.slice(ends[spans.length])];
}
