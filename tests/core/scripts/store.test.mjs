// What is told of other tabs: what they wrote and cleared, and nothing that stood there when the page came.

import assert from "node:assert/strict";
import { test } from "node:test";

const KEY = "guide:one";
/** @type {Map<string, string>} */
const held = new Map();
const storage = { getItem: (/** @type {string} */ key) => held.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => held.set(key, value), removeItem: (/** @type {string} */ key) => held.delete(key) };
const page = new EventTarget();
Object.assign(globalThis, { localStorage: storage, addEventListener: page.addEventListener.bind(page), removeEventListener: page.removeEventListener.bind(page) });
const { shelf } = await import("../../../docs/assets/js/kit/store.mjs");

/** @param {unknown} value */
const text = (value) => JSON.stringify({ until: Date.now() + 1000, value });

/**
 * @param {string | null} newValue
 * @param {string | null} [key]
 */
function tell(newValue, key = KEY) {
  if (newValue === null) held.delete(KEY);
  else held.set(KEY, newValue);
  page.dispatchEvent(Object.assign(new Event("storage"), { key, newValue, storageArea: storage }));
}

test("what the page before wrote as it was left is nobody else's", () => {
  const left = text("left");
  held.set(KEY, left);
  /** @type {unknown[]} */
  const told = [];
  const stop = shelf("one").watch((value) => told.push(value));
  tell(left);
  tell(left.replace('{"until":', '{"until":1'));
  assert.deepEqual(told, []);
  tell(text("theirs"));
  tell(text("left"));
  tell(null);
  tell(null, null);
  tell(text("of another key"), "guide:other");
  stop();
  tell(text("later"));
  assert.deepEqual(told, ["theirs", "left", null, null]);
});

test("once this page has written, whatever another tab writes is told", () => {
  held.set(KEY, text("left"));
  /** @type {unknown[]} */
  const told = [];
  const ours = shelf("one");
  const stop = ours.watch((value) => told.push(value));
  ours.write("ours");
  tell(text("left"));
  stop();
  assert.deepEqual(told, ["left"]);
});

test("where nothing was kept, all that comes is told", () => {
  held.clear();
  /** @type {unknown[]} */
  const told = [];
  const stop = shelf("one").watch((value) => told.push(value));
  tell(text("theirs"));
  tell(null);
  stop();
  assert.deepEqual(told, ["theirs", null]);
});
