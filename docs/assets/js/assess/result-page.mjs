// The two pages a result stands on: one's own, with its code and ways to go on; and answers that came with a code.

import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { answeredItems } from "./answers.mjs";
import { encode } from "./code/code.mjs";
import { linkTo } from "./code/code-link.mjs";
import { codeView } from "./code/code-view.mjs";
import { resultView } from "./result-view.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {((definition: Definition, tag: number) => Node) | null} Beside makes what the page shows beside one's own result */

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {URL} root the site's
 * @param {{change: (item: string) => void, again: () => void, next: () => void}} told
 * @param {Beside} beside
 * @returns {Node[]} its heading first
 */
export function ownResult(definition, sheet, root, told, beside) {
  const code = answeredItems(definition, sheet).length ? encode(definition, sheet) : null;
  return [
    element("h2", { class: "guide-result-heading" }, "Your result"),
    code !== null && wayToCode(definition),
    resultView(definition, sheet, root, told.change),
    code === null ? element("p", {}, "Once something is answered, an answer code stands here.") : codeView(code, linkTo(code), definition.title),
    code !== null && beside !== null && beside(definition, sheet.tag),
    element("div", { class: "guide-questionnaire-buttons guide-no-print" }, printButton(), quietButton("Start again", told.again)),
    code !== null && nextPerson(told.next),
  ].filter((part) => part !== false);
}

/**
 * @param {Definition} definition of the edition that was answered
 * @param {Sheet} sheet
 * @param {URL} root the site's
 * @param {{now: number, change: () => void, leave: () => void, leaveTo: string}} told `now`: the edition the page asks;
 *   only answers to that one can be changed
 * @returns {Node[]} its heading first
 */
export function openedResult(definition, sheet, root, told) {
  const same = definition.edition === told.now;
  const sector = definition.sectors.find(({ id }) => id === sheet.sector);
  return [
    element("h2", { class: "guide-result-heading" }, "Answers opened from a code"),
    element("p", {}, "This page read them from the code. Nothing was fetched about the person who gave them, and nothing is kept."),
    !same && element("p", { class: "guide-note" }, `These answers were given to edition ${definition.edition} of this check, and are shown in its words. The page now asks edition ${told.now}.`),
    sector && element("p", {}, `Given by someone from: ${sector.title}.`),
    resultView(definition, sheet, root, null),
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      same && mainButton("Change these answers", told.change),
      quietButton(told.leaveTo, told.leave),
      printButton(),
    ),
  ].filter((part) => part !== false && part !== undefined);
}

/**
 * In a round the others wait for the code, and it stands beneath a long result.
 *
 * @param {Definition} definition
 */
function wayToCode(definition) {
  return element(
    "p",
    { class: "guide-result-way guide-no-print" },
    "Answering with your partners? ",
    element("a", { href: "#answer-code" }, definition.guess ? "Go to your answer code, and guess what they said" : "Go to your answer code"),
  );
}

/** @param {() => void} next */
function nextPerson(next) {
  return element(
    "div",
    { class: "guide-note guide-no-print" },
    element("p", {}, "One phone for several people? The next one gets a clean sheet and a code of their own, and sees nothing of yours. Copy your code first."),
    quietButton("Somebody else answers now", next),
  );
}

function printButton() {
  return quietButton("Print this result", () => window.print());
}
