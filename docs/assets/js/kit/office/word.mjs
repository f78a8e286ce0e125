// A document that Word and LibreOffice open: WordprocessingML, ECMA-376 part 1, in a zip file.

import { documentParts } from "./word-parts.mjs";
import { xml } from "./xml.mjs";
import { zip } from "./zip.mjs";

/** @typedef {"Title" | "Heading1" | "Quiet"} Style */
/** @typedef {Readonly<{words: string, width: number}>} Column its heading, and its width in twentieths of a point */

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * @param {Readonly<{title: string, body: readonly string[], links?: readonly string[], isUpright?: boolean}>} told
 *   title: as a text; body: of paragraphs and tables; links: addresses that `linked` named, in turn; isUpright: the sheet
 *   stands, and does not lie on its side
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function wordDocument({ title, body, links = [], isUpright = false }) {
  const named = links.map((link, at) => ({ id: linkId(at), target: xml(link) }));
  return zip(documentParts({ title: xml(title), body: body.join(""), links: named, isUpright }));
}

/**
 * @param {string} text
 * @param {Style} [style]
 * @returns {string} a paragraph; its lines stay lines
 */
export function paragraph(text, style) {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${run(text)}</w:p>`;
}

/**
 * @param {string} text
 * @param {string} url whole
 * @param {string[]} links of the document; it adds its own
 * @returns {string} a paragraph that leads there
 */
export function linked(text, url, links) {
  return `<w:p><w:hyperlink r:id="${linkId(links.push(url) - 1)}">${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink></w:p>`;
}

/**
 * @param {readonly Column[]} columns
 * @param {readonly (readonly string[])[]} rows of cells, each of one or more paragraphs
 * @param {string} caption for whoever hears it
 * @returns {string} a table whose first row names its columns, on each sheet again
 */
export function table(columns, rows, caption) {
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join("");
  const head = row(columns, columns.map(({ words }) => paragraph(words, "Quiet")), "<w:cantSplit/><w:tblHeader/>");
  const body = rows.map((cells) => row(columns, cells, "<w:cantSplit/>")).join("");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body}</w:tbl>`;
}

/** @param {number} at a link's place, from 0 */
function linkId(at) {
  return `link${at + 1}`;
}

/**
 * @param {readonly Column[]} columns
 * @param {readonly string[]} cells
 * @param {string} properties
 */
function row(columns, cells, properties) {
  const made = cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${columns[at].width}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`);
  return `<w:tr><w:trPr>${properties}</w:trPr>${made.join("")}</w:tr>`;
}

/**
 * @param {string} text its lines stay lines
 * @param {string} [properties]
 */
function run(text, properties) {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return text && `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
}
