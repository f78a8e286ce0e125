// The plan as an action sheet for paper: its steps, and where they are few, room to write more by hand.

import { element, one } from "../kit/dom.mjs";
import { inWords, reviewInWords } from "./plan-days.mjs";
import { reasonInWords, standingOf } from "./step-words.mjs";

/** @typedef {import("./plan.mjs").Step} Step */

/** Rows more that a step takes which says what it was for. */
const LONG = 2;

/**
 * @param {HTMLElement} sheet as plan.html makes it: blank
 * @returns {(plan: import("./plan.mjs").Plan) => void} fills it
 */
export function sheetOf(sheet) {
  const title = one(sheet, '[data-part="sheet-title"]');
  const rows = one(sheet, '[data-part="sheet-rows"]');
  const review = one(sheet, '[data-part="sheet-review"]');
  const least = rows.children.length;
  sheet.classList.add("guide-print-only");
  title.classList.add("guide-plan-sheet-title");
  return (plan) => {
    const reasons = plan.steps.filter((step) => step.for).length;
    const blank = Math.max(0, least - plan.steps.length - LONG * reasons);
    title.textContent = [plan.title, plan.partnership].filter(Boolean).join(" · ");
    rows.replaceChildren(
      ...plan.steps.map((step, at) => row(at + 1, step)),
      ...Array.from({ length: blank }, (_, at) => row(plan.steps.length + at + 1, null)),
    );
    review.textContent = plan.review ? reviewInWords(plan.review) : "";
  };
}

/**
 * @param {number} number
 * @param {Step | null} step null: a blank row
 */
function row(number, step) {
  const cell = (/** @type {(Node | string | null | undefined)[]} */ ...parts) => element("td", { dir: "auto" }, ...parts);
  return element(
    "tr",
    { class: step ? null : "guide-plan-blank" },
    cell(String(number)),
    cell(step?.text, step?.for && note(reasonInWords(step.for, inWords)), step?.entry && note(`${step.entry.title} (${step.entry.url})`), step?.dropped && note(`Dropped: ${step.dropped}`)),
    cell(step?.owner),
    cell(step?.due && inWords(step.due)),
    cell(step?.sign),
    cell(step && standingOf(step) === "dropped" ? "dropped" : element("span", { class: "guide-plan-box" }, step?.done && "✓")),
  );
}

/** @param {string} words */
function note(words) {
  return element("span", { class: "guide-plan-sheet-entry" }, words);
}
