// What a packet is called that answers a page, and what one says in short that says it nowhere: made from the page's title
// and from its own words.

import { characters, plainLine, plainText } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Limits} Limits */

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {string} such as “Response to “The village bus”” or “Tried: “Bust the jargon””, cut to the length of a title;
 *   nothing for a story, which has a title of its own
 */
export function namedAfter(draft, limits) {
  const isTried = draft.form === limits.tried.form;
  if (!isTried && draft.form !== limits.response) return "";
  const answered = isTried ? plainLine(draft.tried_title).replace(/^“|”$/g, "") || inWords(draft.tried) : plainLine(draft.responds_title) || inWords(draft.responds_to);
  const [before, after] = [isTried ? "Tried: “" : "Response to “", "”"];
  return before + cut(answered, limits.title - characters(before + after)) + after;
}

/**
 * @param {readonly string[]} texts
 * @param {Limits} limits
 * @returns {string} the first sentence of the first that has words, cut at a word to the length of a summary
 */
export function firstSentence(texts, limits) {
  const prose = texts.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? texts[0] ?? "";
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
