// What one person guesses that the others say, and how far off it was. Guesses never leave the browser: no code holds them.

import { inWords, listed, sentence } from "../assess/words.mjs";
import { labelOf } from "../assess/definition.mjs";
import { middleOf } from "../report/middle.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Item} Item */
/** @typedef {Readonly<Record<string, string>>} Guesses a point of the scale by item; items not guessed are not in it */
/**
 * @typedef {Readonly<{item: Item, guess: string, middle: readonly string[], off: number}>} Miss
 *   `middle`: the middle answer of the group, or the two between which it lies; `off`: steps of the scale from the
 *   guess to the nearest of these, 0 for a guess that was right
 */

/**
 * @param {Definition} definition
 * @param {Guesses} guesses
 * @param {string} item
 * @param {string} answer
 * @returns {Guesses} the very same where the edition has no such item or point
 */
export function withGuess(definition, guesses, item, answer) {
  const known = definition.items.some(({ id }) => id === item) && isPoint(definition, answer);
  return known && guesses[item] !== answer ? Object.freeze({ ...guesses, [item]: answer }) : guesses;
}

/**
 * @param {Definition} definition
 * @param {unknown} value as it was kept
 * @returns {Guesses} what of it this edition knows
 */
export function readGuesses(definition, value) {
  const read = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return read.reduce((guesses, [item, answer]) => (typeof answer === "string" ? withGuess(definition, guesses, item, answer) : guesses), NONE);
}

/**
 * @param {Definition} definition
 * @param {unknown} value as it was kept
 * @returns {boolean} whether all of it can be read
 */
export function areGuesses(definition, value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(readGuesses(definition, value)).length === Object.keys(value).length;
}

/** @type {Guesses} */
export const NONE = Object.freeze({});

/**
 * @param {Definition} definition
 * @param {Guesses} guesses
 * @param {Readonly<Record<string, Readonly<Record<string, number>>>>} counts the group's, by item and answer
 * @returns {readonly Miss[]} the furthest off first; items not guessed, or that nobody placed on the scale, are left out
 */
export function missesOf(definition, guesses, counts) {
  const points = (definition.scale?.points ?? []).map(({ id }) => id);
  const misses = definition.items.flatMap((item) => {
    const guess = Object.hasOwn(guesses, item.id) ? guesses[item.id] : null;
    const middle = middleOf(definition, counts[item.id] ?? {});
    if (guess === null || middle.length === 0) return [];
    const off = Math.min(...middle.map((point) => Math.abs(points.indexOf(point) - points.indexOf(guess))));
    return [{ item, guess, middle, off }];
  });
  return misses.sort((one, other) => other.off - one.off);
}

/**
 * @param {readonly Miss[]} misses at least one
 * @returns {string} no mark: how many were right, and how many far off
 */
export function missesSentence(misses) {
  const right = misses.filter(({ off }) => off === 0).length;
  const far = misses.filter(({ off }) => off > 1).length;
  const begun = misses.length === 1
    ? `Your one guess was ${right ? "right" : "not right"}.`
    : `${right ? sentence(inWords(right)) : "None"} of your ${misses.length} guesses ${right > 1 ? "were" : "was"} right.`;
  return far ? `${begun} On ${inWords(far)} you were two steps off or more: ask about ${far === 1 ? "that one" : "those"} first.` : begun;
}

/**
 * @param {Definition} definition
 * @param {Miss} miss
 * @returns {string} such as “You guessed “Mostly”. The middle answer is “Partly”: one step off.”
 */
export function missSentence(definition, { guess, middle, off }) {
  const said = middle.length > 1 ? "lies between" : "is";
  const right = middle.length > 1 ? "yours is one of the two" : "right";
  const how = off === 0 ? right : `${inWords(off)} ${off === 1 ? "step" : "steps"} off`;
  const labels = listed(middle.map((point) => `“${labelOf(definition, point)}”`));
  return `You guessed “${labelOf(definition, guess)}”. The middle answer ${said} ${labels}: ${how}.`;
}

/**
 * @param {Definition} definition
 * @param {string} answer
 */
function isPoint(definition, answer) {
  return definition.scale?.points.some(({ id }) => id === answer) ?? false;
}
