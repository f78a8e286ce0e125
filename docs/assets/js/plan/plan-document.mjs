// A plan as a document that Word and LibreOffice open.

import { linked, paragraph, table, wordDocument } from "../kit/office/word.mjs";
import { inWords, reviewInWords } from "./plan-days.mjs";
import { reasonInWords, standingOf } from "./step-words.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./plan.mjs").Step} Step */

const COLUMNS = Object.freeze([
  { words: "No.", width: 5 },
  { words: "What we will do", width: 34 },
  { words: "Who", width: 13 },
  { words: "By when", width: 13 },
  { words: "How we will know", width: 26 },
  { words: "Done", width: 9 },
]);

/** Rows to write in. */
const ROOM = 3;

const SIGNS = Object.freeze({ done: "☒", open: "☐", dropped: "Dropped" });

/**
 * @param {Plan} plan
 * @param {URL} root the site's, from which entries' addresses count
 * @param {Readonly<{today?: string, guide?: string}>} [told] today: the day on which it stands like this; guide: the name of
 *   the guide that makes the file
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function planDocument(plan, root, { today = "", guide = "" } = {}) {
  const title = plan.title.trim() || "Our plan";
  /** @type {string[]} */
  const links = [];
  const rows = plan.steps.map((step, at) => cellsOf(step, at + 1, root, links));
  const body = [
    paragraph(title, "Title"),
    plan.partnership ? paragraph(plan.partnership) : "",
    plan.review ? paragraph(`We look at this again on ${reviewLine(plan.review)}.`) : "",
    today ? paragraph(`This is how it stood on ${inWords(today)}.`, "Quiet") : "",
    paragraph("A good step has one owner, one date, and a way to know that it worked.", "Quiet"),
    paragraph("Steps", "Heading1"),
    plan.steps.length ? table(COLUMNS, rows, "Steps, each with who does it, by when, and how we will know") : paragraph("There are no steps yet."),
    paragraph("What we decide next", "Heading1"),
    table(COLUMNS, Array.from({ length: ROOM }, () => COLUMNS.map(() => paragraph(""))), "Room for more steps, each with who does it, by when, and how we will know"),
    paragraph("Who was there:"),
  ];
  return wordDocument({ title, body, links, creator: guide });
}

/** @param {import("./plan.mjs").Review} review */
function reviewLine(review) {
  return reviewInWords(review).replace(", ", " at ");
}

/**
 * @param {Step} step
 * @param {number} number
 * @param {URL} root
 * @param {string[]} links
 * @returns {string[]}
 */
function cellsOf(step, number, root, links) {
  const entry = step.entry ? linked(step.entry.title, new URL(step.entry.url, root).href, links) : "";
  return [
    paragraph(String(number)),
    paragraph(step.text) + (step.for ? paragraph(reasonInWords(step.for, inWords), "Quiet") : "") + entry + (step.dropped ? paragraph(`Dropped: ${step.dropped}`, "Quiet") : ""),
    paragraph(step.owner),
    paragraph(step.due && inWords(step.due)),
    paragraph(step.sign),
    paragraph(SIGNS[standingOf(step)]),
  ];
}
