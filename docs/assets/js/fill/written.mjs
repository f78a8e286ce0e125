// A filled-in sheet as what it comes out as, on paper and as a Word document: what says nothing is left out, unless
// lines to write on are wanted.

import { gone, hasWords, isOut, rowsOf, textOf } from "./filled.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */
/** @typedef {import("./sheet.mjs").Sheet} Sheet */
/** @typedef {import("./sheet.mjs").Part} Part */
/** @typedef {Readonly<{kind: "text", label: string, hint: string, text: string, lines: number}>} Clause hint and lines: to write on, where there is no text */
/** @typedef {Readonly<{kind: "rows", label: string, columns: readonly string[], rows: readonly (readonly string[])[], byHand: boolean}>} Grid label: of the part that it is in; byHand: it is to be signed */
/** @typedef {Readonly<{heading: string, content: readonly (Clause | Grid)[]}>} Section */
/** @typedef {Readonly<{title: string, head: readonly Clause[], sections: readonly Section[]}>} Written */

/** @typedef {Readonly<{blanks?: boolean}>} Wanted blanks: lines to write on where nothing is filled in */

export const GONE = "No longer on this sheet";

/**
 * @param {Sheet} sheet
 * @param {Filled} filled
 * @param {Wanted} [wanted]
 * @returns {Written}
 */
export function written(sheet, filled, { blanks = false } = {}) {
  const nothing = !blanks && !filled.texts.some(({ text }) => text.trim()) && !filled.tables.some(({ rows }) => hasWords(rows));
  const withBlanks = blanks || nothing;
  const clause = (/** @type {import("./sheet.mjs").Field} */ field) => clauseOf(field, textOf(filled, field.key), withBlanks);
  const sections = sheet.parts
    .filter((part) => !isOut(filled, part))
    .map((part) => ({
      heading: part.label,
      content: part.table ? gridOf(filled, part, withBlanks) : part.fields.filter((field) => !isOut(filled, field)).flatMap(clause),
    }))
    .filter(({ content }) => content.length);
  return {
    title: sheet.title,
    head: sheet.head.flatMap(clause),
    sections: [...(sheet.numbered ? sections.map(numbered) : sections), ...old(sheet, filled)],
  };
}

/**
 * @param {Readonly<{label: string, clause?: string, hint?: string, lines?: number}>} field
 * @param {string} text
 * @param {boolean} blanks
 * @returns {Clause[]} one that is to be written on asks as the sheet does
 */
function clauseOf({ label, clause = label, hint = "", lines = 0 }, text, blanks) {
  const words = text.trim();
  if (words) return [{ kind: "text", label: clause, hint: "", text: words, lines: 0 }];
  return blanks ? [{ kind: "text", label, hint, text: "", lines }] : [];
}

/**
 * @param {Filled} filled
 * @param {Part} part
 * @param {boolean} blanks
 * @returns {Grid[]}
 */
function gridOf(filled, part, blanks) {
  const { columns, rows } = rowsOf(filled, part);
  const said = rows.filter((row) => row.some((cell) => cell.trim()));
  const { byHand = false, rows: least = 0 } = part.table ?? {};
  const toWriteOn = byHand || blanks ? Math.max(0, least - said.length) : 0;
  const blank = Array.from({ length: toWriteOn }, () => columns.map(() => ""));
  return said.length + toWriteOn ? [{ kind: "rows", label: part.label, columns: columns.map(({ label }) => label), rows: [...said, ...blank], byHand }] : [];
}

/**
 * @param {Section} section
 * @param {number} at
 * @returns {Section}
 */
function numbered({ heading, content }, at) {
  return {
    heading: `${at + 1}. ${heading}`,
    content: content.map((one, within) => (one.kind === "text" ? { ...one, label: `${at + 1}.${within + 1} ${one.label}` } : one)),
  };
}

/**
 * @param {Sheet} sheet
 * @param {Filled} filled
 * @returns {Section[]}
 */
function old(sheet, filled) {
  const { texts, tables } = gone(sheet, filled);
  const content = [
    ...texts.flatMap(({ label, text }) => clauseOf({ label }, text, false)),
    ...tables.flatMap(({ label, columns, rows }) => (hasWords(rows) ? [/** @type {Grid} */ ({ kind: "rows", label, columns: columns.map((column) => column.label), rows, byHand: false })] : [])),
  ];
  return content.length ? [{ heading: GONE, content }] : [];
}
