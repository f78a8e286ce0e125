// Rows as a CSV file: RFC 4180, and safe to open in a program that takes a text with “=” in front for a formula.

/** Tells a spreadsheet program that the text is UTF-8. */
const MARK = "\ufeff";

/** What such programs calculate with: these signs, their wide twins, and a tab or line end that comes before one. */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u;

/** Quoted too where other programs part cells at a semicolon or trim what is blank at the ends. */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * @param {readonly (readonly (string | number)[])[]} rows the first names the columns
 * @returns {string} lines that end with CR and LF; a text that could be taken for a formula has an apostrophe in front
 */
export function csv(rows) {
  return MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * @param {string | number} value
 * @returns {string}
 */
function cell(value) {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
