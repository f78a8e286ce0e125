// The plan's places, blank, where another page than the plan's own shows it. A test holds it to plan.html.

import { element } from "../kit/dom.mjs";

/** Blank rows of the sheet for paper, as on the plan's own page. */
const ROWS = 8;

/** @returns {HTMLElement} what plan.html makes, but for what is there for whoever has no scripts */
export function blankPlan() {
  const part = (/** @type {string} */ name) => ({ "data-part": name });
  const head = (/** @type {string} */ name, /** @type {string} */ more = "") => element("th", { scope: "col" }, name, more && element("span", {}, more));
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
        element("thead", {}, element("tr", {}, head("No."), head("What we will do"), head("Who ", "one person"), head("By when"), head("How we will know"), head("Done"))),
        element("tbody", part("sheet-rows"), ...Array.from({ length: ROWS }, (_, at) => blankRow(at + 1))),
      ),
    ),
  );
}

/** @param {number} number */
function blankRow(number) {
  const cells = Array.from({ length: 4 }, () => element("td"));
  return element("tr", { class: "guide-plan-blank" }, element("td", {}, String(number)), ...cells, element("td", {}, element("span", { class: "guide-plan-box" })));
}
