// One person's answers to one edition of an assessment. A sheet is frozen; each change gives a new one.

import { BLANK, CHOSEN, NOT_CHOSEN, answerIds } from "./definition.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */

/**
 * null: left blank. Else a point of the scale, "dont-know" or "not-applicable"; in a choice, "chosen" or "not-chosen".
 *
 * @typedef {string | null} Answer
 */

/**
 * @typedef {Readonly<{
 *   number: number, edition: number,
 *   answers: Readonly<Record<string, Answer>>,
 *   sector: string | null,
 *   tag: number}>} Sheet
 *   `number` and `edition` name the assessment; `answers` holds every item of it; `sector` is null when not said;
 *   `tag` is a random number of 20 bits, drawn once a sitting, that tells two people with like answers apart.
 */

export const TAGS = 2 ** 20;

/**
 * @param {Definition} definition
 * @param {number} tag from 0 to TAGS - 1
 * @returns {Sheet} nothing answered
 */
export function emptySheet(definition, tag) {
  const nothing = definition.choose ? NOT_CHOSEN : null;
  return sheetOf(definition, Object.fromEntries(definition.items.map((item) => [item.id, nothing])), null, tag);
}

/**
 * @param {Definition} definition
 * @param {Record<string, Answer>} answers one for every item
 * @param {string | null} sector
 * @param {number} tag
 * @returns {Sheet}
 */
export function sheetOf(definition, answers, sector, tag) {
  return Object.freeze({
    number: definition.number,
    edition: definition.edition,
    answers: Object.freeze({ ...answers }),
    sector,
    tag,
  });
}

/**
 * Answers one item.
 *
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {string} item its id
 * @param {Answer} answer
 * @returns {Sheet} the very same sheet where the edition has no such item or answer, or allows no further choice
 */
export function withAnswer(definition, sheet, item, answer) {
  const known = Object.hasOwn(sheet.answers, item) && answerIds(definition).includes(answer ?? BLANK);
  if (!known || sheet.answers[item] === answer) return sheet;
  if (answer === CHOSEN && !roomToChoose(definition, sheet)) return sheet;
  return Object.freeze({ ...sheet, answers: Object.freeze({ ...sheet.answers, [item]: answer === BLANK ? null : answer }) });
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @param {string | null} sector its id; null for not said
 * @returns {Sheet} the very same sheet where there is no such sector
 */
export function withSector(definition, sheet, sector) {
  const known = sector === null || definition.sectors.some(({ id }) => id === sector);
  return known && sheet.sector !== sector ? Object.freeze({ ...sheet, sector }) : sheet;
}

/**
 * @param {Sheet} sheet
 * @param {string} item
 * @returns {string} what the item was answered with, "blank" for nothing
 */
export function answerTo(sheet, item) {
  return (Object.hasOwn(sheet.answers, item) ? sheet.answers[item] : null) ?? BLANK;
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @returns {readonly import("./definition.mjs").Item[]} what is answered; in a choice, what is chosen
 */
export function answeredItems(definition, sheet) {
  return definition.items.filter((item) => ![BLANK, NOT_CHOSEN].includes(answerTo(sheet, item.id)));
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 * @returns {readonly import("./definition.mjs").Item[]} what is left blank; in a choice nothing ever is
 */
export function blankItems(definition, sheet) {
  return definition.items.filter((item) => answerTo(sheet, item.id) === BLANK);
}

/**
 * @param {Definition} definition
 * @param {Sheet} sheet
 */
export function roomToChoose(definition, sheet) {
  return !definition.choose || answeredItems(definition, sheet).length < definition.choose.at_most;
}

/**
 * A sheet that was written somewhere as JSON, such as the browser's storage.
 *
 * @param {Definition} definition
 * @param {unknown} value
 * @returns {Sheet | null} null where it is no sheet of this edition
 */
export function readSheet(definition, value) {
  const read = /** @type {Partial<Sheet> | null} */ (value);
  if (typeof read !== "object" || read === null || typeof read.answers !== "object" || read.answers === null) return null;
  if (read.number !== definition.number || read.edition !== definition.edition) return null;
  const tag = read.tag;
  if (typeof tag !== "number" || !Number.isInteger(tag) || tag < 0 || tag >= TAGS) return null;
  let sheet = emptySheet(definition, tag);
  for (const [item, answer] of Object.entries(read.answers)) {
    const changed = withAnswer(definition, sheet, item, answer);
    if (changed === sheet && answerTo(sheet, item) !== (answer ?? BLANK)) return null;
    sheet = changed;
  }
  return withSector(definition, sheet, typeof read.sector === "string" ? read.sector : null);
}
