// What a response is called, and what it says in short: made from what it answers and from its own words.

import { characters, plainLine, plainText } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Limits} Limits */

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {string} such as “Response to “The village bus””, cut to the length of a title
 */
export function responseTitle(draft, limits) {
  const answered = plainLine(draft.responds_title) || inWords(draft.responds_to);
  const [before, after] = ["Response to “", "”"];
  return before + cut(answered, limits.title - characters(before + after)) + after;
}

/**
 * @param {string} prose of the response
 * @param {Limits} limits
 * @returns {string} its first sentence, cut at a word to the length of a summary
 */
export function responseSummary(prose, limits) {
  const lines = plainText(prose).split("\n").map(withoutMarks);
  const text = lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? plainLine(prose);
  const rest = plainLine(lines.slice(lines.indexOf(text)).join("\n").split(/\n\n/)[0]) || text;
  // No more of it than is shown: among very many full stops the search for a sentence's end takes long.
  const begin = rest.slice(0, 4 * limits.summary);
  const sentence = /^.+?[.!?…]+[”"’')]*(?= \p{Lu}|$)/u.exec(begin)?.[0] ?? begin;
  return cut(sentence, limits.summary);
}

/**
 * A line of prose without the signs that make it a heading, an item, a quotation, a link or loud.
 *
 * @param {string} line
 */
function withoutMarks(line) {
  return line
    .replace(/^(?:[ >]|#+ |[-*+•] |\d{1,9}[.)] )+/, "")
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
    .replace(/(\*{1,3}|(?<!\w)_{1,3})(?=\S)(.*?\S)\1/g, "$2");
}

/**
 * @param {string} text
 * @param {number} most characters
 */
function cut(text, most) {
  if (characters(text) <= most) return text;
  const start = [...text].slice(0, most - 1).join("");
  const words = start.replace(/\s+\S*$/, "");
  return `${(words || start).replace(/[\s,;:–—-]+$/, "")}…`;
}

/** @param {string} ref such as “stories/the-village-bus” */
function inWords(ref) {
  return (ref.split("/")[1] ?? "").replaceAll("-", " ");
}
