// Two versions of a sheet side by side: what differs, and a choice for each. What is chosen stands at once.

import { element } from "../kit/dom.mjs";
import { quiet } from "../plan/quiet.mjs";
import { chosen, differences } from "./differences.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */
/** @typedef {import("./differences.mjs").Difference} Difference */
/** @typedef {import("./differences.mjs").Choice} Choice */

/** @type {Record<Choice, string>} */
const CHOICES = { ours: "Keep ours", theirs: "Take theirs", both: "Keep both" };

/**
 * @param {import("./sheet.mjs").Sheet} sheet
 * @param {Filled} theirs
 * @param {object} told
 * @param {() => Filled} told.filled ours, as it is now
 * @param {(filled: Filled) => void} told.change
 * @param {(filled: Filled | null) => void} told.done back to the sheet; with what it was before, where it is to be that again
 * @returns {HTMLElement | null} null where nothing differs
 */
export function besideView(sheet, theirs, { filled, change, done }) {
  const before = filled();
  const found = differences(sheet, before, theirs);
  if (!found.length) return null;
  /** @type {Set<number>} */
  const decided = new Set();
  const count = element("p", { role: "status", class: "guide-fill-count" });

  function show() {
    count.textContent = `${found.length} ${found.length === 1 ? "difference" : "differences"}, ${decided.size} decided`;
  }

  show();
  return element(
    "section",
    { class: "guide-fill-beside", "aria-labelledby": "fill-beside" },
    element("h2", { id: "fill-beside", tabindex: "-1" }, "Two versions, side by side"),
    element("p", {}, "Only what differs is shown. Each choice counts at once; where you choose nothing, ours stays."),
    count,
    ...found.map((difference, at) =>
      differenceView(difference, at, (choice) => {
        decided.add(at);
        change(chosen(filled(), difference, choice));
        show();
      }),
    ),
    element("div", { class: "guide-buttons" }, quiet("Back to the sheet", () => done(null)), quiet("Put ours back as it was", () => done(before))),
  );
}

/**
 * @param {Difference} difference
 * @param {number} at
 * @param {(choice: Choice) => void} choose
 */
function differenceView(difference, at, choose) {
  const offered = /** @type {Choice[]} */ (Object.keys(CHOICES)).filter((choice) => choice !== "both" || difference.canBeBoth);
  const version = (/** @type {string} */ name, /** @type {"ours" | "theirs"} */ whose) => element("div", { class: "guide-fill-version" }, element("p", { class: "guide-fill-whose" }, name), shown(difference, whose));
  return element(
    "fieldset",
    { class: "guide-fill-difference" },
    element("legend", {}, difference.label),
    element("div", { class: "guide-fill-two" }, version("Ours", "ours"), version("Theirs", "theirs")),
    element(
      "div",
      { class: "guide-answers guide-fill-choices" },
      ...offered.map((choice) =>
        element(
          "label",
          { class: "guide-answer", for: `fill-choice-${at}-${choice}` },
          element("input", { type: "radio", name: `fill-choice-${at}`, id: `fill-choice-${at}-${choice}`, onchange: () => choose(choice) }),
          element("span", {}, CHOICES[choice]),
        ),
      ),
    ),
  );
}

/**
 * @param {Difference} difference
 * @param {"ours" | "theirs"} whose
 */
function shown(difference, whose) {
  if (difference.kind === "text") return element("p", { dir: "auto", class: "guide-fill-said" }, difference[whose] || "Nothing is filled in.");
  if (difference.kind === "out") return element("p", {}, difference[whose] ? "It is left out." : "It is kept in.");
  const { columns, rows } = difference[whose];
  if (!rows.length) return element("p", {}, "Nothing is filled in.");
  return element(
    "ol",
    { class: "guide-fill-said" },
    ...rows.map((row) => element("li", {}, ...columns.flatMap(({ label }, at) => (row[at] ? [element("span", { class: "guide-fill-pair", dir: "auto" }, element("strong", {}, `${label}: `), row[at])] : [])))),
  );
}
