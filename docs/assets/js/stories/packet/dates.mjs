// When a story happened, as people write it, as its packet has it, and in words: as hooks/guide/content/story_dates.py
// reads it.

import { locale } from "../../kit/locale.mjs";
import { characters, plainLine } from "./plain.mjs";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
/** Characters, of a date in words. */
const LONGEST = 40;
const YEAR = /(?<!\d)(?:1\d|20)\d\d(?!\d)/;
const YEARS = /(?<!\d)(?:1\d|20)\d\d(?!\d)/g;
const RANGE = /^(\d\d)(\d\d) ?[-–/] ?(?:\1)?(\d\d)$/;
const CENTURIES = /^(\d{4}) ?[-–/] ?(\d{4})$/;
const WORDS = /^[\p{L}\p{N}][\p{L}\p{N} ,.’'()/–-]*$/u;
const LETTER = /(?!\p{Nd})[\p{L}\p{N}]/u;
const NAMED = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/;
/** A year and what may be a month or the year after, as in “2010-11”. */
const EITHER = /^(\d\d)(\d\d)-(\d\d)$/;

/**
 * A date as people write it, as the packet has it.
 *
 * @param {string} text such as “2026”, “11/2026”, “22 November 2026”, “spring 2026”, “about 2026” or “2025–26”
 * @returns {string | null} a year, year-month or year-month-day from 1900 on, or words beside a year as they were written;
 *   null for what is no date
 */
export function storyDate(text) {
  const line = plainLine(text);
  const lower = line.toLowerCase().replace(/(?<=\d)(?:st|nd|rd|th)\b|,/g, "");
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(lower);
  const slashed = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(lower);
  const named = NAMED.exec(lower);
  const month = named ? MONTHS.findIndex((name) => name.startsWith(named[2])) + 1 : 0;
  if (slashed) return joined(slashed[3], slashed[2], slashed[1]);
  if (named && month) return joined(named[3], String(month), named[1]);
  return (iso && joined(iso[1], iso[2], iso[3])) ?? (isInWords(line) ? line : null);
}

/**
 * How a date is understood that somebody is typing.
 *
 * @param {string} text
 * @param {string} [today] year-month-day
 * @returns {string} a sentence; nothing where nothing is typed
 */
export function howUnderstood(text, today) {
  const line = plainLine(text);
  const date = storyDate(text);
  if (!line) return "";
  if (!date) return characters(line) > LONGEST && YEAR.test(line) ? `Shorten it to ${LONGEST} characters.` : "No date is seen in this yet. A year in figures is enough, such as 2019 or Spring 2019.";
  if (today && sortable(date) > today) return "That is yet to come. Write when it happened.";
  if (!isExact(date)) return `It will stand as you wrote it, “${date}”, and in its place among the stories of ${sortable(date)}.`;
  const either = EITHER.exec(line);
  const more = either && Number(either[3]) === Number(either[2]) + 1 ? ` If you mean two years, write ${either[1]}${either[2]} to ${either[1]}${either[3]}.` : "";
  return `Understood as ${date.length === 4 ? "the year " : ""}${dateInWords(date)}.${more}`;
}

/**
 * The exact part of a date, by which it is sorted: of words, the first year.
 *
 * @param {string} date as `storyDate` gives it
 */
export function sortable(date) {
  return isExact(date) ? date : YEAR.exec(date)?.[0] ?? "";
}

/**
 * @param {string} date as `storyDate` gives it
 * @returns {string} such as “March 2019”; words as they are
 */
export function dateInWords(date) {
  if (date.length <= 4 || !isExact(date)) return date;
  const day = new Date(`${date.padEnd(10, "-01")}T12:00:00`);
  return day.toLocaleDateString(locale(), date.length > 7 ? { day: "numeric", month: "long", year: "numeric" } : { month: "long", year: "numeric" });
}

/** @param {string} date */
function isExact(date) {
  return /^\d{4}(?:-\d\d){0,2}$/.test(date);
}

/** @param {string} line */
function isInWords(line) {
  if (characters(line) > LONGEST || !YEAR.test(line) || !WORDS.test(line)) return false;
  const range = RANGE.exec(line);
  if (range) return range[2] < range[3];
  const centuries = CENTURIES.exec(line);
  if (centuries) return centuries[1] < centuries[2];
  return LETTER.test(line) && (line.replace(YEARS, "").match(/\p{Nd}+/gu) ?? []).every((digits) => characters(digits) <= 2);
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
