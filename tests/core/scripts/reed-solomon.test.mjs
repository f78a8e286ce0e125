// The check symbols, held to the field worked out by long multiplication, and to what they promise.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECK_SYMBOLS, LONGEST, checkSymbols, isSound } from "../../../docs/assets/js/assess/code/reed-solomon.mjs";
import { die } from "./made.mjs";

/** The product in GF(32), bit by bit, with x⁵ = x² + 1. */
function product(one, other) {
  let sum = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((other >> bit) & 1) sum ^= one << bit;
  for (let bit = 9; bit >= 5; bit -= 1) if ((sum >> bit) & 1) sum ^= 0b100101 << (bit - 5);
  return sum;
}

/** What a word is worth as a polynomial, highest power first. */
const worth = (symbols, at) => symbols.reduce((value, symbol) => product(value, at) ^ symbol, 0);
const below = die(1960);
const word = (length) => Array.from({ length }, () => below(32));

test("there are three, and room for 31 symbols", () => {
  assert.deepEqual([CHECK_SYMBOLS, LONGEST], [3, 31]);
  assert.deepEqual(checkSymbols([]), [0, 0, 0]);
});

test("every sound word has the three roots α, α² and α³", () => {
  for (let length = 1; length <= 28; length += 1) {
    for (let round = 0; round < 20; round += 1) {
      const data = word(length);
      const whole = [...data, ...checkSymbols(data)];
      assert.equal(whole.length, length + 3);
      assert.deepEqual([2, 4, 8].map((root) => worth(whole, root)), [0, 0, 0]);
      assert.equal(isSound(whole), true);
    }
  }
});

test("a word is sound only where all three roots agree", () => {
  let sound = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const any = word(5);
    const roots = [2, 4, 8].every((root) => worth(any, root) === 0);
    assert.equal(isSound(any), roots);
    sound += Number(roots);
  }
  assert.ok(sound < 10);
});

test("any one, two or three wrong symbols are noticed, at the longest too", () => {
  const data = word(28);
  const whole = [...data, ...checkSymbols(data)];
  for (let round = 0; round < 3000; round += 1) {
    const changed = [...whole];
    const places = new Set([below(31), below(31), below(31)]);
    for (const at of places) changed[at] ^= 1 + below(31);
    assert.equal(isSound(changed), false);
  }
});
