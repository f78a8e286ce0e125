// What stands in storage and cannot be read here: each kind of fault, in each place where a person's words are kept.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { kept } from "../../../docs/assets/js/kit/kept.mjs";
import { shelf } from "../../../docs/assets/js/kit/store.mjs";
import { fileOfUnread } from "../../../docs/assets/js/kit/unread.mjs";

/** @type {Map<string, string>} */
const held = new Map();
const storage = { getItem: (/** @type {string} */ key) => held.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => held.set(key, value), removeItem: (/** @type {string} */ key) => held.delete(key) };
const others = { localStorage: globalThis.localStorage, sessionStorage: globalThis.sessionStorage };

const KEY = "guide:one";
const LATER = Date.now() + 100_000;
const isNote = (/** @type {any} */ value) => typeof value?.note === "string";
const ours = () => shelf("one", 1, "browser", isNote);
const NOTE = { note: "ours" };

/** @type {Record<string, string>} */
const FAULTS = {
  "a later form of the value": JSON.stringify({ until: LATER, value: { format: 2, note: "theirs" } }),
  "a form by a name": JSON.stringify({ until: LATER, value: { format: "two", note: "theirs" } }),
  "a later form of the place": JSON.stringify({ till: "2027-01-01", words: { note: "theirs" } }),
  "a day that is no number": JSON.stringify({ until: "2027-01-01", value: { pages: [] } }),
  "broken JSON": '{"until":99999999999999,"value":{"note":"cut o',
  "another type": JSON.stringify({ until: LATER, value: ["theirs"] }),
  "a text": '"theirs"',
  "a number": "7",
  "no JSON at all": "theirs",
};

// All files run in one process, and each has a storage of its own.
describe("what cannot be read", () => {
  before(() => Object.assign(globalThis, { localStorage: storage, sessionStorage: storage }));
  after(() => Object.assign(globalThis, others));

  for (const [fault, text] of Object.entries(FAULTS)) {
    test(`${fault} is left as it is until somebody says so`, () => {
      held.set(KEY, text);
      const place = ours();
      assert.equal(place.read(), null);
      assert.equal(place.unread(), text);
      assert.equal(place.write(NOTE), false);
      place.clear();
      assert.equal(held.get(KEY), text);

      const back = place.discard();
      assert.equal(held.has(KEY), false);
      assert.equal(back?.(), true);
      assert.equal(held.get(KEY), text);

      const late = place.discard();
      assert.equal(place.write(NOTE), true);
      assert.equal(late?.(), false);
      assert.deepEqual(place.read(), NOTE);
      assert.equal(place.discard(), null);
    });

    test(`${fault} goes where nobody's words are kept`, () => {
      held.set(KEY, text);
      const place = shelf("one");
      assert.equal(place.unread(), null);
      assert.equal(place.write(true), true);
      assert.equal(kept("one"), true);
    });
  }

  test("what can be read, or has run out, is nothing that cannot be read", () => {
    const texts = [JSON.stringify({ until: LATER, value: NOTE }), JSON.stringify({ until: LATER, value: { ...NOTE, format: 1 } }), JSON.stringify({ until: 1, value: { format: 2 } }), "null", ""];
    for (const text of texts) {
      held.set(KEY, text);
      assert.equal(ours().unread(), null, text);
      assert.equal(ours().write(NOTE), true);
    }
  });

  test("what another tab wrote is known as another's until it is heeded, written over or cleared", () => {
    held.clear();
    const place = ours();
    assert.equal(place.isOthers(), false);
    place.write(NOTE);
    assert.equal(place.isOthers(), false);
    for (const [at, settle] of [place.heed, () => place.write(NOTE), place.clear].entries()) {
      held.set(KEY, JSON.stringify({ until: LATER, value: { note: `theirs ${at}` } }));
      assert.equal(place.isOthers(), true);
      settle();
      assert.equal(place.isOthers(), false);
    }
  });

  test("of two that are damaged alike at their end, one is another's", () => {
    held.set(KEY, "ours)");
    const place = ours();
    held.set(KEY, "theirs)");
    assert.equal(place.isOthers(), true);
    held.set(KEY, "ours)");
    assert.equal(place.isOthers(), false);
  });

  test("a file of it is one that a page opens, where it holds one", () => {
    const file = { kind: "partnership-guide-plan", format: 2, steps: [] };
    for (const value of [file, { filled: file, base: null }]) assert.deepEqual(JSON.parse(fileOfUnread(JSON.stringify({ until: LATER, value }))), file);
    for (const text of Object.values(FAULTS)) assert.equal(fileOfUnread(text), text);
  });
});
