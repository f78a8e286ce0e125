// What a questionnaire says above its questions: what is left blank, what was kept, what can be undone.

import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { answeredItems, blankItems } from "./answers.mjs";
import { nameOf } from "./definition.mjs";
import { dayInWords } from "./keeping.mjs";
import { inWords, sentence } from "./words.mjs";

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
 * @param {import("./keeping.mjs").Kept} kept
 * @param {{go: () => void, clear: () => void}} told
 */
export function keptNotice(definition, kept, told) {
  const count = answeredItems(definition, kept.sheet).length;
  const what = definition.choose ? (count === 1 ? "choice" : "choices") : count === 1 ? "answer" : "answers";
  return element(
    "div",
    { class: "guide-note guide-kept guide-no-print", role: "group", "aria-label": "Answers kept in this browser" },
    element("p", {}, `You have ${count} ${what} from ${dayInWords(kept.on)}, kept in this browser.`),
    element(
      "div",
      { class: "guide-questionnaire-buttons" },
      mainButton("Go on", told.go),
      quietButton("Clear them", told.clear),
    ),
  );
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
