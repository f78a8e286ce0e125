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
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

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
 * A date as people write it, as the packet has it.
 *
 * @param {string} text such as “2026”, “2026-11”, “11/2026”, “November 2026” or “22 November 2026”
 * @returns {string | null} a year, year-month or year-month-day; null for what is no date from 1900 on
 */
export function storyDate(text) {
  const line = plainLine(text).toLowerCase().replace(/(?<=\d)(?:st|nd|rd|th)\b|,/g, "");
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(line);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const slashed = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(line);
  if (slashed) return joined(slashed[3], slashed[2], slashed[1]);
  const named = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/.exec(line);
  const month = named ? MONTHS.findIndex((name) => name.startsWith(named[2])) + 1 : 0;
  return named && month ? joined(named[3], String(month), named[1]) : null;
}

/**
 * @param {string} year
 * @param {string | undefined} month
 * @param {string | undefined} day
 */
function joined(year, month, day) {
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const real = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  if (!real || year < "1900" || year > "2099") return null;
  return [year, ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"))].join("-");
}

/**
 * @param {string} date year, year-month or year-month-day
 * @returns {string} such as “March 2019”
 */
export function dateInWords(date) {
  if (date.length <= 4) return date;
  const day = new Date(`${date.padEnd(10, "-01")}T12:00:00`);
  return day.toLocaleDateString(locale(), date.length > 7 ? { day: "numeric", month: "long", year: "numeric" } : { month: "long", year: "numeric" });
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
