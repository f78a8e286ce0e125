// Plain text, counted and shaped as the program that takes stories in counts and shapes it.

import { locale } from "../../kit/locale.mjs";

const HIDDEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;
// The zero-width joiners stay between letters of scripts that join, after a sign that takes a vowel away, and within
// an emoji; hooks/guide/text/characters.py names the scripts.
const JOINING = "[\\u0600-\\u077f\\u07c0-\\u07ff\\u0840-\\u08ff\\u0900-\\u0dff\\u1000-\\u109f\\u1780-\\u18af]";
const VIRAMA = "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]";
const PICTURES = "[\\u2190-\\u21ff\\u2300-\\u23ff\\u2600-\\u27bf\\u2b00-\\u2bff\\u{1f000}-\\u{1faff}]";
const JOINER = new RegExp(
  `((?<=${JOINING})(?<!\\p{Nd})[\\u200c\\u200d](?=${JOINING})(?!\\p{Nd})` +
    `|(?<=${VIRAMA})[\\u200c\\u200d](?![\\u200c\\u200d\\p{Nd}])` +
    `|(?<=${PICTURES}\\ufe0f?)\\u200d(?=${PICTURES}))` +
    "|[\\u200c\\u200d]",
  "gu",
);

/**
 * A text with nothing hidden in it: line ends are LF, every kind of space is a plain one, and control, direction,
 * zero-width and private characters are gone, but for joiners that shape what stands beside them.
 *
 * @param {string} text
 */
export function plainText(text) {
  const seen = text
    .replace(/\r\n|[\r\v\f\x85\u2028\u2029]/g, "\n")
    .replace(/\t/g, "    ")
    .replace(/\uf0b7/g, "•")
    .replace(HIDDEN, "")
    .normalize("NFC");
  return withJoiners(seen).replace(/\p{Zs}/gu, " ");
}

/**
 * A text with those joiners alone that shape what stands beside them. Marks that a joiner kept apart change places once
 * it is gone, and then another may stand where none may; a text in which that happens more than once keeps none at all.
 *
 * @param {string} text
 */
function withJoiners(text) {
  const twice = withoutStrayJoiners(withoutStrayJoiners(text));
  return withoutStrayJoiners(twice) === twice ? twice : twice.replace(/[\u200c\u200d]/g, "").normalize("NFC");
}

/** @param {string} text */
function withoutStrayJoiners(text) {
  return text.replace(JOINER, (_, kept = "") => kept).normalize("NFC");
}

/**
 * A text as one plain line with single spaces.
 *
 * @param {string} text
 */
export function plainLine(text) {
  return plainText(text).split(/\s+/).filter(Boolean).join(" ");
}

/**
 * Characters as a reader counts them: an emoji is one, not two.
 *
 * @param {string} text
 */
export function characters(text) {
  return [...text].length;
}

/** @param {string} text */
export function words(text) {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * A title as a part of a file's name.
 *
 * @param {string} title
 * @returns {string} small Latin letters, digits and hyphens, at most 40; “packet” where there would be none
 */
export function fileSlug(title) {
  const latin = title.normalize("NFKD").replace(/[’']/g, "").replace(/[^\x20-\x7e]/g, "").toLowerCase();
  const name = latin.replace(/[^a-z0-9]+/g, "-").slice(0, 40).replace(/^-+|-+$/g, "");
  return name || "packet";
}

/** @param {number} number */
export function inFigures(number) {
  return number.toLocaleString(locale());
}
