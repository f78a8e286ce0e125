// A sheet on paper, typed in: one row an item, and a key an answer. It makes a sheet and a code like any phone's.

import { encode } from "../../assess/code/code.mjs";
import { answeredItems, emptySheet, roomToChoose, withAnswer, withSector } from "../../assess/answers.mjs";
import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, labelOf } from "../../assess/definition.mjs";
import { drawTag } from "../../assess/in-history.mjs";
import { element } from "../../kit/dom.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../assess/definition.mjs").Item} Item */
/** @typedef {Readonly<{key: string, answer: string, label: string}>} Key */

/**
 * @param {Definition} definition
 * @param {(code: string) => void} add counts the sheet
 * @returns {HTMLFormElement}
 */
export function sheetForm(definition, add) {
  const keys = keysOf(definition);
  const rows = definition.items.map((item, at) => (definition.scale ? scaleRow(item, at, keys) : choiceRow(item, at)));
  const sector = element(
    "select",
    { class: "guide-input", id: "sheet-sector" },
    element("option", { value: "" }, "Not said"),
    ...definition.sectors.map(({ id, title }) => element("option", { value: id }, title)),
  );
  const status = element("p", { class: "guide-group-status", role: "status" });
  const form = element(
    "form",
    { class: "guide-typed", method: "dialog", novalidate: true },
    element("p", {}, definition.scale ? "Press one key for each answer; the next row follows by itself. The arrow keys and a mouse work as well." : `Tick what is ticked on the sheet, ${definition.choose?.at_most} at most.`),
    definition.scale && keyList(keys),
    ...rows,
    definition.sectors.length > 0 && element("div", { class: "guide-field" }, element("label", { for: "sheet-sector" }, "Kind of organisation, if the sheet says it"), sector),
    element("div", { class: "guide-group-buttons" }, element("button", { type: "submit", class: "guide-button" }, "Add this sheet")),
    status,
  );

  function read() {
    const empty = withSector(definition, emptySheet(definition, drawTag()), sector.value || null);
    return definition.items.reduce((sheet, item, at) => {
      const input = /** @type {HTMLInputElement | null} */ (rows[at].querySelector("input:checked"));
      return input ? withAnswer(definition, sheet, item.id, input.value) : sheet;
    }, empty);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const sheet = read();
    if (!answeredItems(definition, sheet).length) {
      status.textContent = "Nothing is marked yet. A sheet counts from one answer on.";
      rows[0].querySelector("input")?.focus();
      return;
    }
    const code = encode(definition, sheet);
    form.reset();
    add(code);
    status.textContent = `The sheet is added. Its code is ${code}: write it on the sheet, and nobody types it in twice.`;
    rows[0].querySelector("input")?.focus();
  });
  form.addEventListener("keydown", (event) => {
    const at = rows.findIndex((row) => row.contains(/** @type {Node} */ (event.target)));
    const isOther = event.ctrlKey || event.metaKey || event.altKey || at < 0;
    const key = isOther ? undefined : keys.find((each) => each.key === event.key.toLowerCase());
    if (!key) return;
    event.preventDefault();
    mark(rows[at], key.answer);
    focusRow(rows[at + 1]);
  });
  if (!definition.scale) form.addEventListener("change", (event) => holdToLimit(definition, read, event.target, status));
  return form;

  /** @param {HTMLElement | undefined} row none after the last item: the sector, or the button, is next */
  function focusRow(row) {
    const next = row ? row.querySelector("input:checked") ?? row.querySelector("input") : form.querySelector("select, button");
    /** @type {HTMLElement | null} */ (next)?.focus();
  }
}

/**
 * @param {Definition} definition
 * @returns {readonly Key[]} none in a choice
 */
function keysOf(definition) {
  if (!definition.scale) return [];
  const named = [...definition.scale.points.map(({ id }, at) => [String(at + 1), id]), ["d", DONT_KNOW], ["n", NOT_APPLICABLE], ["0", BLANK]];
  return named.map(([key, answer]) => ({ key, answer, label: labelOf(definition, answer) }));
}

/** @param {readonly Key[]} keys */
function keyList(keys) {
  return element("ul", { class: "guide-typed-keys" }, ...keys.map(({ key, label }) => element("li", {}, element("kbd", {}, key), ` ${label}`)));
}

/**
 * @param {Item} item
 * @param {number} at
 * @param {readonly Key[]} keys
 */
function scaleRow(item, at, keys) {
  return element(
    "fieldset",
    { class: "guide-typed-row" },
    element("legend", {}, `${at + 1}. ${item.text}`),
    element("div", { class: "guide-typed-answers" }, ...keys.map(({ key, answer, label }) => element(
      "label",
      { class: "guide-typed-answer", title: label },
      element("input", { type: "radio", name: `sheet-${item.id}`, value: answer, checked: answer === BLANK }),
      element("span", { "aria-hidden": "true" }, key),
      element("span", { class: "guide-hidden-visually" }, label),
    ))),
  );
}

/**
 * @param {Item} item
 * @param {number} at
 */
function choiceRow(item, at) {
  return element(
    "div",
    { class: "guide-typed-row" },
    element("label", { class: "guide-typed-choice" }, element("input", { type: "checkbox", value: CHOSEN }), element("span", {}, `${at + 1}. ${item.text}`)),
  );
}

/**
 * @param {HTMLElement} row
 * @param {string} answer
 */
function mark(row, answer) {
  for (const input of row.querySelectorAll("input")) input.checked = input.value === answer;
}

/**
 * @param {Definition} definition to choose from
 * @param {() => import("../../assess/answers.mjs").Sheet} read what is ticked, up to the limit
 * @param {EventTarget | null} target what was ticked
 * @param {HTMLElement} status
 */
function holdToLimit(definition, read, target, status) {
  if (!(target instanceof HTMLInputElement) || !target.checked) {
    status.textContent = "";
    return;
  }
  const ticked = target.form?.querySelectorAll("input:checked").length ?? 0;
  const isTooMany = !roomToChoose(definition, read()) && ticked > (definition.choose?.at_most ?? ticked);
  if (isTooMany) target.checked = false;
  status.textContent = isTooMany ? `A sheet counts with ${definition.choose?.at_most} choices at most. To add this one, take another away.` : "";
}
