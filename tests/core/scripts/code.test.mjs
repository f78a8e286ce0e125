// The answer code: what goes in comes out, and each way of being wrong is told by its own reason.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { emptySheet, TAGS } from "../../../docs/assets/js/assess/answers.mjs";
import { decode, encode, readHeader } from "../../../docs/assets/js/assess/code/code.mjs";
import { checkSymbols } from "../../../docs/assets/js/assess/code/reed-solomon.mjs";
import { read, write } from "../../../docs/assets/js/assess/code/symbols.mjs";
import { anySheet, die, made, share } from "./made.mjs";

const GOLDEN = JSON.parse(readFileSync(new URL("../../fixtures/codes/golden.json", import.meta.url), "utf-8"));
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const plain = (text) => text.replaceAll("-", "");
const same = (one, other) => assert.equal(JSON.stringify(one), JSON.stringify(other));

/** A code with symbols changed and its check symbols made anew, so that only what it says can be wrong. */
function resealed(code, changes) {
  const data = read(code).symbols.slice(0, -3);
  for (const [at, symbol] of Object.entries(changes)) data[at] = symbol;
  return write([...data, ...checkSymbols(data)]);
}

for (const { name, made: wanted, sheet, code } of GOLDEN) {
  test(`a code given out once stays readable: ${name}`, () => {
    const definition = made(wanted);
    assert.equal(encode(definition, sheet), code);
    same(decode(definition, code), { ok: true, sheet });
  });
}

describe("what goes in comes out, however it is typed", () => {
  const shapes = [
    [{ number: 1, edition: 1, items: 1 }, 12],
    [{ number: 1, edition: 1, items: 11 }, 18],
    [{ number: 2, edition: 9, items: 18, points: 4 }, 22],
    [{ number: 4, edition: 63, items: 22 }, 25],
    [{ number: 63, edition: 63, items: 33 }, 31],
    [{ number: 63, edition: 1, items: 3, points: 2 }, 13],
    [{ number: 6, edition: 1, items: 18, at_most: 5 }, 15],
  ];
  for (const [shape, symbols] of shapes) {
    test(`${symbols} symbols for ${JSON.stringify(shape)}`, () => {
      const definition = made(shape);
      const below = die(20261122);
      for (let round = 0; round < share(500); round += 1) {
        const sheet = anySheet(definition, below);
        const written = encode(definition, sheet);
        assert.equal(plain(written).length, symbols);
        const ways = [
          written, plain(written).toLowerCase(), ` ${written.replaceAll("-", " – ")}\u200b\n`,
          plain(written).replaceAll("0", "o").replaceAll("1", "l"), plain(written).replaceAll("0", "O").replaceAll("1", "I"),
          `https://example.org/guide/?a=1#code=${written}`, `(https://example.org/#code=${written}).`, `“${written}”,`,
          `https://example.org/#code=${written}%3E%E2%80%A6`,
        ];
        for (const typed of ways) same(decode(definition, typed), { ok: true, sheet });
        const { ok, number, edition, sector, sound } = readHeader(written);
        const place = definition.sectors.find(({ id }) => id === sheet.sector)?.number ?? 0;
        assert.deepEqual([ok, number, edition, sector, sound], [true, shape.number, shape.edition, place, true]);
      }
    });
  }
});

for (const shape of [{ number: 1, edition: 1, items: 11 }, { number: 6, edition: 1, items: 18, at_most: 5 }]) {
  test(`one mistype, one swap of neighbours and any three wrong symbols are found in ${JSON.stringify(shape)}`, () => {
    const definition = made(shape);
    const below = die(7);
    for (let round = 0; round < share(12); round += 1) {
      const letters = [...plain(encode(definition, anySheet(definition, below)))];
      const refused = (changed) => assert.equal(decode(definition, changed.join("")).ok, false, changed.join(""));
      letters.forEach((letter, at) => {
        for (const other of ALPHABET) if (other !== letter) refused(letters.with(at, other));
        const next = letters[at + 1];
        if (next !== undefined && next !== letter) refused(letters.with(at, next).with(at + 1, letter));
      });
      for (let trial = 0; trial < 400; trial += 1) {
        const changed = [...letters];
        for (const at of [0, 1, 2].map(() => below(letters.length))) changed[at] = ALPHABET[(ALPHABET.indexOf(letters[at]) + 1 + below(31)) % 32];
        refused(changed);
      }
    }
  });
}

