// A round saved to a file: the code of each person, so whoever holds the file can read each person's answers. What
// comes back is somebody else's text until it is checked; the codes in it are checked where they are opened.

import { besideOf } from "./past/beside.mjs";
import { isDay } from "../plan/plan-file.mjs";

/**
 * @typedef {Readonly<{
 *   format: 1, kind: "partnership-guide-round", assessment: string, number: number, edition: number, held: string,
 *   note: string, codes: readonly string[]} & import("./past/beside.mjs").Beside>} Round
 *   `assessment` its id and `number` its number; `held`: year-month-day, or empty where nobody said; `note`: the
 *   facilitator's own words, at most NOTE characters
 */
/** @typedef {Readonly<{ok: true, round: Round} | {ok: false, message: string}>} Reading message: what is wrong, and a way out */

export const ROUND = "partnership-guide-round";
/** Characters as a reader counts them. */
export const NOTE = 400;

/** More people than any round, and more text than their codes need. */
const MOST_CODES = 5000;
const LARGEST = 1_000_000;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** As codes are written: groups of four in Crockford's base 32, 13 to 31 characters. */
const CODE = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3,7}[0-9A-HJKMNP-TV-Z]{1,4}$/;
/** The header of a code has six bits for each. */
const MOST_NUMBER = 63;

const NO_ROUND = "This is no saved round of this guide. Choose a file in which a round was saved; its name ends in “.json”.";
const CHANGED = "This file was a saved round once, and was changed since. Ask whoever saved it for the file again.";
const OTHER_KINDS = new Map([
  ["partnership-guide-plan", "This file holds a plan, and no round. Open it on the page “Our plan”."],
]);

/**
 * @param {Round} round
 * @returns {string} JSON, its keys in the order of the schema
 */
export function roundText({ assessment, number, edition, held, note, codes, ...beside }) {
  const round = { format: 1, kind: ROUND, assessment, number, edition, held, note: shortened(note), ...besideOf(beside), codes };
  return `${JSON.stringify(round, null, 2)}\n`;
}

/**
 * @param {string} text of a file
 * @returns {Reading}
 */
export function readRound(text) {
  if (text.length > LARGEST) return { ok: false, message: "This file is too large to be a saved round." };
  try {
    return roundOf(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    return { ok: false, message: NO_ROUND };
  }
}

/**
 * @param {Round} round
 * @param {string} stem what the names of the guide's files begin with
 * @returns {string} such as “partnership-guide-assumptions-2026-11-22.json”
 */
export function roundFileName({ assessment, held }, stem) {
  return `${[stem, assessment, held].filter(Boolean).join("-")}.json`;
}

/**
 * @param {unknown} data parsed JSON
 * @returns {Reading}
 */
function roundOf(data) {
  if (typeof data !== "object" || data === null) return { ok: false, message: NO_ROUND };
  const read = /** @type {Record<string, unknown>} */ (data);
  if (read.kind !== ROUND) return { ok: false, message: OTHER_KINDS.get(String(read.kind)) ?? NO_ROUND };
  if (typeof read.format === "number" && read.format > 1) {
    return { ok: false, message: "This round was saved by a newer version of this guide. Load this page again, then open the file once more." };
  }
  const { format, assessment, number, edition, held, note, codes } = read;
  if (Array.isArray(codes) && codes.length > MOST_CODES) {
    return { ok: false, message: `This round holds ${codes.length} codes, and ${MOST_CODES} is the most that fit.` };
  }
  const whole = format === 1 && isId(assessment) && isNumber(number) && isNumber(edition) && isHeld(held) && isNote(note) && areCodes(codes);
  if (!whole) return { ok: false, message: CHANGED };
  const round = { format, kind: ROUND, assessment, number, edition, held, note, ...besideOf(read), codes: Object.freeze([...codes]) };
  return { ok: true, round: Object.freeze(/** @type {Round} */ (round)) };
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isId(value) {
  return typeof value === "string" && value.length <= 80 && ID.test(value);
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
function isNumber(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_NUMBER;
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isHeld(value) {
  return typeof value === "string" && (value === "" || isDay(value));
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isNote(value) {
  return typeof value === "string" && [...value].length <= NOTE;
}

/**
 * @param {unknown} value
 * @returns {value is string[]}
 */
function areCodes(value) {
  return Array.isArray(value) && value.every((code) => typeof code === "string" && CODE.test(code));
}

/** @param {string} note */
function shortened(note) {
  return [...note.replace(/\p{Cs}/gu, "\ufffd")].slice(0, NOTE).join("");
}
