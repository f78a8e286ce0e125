// Words that people use for the same thing: they lead from a word that no entry has, and tell one find from another where
// an entry has another word of the group. hooks/guide/publish/finding/alike.py sends them. Pure.

import { rootOf } from "./words.mjs";

/** @typedef {ReadonlyMap<string, readonly string[][]>} Alike by a root, the groups of roots it stands in */

/**
 * @param {string} sent groups between lines, and their words between spaces
 * @param {import("./words.mjs").Rules} rules
 * @returns {Alike}
 */
export function alikeIn(sent, { forms }) {
  /** @type {Map<string, string[][]>} */
  const found = new Map();
  for (const words of sent.split("|")) {
    const roots = [...new Set(words.split(" ").map((word) => rootOf(word, forms)))];
    for (const root of roots) found.set(root, [...(found.get(root) ?? []), roots]);
  }
  return found;
}

/**
 * @param {Alike} alike
 * @param {Iterable<string>} stems
 * @returns {Map<string, number>} other roots of their groups, and how much each is like them: less in a larger group
 */
export function likeThem(alike, stems) {
  const own = new Set(stems);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const group of [...own].flatMap((stem) => alike.get(stem) ?? [])) {
    for (const root of group) {
      if (!own.has(root)) found.set(root, Math.max(found.get(root) ?? 0, 1 / Math.sqrt(group.length)));
    }
  }
  return found;
}
