// The order in which one person sees what there is to choose from: the first of a list are chosen more often, so where
// the check asks for it everybody has another order. A sitting's tag decides it: it lasts as long as the sitting, through
// a reload and Back, and the code, which goes by the edition's own order, is none the wiser.

import { TAGS } from "./answers.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./definition.mjs").Item} Item */

/**
 * @param {Definition} definition
 * @param {number} tag the sitting's
 * @returns {readonly Item[]} every item once; in the edition's order where the check is not shuffled
 */
export function displayOrder(definition, tag) {
  const items = [...definition.items];
  if (!definition.choose?.shuffled) return items;
  const draw = drawing(tag);
  for (let left = items.length; left > 1; left -= 1) {
    const at = Math.floor(draw() * left);
    [items[left - 1], items[at]] = [items[at], items[left - 1]];
  }
  return items;
}

/**
 * Weyl steps mixed by the finaliser of MurmurHash3: neighbouring tags draw nothing alike.
 *
 * @param {number} tag
 * @returns {() => number} the next number from 0 to below 1
 */
function drawing(tag) {
  let state = Math.imul(tag + TAGS, 0x9e3779b1);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
