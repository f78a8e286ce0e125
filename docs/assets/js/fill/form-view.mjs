// The sheet as a form: every part with its fields or its table, changed where they stand.

import { element } from "../kit/dom.mjs";
import { example } from "./example.mjs";
import { gone, isOut, textOf, withOut, withText } from "./filled.mjs";
import { growing } from "./growing.mjs";
import { tableView } from "./table-view.mjs";
import { GONE } from "./written.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */
/** @typedef {import("./sheet.mjs").Sheet} Sheet */
/** @typedef {import("./sheet.mjs").Field} Field */
/** @typedef {import("./sheet.mjs").Part} Part */

/**
 * @typedef {object} Told
 * @property {() => Filled} filled the present one
 * @property {(filled: Filled) => void} change is told what the person made of it
 * @property {import("../plan/plan-notices.mjs").Notices["say"]} say
 */

/**
 * @param {Sheet} sheet
 * @param {Told} told
 * @returns {{view: HTMLElement, draw: () => void}} draw: shows the present one anew
 */
export function formView(sheet, told) {
  const view = element("div", {});
  const { filled, change } = told;

  function draw() {
    const { texts, tables } = gone(sheet, filled());
    view.replaceChildren(
      element("div", { class: "guide-fill-two" }, ...sheet.head.map(fieldView)),
      ...sheet.parts.map(partView),
      ...(texts.length || tables.length
        ? [section("fill-gone", GONE, element("p", { class: "guide-hint" }, "The sheet has changed since this was filled in. Nothing is lost: move what you want to keep to where it belongs now."), ...texts.map((text) => fieldView(asField(text))), ...tables.map((rows) => element("div", {}, element("h3", {}, rows.label), tableView(asPart(rows), told).view)))]
        : []),
    );
  }

  /** @param {Part} part */
  function partView(part) {
    const body = element("div", {}, ...part.fields.map(fieldView), part.table && tableView(part, told).view);
    return section(`fill-part-${part.key}`, part.label, part.why && element("p", { class: "guide-fill-why" }, part.why), leftOut(part, body, "We leave this part out"), body);
  }

  /** @param {Field} field */
  function fieldView(field) {
    const id = `fill-field-${field.key}`;
    const about = [field.hint && "hint", field.why && "why"].filter(Boolean).map((what) => `${id}-${what}`).join(" ");
    const control = element("textarea", { class: "guide-input", id, dir: "auto", rows: field.lines, autocomplete: "off", "aria-describedby": about || null, oninput: () => change(withText(filled(), field, control.value)) });
    control.value = textOf(filled(), field.key);
    growing(control);
    const body = element(
      "div",
      {},
      field.hint && element("p", { class: "guide-hint", id: `${id}-hint` }, field.hint),
      field.why && element("p", { class: "guide-fill-why", id: `${id}-why` }, field.why),
      control,
      field.example && example(field.label, element("p", {}, field.example)),
    );
    return element("div", { class: "guide-field guide-fill-field" }, element("label", { for: id }, field.label), leftOut(field, body, "We leave this out"), body);
  }

  /**
   * @param {Readonly<{key: string, label: string, optional: boolean}>} asked
   * @param {HTMLElement} body what goes out of sight
   * @param {string} words
   */
  function leftOut(asked, body, words) {
    if (!asked.optional) return null;
    body.hidden = isOut(filled(), asked);
    const box = element("input", { type: "checkbox", id: `fill-out-${asked.key}`, onchange: turn });
    box.checked = body.hidden;
    function turn() {
      body.hidden = box.checked;
      change(withOut(filled(), asked.key, box.checked));
    }
    return element("label", { class: "guide-fill-out", for: box.id }, box, element("span", {}, words, element("span", { class: "guide-hidden-visually" }, `: ${asked.label}`)));
  }

  draw();
  return { view, draw };
}

/**
 * @param {string} id
 * @param {string} heading
 * @param {...import("../kit/dom.mjs").Child} content
 */
function section(id, heading, ...content) {
  return element("section", { class: "guide-fill-part", "aria-labelledby": id }, element("h2", { id }, heading), ...content);
}

/**
 * @param {import("./filled.mjs").Text} text
 * @returns {Field}
 */
function asField({ key, label }) {
  return { key, label, clause: label, hint: "", why: "", optional: false, lines: 2, example: "" };
}

/**
 * @param {import("./filled.mjs").Rows} rows
 * @returns {Part}
 */
function asPart({ key, label, columns }) {
  return { key, label, why: "", optional: false, fields: [], table: { columns, rows: 0, byHand: false, example: [] } };
}
