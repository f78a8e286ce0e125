// What a draft still lacks or has too much of, in the order of the form.

import { headingsOf, mostWords } from "./draft.mjs";
import { characters, inFigures, plainLine, plainText, storyDate, words } from "./plain.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Limits} Limits */
/** @typedef {{field: string, message: string}} Fault `field` names a part of the form by its data-field */

/** @type {Record<string, string>} */
const CONSENTS = {
  publish: "To send the story, agree that it may be published",
  licence: "To send the story, agree to the licence",
  rights: "To send the story, say that you have the right to share it",
  partners: "To send the story, say that partners cannot be recognised, or have agreed",
};

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string} [today] year-month-day; where given, a later date is a fault
 * @returns {Fault[]}
 */
export function faultsOf(draft, limits, today) {
  if (headingsOf(limits, draft.form).length === 0) return [{ field: "form", message: "Choose what you would like to write" }];
  const isResponse = draft.form === limits.response;
  return [
    ...(isResponse ? pageFaults(draft, limits) : []),
    ...(isResponse ? [] : aboutFaults(draft, limits, today)),
    ...headingsOf(limits, draft.form).flatMap((heading) => sectionFaults(heading, draft, limits)),
    ...showsFaults(draft, limits, isResponse),
    ...nameFaults(draft, limits),
    ...limits.consents
      .filter((name) => !draft.consents.includes(name))
      .map((name) => ({ field: `consent.${name}`, message: CONSENTS[name] ?? "Agree to this to send the story" })),
  ];
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {Fault[]}
 */
function pageFaults(draft, limits) {
  if (answerable(draft.responds_to, limits)) return [];
  return [{ field: "responds_to", message: "Choose the story or article that you are answering" }];
}

/**
 * Whether a page, by its kind and id, is of a kind that can be answered.
 *
 * @param {string} ref
 * @param {Limits} limits
 */
export function answerable(ref, limits) {
  const [folder, id = ""] = ref.split("/");
  return limits.responds_to.includes(folder) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && ref === `${folder}/${id}`;
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string | undefined} today
 * @returns {Fault[]}
 */
function aboutFaults(draft, limits, today) {
  /** @type {Fault[]} */
  const faults = [];
  const title = characters(plainLine(draft.title));
  const date = storyDate(draft.date);
  if (title === 0) faults.push({ field: "title", message: "Give your story a title" });
  else if (title < limits.title_least) faults.push({ field: "title", message: `Make the title at least ${limits.title_least} characters long` });
  faults.push(...tooLong("title", "the title", draft.title, limits.title));
  if (!plainLine(draft.summary)) faults.push({ field: "summary", message: "Say in a sentence or two what a reader will learn" });
  faults.push(...tooLong("summary", "the summary", draft.summary, limits.summary));
  if (!plainLine(draft.date)) faults.push({ field: "date", message: "Say when it happened; the year is enough" });
  else if (!date) faults.push({ field: "date", message: "Write the date as a year, or a month and year, such as 2026 or November 2026" });
  else if (today && date > today) faults.push({ field: "date", message: "Choose a date that has already come" });
  return faults;
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
 * @param {boolean} mayBeNone
 * @returns {Fault[]}
 */
function showsFaults(draft, limits, mayBeNone) {
  if (draft.shows.length === 0) return mayBeNone ? [] : [{ field: "shows", message: "Choose at least one thing that your story shows" }];
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
