// The two pages a result stands on: one's own, with its code and ways to go on; and answers that came with a code.

import { copyOrSelect } from "../kit/download.mjs";
import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { locale } from "../kit/locale.mjs";
import { answeredItems } from "./answers.mjs";
import { encode } from "./code/code.mjs";
import { linkTo } from "./code/code-link.mjs";
import { codeView } from "./code/code-view.mjs";
import { resultParts } from "./result-view.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {((definition: Definition, tag: number) => Node) | null} Beside makes what the page shows beside one's own result */

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {URL} root the site's
 * @param {{change: (item: string) => void, again: () => void, next: () => void, joined: boolean}} told `joined`: others wait
 *   for the code, so it stands first
 * @param {Beside} beside
 * @returns {Node[]} its heading first
 */
export function ownResult(definition, sheet, root, told, beside) {
  const code = answeredItems(definition, sheet).length ? encode(definition, sheet) : null;
  const { said, first, more, answers } = resultParts(definition, sheet, root, told.change);
  const panel = code === null
    ? element("p", {}, "Once something is answered, an answer code stands here.")
    : codeView(code, linkTo(code), definition.title, told.joined);
  const heading = element("h2", { class: "guide-result-heading" }, "Your result");
  const guess = code !== null && beside !== null && beside(definition, sheet.tag);
  const ways = element("div", { class: "guide-questionnaire-buttons guide-no-print" }, printButton(), quietButton("Start again", told.again));
  const next = code !== null && nextPerson(told.next);
  return (told.joined && code !== null
    ? [panel, next, guess, heading, said, first, more, answers, ways, printedOn(definition)]
    : [heading, said, first, panel, more, answers, guess, ways, next, printedOn(definition)]
  ).filter((part) => part !== false && part !== null);
}

/**
 * @param {Definition} definition of the edition that was answered
 * @param {Sheet} sheet
 * @param {URL} root the site's
 * @param {{code: string, now: number, change: () => void, leave: () => void, leaveTo: string}} told `now`: the edition the
 *   page asks; only answers to that one can be changed
 * @returns {Node[]} its heading first
 */
export function openedResult(definition, sheet, root, told) {
  const same = definition.edition === told.now;
  const { said, first, more, answers } = resultParts(definition, sheet, root, null);
  const sector = definition.sectors.find(({ id }) => id === sheet.sector);
  return [
    element("h2", { class: "guide-result-heading" }, "Answers opened from a code"),
    element("p", {}, "This page read them from the code. Nothing was fetched about the person who gave them, and nothing is kept."),
    !same && element("p", { class: "guide-note" }, `These answers were given to edition ${definition.edition} of this check, and are shown in its words. The page now asks edition ${told.now}.`),
    sector && element("p", {}, `Given by someone from: ${sector.title}.`),
    said,
    first,
    more,
    answers,
    forTheRound(told.code),
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      same && mainButton("Change these answers", told.change),
      quietButton(told.leaveTo, told.leave),
      printButton(),
    ),
    printedOn(definition),
  ].filter((part) => part !== false && part !== undefined && part !== null);
}

/**
 * On paper alone: a result that is found again says when, of what and from where it is.
 *
 * @param {Definition} definition
 */
function printedOn({ title, edition }) {
  const day = new Date().toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric" });
  return element("p", { class: "guide-print-only" }, `“${title}”, edition ${edition} · Printed on ${day} · ${location.origin}${location.pathname}`);
}

/**
 * Whoever gathers codes and opened one by a camera: no tab of this browser has the round.
 *
 * @param {string} code
 */
function forTheRound(code) {
  const shown = element("p", { class: "guide-code-link", translate: "no", hidden: true }, code);
  const status = element("p", { class: "guide-code-status", role: "status" });
  const copy = () => copyOrSelect(code, { shown, status, done: "The code is copied. Paste it where the round is open." });
  return element(
    "div",
    { class: "guide-note guide-no-print" },
    element("p", {}, "Gathering codes? If the round is open in another browser or on another device, copy this one and paste it there."),
    quietButton("Copy the code", copy),
    shown,
    status,
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
