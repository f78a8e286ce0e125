// A filled-in sheet as a document that Word and LibreOffice open: what says nothing is not in it.

import { TYPE, paragraph, table, wordDocument } from "../kit/office/word.mjs";
import { xml } from "../kit/office/xml.mjs";

export { TYPE };

/** The width of the page between its margins, in twentieths of a point. */
const WIDTH = 9638;
const LINE = "_".repeat(70);

/**
 * @param {import("./written.mjs").Written} written
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function filledDocument({ title, head, sections }) {
  const body = [
    paragraph(title, "Title"),
    ...head.map(clause),
    ...sections.flatMap(({ heading, content }) => [paragraph(heading, "Heading1"), ...content.map((one) => (one.kind === "text" ? clause(one) : grid(one)))]),
  ];
  return wordDocument({ title, body, isUpright: true });
}

/** @param {import("./written.mjs").Clause} clause */
function clause({ label, hint, text, lines }) {
  const bold = `<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${xml(label)}</w:t></w:r></w:p>`;
  return bold + (hint ? paragraph(hint, "Quiet") : "") + (text ? paragraph(text) : Array.from({ length: lines }, () => paragraph(LINE)).join(""));
}

/** @param {import("./written.mjs").Grid} grid */
function grid({ label, columns, rows }) {
  const width = Math.floor(WIDTH / columns.length);
  const cells = rows.map((row) => row.map((text) => paragraph(text)));
  // A paragraph behind it: two tables that touch are one to Word.
  return table(columns.map((words) => ({ words, width })), cells, label) + paragraph("");
}
