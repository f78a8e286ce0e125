// Beside a field: how what is typed there is understood, as it is typed.

import { howUnderstood } from "./packet/dates.mjs";
import { headingsOf } from "./packet/draft.mjs";
import { ANOTHER, languageOf, nameOf, signOf } from "./packet/languages.mjs";
import { quoteFault } from "./packet/quoting.mjs";
import { plainLine } from "./packet/plain.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 */
export function tellUnderstood(form, draft, limits) {
  const today = new Date().toISOString().slice(0, 10);
  tell(form, "date", howUnderstood(draft.date, today));
  tell(form, "quote", quoteTold(draft, limits));
  tell(form, "language_other", languageTold(draft));
  const sign = languageOf(draft);
  for (const field of form.querySelectorAll('[dir="auto"]')) {
    if (sign) field.setAttribute("lang", sign);
    else field.removeAttribute("lang");
  }
}

/**
 * @param {Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 */
function quoteTold(draft, limits) {
  if (!plainLine(draft.quote)) return "";
  const fault = quoteFault(draft.quote, headingsOf(limits, draft.form).map((heading) => draft.sections[heading] ?? ""));
  return fault ? `${fault}.` : "These words stand in your story.";
}

/** @param {Draft} draft */
function languageTold(draft) {
  const sign = draft.language === ANOTHER ? signOf(draft.language_other) : null;
  if (sign === "") return "Understood as English.";
  if (sign) return nameOf(sign) ? `Understood as ${nameOf(sign)} (${sign}).` : `Taken as the sign of a language: ${sign}.`;
  return plainLine(draft.language_other) && draft.language === ANOTHER ? "No language is known by this name yet." : "";
}

/**
 * @param {HTMLFormElement} form
 * @param {string} field
 * @param {string} words
 */
function tell(form, field, words) {
  const place = form.querySelector(`[data-field="${field}"] > [data-part="understood"]`);
  if (place && place.textContent !== words) place.textContent = words;
}
