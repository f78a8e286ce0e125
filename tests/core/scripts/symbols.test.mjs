// Symbols of five bits: written in groups of four, and read however they are typed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bits, number, pack, read, unpack, write } from "../../../docs/assets/js/assess/code/symbols.mjs";

const EVERY = Array.from({ length: 32 }, (_, symbol) => symbol);

test("every symbol is written as Crockford has it, and read again in either case", () => {
  const written = write(EVERY);
  assert.equal(written, "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");
  assert.deepEqual(read(written), { symbols: EVERY, strange: [] });
  assert.deepEqual(read(written.toLowerCase()), { symbols: EVERY, strange: [] });
});

test("groups of four, the last one shorter, and nothing for nothing", () => {
  assert.deepEqual([[], [1], [1, 2, 3, 4], [1, 2, 3, 4, 5]].map(write), ["", "1", "1234", "1234-5"]);
});

test("letters that look like others are read as those", () => {
  assert.deepEqual(read("OoIiLl"), { symbols: [0, 0, 1, 1, 1, 1], strange: [] });
});

test("what stands between is passed over, and what can be in no code is named once", () => {
  assert.deepEqual(read("2 \t\n\u00a0-–—−_\u200b\u00ad\u202e3"), { symbols: [2, 3], strange: [] });
  assert.deepEqual(read("２ａ"), { symbols: [2, 10], strange: [] });
  assert.deepEqual(read("Uü2u!U!🙂"), { symbols: [2], strange: ["U", "ü", "u", "!", "🙂"] });
});

test("bits and back", () => {
  assert.deepEqual([bits(5, 4), bits(0, 2), bits(1, 1), bits(16, 5), bits(9, 0)], [[0, 1, 0, 1], [0, 0], [1], [1, 0, 0, 0, 0], []]);
  for (const value of [0, 1, 2, 7, 31, 2 ** 19, 2 ** 20 - 1]) assert.equal(number(bits(value, 20)), value);
  assert.equal(number([]), 0);
});

test("five bits a symbol, the last filled up with zeros", () => {
  assert.deepEqual(pack([1]), [16]);
  assert.deepEqual(pack([0, 0, 0, 0, 1]), [1]);
  assert.deepEqual(pack([0, 0, 0, 0, 1, 1]), [1, 16]);
  assert.deepEqual(pack([]), []);
  assert.deepEqual(unpack([1, 16]), [0, 0, 0, 0, 1, 1, 0, 0, 0, 0]);
  assert.deepEqual(pack(unpack(EVERY)), EVERY);
});
