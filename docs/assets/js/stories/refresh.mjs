// What the form shows because of what is filled in: the reasons asked for, and how much is written.

import { parts } from "./packet/fields.mjs";
import { characters, inFigures, plainLine, plainText, words } from "./packet/plain.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

/**
 * Brings the form in line with its draft.
 *
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 */
export function refresh(form, draft, limits) {
  const shown = new Set(draft.shows.map(({ to }) => to));
  for (const why of form.querySelectorAll("[data-shows]")) {
    /** @type {HTMLElement} */ (why).hidden = !shown.has(why.getAttribute("data-shows") ?? "");
  }
  const chosen = form.querySelector('[data-part="chosen"]');
  if (chosen) chosen.textContent = shown.size ? `${shown.size} of ${limits.shows} chosen.` : "";
  for (const part of parts(form)) count(part);
  const other = /** @type {HTMLElement | null} */ (form.querySelector('[data-field="language_other"]'));
  if (other) other.hidden = draft.language !== "another";
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
  const most = Number(part.dataset.most);
  const told = part.dataset.mostWords ? proseCount(control.value, Number(part.dataset.mostWords), most) : characterCount(plainLine(control.value), most);
  if (place.textContent !== told.text) place.textContent = told.text;
  place.classList.toggle("guide-story-over", told.over);
  if (told.over) place.setAttribute("aria-live", "polite");
  else place.removeAttribute("aria-live");
}

/**
 * @param {string} prose
 * @param {number} most words
 * @param {number} mostCharacters
 */
function proseCount(prose, most, mostCharacters) {
  const text = plainText(prose).trim();
  const counted = words(text);
  if (counted <= most && characters(text) > mostCharacters) return characterCount(text, mostCharacters);
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
  const counted = characters(text);
  if (counted === 0) return { text: `Up to ${inFigures(most)} characters`, over: false };
  const over = counted - most;
  return over > 0
    ? { text: `${inFigures(counted)} characters: ${inFigures(over)} too many`, over: true }
    : { text: `${inFigures(counted)} of up to ${inFigures(most)} characters`, over: false };
}
