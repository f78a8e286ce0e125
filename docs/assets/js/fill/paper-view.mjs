// A filled-in sheet for paper, made anew before it is printed.

import { element } from "../kit/dom.mjs";

/**
 * @param {import("./written.mjs").Written} written
 * @returns {HTMLElement[]}
 */
export function paperView({ title, head, sections }) {
  return [
    element("h2", { class: "guide-fill-title", id: "fill-paper" }, title),
    element("div", { class: "guide-fill-two" }, ...head.map(clauseView)),
    ...sections.map(({ heading, content }) =>
      element("section", {}, element("h3", {}, heading), ...content.map((one) => (one.kind === "text" ? clauseView(one) : gridView(one)))),
    ),
  ];
}

/** @param {import("./written.mjs").Clause} clause */
function clauseView({ label, hint, text, lines }) {
  const blank = Array.from({ length: lines }, () => element("span", { class: "guide-sheet-line" }));
  return element("div", { class: "guide-fill-line" }, element("strong", {}, label), hint && element("span", { class: "guide-hint" }, ` ${hint}`), text && element("p", { dir: "auto" }, text), ...blank);
}

/** @param {import("./written.mjs").Grid} grid */
function gridView({ columns, rows, byHand }) {
  return element(
    "table",
    { class: byHand ? "guide-sheet-table guide-fill-by-hand" : "guide-sheet-table" },
    element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { scope: "col" }, column)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map((cell) => element("td", { dir: "auto" }, cell))))),
  );
}
