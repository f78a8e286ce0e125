// The counts of a closed round as a short text for a link: so that people can see on their own phones how near their
// guesses were. Counts only: no code, no tag, no sector. In order, parted by hyphens: a form number, the assessment's
// number, its edition, the people, and then for each item of the edition the count of every answer but the last, which
// the people give. Numbers are in base 36, the counts each as wide as the number of people.

import { answerIds } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {Readonly<{people: number, counts: Readonly<Record<string, Readonly<Record<string, number>>>>}>} Counts by item and answer */

const FORM = "1";
const BASE = 36;
/** Enough for any round, and three characters a count. */
const MOST_PEOPLE = 5000;

/**
 * @param {Definition} definition
 * @param {Report} report
 * @returns {string} letters, digits and hyphens, to stand after “#group=”
 */
export function countsText(definition, { people, items }) {
  const width = people.toString(BASE).length;
  const counts = definition.items.map((item) => {
    const report = items.find((each) => each.item.id === item.id);
    return answersCounted(definition).map((answer) => (report?.counts[answer] ?? 0).toString(BASE).padStart(width, "0")).join("");
  });
  return [FORM, ...[definition.number, definition.edition, people].map((each) => each.toString(BASE)), counts.join("")].join("-");
}

/**
 * @param {Definition} definition
 * @param {string} text what stood after “#group=”
 * @returns {number | null} the other edition of this check that it holds counts of; null for this one, and for what is no such link
 */
export function otherEdition(definition, text) {
  const [form, number, edition] = text.trim().split("-", 3).map((part) => parseInt(part, BASE));
  return form === Number(FORM) && number === definition.number && edition > 0 && edition !== definition.edition ? edition : null;
}

/**
 * @param {Definition} definition
 * @param {string} text what stood after “#group=”
 * @returns {Counts | Readonly<{message: string}>} message: what is wrong, and a way out
 */
export function readCounts(definition, text) {
  const found = /^([0-9a-z]{1,2})-([0-9a-z]{1,2})-([0-9a-z]{1,2})-([0-9a-z]{1,4})-([0-9a-z]+)$/i.exec(text.slice(0, 4000).trim());
  if (!found) return { message: "This link to the group’s answers is not whole. Ask for it again." };
  const [form, number, edition, people] = found.slice(1, 5).map((part) => parseInt(part, BASE));
  if (form !== Number(FORM)) return { message: "This link was made by a newer version of this guide. Load this page again." };
  if (number !== definition.number) return { message: "This link holds a group’s answers to another check." };
  if (edition !== definition.edition) return { message: `This link holds answers to edition ${edition} of this check, and this page has edition ${definition.edition}.` };
  const counts = people >= 1 && people <= MOST_PEOPLE ? countsOf(definition, people, found[5]) : null;
  return counts ? { people, counts } : { message: "This link to the group’s answers is not whole, or was changed. Ask for it again." };
}

/**
 * @param {Definition} definition
 * @param {number} people
 * @param {string} digits
 * @returns {Counts["counts"] | null} null where they do not fit the edition or the number of people
 */
function countsOf(definition, people, digits) {
  const width = people.toString(BASE).length;
  const answers = answersCounted(definition);
  if (digits.length !== definition.items.length * answers.length * width) return null;
  const numbers = Array.from({ length: digits.length / width }, (_, at) => parseInt(digits.slice(at * width, (at + 1) * width), BASE));
  const rows = definition.items.map((item, at) => {
    const row = numbers.slice(at * answers.length, (at + 1) * answers.length);
    const last = people - row.reduce((sum, count) => sum + count, 0);
    return /** @type {const} */ ([item.id, [...row, last]]);
  });
  if (rows.some(([, row]) => row.some((count) => count < 0))) return null;
  return Object.fromEntries(rows.map(([item, row]) => [item, Object.fromEntries(answerIds(definition).map((answer, at) => [answer, row[at]]))]));
}

/**
 * @param {Definition} definition
 * @returns {readonly string[]} every answer but the last
 */
function answersCounted(definition) {
  return answerIds(definition).slice(0, -1);
}
