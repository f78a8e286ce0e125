// Tables that Excel and LibreOffice open as they are meant: SpreadsheetML, ECMA-376 part 1, in a zip file. A cell says
// what it holds, so that nothing is guessed: a text is text, a day is a day, and no decimal point is looked for.

import { paper } from "./paper.mjs";
import { styleOf, workbookParts } from "./sheet-parts.mjs";
import { xml } from "./xml.mjs";
import { zip } from "./zip.mjs";

/** @typedef {Readonly<{day: string}>} Day year-month-day */
/** @typedef {Readonly<{text: string, url: string}>} Link url: whole */
/** @typedef {string | number | Day | Link} Cell a number is shown whole, or with two places where it is not */
/**
 * @typedef {Readonly<{words: string, width: number, choices?: readonly string[], isDay?: boolean}>} Column
 *   words: its heading; width: in digits; choices: what alone may be in it, offered as a list, without commas; isDay: days
 *   are written in it, where it is still empty as well
 */
/** @typedef {Readonly<{name: string, columns: readonly Column[], rows: readonly (readonly Cell[])[], spare?: number}>} Sheet spare: empty rows at the end, to be filled in */

export const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a cell holds at most, in UTF-16 units, and a sheet's name. */
const MOST = 32_767;
const LONGEST_NAME = 31;
/** The first day from which every program counts alike: 1900 had no 29 February, and one of them thinks that it had. */
const FIRST_DAY = "1900-03-01";
/** Points for a line of text; programs fit a row to its texts only once somebody edits it. */
const LINE = 15;
const MOST_LINES = 20;
const DAY_MS = 86_400_000;
const PAPERS = Object.freeze({ letter: 1, A4: 9 });

/**
 * @param {Readonly<{title: string, creator?: string, sheets: readonly Sheet[]}>} told
 * @returns {Uint8Array<ArrayBuffer>} the same for the same cells, whenever it is made
 */
export function workbook({ title, creator = "", sheets }) {
  return zip(workbookParts({ title: xml(title), creator: xml(creator), sheets: sheets.map(partOf) }));
}

/**
 * @param {string} day
 * @returns {number} days since the last of 1899, as spreadsheets count from 1 March 1900 on
 */
export function serial(day) {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / DAY_MS;
}

/**
 * @param {Sheet} sheet
 * @returns {import("./sheet-parts.mjs").Part}
 */
function partOf({ name, columns, rows, spare = 0 }) {
  /** @type {string[]} */
  const links = [];
  /** @type {string[]} */
  const linked = [];
  const blank = Array.from({ length: spare }, () => columns.map(() => ""));
  const last = rows.length + spare + 1;
  const body = [...rows, ...blank].map((cells, at) => rowOf(at + 2, linesOf(cells, columns), cells.map((cell, column) => {
    const place = `${letters(column)}${at + 2}`;
    if (typeof cell === "object" && "url" in cell) linked.push(`<hyperlink ref="${place}" r:id="link${links.push(xml(cell.url))}"/>`);
    return cellOf(place, cell, columns[column]);
  })));
  const head = rowOf(1, linesOf(columns.map(({ words }) => words), columns), columns.map(({ words }, column) => `<c r="${letters(column)}1" s="${styleOf("head")}" t="inlineStr">${inline(words)}</c>`));
  const choices = columns.flatMap(({ choices: offered }, column) => (offered && last > 1 ? [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters(column)}2:${letters(column)}${last}"><formula1>"${xml(offered.join(","))}"</formula1></dataValidation>`,
  ] : []));
  const whole = `A1:${letters(columns.length - 1)}${last}`;
  const content = [
    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>",
    `<dimension ref="${whole}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>`,
    `<sheetData>${head}${body.join("")}</sheetData>`,
    `<autoFilter ref="${whole}"/>`,
    choices.length ? `<dataValidations count="${choices.length}">${choices.join("")}</dataValidations>` : "",
    linked.length ? `<hyperlinks>${linked.join("")}</hyperlinks>` : "",
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPERS[paper()]}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
  ].join("");
  return { name: xml(sheetName(name)), content, links, filtered: `$A$1:$${letters(columns.length - 1)}$${last}` };
}

/**
 * @param {number} number from 1
 * @param {number} lines that its longest text takes
 * @param {readonly string[]} cells
 */
function rowOf(number, lines, cells) {
  return `<row r="${number}"${lines > 1 ? ` ht="${Math.min(lines, MOST_LINES) * LINE}"` : ""}>${cells.join("")}</row>`;
}

/**
 * @param {readonly Cell[]} cells
 * @param {readonly Column[]} columns
 * @returns {number} about how many lines the longest text takes in its column
 */
function linesOf(cells, columns) {
  return Math.max(1, ...cells.map((cell, at) => {
    const text = typeof cell === "string" ? cell : typeof cell === "object" && "text" in cell ? cell.text : "";
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length + 1) / columns[at].width)), 0);
  }));
}

/**
 * @param {string} place such as “B2”
 * @param {Cell} cell
 * @param {Column} column
 */
function cellOf(place, cell, { isDay = false }) {
  const at = (/** @type {import("./sheet-parts.mjs").Look} */ look) => `<c r="${place}" s="${styleOf(look)}"`;
  if (typeof cell === "number") return Number.isFinite(cell) ? `${at(Number.isInteger(cell) ? "whole" : "part")}><v>${cell}</v></c>` : `${at("text")}/>`;
  if (typeof cell === "object" && "day" in cell) return cell.day >= FIRST_DAY ? `${at("day")}><v>${serial(cell.day)}</v></c>` : `${at("text")} t="inlineStr">${inline(cell.day)}</c>`;
  const text = typeof cell === "object" ? cell.text : cell;
  if (text === "") return `${at(isDay ? "day" : "text")}/>`;
  return `${at(typeof cell === "object" ? "link" : "text")} t="inlineStr">${inline(text)}</c>`;
}

/**
 * What looks like an escape of the format’s own is escaped, so that it is shown as it was written.
 *
 * @param {string} text its lines stay lines; what is longer than a cell is cut
 */
function inline(text) {
  const short = text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
  return `<is><t xml:space="preserve">${xml(short.replace(/\r\n?/g, "\n")).replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")}</t></is>`;
}

/**
 * @param {number} column from 0
 * @returns {string} its letters, such as “AB”
 */
export function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** @param {string} name without what no sheet's name may hold */
function sheetName(name) {
  return name.replace(/[[\]:*?/\\]/g, " ").slice(0, LONGEST_NAME).replace(/^'+|'+$/g, "") || "Sheet";
}
