// The group's answers, opened from a link on anyone's phone: to those who guessed how far off they were, then the counts.

import { answersShown, longestOf } from "../report/bars.mjs";
import { gapBars, patternView } from "../report/gap-view.mjs";
import { reportOfCounts } from "../report/report.mjs";
import { otherEdition, readCounts } from "../report/sharing.mjs";
import { element, focusOn, one } from "../kit/dom.mjs";
import { guessesFor } from "./guess-view.mjs";
import { missSentence, missesOf, missesSentence } from "./guesses.mjs";
import { ROOT, loadDefinition, loadIndex } from "../assess/loading.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report/sharing.mjs").Counts} Counts */

/**
 * @param {Definition} definition
 * @param {string} text what stands behind “#group=”
 * @param {() => void} leave
 * @returns {HTMLElement} takes focus
 */
export function groupAnswers(definition, text, leave) {
  const read = readCounts(definition, text);
  const back = element("button", { type: "button", class: "guide-button guide-button-quiet guide-no-print", onclick: leave }, "Back to the check");
  const parts = "message" in read
    ? [element("h2", {}, "This link could not be opened"), element("p", {}, read.message), back]
    : [...told(definition, read), back];
  return element("section", { class: "message" in read ? "guide-error guide-group-answers" : "guide-group-answers" }, ...parts);
}

/**
 * Shows what the address brings, above the check: counts of an earlier edition in that edition's own words.
 *
 * @param {HTMLElement} form of the check
 * @param {Definition} definition of the page
 * @param {string} text
 */
export async function showGroupAnswers(form, definition, text) {
  const view = groupAnswers(await editionOf(definition, text), text, () => {
    history.pushState(null, "", location.pathname + location.search);
    view.remove();
    focusOn(one(document, "h1"));
  });
  form.parentElement?.querySelector(".guide-group-answers")?.remove();
  form.before(view);
  focusOn(one(view, "h2"));
  view.scrollIntoView();
}

/**
 * @param {Definition} definition of the page
 * @param {string} text
 * @returns {Promise<Definition>} of the edition that was counted; the page's own where there is no other, or it cannot be had
 */
async function editionOf(definition, text) {
  const edition = otherEdition(definition, text);
  if (edition === null) return definition;
  try {
    const editions = (await loadIndex()).find(({ number }) => number === definition.number)?.editions ?? [];
    const listed = editions.find((each) => each.edition === edition);
    return listed ? await loadDefinition(new URL(listed.url, ROOT).href) : definition;
  } catch {
    return definition;
  }
}

/**
 * @param {Definition} definition
 * @param {Counts} shared
 * @returns {HTMLElement[]}
 */
function told(definition, shared) {
  const report = reportOfCounts(definition, shared);
  const scale = { answers: answersShown(definition, report.items), longest: longestOf(report.items) };
  return [
    element("h2", {}, `What the ${shared.people} of you said`),
    ...guessed(definition, shared),
    definition.guess ? element("h3", {}, "All the answers, widest disagreement first") : element("p", {}, "Widest disagreement first."),
    element("ol", { class: "guide-gaps" }, ...report.items.map((gap) => element(
      "li",
      { class: "guide-gap" },
      element("h4", { class: "guide-gap-statement" }, gap.item.text),
      patternView(definition, gap),
      gapBars(definition, gap, scale),
    ))),
  ];
}

/**
 * @param {Definition} definition
 * @param {Counts} shared
 * @returns {HTMLElement[]}
 */
function guessed(definition, { counts }) {
  if (!definition.guess) return [];
  const misses = missesOf(definition, guessesFor(definition), counts);
  if (misses.length === 0) return [element("p", { class: "guide-note" }, "You made no guesses on this device. Here is what everyone said.")];
  return [
    element("h3", {}, "How near your guesses were"),
    element("p", {}, missesSentence(misses), " Only you see this."),
    element("ul", { class: "guide-guess-misses" }, ...misses.map((miss) => element(
      "li", { "data-off": String(miss.off) }, element("strong", {}, miss.item.text), " ", missSentence(definition, miss),
    ))),
  ];
}
