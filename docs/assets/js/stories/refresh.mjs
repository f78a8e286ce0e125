// What the form shows because of what is filled in: the right questions, and how much is written.

import { inFigures } from "./faults.mjs";
import { parts } from "./fields.mjs";
import { characters, plainLine, plainText, words } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */

/**
 * Brings the form in line with its draft.
 *
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {import("./draft.mjs").Limits} limits
 */
export function refresh(form, draft, limits) {
  for (const questions of form.querySelectorAll("[data-form]")) {
    /** @type {HTMLElement} */ (questions).hidden = questions.getAttribute("data-form") !== draft.form;
  }
  show(form, "no-form", !draft.form);
  const shown = new Set(draft.shows.map(({ to }) => to));
  for (const why of form.querySelectorAll("[data-shows]")) {
    /** @type {HTMLElement} */ (why).hidden = !shown.has(why.getAttribute("data-shows") ?? "");
  }
  const chosen = form.querySelector('[data-part="chosen"]');
  if (chosen) chosen.textContent = shown.size ? `${shown.size} of ${limits.shows} chosen.` : "";
  for (const part of parts(form)) count(part);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {boolean} visible
 */
function show(form, name, visible) {
  const part = form.querySelector(`[data-part="${name}"]`);
  if (part instanceof HTMLElement) part.hidden = !visible;
}

/**
 * Says how much is written in one field, and how far it is over.
 *
 * @param {HTMLElement} part
 */
function count(part) {
  const place = part.querySelector(':scope > [data-part="count"]');
  const control = part.querySelector("input, textarea");
  if (!place || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
  const told = part.dataset.mostWords ? wordCount(control.value, Number(part.dataset.mostWords)) : characterCount(control.value, Number(part.dataset.most));
  if (place.textContent !== told.text) place.textContent = told.text;
  place.classList.toggle("guide-story-over", told.over);
  if (told.over) place.setAttribute("aria-live", "polite");
  else place.removeAttribute("aria-live");
}

/**
 * @param {string} text
 * @param {number} most
 */
function wordCount(text, most) {
  const counted = words(plainText(text));
  if (counted === 0) return { text: `Up to ${inFigures(most)} words`, over: false };
  const over = counted - most;
  return over > 0
    ? { text: `${inFigures(counted)} words: ${inFigures(over)} too many`, over: true }
    : { text: `${inFigures(counted)} ${counted === 1 ? "word" : "words"} of up to ${inFigures(most)}`, over: false };
}

/**
 * @param {string} text
 * @param {number} most
 */
function characterCount(text, most) {
  const counted = characters(plainLine(text));
  if (counted === 0) return { text: `Up to ${most} characters`, over: false };
  const over = counted - most;
  return over > 0
    ? { text: `${counted} characters: ${over} too many`, over: true }
    : { text: `${counted} of up to ${most} characters`, over: false };
}