describe("each way of being wrong has its own reason", () => {
  const scale = made({ number: 1, edition: 1, items: 11 });
  const choice = made({ number: 6, edition: 1, items: 18, at_most: 5 });
  const below = die(3);
  const good = encode(scale, anySheet(scale, below));
  const symbols = read(good).symbols;
  const chosen = (count) => ({
    ...emptySheet(choice, 7),
    answers: Object.fromEntries(choice.items.map(({ id }, at) => [id, at < count ? "chosen" : "not-chosen"])),
  });
  const refused = (definition, text, reason) => {
    const { ok, reason: why, message } = decode(definition, text);
    assert.deepEqual([ok, why], [false, reason]);
    assert.match(message, /[.?]$/);
    return message;
  };

  test("nothing, or what is no letter of a code", () => {
    refused(scale, "  - ", "empty");
    assert.match(refused(scale, `${good}Ü!Ü`, "characters"), /“Ü” or “!”/);
  });
  test("too short or too long", () => {
    assert.match(refused(scale, plain(good).slice(0, -1), "length"), /has 17 characters and needs 18/);
    assert.match(refused(scale, `${good}2`, "length"), /has 19 characters and should have no more than 18/);
    // Before it is known what the code is of: the shortest that could be one has 12, the longest 31.
    assert.match(refused(scale, "2".repeat(11), "length"), /has 11 characters and needs at least 12/);
    assert.equal(readHeader("2".repeat(12)).ok, true);
    assert.equal(readHeader("2".repeat(31)).ok, true);
    assert.match(refused(scale, "2".repeat(32), "length"), /has 32 characters and should have no more than 31/);
    assert.equal(readHeader(`${"2".repeat(12)}${" ".repeat(1988)}`).ok, true);
    assert.match(refused(scale, `${"2".repeat(12)}${" ".repeat(1989)}`, "length"), /has 2001 characters/);
  });
  test("a change of the check symbols alone, or of what they check", () => {
    refused(scale, write(symbols.with(17, symbols[17] ^ 1)), "check");
    refused(scale, write(symbols.with(2, symbols[2] ^ 1)), "check");
  });
  test("a format from later is told only where the check symbols agree", () => {
    refused(scale, resealed(good, { 0: 0b00100 | (symbols[0] & 1) }), "format");
    refused(scale, resealed(good, { 0: 0b11110 | (symbols[0] & 1) }), "format");
    refused(scale, resealed(good, { 0: symbols[0] & 1 }), "check");
    refused(scale, write(symbols.with(0, 0b00100 | (symbols[0] & 1))), "check");
  });
  test("of another check or edition, of whatever length", () => {
    const other = made({ number: 2, edition: 1, items: 11 });
    const later = made({ number: 1, edition: 2, items: 11 });
    refused(scale, encode(other, anySheet(other, below)), "assessment");
    refused(scale, encode(choice, anySheet(choice, below)), "assessment");
    assert.match(refused(scale, encode(later, anySheet(later, below)), "edition"), /edition 2/);
    const longer = made({ number: 1, edition: 2, items: 20 });
    refused(scale, encode(longer, anySheet(longer, below)), "edition");
  });
  test("a mistyped code of another check is called mistyped, not of another check", () => {
    const other = encode(choice, anySheet(choice, below));
    const letters = read(other).symbols;
    refused(scale, write(letters.with(9, letters[9] ^ 3)), "check");
  });
  test("answers that this edition does not know", () => {
    const two = made({ number: 1, edition: 1, items: 11, points: 2 });
    const third = { ...emptySheet(scale, 3), answers: { ...emptySheet(scale, 3).answers, i1: "p3" } };
    refused(two, encode(scale, third), "answers");
    assert.equal(decode(scale, encode(scale, third)).ok, true);
    refused(scale, resealed(good, { 10: symbols[10] | 1 }), "answers");
    refused(scale, resealed(good, { 10: symbols[10] | 2 }), "answers");
  });
  test("a sector that the edition does not know", () => {
    for (const sector of [2, 9, 15]) refused(scale, resealed(good, { 3: (symbols[3] & 0b10000) | sector }), "answers");
    same(decode(scale, resealed(good, { 3: symbols[3] & 0b10000 })).sheet.sector, null);
  });
  test("a code with nothing answered", () => {
    refused(scale, encode(scale, emptySheet(scale, 3)), "nothing");
    refused(choice, encode(choice, emptySheet(choice, 3)), "nothing");
  });
  test("more chosen than may be", () => {
    for (const count of [1, 4, 5]) same(decode(choice, encode(choice, chosen(count))).sheet, chosen(count));
    for (const count of [6, 18]) refused(choice, encode(choice, chosen(count)), "answers");
  });
});

test("a code holds any tag, up to the largest", () => {
  const definition = made({ number: 1, edition: 1, items: 3 });
  for (const tag of [0, 1, 2 ** 19, TAGS - 1]) {
    const sheet = { ...emptySheet(definition, tag), answers: { i1: "p1", i2: "p5", i3: null } };
    same(decode(definition, encode(definition, sheet)), { ok: true, sheet });
  }
});

test("an answer that the edition does not have is left blank, and no other answer", () => {
  const definition = made({ number: 1, edition: 1, items: 2 });
  const sheet = { ...emptySheet(definition, 7), answers: { i1: "p1", i2: "chosen" } };
  same(decode(definition, encode(definition, sheet)), { ok: true, sheet: { ...sheet, answers: { i1: "p1", i2: null } } });
});

test("no text makes it fall over", () => {
  const pieces = ["2", "z", "-", " ", "#code=", "%", "%E0", "\u0000", "\ud800", "🙂", "é", "\u202e", "__proto__", "<b>", "١", "２", "ﷺ"];
  const definition = made({ number: 1, edition: 1, items: 11 });
  const below = die(20261122);
  for (let round = 0; round < share(4000); round += 1) {
    const text = Array.from({ length: below(40) }, () => pieces[below(pieces.length)]).join("");
    for (const found of [readHeader(text), decode(definition, text)]) {
      assert.equal(typeof found.ok, "boolean", text);
      assert.ok(found.ok || found.message, text);
    }
  }
});
