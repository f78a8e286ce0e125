// The round that is on, as one frozen value; and the same as the browser keeps it: its codes, since they hold all.

import { dayOf } from "../plan/plan-days.mjs";
import { besideOf } from "./past/beside.mjs";
import { gather, regather } from "./gathering/gathering.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./gathering/gathering.mjs").Entered} Entered */
/** @typedef {import("./gathering/gathering.mjs").Gathering} Gathering */

/** @typedef {import("./past/beside.mjs").Beside} Beside */
/** @typedef {Readonly<{gathering: Gathering, closed: boolean, held: string, note: string} & Beside>} Current `held`: year-month-day, or empty */

/**
 * @typedef {Readonly<{codes: readonly string[], corrections: readonly (readonly [string, string])[], closed: boolean, held: string, note: string, id?: number} & Beside>} Kept
 *   `corrections`: the earlier code and the later; `id`: tells a tab's round from every other
 */

/**
 * @param {Current} current
 * @returns {Kept}
 */
export function toKeep({ gathering, closed, held, note, ...beside }) {
  return {
    codes: gathering.entered.map(({ code }) => code),
    corrections: gathering.corrections.map(({ earlier, later }) => /** @type {const} */ ([earlier.code, later.code])),
    closed,
    held,
    note,
    ...besideOf(beside),
  };
}

/**
 * What the browser kept, or another tab wrote there.
 *
 * @param {Definition} definition
 * @param {unknown} value
 * @returns {Current | null} null where no code of this edition is in it; what cannot be read is left out
 */
export function readKept(definition, value) {
  const kept = /** @type {Partial<Kept> | null} */ (typeof value === "object" ? value : null);
  const entered = enteredOf(definition, kept?.codes);
  const pairs = Array.isArray(kept?.corrections) ? kept.corrections : [];
  const corrections = pairs.flatMap((pair) => {
    const [earlier, later] = enteredOf(definition, pair);
    return earlier && later && earlier.sheet.tag === later.sheet.tag ? [{ tag: earlier.sheet.tag, earlier, later }] : [];
  });
  if (!entered.length && !corrections.length) return null;
  return Object.freeze({
    gathering: Object.freeze({ entered, corrections }),
    closed: kept?.closed === true && corrections.length === 0,
    held: typeof kept?.held === "string" ? kept.held : "",
    note: typeof kept?.note === "string" ? kept.note : "",
    ...besideOf(kept),
  });
}

/**
 * @param {Definition} definition
 * @param {unknown} codes
 * @returns {readonly Entered[]} those that can be read as this edition's, each once; two people who drew one tag stay two
 */
export function enteredOf(definition, codes) {
  const texts = Array.isArray(codes) ? codes.filter((code) => typeof code === "string") : [];
  return regather(definition, texts).gathering.entered;
}

/**
 * @param {Definition} definition
 * @param {Readonly<{codes: Kept["codes"], corrections?: Kept["corrections"]}>} kept
 * @returns {boolean} whether each code in it is one of this edition
 */
export function readsAll(definition, { codes, corrections = [] }) {
  return [...codes, ...corrections.flat()].every((code) => enteredOf(definition, [code]).length === 1);
}

/**
 * @param {Definition} definition
 * @param {Current} here
 * @param {Current} there
 * @returns {Current} the round as it is here, with the codes that are only there
 */
export function together(definition, here, there) {
  const { gathering } = gather(definition, here.gathering, allCodes(there).join("\n"));
  return Object.freeze({ ...here, gathering, closed: here.closed && gathering.corrections.length === 0 });
}

/**
 * @param {Current} one
 * @param {Current} other
 * @returns {boolean} whether both hold the same codes and are both open or both closed
 */
export function alike(one, other) {
  const texts = [one, other].map((round) => JSON.stringify([[...allCodes(round)].sort(), round.gathering.entered.length, round.closed]));
  return texts[0] === texts[1];
}

/**
 * @param {Current} current
 * @returns {readonly string[]} those that wait to be decided too
 */
export function allCodes({ gathering }) {
  return [
    ...gathering.entered.map(({ code }) => code),
    ...gathering.corrections.flatMap(({ earlier, later }) => [earlier.code, later.code]),
  ];
}

/**
 * @param {Current} current
 * @param {Date} now
 * @returns {Current} closed, and held today where no other day was named
 */
export function closed(current, now) {
  return Object.freeze({ ...current, closed: true, held: current.held || dayOf(now) });
}
