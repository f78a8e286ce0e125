// A filled-in sheet as JSON: in a file, or kept by the browser. What comes back is somebody else's text until it is
// checked: only what a sheet holds is taken.

import { whole } from "../plan/plan-file.mjs";
import { LIMITS } from "./filled.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */
/** @typedef {import("./filled.mjs").Text} Text */
/** @typedef {import("./filled.mjs").Rows} Rows */
/** @typedef {Readonly<{ok: true, filled: Filled, sheet: string, title: string} | {ok: false, message: string}>} Reading message: what is wrong, and a way out */

export const KIND = "partnership-guide-sheet";
/** Far more than people type; what is larger is no sheet. */
export const LARGEST = 1_000_000;

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const NOT_READABLE = "This is not a filled-in sheet, or it was changed on its way. Ask for the file again.";
const TOO_LARGE = "This file is too large to be a filled-in sheet. Choose another.";
const NEWER = "This file was made by a newer edition of this guide. Reload the page, and try again.";

/** Two versions kept together may have more than either could. */
const UNLIMITED = Object.freeze({ texts: Infinity, tables: Infinity, columns: Infinity, rows: Infinity });

/** Why a sheet cannot be taken. */
class Fault extends Error {}

/**
 * @param {Readonly<{id: string, title: string}>} sheet
 * @param {Filled} filled
 * @returns {object} what JSON is made of
 */
export function toFile({ id, title }, { texts, tables, out }) {
  return { format: 1, kind: KIND, sheet: id, title, texts, tables, out };
}

/**
 * @param {Readonly<{id: string, title: string}>} sheet
 * @param {Filled} filled
 */
export function fileText(sheet, filled) {
  return `${JSON.stringify(toFile(sheet, filled), null, 2)}\n`;
}

/**
 * @param {string} text
 * @returns {Reading}
 */
export function readFileText(text) {
  if (text.length > LARGEST) return { ok: false, message: TOO_LARGE };
  try {
    return readFilled(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    return { ok: false, message: NOT_READABLE };
  }
}

/**
 * @param {unknown} data parsed JSON
 * @param {boolean} [isOurs] whether it was written here and nowhere else: then no amount is too much
 * @returns {Reading}
 */
export function readFilled(data, isOurs = false) {
  const most = isOurs ? UNLIMITED : LIMITS;
  try {
    const read = object(data);
    if (read.kind !== KIND) throw new Fault(otherKind(read.kind));
    if (read.format !== 1) throw new Fault(typeof read.format === "number" && read.format > 1 ? NEWER : NOT_READABLE);
    const texts = list(read.texts, most.texts).map(textIn);
    const tables = list(read.tables, most.tables).map((rows) => rowsIn(rows, most));
    const out = list(read.out, most.texts + most.tables).map(key);
    for (const named of [texts, tables].map((all) => all.map((one) => one.key))) if (new Set(named).size < named.length) throw new Fault(NOT_READABLE);
    return { ok: true, sheet: key(read.sheet), title: text(read.title, LIMITS.title), filled: { texts, tables, out: [...new Set(out)] } };
  } catch (error) {
    return { ok: false, message: error instanceof Fault ? error.message : NOT_READABLE };
  }
}

/**
 * @param {unknown} data
 * @returns {Text}
 */
function textIn(data) {
  const read = object(data);
  return { key: key(read.key), label: text(read.label, LIMITS.label), text: text(read.text) };
}

/**
 * @param {unknown} data
 * @param {Readonly<{columns: number, rows: number}>} most
 * @returns {Rows}
 */
function rowsIn(data, most) {
  const read = object(data);
  const columns = list(read.columns, most.columns).map((one) => {
    const column = object(one);
    return { key: key(column.key), label: text(column.label, LIMITS.label) };
  });
  if (!columns.length || new Set(columns.map((column) => column.key)).size < columns.length) throw new Fault(NOT_READABLE);
  const rows = list(read.rows, most.rows).map((row) => {
    const cells = list(row, most.columns).map((cell) => text(cell));
    if (cells.length !== columns.length) throw new Fault(NOT_READABLE);
    return cells;
  });
  return { key: key(read.key), label: text(read.label, LIMITS.label), columns, rows };
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function object(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault(NOT_READABLE);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @param {unknown} value
 * @param {number} most
 * @returns {unknown[]}
 */
function list(value, most) {
  if (!Array.isArray(value) || value.length > most) throw new Fault(NOT_READABLE);
  return value;
}

/**
 * @param {unknown} value
 * @param {number} [most]
 */
function text(value, most = Infinity) {
  if (typeof value !== "string" || value.length > most) throw new Fault(NOT_READABLE);
  return whole(value);
}

/** @param {unknown} value */
function key(value) {
  if (typeof value !== "string" || value.length > LIMITS.key || !KEY.test(value)) throw new Fault(NOT_READABLE);
  return value;
}

/** @param {unknown} kind */
function otherKind(kind) {
  if (kind === "partnership-guide-plan") return "This is a plan, not a sheet. Open it on the page “Our plan”.";
  return NOT_READABLE;
}
