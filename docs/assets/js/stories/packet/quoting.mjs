// The words that a teller chose to stand out: they must be the story's own, as hooks/guide/stories/quoting.py asks.

import { contactsIn } from "./contacts.mjs";
import { plainLine, plainText } from "./plain.mjs";

const FEWEST_WORDS = 3;

/**
 * What keeps chosen words from standing out.
 *
 * @param {string} quote as typed
 * @param {readonly string[]} texts the story's prose, as typed
 * @returns {string} what to do; nothing where they are fine
 */
export function quoteFault(quote, texts) {
  const line = plainLine(quote);
  if (!line) return "";
  if (contactsIn(line).length) return "Choose other words to stand out: these hold a way to reach somebody";
  if (row(line).trim().split(" ").length < FEWEST_WORDS) return `Choose at least ${FEWEST_WORDS} words in a row to stand out`;
  return texts.some((text) => row(seen(text)).includes(row(line))) ? "" : "Choose words to stand out that stand in your story, exactly as they are there";
}

/**
 * Prose as it is read: without the signs that make a heading, an item, a link or emphasis of it.
 *
 * @param {string} prose
 */
function seen(prose) {
  return plainText(prose)
    .replace(/^#{1,6} .*$/gm, "")
    .replace(/^[ >]*(?:\d{1,9}[.)] +)?/gm, "")
    .replace(/!\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<?https?:\/\/[^\s>]+>?/g, "")
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|[*`]/gu, "");
}

/**
 * The words of a text in a row, with a space on either side.
 *
 * @param {string} text
 */
function row(text) {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).join(" ")} `;
}
