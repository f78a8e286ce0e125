// The plan in the place of the report: what was agreed goes into it, and leaves as a file, even where the plan's own page
// could not be fetched any more.

import { element, quietButton } from "../kit/dom.mjs";
import { mount } from "../plan/page.mjs";
import { kept } from "../plan/where-kept.mjs";

/** Blank rows of the sheet for paper, as on the plan's own page. */
const ROWS = 8;
const COLUMNS = ["No.", "What we will do", "Who", "By when", "How we will know", "Done"];

/** @type {{view: HTMLElement, stood: string} | null} what is not kept anywhere stands here until the page is left */
let shown = null;

/**
 * @param {() => void} leave
 * @returns {Node[]} a heading among them, which can take focus
 */
export function planHere(leave) {
  const stands = JSON.stringify(kept());
  const brings = location.hash.length > 1;
  if (!shown || shown.stood !== stands || brings) {
    shown = { view: blank(), stood: stands };
    mount(shown.view);
  }
  return [
    element("div", { class: "guide-group-buttons guide-no-print" }, quietButton("Back to the report", leave)),
    element("h2", { class: "guide-no-print", tabindex: -1 }, "Our plan"),
    shown.view,
  ];
}

/** @returns {HTMLElement} what plan.html makes on the plan's own page */
function blank() {
  const part = (/** @type {string} */ name) => ({ "data-part": name });
  return element(
    "div",
    { class: "guide-plan" },
    element("div", { class: "guide-plan-form guide-no-print", ...part("form") }),
    element(
      "section",
      { class: "guide-plan-sheet", "aria-labelledby": "plan-sheet", ...part("sheet") },
      element("h2", { id: "plan-sheet", ...part("sheet-title") }, "A plan to print"),
      element("p", { class: "guide-plan-sheet-review" }, "Agreed on: ", element("span", { class: "guide-plan-line" })),
      element("p", { class: "guide-plan-sheet-review" }, "We look at this again on: ", element("span", { class: "guide-plan-line", ...part("sheet-review") })),
      element(
        "table",
        { class: "guide-plan-table", ...part("sheet-table") },
        element("thead", {}, element("tr", {}, ...COLUMNS.map((name) => element("th", { scope: "col" }, name)))),
        element("tbody", part("sheet-rows"), ...Array.from({ length: ROWS }, () => element("tr"))),
      ),
    ),
  );
}
