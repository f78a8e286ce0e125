// The fields of the form: reading a draft from them, filling them from one, finding one by its name.

import { LINES, emptyDraft } from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * @param {HTMLFormElement} form
 * @param {Draft} known what no field holds: the draft's id, its kind, how it was sent, and what was found fine
 * @returns {Draft}
 */
export function readForm(form, known) {
  const draft = { ...emptyDraft(known.id), form: known.form, fine: known.fine, sendings: known.sendings, sentText: known.sentText };
  for (const name of LINES) draft[name] = line(form, name)?.value ?? "";
  draft.went = checked(form, "went")[0] ?? "";
  draft.sections = Object.fromEntries(sections(form).map((area) => [area.dataset.heading ?? "", area.value]));
  draft.shows = checked(form, "shows").map((to) => ({ to, why: whyOf(form, to)?.value ?? "" }));
  draft.sectors = checked(form, "sectors");
  draft.consents = checked(form, "consents");
  return draft;
}

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 */
export function fillForm(form, draft) {
  for (const name of LINES) {
    const control = line(form, name);
    if (control) control.value = draft[name];
  }
  for (const area of sections(form)) area.value = draft.sections[area.dataset.heading ?? ""] ?? "";
  for (const why of whys(form)) why.value = draft.shows.find(({ to }) => to === why.dataset.ref)?.why ?? "";
  tick(form, "form", [draft.form]);
  tick(form, "went", [draft.went]);
  tick(form, "shows", draft.shows.map(({ to }) => to));
  tick(form, "sectors", draft.sectors);
  tick(form, "consents", draft.consents);
}

/**
 * The part of the form that a field's name stands for.
 *
 * @param {HTMLFormElement} form
 * @param {string} field
 * @returns {HTMLElement | null}
 */
export function partOf(form, field) {
  return parts(form).find((part) => part.dataset.field === field) ?? null;
}

/**
 * @param {HTMLElement} part
 * @returns {Control | null} what takes focus: the first of several, or the one that is chosen
 */
export function controlOf(part) {
  return part.querySelector("input:checked") ?? part.querySelector("input, textarea, select");
}

/**
 * The words beside a box or radio.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
export function labelOf(form, name, value) {
  return boxes(form, name).find((box) => box.value === value)?.closest("label")?.textContent?.trim() ?? value;
}

/** @param {HTMLFormElement} form */
export function parts(form) {
  return /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-field]")]);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function checked(form, name) {
  return boxes(form, name).filter((box) => box.checked).map((box) => box.value);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string[]} values
 */
function tick(form, name, values) {
  for (const box of boxes(form, name)) box.checked = values.includes(box.value);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function boxes(form, name) {
  return /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll(`input[name="${name}"]`)]);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {Control | null} null where the form does not ask for it
 */
function line(form, name) {
  return /** @type {Control | null} */ (form.elements.namedItem(name));
}

/** @param {HTMLFormElement} form */
function sections(form) {
  return /** @type {HTMLTextAreaElement[]} */ ([...form.querySelectorAll("textarea[data-heading]")]);
}

/** @param {HTMLFormElement} form */
function whys(form) {
  return boxes(form, "why");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} ref
 */
function whyOf(form, ref) {
  return whys(form).find((why) => why.dataset.ref === ref);
}
