// What an answer may look like, from the signs of the entry that a statement is about.

import { ROOT } from "../../assess/loading.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../assess/definition.mjs").Item} Item */
/** @typedef {Readonly<Record<string, Readonly<{present: readonly string[], missing: readonly string[]}>>>} Signs by the entry's ref */
/** @typedef {Readonly<{answer: string, sign: string}>} Look answer: its label */

/** Milliseconds after which a report stands without them. */
const PATIENCE = 3000;

/**
 * @param {Definition} definition
 * @returns {Promise<Signs>} none where they cannot be had: the report stands without them
 */
export async function loadSigns(definition) {
  try {
    const answer = await fetch(new URL(`${definition.url}${definition.edition}-signs.json`, ROOT), { signal: AbortSignal.timeout(PATIENCE) });
    const read = answer.ok ? /** @type {{signs?: unknown}} */ (await answer.json()) : null;
    return typeof read?.signs === "object" && read.signs !== null ? /** @type {Signs} */ (read.signs) : {};
  } catch {
    return {};
  }
}

/**
 * A sign for either end of a statement's scale. Where several statements are about one entry, each has one of its own,
 * in their order, as far as there are so many.
 *
 * @param {Definition} definition on a scale
 * @param {Item} item
 * @param {Signs} signs
 * @returns {readonly Look[]} the good end first; none where the entry lists no signs
 */
export function looksLike(definition, item, signs) {
  const found = signs[item.about.ref];
  const points = definition.scale?.points;
  if (!found || !points) return [];
  const turn = definition.items.filter(({ about }) => about.ref === item.about.ref).findIndex(({ id }) => id === item.id);
  const ends = item.best === "first" ? [points[0], points[points.length - 1]] : [points[points.length - 1], points[0]];
  return [found.present, found.missing].flatMap((some, at) => (some.length ? [{ answer: ends[at].label, sign: some[Math.max(turn, 0) % some.length] }] : []));
}
