// Check your answers: everything as it will go out, each with a way back to change it.

import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { headingsOf } from "./packet/draft.mjs";
import { languageOf, nameOf } from "./packet/languages.mjs";
import { toWrite } from "./packet/packet.mjs";
import { link } from "./fault-view.mjs";
import { labelOf, partOf } from "./packet/fields.mjs";
import { dateInWords, storyDate } from "./packet/dates.mjs";
import { plainLine, plainText } from "./packet/plain.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */
/** @typedef {{field: string, name: string, value: string}} Row */

const LEFT = "Not said. An editor has to know before it is published";

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft one without faults
 * @param {import("./packet/draft.mjs").Limits} limits
 * @param {number} toLookAt how many things were found by which somebody could be recognised
 * @param {{goTo: (field: string) => void, back: () => void, preview: () => void, onward: () => void}} told
 * @returns {HTMLElement} its heading takes focus
 */
export function review(form, draft, limits, toLookAt, told) {
  return element(
    "section",
    { class: "guide-story-review", "aria-labelledby": "story-review" },
    element("h2", { id: "story-review" }, "Check your answers"),
    element("p", {}, "These are your answers as they stand in the packet. Nothing leaves this browser unless you send it."),
    element("dl", { class: "guide-story-answers" }, ...rows(form, draft, limits).map((row) => shown(form, row, told.goTo))),
    element("p", {}, toLookAt
      ? `Before you hand it on: ${toLookAt === 1 ? "one thing" : `${toLookAt} things`} in it might tell who somebody is. The next page shows ${toLookAt === 1 ? "it" : "them"}.`
      : "We looked for names, organisations, addresses, telephone numbers and postcodes, and nothing is left to ask about. Look for yourself as well: would a neighbour know who is meant?"),
    element(
      "div",
      { class: "guide-story-buttons" },
      mainButton(toLookAt ? "Continue: could somebody be recognised?" : "Continue: hand it on", told.onward),
      quietButton("See how it will look", told.preview),
      quietButton("Back", told.back),
    ),
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {import("./packet/draft.mjs").Limits} limits
 * @returns {Row[]}
 */
function rows(form, draft, limits) {
  const sectors = draft.sectors.map((id) => labelOf(form, "sectors", id));
  const about = draft.form === limits.response
    ? [{ field: "responds_to", name: "The page you answer", value: plainLine(draft.responds_title) || draft.responds_to }]
    : [
      { field: "title", name: "Title", value: plainLine(draft.title) },
      { field: "summary", name: "What a reader will learn", value: plainLine(toWrite(draft, limits).summary) },
      { field: "date", name: "When it happened", value: dateInWords(storyDate(draft.date) ?? "") || LEFT },
      { field: "stage", name: "Where the partnership was then", value: selected(form, "stage") },
      { field: "quote", name: "Words to stand out", value: plainLine(draft.quote) || "Not said" },
    ];
  const showsNothing = draft.form !== limits.response && !draft.shows.length;
  return [
    { field: "form", name: "What you are writing", value: labelOf(form, "form", draft.form) },
    ...about,
    ...headingsOf(limits, draft.form).map((heading) => ({
      field: `sections.${heading}`,
      name: heading,
      value: plainText(draft.sections[heading] ?? "").trim(),
    })),
    ...draft.shows.map(({ to, why }) => ({ field: `shows.${to}`, name: `Shows: ${labelOf(form, "shows", to)}`, value: plainLine(why) })),
    ...(showsNothing ? [{ field: "shows", name: "What it shows", value: LEFT }] : []),
    { field: "author", name: "Author", value: plainLine(draft.author) || "Name withheld" },
    { field: "organisation", name: "Organisation", value: plainLine(draft.organisation) || "Not said" },
    { field: "sectors", name: "Who took part", value: sectors.join(", ") || "Not said" },
    { field: "place", name: "Place", value: plainLine(draft.place) || "Not said" },
    { field: "language", name: "Language", value: nameOf(languageOf(draft) || "en") || languageOf(draft) },
    { field: `consent.${limits.consents[0]}`, name: "What you agree to", value: draft.consents.map((name) => labelOf(form, "consents", name)).join("\n") },
  ];
}

/**
 * @param {HTMLFormElement} form
 * @param {Row} row
 * @param {(field: string) => void} goTo
 */
function shown(form, row, goTo) {
  const change = partOf(form, row.field) ? element("dd", {}, link(form, row.field, "Change", goTo, row.name)) : null;
  return element("div", { class: "guide-story-answer" }, element("dt", {}, row.name), element("dd", { class: "guide-story-answer-text", dir: "auto" }, row.value), change);
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function selected(form, name) {
  const select = form.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.textContent ?? "").split(":")[0] : "";
}
