// Our list: its order, what it refuses, and the link that carries it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST, NONE, counted, fromHash, moved, readList, renamed, toHash, withEntry, without } from "../../../docs/assets/js/list/list.mjs";

const THREE = readList({ format: 1, entries: ["tips/a", "tools/b", "stories/c"] });
const FULL = readList({ entries: Array.from({ length: MOST }, (_, number) => `tips/${number}`) });

test("an entry is put last, once", () => {
  assert.deepEqual(withEntry(THREE, "tips/d"), ["tips/a", "tools/b", "stories/c", "tips/d"]);
  assert.equal(withEntry(THREE, "tools/b"), THREE);
});

test("what is taken off can be put back in its place", () => {
  assert.deepEqual(withEntry(without(THREE, "tools/b"), "tools/b", 1), THREE);
  assert.deepEqual(without(THREE, "tips/none"), THREE);
});

test("an entry moves by one place, and not past an end", () => {
  assert.deepEqual(moved(THREE, "stories/c", -1), ["tips/a", "stories/c", "tools/b"]);
  assert.deepEqual(moved(THREE, "tips/a", 1), ["tools/b", "tips/a", "stories/c"]);
  assert.deepEqual(moved(THREE, "tips/a", -1), THREE);
  assert.deepEqual(moved(THREE, "stories/c", 1), THREE);
  assert.equal(moved(THREE, "tips/none", 1), THREE);
});

test("a list that is full takes no more", () => {
  assert.equal(FULL.length, MOST);
  assert.equal(withEntry(FULL, "tips/more"), FULL);
});

test("an entry of another name stands where the old one stood", () => {
  assert.deepEqual(renamed(THREE, "tools/b", "tools/new"), ["tips/a", "tools/new", "stories/c"]);
  assert.deepEqual(renamed(THREE, "tools/b", "tips/a"), ["tips/a", "stories/c"]);
});

test("a link brings the list that it was made of", () => {
  assert.deepEqual(fromHash(toHash(THREE)), THREE);
  assert.deepEqual(fromHash(encodeURI(toHash(FULL))), FULL);
  assert.deepEqual(fromHash("#list=tips%2Fa%2Ctools%2Fb"), ["tips/a", "tools/b"]);
});

test("an address without a list brings none", () => {
  for (const hash of ["", "#", "#list", "#list=", "#step=a", "#guide-content"]) assert.equal(fromHash(hash), null);
});

test("of a link only what can be an entry is taken", () => {
  const odd = ["https://example.org/", "../tips", "tips/a/b", "Tips/a", "tips/", "/tips/a", "tips/<b>", "javascript:a", ""];
  assert.deepEqual(fromHash(`#list=${odd.join(",")},tips/a,tips/a`), ["tips/a"]);
  assert.deepEqual(fromHash("#list=%E0%A4%A"), NONE);
  assert.equal(fromHash(`#list=${Array.from({ length: 500 }, (_, number) => `tips/${number}`).join(",")}`)?.length, MOST);
});

test("what is no list is read as an empty one", () => {
  for (const data of [null, undefined, 1, "tips/a", [], {}, { entries: "tips/a" }, { entries: [1, null, {}] }]) assert.deepEqual(readList(data), NONE);
});

test("a list is frozen, and counted in words", () => {
  assert.ok(Object.isFrozen(THREE) && Object.isFrozen(withEntry(THREE, "tips/d")));
  assert.deepEqual([counted(0), counted(1), counted(2)], ["0 entries", "1 entry", "2 entries"]);
});

test("each step gives a list that a link can carry", () => {
  for (const list of [without(FULL, "tips/3"), moved(FULL, "tips/3", 1), renamed(FULL, "tips/3", "tools/x"), withEntry(NONE, "tips/a")]) assert.deepEqual(fromHash(toHash(list)), list);
});
