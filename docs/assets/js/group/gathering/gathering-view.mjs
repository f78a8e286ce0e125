// A round while it is open: how many people are in, what is to be decided, and the button that closes it. Nothing here
// shows what anyone answered.

import { element, mainButton, quietButton } from "../../kit/dom.mjs";
import { stoodIn } from "./entry-box.mjs";
import { counted, missingSentence, peopleText } from "../../report/counting.mjs";

/** @typedef {import("./gathering.mjs").Gathering} Gathering */
/** @typedef {"earlier" | "later" | "both"} Which */

/** How many people are drawn one by one; a larger number is told by its figure alone. */
const DRAWN = 24;

/**
 * @typedef {object} GatheringView
 * @property {HTMLElement} count
 * @property {HTMLElement} corrections
 * @property {HTMLElement} closing
 * @property {HTMLElement} codes
 * @property {(gathering: Gathering, least: import("../closed-page.mjs").Least) => void} show
 * @property {() => void} focusDecision moves to the first correction that waits
 */

/**
 * @param {{decide: (tag: number, which: Which) => void, close: () => void, agree: () => void, without: (code: string) => void, lineOf: (code: string) => string}} told
 *   `agree`: all want to see a report of few people; `lineOf`: what stood beside a code when it came, or empty
 * @returns {GatheringView}
 */
export function gatheringView(told) {
  const figure = element("span", { class: "guide-group-figure" });
  const unit = element("span", { class: "guide-group-unit" });
  const drawing = element("span", { class: "guide-group-people", "aria-hidden": "true" });
  const count = element("div", { class: "guide-group-count" }, element("p", {}, figure, " ", unit), drawing);
  const corrections = element("div", { class: "guide-group-corrections guide-no-print" });
  const missing = element("p", { class: "guide-hint", id: "group-missing" });
  const close = element("button", { type: "button", class: "guide-button", "aria-describedby": "group-missing", onclick: () => told.close() }, "Close the round and see the report");
  const few = element("div", {});
  const closing = element("div", { class: "guide-group-closing guide-no-print" }, close, missing, few);
  const list = element("ul", { class: "guide-group-code-list" });
  const codes = element(
    "details",
    { class: "guide-group-more guide-no-print", hidden: true },
    element("summary", {}, "The codes in this round"),
    element("p", { class: "guide-hint" }, "To see whether a code is in, or to take one away. Whoever holds a code can read the answers in it."),
    list,
  );
  /** @type {Gathering | null} */
  let shown = null;
  codes.addEventListener("toggle", () => listCodes());

  /** @param {number} people 0: there are none, or enough @param {import("../closed-page.mjs").Least} least */
  async function showFew(people, least) {
    few.replaceChildren();
    const view = people && await import("../few.mjs").catch(() => null); // the minimum stands without it
    if (view && shown?.entered.length === people) few.replaceChildren(view.fewView(least, people, "close the round and see the report", told.agree));
  }

  function listCodes() {
    list.replaceChildren(...(codes.open && shown ? shown.entered.map(({ code }) => codeLine(code, told.without)) : []));
  }

  return {
    count,
    corrections,
    closing,
    codes,
    show(gathering, { minimum, fewest }) {
      const people = gathering.entered.length;
      const isFew = people >= fewest && people < minimum && !gathering.corrections.length;
      if (!isFew || shown?.entered.length !== people) showFew(isFew ? people : 0, { minimum, fewest });
      shown = gathering;
      figure.textContent = String(people);
      unit.textContent = `${people === 1 ? "person" : "people"} so far`;
      drawing.replaceChildren(...drawn(people, minimum));
      close.setAttribute("aria-disabled", String(people < minimum));
      close.classList.toggle("guide-button-quiet", people < minimum);
      missing.textContent = missingSentence(people, minimum) || closingHint(gathering);
      corrections.replaceChildren(...gathering.corrections.filter(isFirst).map((correction) => correctionView(correction, told.decide, told.lineOf)));
      codes.hidden = people === 0;
      listCodes();
    },
    focusDecision: () => /** @type {HTMLElement | null} */ (corrections.querySelector("button"))?.focus(),
  };
}

/**
 * One phone's third code waits behind its second.
 *
 * @param {import("./gathering.mjs").Correction} correction
 * @param {number} at
 * @param {Gathering["corrections"]} all
 */
function isFirst({ tag }, at, all) {
  return all.findIndex((each) => each.tag === tag) === at;
}

/** @param {Gathering} gathering */
function closingHint({ corrections }) {
  if (corrections.length) return `${counted(corrections.length, "correction waits", "corrections wait")} to be decided first.`;
  return "Close it once everybody is in. Until then only their number shows.";
}

/**
 * People as overlapping rounds, and rounds still empty up to the minimum: for the eye only.
 *
 * @param {number} people
 * @param {number} minimum
 */
function drawn(people, minimum) {
  if (people > DRAWN) return [];
  return Array.from({ length: Math.max(people, minimum) }, (_, at) => (
    element("span", { class: at < people ? "guide-group-person guide-group-person-in" : "guide-group-person" })
  ));
}

/**
 * @param {import("./gathering.mjs").Correction} correction
 * @param {(tag: number, which: Which) => void} decide
 * @param {(code: string) => string} lineOf
 */
function correctionView({ tag, earlier, later }, decide, lineOf) {
  const codeAndLine = (/** @type {string} */ code) => [element("code", { translate: "no" }, code), lineOf(code) && stoodIn(lineOf(code))];
  const button = (/** @type {Which} */ which, /** @type {string} */ text) => (
    quietButton(text, () => decide(tag, which))
  );
  return element(
    "div",
    { class: "guide-note", role: "group", "aria-label": "Two codes that seem to be one person’s" },
    element("p", {}, "These two codes differ, and both carry the number drawn for one phone. Most likely somebody changed an answer and sent a second code. Ask, without asking what was changed. Neither counts until you decide."),
    element("p", { class: "guide-group-pair" }, "Earlier: ", ...codeAndLine(earlier.code), element("br"), "Later: ", ...codeAndLine(later.code)),
    element("div", { class: "guide-group-buttons" }, button("later", "Count the later"), button("earlier", "Count the earlier"), button("both", "They are two people")),
  );
}

/**
 * @param {string} code
 * @param {(code: string) => void} without
 */
function codeLine(code, without) {
  return element(
    "li",
    {},
    element("code", { translate: "no" }, code),
    element(
      "button",
      { type: "button", class: "guide-button guide-button-quiet", onclick: () => without(code) },
      "Take away",
      element("span", { class: "guide-hidden-visually" }, ` ${code}`),
    ),
  );
}

/**
 * A round that is closed, where its report does not stand.
 *
 * @param {number} people
 * @param {{report: () => void, reopen: () => void}} told
 */
export function closedNote(people, told) {
  return element(
    "div",
    { class: "guide-note guide-no-print", role: "group", "aria-label": "This round is closed" },
    element("p", {}, `This round is closed, with ${peopleText(people)} in it.`),
    element(
      "div",
      { class: "guide-group-buttons" },
      mainButton("See the report", told.report),
      quietButton("Let more answers in", told.reopen),
    ),
  );
}
