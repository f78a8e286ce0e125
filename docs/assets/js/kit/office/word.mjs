// A document that Word and LibreOffice open: WordprocessingML, ECMA-376 part 1, in a zip file.

import { isRightToLeft, spansOf } from "./direction.mjs";
import { documentParts, sheets } from "./word-parts.mjs";
import { xml } from "./xml.mjs";
import { zip } from "./zip.mjs";

/** @typedef {"Title" | "Heading1" | "Heading2" | "Quiet"} Style */
/** @typedef {Readonly<{words: string, width: number}>} Column its heading, and how wide it is beside the others */

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** In fiftieths of a per cent: as wide as a line of the sheet, whatever paper that is. */
const FULL = 5000;
/** Twentieths of a point between the margins of a sheet that stands, from which some programs take the columns. */
const LINE = 9638;

/**
 * @param {Readonly<{title: string, body: readonly string[], creator?: string, links?: readonly string[], isUpright?: boolean}>} told
 *   title: as a text; body: of paragraphs and tables; creator: whose name stands in it as its author; links: addresses that
 *   `linked` named, in turn; isUpright: the sheets stand, and do not lie on their side
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function wordDocument({ title, body, creator = "", links = [], isUpright = false }) {
  const named = links.map((link, at) => ({ id: linkId(at), target: xml(link) }));
  return zip(documentParts({ title: xml(title), creator: xml(creator), body: body.join(""), links: named, isUpright }));
}

/**
 * @param {string} text
 * @param {Style} [style]
 * @returns {string} a paragraph, written whichever way its first letter is; its lines stay lines
 */
export function paragraph(text, style) {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ""}${isRightToLeft(text) ? "<w:bidi/>" : ""}`;
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs(text)}</w:p>`;
}

/**
 * @param {boolean} isUpright whether all sheets up to here stand; what follows begins a new one
 * @returns {string} stands among a document's paragraphs
 */
export function turn(isUpright) {
  return `<w:p><w:pPr>${sheets(isUpright)}</w:pPr></w:p>`;
}

/**
 * @param {string} text
 * @param {string} url whole
 * @param {string[]} links of the document; it adds its own
 * @returns {string} a paragraph that leads there
 */
export function linked(text, url, links) {
  return `<w:p>${isRightToLeft(text) ? "<w:pPr><w:bidi/></w:pPr>" : ""}<w:hyperlink r:id="${linkId(links.push(url) - 1)}">${runs(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink></w:p>`;
}

/**
 * @param {readonly Column[]} columns
 * @param {readonly (readonly string[])[]} rows of cells, each of one or more paragraphs
 * @param {string} caption for whoever hears it
 * @returns {string} a table whose first row names its columns, on each sheet again
 */
export function table(columns, rows, caption) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const shares = columns.map(({ width }) => width / whole);
  const grid = shares.map((share) => `<w:gridCol w:w="${Math.round(share * LINE)}"/>`).join("");
  const head = row(shares, columns.map(({ words }) => paragraph(words, "Quiet")), "<w:cantSplit/><w:tblHeader/>");
  const body = rows.map((cells) => row(shares, cells, "<w:cantSplit/>")).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${FULL}" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`;
}

/** @param {number} at a link's place, from 0 */
function linkId(at) {
  return `link${at + 1}`;
}

/**
 * @param {readonly number[]} shares of the line that each column has
 * @param {readonly string[]} cells
 * @param {string} properties
 */
function row(shares, cells, properties) {
  const made = cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${Math.round(shares[at] * FULL)}" w:type="pct"/></w:tcPr>${cell}</w:tc>`);
  return `<w:tr><w:trPr>${properties}</w:trPr>${made.join("")}</w:tr>`;
}

/**
 * @param {string} text its lines stay lines
 * @param {string} [properties]
 * @returns {string} a run for each part that is written one way
 */
function runs(text, properties = "") {
  const isRight = isRightToLeft(text);
  return text.split("\n").map((line, at) => {
    const spans = spansOf(line, isRight).map((span) => run(`<w:t xml:space="preserve">${xml(span.text)}</w:t>`, properties + (span.isRightToLeft ? "<w:rtl/>" : "")));
    return (at ? run("<w:br/>", properties) : "") + spans.join("");
  }).join("");
}

/**
 * @param {string} content
 * @param {string} properties
 */
function run(content, properties) {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}
