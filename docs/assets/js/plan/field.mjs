// A field of the plan: its label, its control, and what is amiss with it beneath.

import { element } from "../kit/dom.mjs";
import { characters } from "./plan.mjs";

/**
 * @typedef {object} Asked
 * @property {string} id
 * @property {string} label
 * @property {string} value
 * @property {(value: string) => void} change is told what was typed, whatever its length
 * @property {string} [hint]
 */

/**
 * A text. One that is too long stays as it was typed, and the field says by how much.
 *
 * @param {Asked & {most: number, lines?: number}} asked lines: how many it shows at first; one line only unless told
 */
export function textField({ id, label, value, change, hint, most, lines }) {
  const shape = { class: "guide-input", id, dir: "auto", "aria-describedby": `${id}-told`, autocomplete: "off", oninput: typed };
  const control = lines ? element("textarea", { ...shape, rows: lines }) : element("input", { ...shape, type: "text" });
  const told = element("p", { class: "guide-plan-fault", id: `${id}-told` });
  control.value = value;

  function typed() {
    change(control.value);
    measure();
  }

  function measure() {
    const over = characters(control.value) - most;
    control.toggleAttribute("aria-invalid", over > 0);
    if (over > 0) control.setAttribute("aria-invalid", "true");
    const text = over > 0 ? `${over} ${over === 1 ? "character" : "characters"} too many: ${most} is the most. It stays as you typed it, but shorten it before you save a file or copy a link.` : "";
    if (told.textContent !== text) told.textContent = text;
  }

  measure();
  return field(id, label, hint, control, told);
}

/**
 * A day or a time of day. Its hint stands beneath, so that two of them side by side are in line.
 *
 * @param {Asked & {type: "date" | "time"}} asked
 */
export function whenField({ id, label, value, change, hint, type }) {
  const bounds = type === "date" ? { min: "1900-01-01", max: "2999-12-31" } : {};
  const control = element("input", { class: "guide-input guide-plan-when", id, type, ...bounds, "aria-describedby": hint ? `${id}-hint` : null, oninput: () => change(control.value) });
  control.value = value;
  return field(id, label, undefined, control, ...hinted(id, hint));
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string | undefined} hint
 * @param {...Node} parts
 */
function field(id, label, hint, ...parts) {
  return element(
    "div",
    { class: "guide-field guide-plan-field" },
    element("label", { for: id }, label),
    ...hinted(id, hint),
    ...parts,
  );
}

/**
 * @param {string} id
 * @param {string | undefined} hint
 */
const hinted = (id, hint) => (hint ? [element("p", { class: "guide-hint", id: `${id}-hint` }, hint)] : []);
