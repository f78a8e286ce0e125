// What is filled in on a sheet. Every change gives a new value; the old one stays as it was, so that it can be brought
// back. What is filled in under a key that the sheet no longer has stays too.

import { fieldsOf } from "./sheet.mjs";

/** @typedef {import("./sheet.mjs").Sheet} Sheet */
/** @typedef {import("./sheet.mjs").Part} Part */
/** @typedef {import("./sheet.mjs").Field} Field */
/** @typedef {import("./sheet.mjs").Column} Column */
/** @typedef {Readonly<{key: string, label: string, text: string}>} Text label: what was asked when it was filled in */
/** @typedef {readonly (readonly string[])[]} Cells rows from the top, each with a text for every column */
/** @typedef {Readonly<{key: string, label: string, columns: readonly Column[], rows: Cells}>} Rows */
/** @typedef {Readonly<{texts: readonly Text[], tables: readonly Rows[], out: readonly string[]}>} Filled out: the keys of what is left out */

/** The most there may be of each, and the most characters. */
export const LIMITS = Object.freeze({ texts: 300, tables: 40, columns: 20, rows: 200, key: 80, label: 600, title: 200 });

/** @type {Filled} */
export const BLANK = Object.freeze({ texts: [], tables: [], out: [] });

/** @param {Filled} filled */
export function isBlank({ texts, tables, out }) {
  return !texts.length && !tables.length && !out.length;
}

/**
 * @param {Filled} filled
 * @param {string} key
 */
export function textOf(filled, key) {
  return filled.texts.find((one) => one.key === key)?.text ?? "";
}

/**
 * @param {Filled} filled
 * @param {Readonly<{key: string, label: string}>} field
 * @param {string} text empty: as if it had never been filled in
 * @returns {Filled}
 */
export function withText(filled, { key, label }, text) {
  return { ...filled, texts: put(filled.texts, key, text ? { key, label, text } : null) };
}

/**
 * The rows of a table, with the sheet's columns as they are now, and behind them those that it no longer has.
 *
 * @param {Filled} filled
 * @param {Part} part one that holds a table
 * @returns {{columns: readonly Column[], rows: Cells, gone: number}} gone: how many columns at the end the sheet no longer has
 */
export function rowsOf(filled, part) {
  const now = part.table?.columns ?? [];
  const found = filled.tables.find((one) => one.key === part.key);
  const gone = (found?.columns ?? []).filter(({ key }, at) => !now.some((column) => column.key === key) && found?.rows.some((row) => row[at].trim()));
  const columns = [...now, ...gone];
  const from = columns.map(({ key }) => found?.columns.findIndex((column) => column.key === key) ?? -1);
  return { columns, rows: (found?.rows ?? []).map((row) => from.map((at) => row[at] ?? "")), gone: gone.length };
}

/**
 * @param {Filled} filled
 * @param {Readonly<{key: string, label: string}>} part
 * @param {readonly Column[]} columns
 * @param {Cells} rows none: as if it had never been filled in
 * @returns {Filled}
 */
export function withRows(filled, { key, label }, columns, rows) {
  return { ...filled, tables: put(filled.tables, key, rows.length ? { key, label, columns, rows } : null) };
}

/**
 * @param {Filled} filled
 * @param {Readonly<{key: string, optional: boolean}>} asked
 */
export function isOut(filled, { key, optional }) {
  return optional && filled.out.includes(key);
}

/**
 * Leaves something out, or takes it in again. What was filled in there stays.
 *
 * @param {Filled} filled
 * @param {string} key
 * @param {boolean} out
 * @returns {Filled}
 */
export function withOut(filled, key, out) {
  const others = filled.out.filter((one) => one !== key);
  return { ...filled, out: out ? [...others, key] : others };
}

/**
 * @param {Sheet} sheet
 * @param {Filled} filled
 * @returns {{filled: number, of: number}} fields and tables that have something in them, of those that are not left out
 */
export function progress(sheet, filled) {
  const parts = sheet.parts.filter((part) => !isOut(filled, part));
  const fields = parts.flatMap((part) => part.fields).filter((field) => !isOut(filled, field));
  const tables = parts.filter((part) => part.table);
  const done = fields.filter(({ key }) => textOf(filled, key).trim()).length + tables.filter((part) => hasWords(rowsOf(filled, part).rows)).length;
  return { filled: done, of: fields.length + tables.length };
}

/** @param {Cells} rows */
export function hasWords(rows) {
  return rows.some((row) => row.some((cell) => cell.trim()));
}

/**
 * @param {Sheet} sheet
 * @param {Filled} filled
 * @returns {{texts: readonly Text[], tables: readonly Rows[]}} what was filled in where the sheet asks nothing any more
 */
export function gone(sheet, filled) {
  const fields = new Set(fieldsOf(sheet).map(({ key }) => key));
  const tables = new Set(sheet.parts.filter((part) => part.table).map(({ key }) => key));
  return { texts: filled.texts.filter(({ key }) => !fields.has(key)), tables: filled.tables.filter(({ key }) => !tables.has(key)) };
}

/**
 * @template {{readonly key: string}} One
 * @param {readonly One[]} among
 * @param {string} key
 * @param {One | null} value null: there is to be none
 * @returns {readonly One[]} in the place where the old one stood, else at the end
 */
function put(among, key, value) {
  const at = among.findIndex((one) => one.key === key);
  const others = among.toSpliced(at < 0 ? among.length : at, at < 0 ? 0 : 1);
  return value ? others.toSpliced(at < 0 ? others.length : at, 0, value) : others;
}
