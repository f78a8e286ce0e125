// A filled-in sheet as a document that Word and LibreOffice open: what says nothing is not in it.

import { TYPE, paragraph, table, wordDocument } from "../kit/office/word.mjs";

export { TYPE };

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
  return paragraph(label, "Heading2") + (hint ? paragraph(hint, "Quiet") : "") + (text ? paragraph(text) : Array.from({ length: lines }, () => paragraph(LINE)).join(""));
}

/** @param {import("./written.mjs").Grid} grid */
function grid({ label, columns, rows }) {
  const cells = rows.map((row) => row.map((text) => paragraph(text)));
  // A paragraph behind it: two tables that touch are one to Word.
  return table(columns.map((words) => ({ words, width: 1 })), cells, label) + paragraph("");
}
