// The questions on the page: it reads and writes the form's own radios and checkboxes, and shows the statements one at
// a time or all on one page. What was answered lives in the caller's sheet; this only tells of changes.

import { element, focusOn, one, quietButton } from "../kit/dom.mjs";
import { answerTo, answeredItems, emptySheet, withAnswer, withSector } from "./answers.mjs";
import { CHOSEN, NOT_CHOSEN, nameOf } from "./definition.mjs";
import { reordering } from "./reordering.mjs";
import { leadingOn } from "./leading-on.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {"steps" | "all"} Layout */

/**
 * @typedef {object} QuestionForm
 * @property {number} steps how many screens there are one at a time: the statements, and perhaps a last question
 * @property {(tag: number) => Sheet} read what stands in the form, such as answers the browser put back on return
 * @property {(sheet: Sheet) => void} write
 * @property {(layout: Layout, at: number, seen: boolean) => void} show `seen`: the result has been seen before
 * @property {(at: number) => void} focus moves to a screen's statement
 */

/**
 * @param {HTMLFormElement} form as the page's template has it
 * @param {Definition} definition
 * @param {{
 *   answer: (item: string, answer: string) => Sheet, sector: (id: string | null) => void,
 *   layout: () => void, back: () => void, next: () => void, result: () => void, undo: (item: string, at: number) => void}} told
 *   `answer` gives the sheet that stands afterwards: where a choice was refused, the one from before; `undo` takes an
 *   answer back that led on to the next screen, and goes back to its own
 * @returns {QuestionForm}
 */
export function questionForm(form, definition, told) {
  const inputs = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input[type=radio], input[type=checkbox]")]);
  const sector = /** @type {HTMLSelectElement | null} */ (form.querySelector("[name=sector]"));
  const screens = definition.choose
    ? [one(form, "fieldset")]
    : [...definition.items.map((item) => one(form, `#item-${item.id}`)), ...(sector ? [one(form, "[data-part=sector]")] : [])];
  const { status, count, buttons, layoutButton } = controls(form, definition, told);
  const reorder = reordering(form, definition);
  const asked = /** @type {HTMLElement | null} */ (form.querySelector("#answer-question"));
  const progress = progressView(screens.length);
  const leading = leadingOn(form, { undo: told.undo, last: () => buttons.next.dataset.to === "result", next: told.next, result: told.result });
  if (screens.length > 1) form.prepend(progress, leading.view);

  form.addEventListener("change", (event) => {
    const input = event.target;
    if (input === sector) told.sector(sector?.value || null);
    if (!(input instanceof HTMLInputElement) || !inputs.includes(input)) return;
    const { item, answer } = meaning(input);
    const sheet = told.answer(item, answer);
    write(sheet);
    if (answerTo(sheet, item) !== answer) status.textContent = refusalText(definition, item);
    else if (input.type === "radio") leading.chosen(input, item);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    (buttons.next.dataset.to === "result" ? told.result : told.next)();
  });

  /** @param {Sheet} sheet */
  function write(sheet) {
    reorder(sheet.tag);
    for (const input of inputs) {
      input.checked = answerTo(sheet, meaning(input).item) === (input.type === "radio" ? input.value : CHOSEN);
    }
    if (sector) sector.value = sheet.sector ?? "";
    count.textContent = countText(definition, sheet);
    status.textContent = chosenText(definition, sheet);
  }

  return {
    steps: screens.length,
    read(tag) {
      const sheet = inputs.filter(({ checked }) => checked).reduce((before, input) => {
        const { item, answer } = meaning(input);
        return withAnswer(definition, before, item, answer);
      }, emptySheet(definition, tag));
      return withSector(definition, sheet, sector?.value || null);
    },
    write,
    show(layout, at, seen) {
      const all = layout === "all" || screens.length === 1;
      screens.forEach((screen, place) => screen.classList.toggle("guide-question-away", !all && place !== at));
      const last = all || at === screens.length - 1;
      form.classList.toggle("guide-questionnaire-all", all);
      progress.hidden = all;
      [...progress.children].forEach((part, place) => part.classList.toggle("guide-progress-done", place <= at));
      if (asked) asked.hidden = !all && at >= definition.items.length;
      leading.shown(all || seen ? null : at); // who comes from the result to change one answer goes back there
      buttons.back.hidden = all || at === 0;
      buttons.next.textContent = last ? "See the result" : "Next";
      buttons.next.dataset.to = last ? "result" : "next";
      buttons.result.hidden = last || !seen;
      layoutButton.hidden = screens.length === 1;
      layoutButton.textContent = all ? "One at a time" : "All on one page";
    },
    focus(at) {
      const target = one(screens[Math.min(at, screens.length - 1)], "legend, select");
      target.getClientRects(); // lays it out: Firefox passes over a legend that has only just been shown
      focusOn(target);
    },
  };
}

/**
 * How far one is, for the eye: the statement says it in words.
 *
 * @param {number} screens
 */
function progressView(screens) {
  return element("div", { class: "guide-progress guide-no-print", "aria-hidden": "true" }, ...Array.from({ length: screens }, () => element("span")));
}

/**
 * @param {HTMLInputElement} input
 * @returns {{item: string, answer: string}} what it says: a radio if it were on, a checkbox as it stands
 */
function meaning(input) {
  if (input.type === "radio") return { item: input.name.replace(/^item-/, ""), answer: input.value };
  return { item: input.value, answer: input.checked ? CHOSEN : NOT_CHOSEN };
}

/**
 * @param {HTMLFormElement} form
 * @param {Definition} definition
 * @param {{layout: () => void, back: () => void, result: () => void}} told
 */
function controls(form, definition, told) {
  const status = element("p", { class: "guide-choice-status guide-no-print", role: "status" });
  const count = element("p", { class: "guide-answered" });
  const buttons = {
    back: quietButton("Back", told.back),
    next: element("button", { type: "submit", class: "guide-button" }, "Next"),
    result: quietButton("See the result", told.result),
  };
  const layoutButton = element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: told.layout });
  const row = element("div", { class: "guide-questionnaire-buttons" }, buttons.next, buttons.back, buttons.result);
  one(form, "fieldset").after(...(definition.choose ? [status] : []));
  form.append(element("div", { class: "guide-questionnaire-controls guide-no-print" }, count, row, layoutButton));
  return { status, count, buttons, layoutButton };
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 */
function countText(definition, sheet) {
  return definition.choose ? "" : `${answeredItems(definition, sheet).length} of ${definition.items.length} answered`;
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 */
function chosenText(definition, sheet) {
  return definition.choose ? `${answeredItems(definition, sheet).length} of ${definition.choose.at_most} chosen` : "";
}

/**
 * @param {Definition} definition
 * @param {string} refused the id of an item
 */
function refusalText(definition, refused) {
  const item = definition.items.find(({ id }) => id === refused);
  const name = item ? `“${nameOf(definition, item)}”` : "another";
  return `You can choose ${definition.choose?.at_most} at most. To add ${name}, take one of the others away first.`;
}
