// The plan as an action sheet for paper: its steps, and where they are few, room to write more by hand.

import { element, one } from "../kit/dom.mjs";
import { inWords, reviewInWords } from "./plan-days.mjs";
import { reasonInWords, standingOf } from "./step-words.mjs";

/** @typedef {import("./plan.mjs").Step} Step */

/** Rows more that a step takes which says what it was for, and one that says where its entry is. */
const LONG = 2;
const LED_ON = 0.5;

/**
 * @param {HTMLElement} sheet as plan.html makes it: blank
 * @param {URL} root the site's, from which entries' addresses count
 * @returns {(plan: import("./plan.mjs").Plan) => void} fills it
 */
export function sheetOf(sheet, root) {
  const title = one(sheet, '[data-part="sheet-title"]');
  const rows = one(sheet, '[data-part="sheet-rows"]');
  const review = one(sheet, '[data-part="sheet-review"]');
  const least = rows.children.length;
  sheet.classList.add("guide-print-only");
  title.classList.add("guide-plan-sheet-title");
  return (plan) => {
    const reasons = plan.steps.filter((step) => step.for).length;
    const entries = plan.steps.filter((step) => step.entry).length;
    const blank = Math.max(0, least - plan.steps.length - LONG * reasons - Math.ceil(LED_ON * entries));
    title.textContent = [plan.title, plan.partnership].filter(Boolean).join(" · ");
    rows.replaceChildren(
      ...plan.steps.map((step, at) => row(at + 1, step, root)),
      ...Array.from({ length: blank }, (_, at) => row(plan.steps.length + at + 1, null, root)),
    );
    review.textContent = plan.review ? reviewInWords(plan.review) : "";
  };
}

/**
 * @param {number} number
 * @param {Step | null} step null: a blank row
 * @param {URL} root
 */
function row(number, step, root) {
  const cell = (/** @type {(Node | string | null | undefined)[]} */ ...parts) => element("td", { dir: "auto" }, ...parts);
  return element(
    "tr",
    { class: step ? null : "guide-plan-blank" },
    cell(String(number)),
    cell(step?.text, step?.for && note(reasonInWords(step.for, inWords)), step?.entry && note(`${step.entry.title} (${new URL(step.entry.url, root).href.replace(/^https?:\/\//, "")})`), step?.dropped && note(`Dropped: ${step.dropped}`)),
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
