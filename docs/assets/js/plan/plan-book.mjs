// A plan as a table that Excel and LibreOffice open, with days that are days and a list for what became of each step.

import { workbook } from "../kit/office/workbook.mjs";
import { inWords, reviewInWords } from "./plan-days.mjs";
import { reasonInWords, standingOf } from "./step-words.mjs";

const STANDINGS = Object.freeze({ open: "No", done: "Yes", dropped: "Dropped" });

const COLUMNS = Object.freeze([
  { words: "No.", width: 6 },
  { words: "What we will do", width: 48 },
  { words: "Who", width: 20 },
  { words: "By when", width: 14, isDay: true },
  { words: "How we will know", width: 36 },
  { words: "Done", width: 11, choices: Object.values(STANDINGS) },
  { words: "From the guide", width: 30 },
  { words: "What it was for", width: 40 },
  { words: "Why it was dropped", width: 30 },
]);

/** Rows to go on writing in. */
const SPARE = 10;

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {URL} root the site's, from which entries' addresses count
 * @param {Readonly<{today?: string, guide?: string}>} [told] as the plan's document has them
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function planBook(plan, root, { today = "", guide = "" } = {}) {
  const title = plan.title.trim() || "Our plan";
  const rows = plan.steps.map((step, at) => [
    at + 1,
    step.text,
    step.owner,
    step.due ? { day: step.due } : "",
    step.sign,
    STANDINGS[standingOf(step)],
    step.entry ? { text: step.entry.title, url: new URL(step.entry.url, root).href } : "",
    step.for ? reasonInWords(step.for, inWords) : "",
    step.dropped ?? "",
  ]);
  const about = [
    ["Plan", title],
    ["Partnership", plan.partnership ?? ""],
    ["We look at this again on", plan.review ? reviewInWords(plan.review) : ""],
    ["This is how it stood on", today ? { day: today } : ""],
    ["Made with", { text: guide || "Our plan", url: new URL("plan/", root).href }],
  ];
  return workbook({
    title,
    creator: guide,
    sheets: [
      { name: "Steps", columns: COLUMNS, rows, spare: SPARE },
      { name: "About this plan", columns: [{ words: "What", width: 28 }, { words: "Which", width: 60 }], rows: about.filter(([, value]) => value !== "") },
    ],
  });
}
