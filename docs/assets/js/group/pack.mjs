// The meeting pack: one print for about an hour's talk. What to do when, the widest gaps with their bars and a question
// each, and room for what the group decides to do.

import { element, mainButton } from "../kit/dom.mjs";
import { dayInWords } from "../assess/keeping.mjs";
import { answersShown, longestOf } from "./bars.mjs";
import { gapBars } from "./gap-view.mjs";
import { findingsOf, peopleOf } from "./report-words.mjs";
import { patternSentence, promptFor } from "./sentences.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */

const GAPS = 3;
/** Minutes for each gap, and for the rest of the meeting. */
const FOR_A_GAP = 12;
/** Lines to write on. */
const ACTIONS = 7;

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {{held: string}} told `held`: year-month-day, or empty
 * @returns {HTMLElement} a preview, of which alone a print is made
 */
export function packView(definition, report, { held }) {
  const gaps = (report.widest.length ? report.widest : report.items).slice(0, GAPS);
  const scale = { answers: answersShown(definition, report.items), longest: longestOf(report.items) };
  return element(
    "section",
    { class: "guide-pack", "aria-labelledby": "pack-title" },
    element("p", { class: "guide-no-print" }, "Two sheets of A4, which need no colour. The second has room for what you decide."),
    element("p", { class: "guide-no-print" }, mainButton("Print the pack", () => window.print())),
    element(
      "div",
      { class: "guide-pack-sheet" },
      element("h2", { id: "pack-title", tabindex: -1 }, `Meeting pack: ${definition.title}`),
      element("p", { class: "guide-pack-facts" }, [held && dayInWords(held), `${peopleOf(report.people)} answered`, definition.question].filter(Boolean).join(" · ")),
      agenda(definition, gaps.length),
      element("h3", {}, aboutGaps(definition, gaps)),
      element("ol", { class: "guide-pack-gaps" }, ...gaps.map((gap) => gapView(definition, gap, scale))),
    ),
    element("div", { class: "guide-pack-sheet" }, ...alsoFound(definition, report, gaps), actions(), address()),
  );
}

/**
 * @param {Definition} definition
 * @param {readonly ItemReport[]} gaps
 */
function aboutGaps({ choose }, gaps) {
  if (choose) return "What most of you share";
  return gaps.some(({ pattern }) => pattern === "apart" || pattern === "split") ? "Where you differ most" : "Where to begin";
}

/**
 * @param {Definition} definition
 * @param {number} gaps
 */
function agenda({ choose }, gaps) {
  /** @type {[number, string, string][]} */
  const steps = [
    [5, "Begin", "Say why you are here, and what will become of this. Nobody has to tell which answer was theirs."],
    [5, "Look", "Hand out this sheet. Read the bars in silence, and note what surprises you."],
    [gaps * FOR_A_GAP, choose ? "Talk about what you share" : "Talk it through", `${FOR_A_GAP} minutes each. Put the question, give everyone a minute to think, then go round. Ask what people may be seeing, never who said what.`],
    [10, "Choose", "One or two things to do, small enough to be done. Each gets a name and a date before you go on."],
    [4, "Close", "Agree when you will look again, and who tells those who could not come."],
  ];
  const whole = steps.reduce((sum, [minutes]) => sum + minutes, 0);
  return element(
    "table",
    { class: "guide-pack-agenda" },
    element("caption", {}, `Agenda, about ${whole} minutes`),
    element("thead", { class: "guide-hidden-visually" }, element("tr", {}, ...["Minutes", "Step", "What to do"].map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...steps.map(([minutes, name, what]) => element(
      "tr",
      {},
      element("td", {}, `${minutes} min`),
      element("th", { scope: "row" }, name),
      element("td", {}, what),
    ))),
  );
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {import("./gap-view.mjs").Scale} scale
 */
function gapView(definition, gap, scale) {
  return element(
    "li",
    { class: "guide-pack-gap" },
    element("h4", {}, gap.item.text),
    element(
      "div",
      { class: "guide-pack-halves" },
      gapBars(definition, gap, scale),
      element(
        "div",
        {},
        element("p", { class: "guide-pack-pattern" }, patternSentence(definition, gap)),
        element("p", { class: "guide-pack-prompt" }, promptFor(definition, gap)),
      ),
    ),
  );
}

/**
 * What else the report found, beside the gaps that the first sheet shows.
 *
 * @param {Definition} definition
 * @param {Report} report
 * @param {readonly ItemReport[]} gaps
 * @returns {HTMLElement[]}
 */
function alsoFound(definition, report, gaps) {
  const found = findingsOf(definition, report)
    .map((finding) => ({ ...finding, items: finding.items.filter((item) => !gaps.includes(item)).slice(0, GAPS) }))
    .filter(({ items }) => items.length > 0);
  if (!found.length) return [];
  return [
    element("h3", {}, "Also worth a look"),
    ...found.map(({ say, items }) => element(
      "div",
      { class: "guide-pack-found" },
      element("p", {}, say),
      element("ul", {}, ...items.map(({ item }) => element("li", {}, item.text))),
    )),
  ];
}

function actions() {
  const names = ["What will be done", "Who", "By when", "How we will know"];
  return element(
    "div",
    { class: "guide-pack-actions" },
    element("h3", { id: "pack-actions" }, "What we will do"),
    element(
      "table",
      { "aria-labelledby": "pack-actions", class: "guide-pack-lines" },
      element("thead", {}, element("tr", {}, ...names.map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...Array.from({ length: ACTIONS }, () => element("tr", {}, ...names.map(() => element("td", {}))))),
    ),
    element("p", { class: "guide-pack-review" }, "We will look at this again on:"),
    element("p", { class: "guide-pack-review" }, "Who tells those who could not come:"),
  );
}

function address() {
  return element("p", { class: "guide-pack-address" }, `Made with ${location.origin}${location.pathname}. The counts are of people, and not of partners.`);
}
