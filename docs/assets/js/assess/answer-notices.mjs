// What a questionnaire says above its questions: what is left blank, what was kept, what can be undone.

import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { inWords, sentence } from "../kit/english.mjs";
import { answeredItems, blankItems } from "./answers.mjs";
import { nameOf } from "./definition.mjs";
import { dayInWords } from "./kept-answers.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./answers.mjs").Sheet} Sheet */

/**
 * The statements left blank, each a way to it.
 *
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {{item: (id: string) => void, anyway: () => void}} told
 * @returns {HTMLElement} takes focus
 */
export function blankSummary(definition, sheet, told) {
  const blank = blankItems(definition, sheet);
  const none = answeredItems(definition, sheet).length === 0;
  const go = (/** @type {Event} */ event, /** @type {string} */ id) => {
    event.preventDefault();
    told.item(id);
  };
  return element(
    "div",
    { class: "guide-error guide-blanks guide-no-print", tabindex: -1, role: "group", "aria-labelledby": "blanks" },
    element("h2", { id: "blanks" }, none ? "Nothing is answered yet" : `${sentence(inWords(blank.length))} left blank`),
    element("p", {}, none
      ? "Answer at least one statement, and there will be something to show."
      : "You may leave a statement blank. Blanks are counted apart, and no advice is drawn from them."),
    element("ul", {}, ...blank.map((item) => element(
      "li", {}, element("a", { href: `#item-${item.id}`, onclick: (/** @type {Event} */ event) => go(event, item.id) }, nameForLink(definition, item)),
    ))),
    !none && mainButton("Show the result anyway", told.anyway),
  );
}

/**
 * @param {Definition} definition
 * @param {import("./definition.mjs").Item} item
 */
function nameForLink(definition, item) {
  return definition.scale ? item.text : nameOf(definition, item);
}

/**
 * @param {Definition} definition
 * @param {import("./kept-answers.mjs").Kept} kept
 * @param {{go: () => void, next: () => void, clear: () => void}} told
 */
export function keptNotice(definition, kept, told) {
  return note(
    `You have ${countOf(definition, kept.sheet)} from ${dayInWords(kept.on)}, kept in this browser.`,
    { class: "guide-note guide-kept guide-no-print", role: "group", "aria-label": "Answers kept in this browser" },
    mainButton("Go on", told.go),
    quietButton("Start for somebody else", told.next),
    quietButton("Clear them", told.clear),
  );
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet given in this tab, and not finished
 * @param {{next: () => void}} told
 */
export function leftNotice(definition, sheet, told) {
  return note(
    `${sentence(countOf(definition, sheet))} given in this tab ${answeredItems(definition, sheet).length === 1 ? "is" : "are"} still here. Not yours? Then start with a clean sheet.`,
    { class: "guide-note guide-left guide-no-print", role: "group", "aria-label": "Answers given in this tab" },
    quietButton("Start for somebody else", told.next),
  );
}

const BEFORE = {
  visit: ["This check was answered in this tab before. Here is a clean sheet for whoever answers now.", "Show that result"],
  next: ["Here is a clean sheet for whoever answers now. The answers from before are set aside, until the first new one.", "Bring them back"],
  twin: ["These answers stand in another tab of this browser already, so here is a clean sheet.", "Bring them here"],
};

/**
 * @param {keyof typeof BEFORE} why there are answers that are not shown
 * @param {() => void} show
 */
export function beforeNotice(why, show) {
  const [text, label] = BEFORE[why];
  return undoNotice(text, label, show);
}

/**
 * @param {{back: () => void, again: () => void}} told
 * @returns {HTMLElement}
 */
export function notLoaded(told) {
  return element(
    "div",
    { class: "guide-error" },
    element("h2", {}, "The result could not be loaded"),
    element("p", {}, "Your answers are still here. See whether you are online, then try again."),
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      mainButton("Try again", told.again),
      quietButton("Back to the questions", told.back),
    ),
  );
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @returns {string} such as “4 answers”
 */
function countOf(definition, sheet) {
  const count = answeredItems(definition, sheet).length;
  return `${count} ${definition.choose ? "choice" : "answer"}${count === 1 ? "" : "s"}`;
}

/**
 * @param {string} text
 * @param {Record<string, string>} attributes
 * @param {...HTMLElement} buttons
 */
function note(text, attributes, ...buttons) {
  return element("div", attributes, element("p", {}, text), element("div", { class: "guide-questionnaire-buttons" }, ...buttons));
}

/**
 * @param {string} text
 * @param {string} label of the button that takes it back
 * @param {() => void} undo
 */
export function undoNotice(text, label, undo) {
  return element(
    "div",
    { class: "guide-note guide-undo guide-no-print" },
    element("p", {}, text),
    quietButton(label, undo),
  );
}
