// The story packet, format 1, written as hooks/guide/stories/packet/reading.py reads it.

import { storyDate } from "./dates.mjs";
import { headingsOf } from "./draft.mjs";
import { faultsOf } from "./faults.mjs";
import { languageOf } from "./languages.mjs";
import { fileSlug, plainLine, plainText } from "./plain.mjs";
import { firstSentence, namedAfter } from "./response.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {import("./draft.mjs").Limits} Limits */
/** @typedef {import("./faults.mjs").Fault} Fault */

const MISTAKABLE = /^([ >]*)(\\*)(?=#|---|partnership +guide +story +packet|end +of +story +packet)/i;

/**
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string} [today] year-month-day; where given, a later date is a fault. It is the date of a response
 * @returns {{ok: true, text: string} | {ok: false, errors: Fault[]}}
 */
export function write(draft, limits, today) {
  const errors = faultsOf(draft, limits, today);
  if (errors.length > 0) return { ok: false, errors };
  const written = toWrite(draft, limits, today);
  const text = [limits.first_line, `id: ${draft.id}`, "---", ...front(written, limits), "---", ...body(draft, limits), limits.end_line, ""].join("\n");
  if (new TextEncoder().encode(text).length > limits.packet_bytes) {
    return { ok: false, errors: [{ field: `sections.${headingsOf(limits, draft.form)[0]}`, message: "The story as a whole is too long to send; shorten it" }] };
  }
  return { ok: true, text };
}

/**
 * A draft with every field that its packet has. A response is not asked for title, summary and date, nor is what was
 * tried; a story's summary may be left out.
 *
 * @param {Draft} draft
 * @param {Limits} limits
 * @param {string} [today] year-month-day
 * @returns {Draft}
 */
export function toWrite(draft, limits, today = new Date().toISOString().slice(0, 10)) {
  const named = namedAfter(draft, limits);
  const summary = () => firstSentence(headingsOf(limits, draft.form).map((heading) => draft.sections[heading] ?? ""), limits);
  if (named) return { ...draft, title: named, summary: summary(), date: today, stage: "", quote: "" };
  return { ...draft, responds_to: "", tried: "", went: "", summary: plainLine(draft.summary) ? draft.summary : summary() };
}

/**
 * @param {Draft} draft as `toWrite` gives it
 * @returns {string} the name of the file to download
 */
export function fileName(draft) {
  return `${draft.tried ? "" : "story-"}${fileSlug(plainLine(draft.title))}.txt`;
}

/**
 * A line of a contributor's text as it goes into a packet: with a backslash before what could be taken for a
 * heading, a rule, or the packet's own first or end line. The reader takes it off again.
 *
 * @param {string} line
 */
export function guardLine(line) {
  return line.replace(MISTAKABLE, "$1\\$2");
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 */
function front(draft, limits) {
  const optional = (/** @type {string} */ name, /** @type {string} */ value) => (plainLine(value) ? [`${name}: ${quoted(value)}`] : []);
  return [
    `form: ${quoted(draft.form)}`,
    ...optional("responds_to", draft.responds_to),
    ...optional("tried", draft.tried),
    ...optional("went", draft.went),
    // What was tried is called after its entry as that is called when it is taken in.
    ...(draft.tried ? [] : [`title: ${quoted(draft.title)}`, `summary: ${quoted(draft.summary)}`]),
    `author: ${quoted(draft.author)}`,
    ...optional("organisation", draft.organisation),
    ...(draft.sectors.length ? [`sectors: [${draft.sectors.map(quoted).join(", ")}]`] : []),
    ...optional("place", draft.place),
    ...optional("language", languageOf(draft)),
    ...optional("quote", draft.quote),
    ...optional("date", storyDate(draft.date) ?? ""),
    ...optional("stage", draft.stage),
    ...(draft.shows.length ? ["shows:"] : []),
    ...draft.shows.map(({ to, why }) => `  - {to: ${quoted(to)}, why: ${quoted(why)}}`),
    `licence: ${quoted(limits.licence)}`,
    `consent: {${limits.consents.map((name) => `${name}: true`).join(", ")}}`,
  ];
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 */
function body(draft, limits) {
  return headingsOf(limits, draft.form).flatMap((heading) => [`## ${heading}`, "", ...prose(draft.sections[heading] ?? ""), ""]);
}

/** @param {string} text */
function prose(text) {
  return plainText(text).replace(/^(?: *\n)+|[ \n]+$/g, "").split("\n").map((line) => guardLine(line.trimEnd()));
}

/**
 * A line as a JSON string, which is a YAML string too. What YAML does not take as it stands is escaped.
 *
 * @param {string} text
 */
export function quoted(text) {
  return JSON.stringify(plainLine(text)).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

/** @param {string} character */
function escaped(character) {
  return character.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
}
