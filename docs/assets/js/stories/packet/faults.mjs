// What a draft still lacks or has too much of, in the order of the form.

import { sortable, storyDate } from "./dates.mjs";
import { headingsOf, mostWords } from "./draft.mjs";
import { ANOTHER, signOf } from "./languages.mjs";
import { characters, inFigures, plainLine, plainText, words } from "./plain.mjs";
import { quoteFault } from "./quoting.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Limits} Limits */
/** @typedef {{field: string, message: string}} Fault `field` names a part of the form by its data-field */

/** @type {Record<string, string>} */
const CONSENTS = {
  publish: "To send it, agree that it may be published",
  licence: "To send it, agree to the licence",
  rights: "To send it, say that you have the right to share it",
  partners: "To send it, say that partners cannot be recognised, or have agreed",
};

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string} [today] year-month-day; where given, a later date is a fault
 * @returns {Fault[]}
 */
export function faultsOf(draft, limits, today) {
  if (headingsOf(limits, draft.form).length === 0) return [{ field: "form", message: "Choose what you would like to write" }];
  const told = headingsOf(limits, draft.form).flatMap((heading) => sectionFaults(heading, draft, limits));
  const isStory = ![limits.response, limits.tried.form].includes(draft.form);
  return [
    ...(isStory ? titleFaults(draft, limits) : pageFaults(draft, limits)),
    ...told,
    ...(isStory ? aboutFaults(draft, limits, today) : []),
    ...languageFaults(draft),
    ...showsFaults(draft, limits),
    ...nameFaults(draft, limits),
    ...limits.consents
      .filter((name) => !draft.consents.includes(name))
      .map((name) => ({ field: `consent.${name}`, message: CONSENTS[name] ?? "Agree to this to send it" })),
  ];
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function pageFaults(draft, limits) {
  if (draft.form === limits.tried.form) return isOf(draft.tried, limits.tried.targets) ? [] : [{ field: "tried", message: "Choose what you tried" }];
  return isOf(draft.responds_to, limits.responds_to) ? [] : [{ field: "responds_to", message: "Choose the story or article that you are answering" }];
}

/**
 * Whether a page, by its kind and id, is of one of several kinds.
 *
 * @param {string} ref
 * @param {readonly string[]} kinds
 */
export function isOf(ref, kinds) {
  const [folder, id = ""] = ref.split("/");
  return kinds.includes(folder) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && ref === `${folder}/${id}`;
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function titleFaults(draft, limits) {
  /** @type {Fault[]} */
  const faults = [];
  const title = characters(plainLine(draft.title));
  if (title === 0) faults.push({ field: "title", message: "Give your story a title" });
  else if (title < limits.title_least) faults.push({ field: "title", message: `Make the title at least ${limits.title_least} characters long` });
  faults.push(...tooLong("title", "the title", draft.title, limits.title));
  return faults;
}

/**
 * What may be left out, and must be right where it is there.
 *
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string | undefined} today
 * @returns {Fault[]}
 */
function aboutFaults(draft, limits, today) {
  const faults = tooLong("summary", "the summary", draft.summary, limits.summary);
  const date = storyDate(draft.date);
  if (plainLine(draft.date) && !date) faults.push({ field: "date", message: "Write the date with a year in figures, such as 2026, November 2026 or Spring 2026" });
  else if (date && today && sortable(date) > today) faults.push({ field: "date", message: "Choose a date that has already come" });
  const quote = quoteFault(draft.quote, headingsOf(limits, draft.form).map((heading) => draft.sections[heading] ?? ""));
  const long = tooLong("quote", "the words to stand out", draft.quote, limits.quote);
  return [...faults, ...(quote && !long.length ? [{ field: "quote", message: quote }] : long)];
}

/**
 * @param {Draft} draft
 * @returns {Fault[]}
 */
function languageFaults(draft) {
  if (draft.language !== ANOTHER || signOf(draft.language_other) !== null) return [];
  return [{ field: "language_other", message: plainLine(draft.language_other) ? "Write the language’s name in English, or its short sign, such as Scots or sco" : "Say which language it is written in" }];
}

/**
 * @param {string} heading
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function sectionFaults(heading, draft, limits) {
  const field = `sections.${heading}`;
  const text = plainText(draft.sections[heading] ?? "").trim();
  const counted = words(text);
  const most = mostWords(limits, draft.form);
  if (draft.form === limits.response && !text) return [{ field, message: "Write your response" }];
  if (!/[\p{L}\p{N}]/u.test(text)) return [{ field, message: `Write something under “${heading}”, even if only “Nothing to add”` }];
  if (counted > most) {
    return [{ field, message: `Shorten “${heading}” to ${inFigures(most)} words; it has ${inFigures(counted)}` }];
  }
  return tooLong(field, `“${heading}”`, text, limits.section_characters);
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function showsFaults(draft, limits) {
  /** @type {Fault[]} */
  const faults = [];
  if (draft.shows.length > limits.shows) {
    faults.push({ field: "shows", message: `Choose at most ${limits.shows} things that your story shows; you have chosen ${draft.shows.length}` });
  }
  for (const { to, why } of draft.shows) {
    const field = `shows.${to}`;
    if (!plainLine(why)) faults.push({ field, message: "Say how your story shows what you ticked" });
    faults.push(...tooLong(field, "how your story shows it", why, limits.why));
  }
  return faults;
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function nameFaults(draft, limits) {
  return [
    ...tooLong("author", "the name", draft.author, limits.name),
    ...tooLong("organisation", "the name of the organisation", draft.organisation, limits.name),
    ...tooLong("place", "the place", draft.place, limits.name),
  ];
}

/**
 * @param {string} field
 * @param {string} what
 * @param {string} text
 * @param {number} most
 * @returns {Fault[]}
 */
function tooLong(field, what, text, most) {
  const length = characters(field.startsWith("sections.") ? text : plainLine(text));
  return length > most ? [{ field, message: `Shorten ${what} to ${inFigures(most)} characters; it has ${inFigures(length)}` }] : [];
}
