// A result on the page: one sentence and one thing to do first; what else to look at and each answer fold away.

import { element } from "../kit/dom.mjs";
import { addButton } from "../plan/adding.mjs";
import { BLANK, DONT_KNOW, NOT_CHOSEN, labelOf } from "./definition.mjs";
import { headline } from "./headline.mjs";
import { resultOf } from "./result.mjs";
import { askWhom, becauseOf, groupSentence, kindName, openWords, quoted } from "./words.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./result.mjs").Line} Line */

/**
 * A result in parts, of which a page shows the first two at once and folds the others away.
 *
 * @typedef {Readonly<{said: HTMLElement, first: HTMLElement, more: HTMLElement | null, answers: HTMLElement}>} ResultParts
 *   `said`: all in one sentence; `first`: the one thing to do first; `more`: what else to do; `answers`: each of them
 */

/**
 * @param {Definition} definition
 * @param {import("./answers.mjs").Sheet} sheet
 * @param {URL} root the site's, from which entries' addresses count
 * @param {((item: string) => void) | null} change goes back to an item; null where the answers are only shown
 * @returns {ResultParts}
 */
export function resultParts(definition, sheet, root, change) {
  const result = resultOf(definition, sheet);
  const [first, ...more] = adviceViews(definition, result, root);
  return {
    said: element("p", { class: "guide-result-headline" }, headline(definition, result)),
    first: element("section", { class: "guide-together guide-result-first" }, element("h3", {}, "Do this first"), first ?? element("p", {}, nothingCalls(result))),
    more: more.length ? folded(`What else to look at, and why (${more.length})`, ...more) : null,
    answers: answersView(definition, result, change),
  };
}

/**
 * @param {Definition} definition
 * @param {import("./result.mjs").Result} result
 * @param {((item: string) => void) | null} change
 */
function answersView(definition, { groups, lines }, change) {
  const said = groups.filter((group) => group.id !== NOT_CHOSEN);
  const shown = lines.filter((line) => line.answer !== NOT_CHOSEN);
  return folded(
    definition.choose ? `What was chosen (${shown.length})` : `Answer by answer (${shown.length})`,
    element("p", { class: "guide-result-question" }, definition.question),
    element("ul", { class: "guide-result-said" }, ...said.map((group) => element("li", {}, groupSentence(definition, group)))),
    element("ul", { class: "guide-result-lines" }, ...shown.map((line) => lineView(definition, line, change))),
  );
}

/**
 * A part of a page that is folded away, and open on paper.
 *
 * @param {string} title
 * @param {...Node} parts
 */
function folded(title, ...parts) {
  return element("details", { class: "guide-fold" }, element("summary", {}, element("h3", {}, title)), ...parts);
}

/**
 * @param {Definition} definition
 * @param {Line} line
 * @param {((item: string) => void) | null} change
 */
function lineView(definition, line, change) {
  return element(
    "li",
    { class: "guide-result-line" },
    element("span", { class: "guide-result-text" }, line.item.text),
    definition.scale && element(
      "span",
      { class: "guide-result-answer" },
      bar(definition.scale.points.length, line.step),
      element("strong", {}, labelOf(definition, line.answer)),
    ),
    change && element(
      "button",
      { type: "button", class: "guide-result-change guide-no-print", onclick: () => change(line.item.id) },
      "Change",
      element("span", { class: "guide-hidden-visually" }, ` the answer to: ${line.item.text}`),
    ),
  );
}

/**
 * Where an answer stands on the scale, for the eye only: the word beside it says the same.
 *
 * @param {number} steps
 * @param {number | null} step null: not on the scale, and so no bar
 */
function bar(steps, step) {
  if (step === null) return element("span", { class: "guide-steps guide-steps-none", "aria-hidden": "true" });
  const cells = Array.from({ length: steps }, (_, at) => element("span", { class: at < step ? "guide-step guide-step-full" : "guide-step" }));
  return element("span", { class: "guide-steps", "aria-hidden": "true" }, ...cells);
}

/**
 * Each piece of advice, and then what no advice names, in the order in which they count.
 *
 * @param {Definition} definition
 * @param {import("./result.mjs").Result} result
 * @param {URL} root
 * @returns {HTMLElement[]}
 */
function adviceViews(definition, { advice, open }, root) {
  return [...advice.map((fired) => ruleView(definition, fired, root)), ...open.map((group) => openView(definition, group, root))];
}

/** @param {import("./result.mjs").Result} result */
function nothingCalls({ groups }) {
  return groups.some(({ id }) => id !== NOT_CHOSEN) ? NOTHING_CALLS : NOTHING_CHOSEN;
}

const NOTHING_CALLS = "Nothing in these answers calls for a first step. Compare them with what your partners say: the differences are worth more than any one sheet.";
const NOTHING_CHOSEN = "Nothing is chosen yet, so no advice follows. Go back to the list, and choose what matters most to you.";

/**
 * Answers that no advice names: each statement with a question, whom to ask, and the entry it is about.
 *
 * @param {Definition} definition
 * @param {import("./result.mjs").Group} group
 * @param {URL} root
 */
function openView(definition, group, root) {
  const [heading, text] = openWords(definition, group);
  const unknown = group.id === DONT_KNOW || group.id === BLANK;
  const asks = unknown || group.id === "worst" || group.id === "middle";
  return element(
    "section",
    { class: "guide-advice", "data-open": group.id },
    element("h4", { class: "guide-advice-because" }, heading),
    element("p", {}, text),
    element("ul", { class: "guide-advice-entries" }, ...group.lines.map(({ item }) => element(
      "li",
      {},
      element("strong", {}, definition.choose ? item.text : quoted(item)),
      asks && element("span", { class: "guide-advice-why" }, questionOf(item, unknown)),
      element("span", { class: "guide-advice-why" }, kindName(item.about.kind), ": ", element("a", { href: new URL(item.about.url, root).href }, item.about.title)),
      group.id === DONT_KNOW && addButton({ text: questionOf(item, true), entry: item.about }),
    ))),
  );
}

/**
 * @param {import("./definition.mjs").Item} item
 * @param {boolean} unknown whether there is somebody to ask
 */
function questionOf(item, unknown) {
  if (!unknown) return item.prompt ?? "Ask each other what you see.";
  return item.prompt ? `${askWhom(item)}: “${item.prompt}”` : `${askWhom(item)} how it is.`;
}

/**
 * @param {Definition} definition
 * @param {import("./result.mjs").Fired} fired
 * @param {URL} root
 */
function ruleView(definition, fired, root) {
  const { rule } = fired;
  return element(
    "section",
    { class: "guide-advice", "data-rule": rule.id },
    element("h4", { class: "guide-advice-because" }, becauseOf(definition, fired)),
    element("p", {}, rule.say),
    element("ul", { class: "guide-advice-entries" }, ...rule.entries.map((entry) => element(
      "li",
      {},
      element("span", { class: "guide-kind", "data-kind": entry.kind }, kindName(entry.kind)),
      " ",
      element("a", { href: new URL(entry.url, root).href }, entry.title),
      element("span", { class: "guide-advice-why" }, ` ${entry.why}`),
    ))),
    addButton({ text: rule.say, entry: rule.entries[0] ?? null }),
  );
}
