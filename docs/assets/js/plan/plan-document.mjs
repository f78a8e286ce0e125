// A plan as a document that Word and LibreOffice open: WordprocessingML, ECMA-376 part 1, in a zip file.

import { zip } from "../kit/zip.mjs";
import { documentParts } from "./document-parts.mjs";
import { inWords, reviewInWords } from "./plan-days.mjs";
import { reasonInWords, standingOf } from "./step-words.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./plan.mjs").Step} Step */

/** Each column's heading and width, in twentieths of a point; together the width of the page between its margins. */
const COLUMNS = /** @type {const} */ ([["No.", 700], ["What we will do", 4900], ["Who", 2000], ["By when", 1900], ["How we will know", 3700], ["Done", 1100]]);

const SIGNS = Object.freeze({ done: "☒", open: "☐", dropped: "Dropped" });

export const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * @param {Plan} plan
 * @param {URL} root the site's, from which entries' addresses count
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function planDocument(plan, root) {
  const title = plan.title.trim() || "Our plan";
  /** @type {string[]} */
  const links = [];
  const rows = plan.steps.map((step, at) => stepRow(step, at + 1, (url) => `rId${links.push(new URL(url, root).href) + 1}`));
  const body = [
    paragraph(title, "Title"),
    plan.partnership ? paragraph(plan.partnership) : "",
    plan.review ? paragraph(`We look at this again on ${reviewLine(plan.review)}.`) : "",
    paragraph("A good step has one owner, one date, and a way to know that it worked.", "Quiet"),
    paragraph("Steps", "Heading1"),
    plan.steps.length ? table(rows) : paragraph("There are no steps yet."),
  ].join("");
  return zip(documentParts({ title: xml(title), body, links: links.map((link, at) => ({ id: `rId${at + 2}`, target: xml(link) })) }));
}

/** @param {import("./plan.mjs").Review} review */
function reviewLine(review) {
  return reviewInWords(review).replace(", ", " at ");
}

/** @param {readonly string[]} rows */
function table(rows) {
  const grid = COLUMNS.map(([, width]) => `<w:gridCol w:w="${width}"/>`).join("");
  const heading = row(COLUMNS.map(([words]) => paragraph(words, "Quiet")), "<w:cantSplit/><w:tblHeader/>");
  return `<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="Steps, each with who does it, by when, and how we will know"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${heading}${rows.join("")}</w:tbl>`;
}

/**
 * @param {readonly string[]} cells each one or more paragraphs
 * @param {string} properties
 */
function row(cells, properties) {
  const made = cells.map((cell, at) => `<w:tc><w:tcPr><w:tcW w:w="${COLUMNS[at][1]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`);
  return `<w:tr><w:trPr>${properties}</w:trPr>${made.join("")}</w:tr>`;
}

/**
 * @param {Step} step
 * @param {number} number
 * @param {(url: string) => string} linked an address's name within the document
 */
function stepRow(step, number, linked) {
  const entry = step.entry && `<w:p><w:hyperlink r:id="${linked(step.entry.url)}">${run(step.entry.title, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink></w:p>`;
  const cells = [
    paragraph(String(number)),
    paragraph(step.text) + (step.for ? paragraph(reasonInWords(step.for, inWords), "Quiet") : "") + (entry ?? "") + (step.dropped ? paragraph(`Dropped: ${step.dropped}`, "Quiet") : ""),
    paragraph(step.owner),
    paragraph(step.due && inWords(step.due)),
    paragraph(step.sign),
    paragraph(SIGNS[standingOf(step)]),
  ];
  return row(cells, "<w:cantSplit/>");
}

/**
 * @param {string} text
 * @param {string} [style]
 * @returns {string} a paragraph; its lines stay lines
 */
export function paragraph(text, style) {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${run(text)}</w:p>`;
}

/**
 * @param {string} text its lines stay lines
 * @param {string} [properties]
 */
function run(text, properties) {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${xml(line)}</w:t>`);
  return text && `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
}

/**
 * A text as XML holds it: what no XML may hold (section 2.2 of XML 1.0) is left out.
 *
 * @param {string} text
 */
export function xml(text) {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
