// Plain text: done twice it changes nothing, joiners and marks that change places included.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "../../../docs/assets/js/stories/packet/plain.mjs";
import { die, share } from "./made.mjs";

const PIECES = ["\u200c", "\u200d", "\ufe0f", "\u202e", "a", "5", "٠", "می", "ن", "\u094d", "👩", "🏽", "❤", "\u0301", "\u2329"];

test("done twice it changes nothing", () => {
  const below = die(1991);
  const odd = ["\u0301\u200c\u094d\u200c", "\u0301\u200c\u094d\u200c".repeat(6)];
  for (let round = 0; round < share(20_000); round += 1) odd.push(Array.from({ length: below(12) }, () => PIECES[below(PIECES.length)]).join(""));
  for (const text of odd) assert.equal(plainText(plainText(text)), plainText(text), JSON.stringify(text));
});

test("joiners that shape what stands beside them stay, and no other", () => {
  for (const text of ["می\u200cخواهم", "क्\u200dष", "👩\u200d👧"]) assert.equal(plainText(text), text);
  assert.equal(plainText("a\u200cb\u200d\u200c5"), "ab5");
});
