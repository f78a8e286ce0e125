// Two people's versions of one sheet: where they differ, and what stands when somebody has chosen.

import { hasWords, isOut, rowsOf, textOf, withOut, withRows, withText } from "./filled.mjs";
import { fieldsOf } from "./sheet.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */
/** @typedef {import("./filled.mjs").Cells} Cells */
/** @typedef {import("./sheet.mjs").Sheet} Sheet */
/** @typedef {import("./sheet.mjs").Part} Part */
/** @typedef {"ours" | "theirs" | "both"} Choice */
/** @typedef {Readonly<{columns: readonly import("./sheet.mjs").Column[], rows: Cells}>} Grid */
/**
 * @typedef {Readonly<{key: string, label: string, canBeBoth: boolean} & (
 *   {kind: "text", ours: string, theirs: string} | {kind: "rows", ours: Grid, theirs: Grid} | {kind: "out", ours: boolean, theirs: boolean})>} Difference
 */

/**
 * @param {Sheet} sheet
 * @param {Filled} ours
 * @param {Filled} theirs
 * @returns {Difference[]} in the order of the sheet; at the end what it no longer asks
 */
export function differences(sheet, ours, theirs) {
  const [head, parts] = [sheet.head, sheet.parts];
  const asked = new Set(fieldsOf(sheet).map(({ key }) => key));
  const isPart = (/** @type {string} */ key) => parts.some((part) => part.table && part.key === key);
  const goneTexts = onlyOnce([...ours.texts, ...theirs.texts]).filter(({ key }) => !asked.has(key));
  const goneTables = onlyOnce([...ours.tables, ...theirs.tables]).filter(({ key }) => !isPart(key));
  return [
    ...head.flatMap(inText),
    ...parts.flatMap((part) => [...inOut(part), ...part.fields.flatMap((field) => [...inOut(field), ...inText(field)]), ...(part.table ? inRows(part) : [])]),
    ...goneTexts.flatMap(inText),
    ...goneTables.flatMap((rows) => inRows(asPart(rows))),
  ];

  /**
   * @param {Readonly<{key: string, label: string}>} field
   * @returns {Difference[]}
   */
  function inText({ key, label }) {
    const [one, other] = [textOf(ours, key).trim(), textOf(theirs, key).trim()];
    return one === other ? [] : [{ kind: "text", key, label, ours: one, theirs: other, canBeBoth: Boolean(one && other) }];
  }

  /**
   * @param {Readonly<{key: string, label: string, optional: boolean}>} asked
   * @returns {Difference[]}
   */
  function inOut(asked) {
    const [one, other] = [isOut(ours, asked), isOut(theirs, asked)];
    return one === other ? [] : [{ kind: "out", key: asked.key, label: asked.label, ours: one, theirs: other, canBeBoth: false }];
  }

  /**
   * @param {Part} part
   * @returns {Difference[]}
   */
  function inRows(part) {
    const [one, other] = [gridOf(ours, part), gridOf(theirs, part)];
    return told(one) === told(other) ? [] : [{ kind: "rows", key: part.key, label: part.label, ours: one, theirs: other, canBeBoth: hasWords(one.rows) && hasWords(other.rows) }];
  }
}

/**
 * @param {Filled} filled the present one
 * @param {Difference} difference
 * @param {Choice} choice
 * @returns {Filled}
 */
export function chosen(filled, difference, choice) {
  const { key, kind, ours, theirs } = difference;
  if (kind === "out") return withOut(filled, key, choice === "theirs" ? theirs : ours);
  if (kind === "text") return withText(filled, difference, choice === "both" ? `${ours}\n${theirs}` : difference[choice]);
  return choice === "both" ? together(filled, difference, ours, theirs) : withRows(filled, difference, difference[choice].columns, difference[choice].rows);
}

/**
 * @param {Filled} filled
 * @param {Readonly<{key: string, label: string}>} part
 * @param {Grid} ours
 * @param {Grid} theirs
 */
function together(filled, part, ours, theirs) {
  const columns = onlyOnce([...ours.columns, ...theirs.columns]);
  const fitted = (/** @type {Grid} */ grid) => {
    const from = columns.map(({ key }) => grid.columns.findIndex((column) => column.key === key));
    return grid.rows.map((row) => from.map((at) => row[at] ?? ""));
  };
  const mine = fitted(ours);
  const had = new Set(mine.map((row) => JSON.stringify(row)));
  return withRows(filled, part, columns, [...mine, ...fitted(theirs).filter((row) => !had.has(JSON.stringify(row)))]);
}

/**
 * @param {Filled} filled
 * @param {Part} part
 * @returns {Grid} its rows that say something
 */
function gridOf(filled, part) {
  const { columns, rows } = rowsOf(filled, part);
  return { columns, rows: rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some(Boolean)) };
}

/** @param {Grid} grid */
function told({ columns, rows }) {
  return JSON.stringify(rows.map((row) => columns.flatMap(({ key }, at) => (row[at] ? [[key, row[at]]] : []))));
}

/**
 * @param {import("./filled.mjs").Rows} rows of a table that the sheet no longer has
 * @returns {Part}
 */
function asPart({ key, label, columns }) {
  return { key, label, why: "", optional: false, fields: [], table: { columns, rows: 0, byHand: false, example: [] } };
}

/**
 * @template {{readonly key: string}} One
 * @param {readonly One[]} all
 * @returns {One[]} of each key the first
 */
function onlyOnce(all) {
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
}
