// What is told of what was found: never more than is shown without saying so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { told } from "../../../docs/assets/js/search/answering.mjs";
import { NOTHING } from "../../../docs/assets/js/search/query.mjs";

const QUERY = { ...NOTHING, words: "money" };
const found = (/** @type {number} */ count, also = {}) => ({ results: Array(count).fill({}), meaning: null, instead: null, ...also });

test("where fewer are shown than were found, it says how many", () => {
  assert.equal(told(found(143), QUERY, 6), "143 pages found for “money”. The best 6 are shown.");
  assert.equal(told(found(7, { meaning: { title: "Levy" } }), QUERY, 6), "The meaning of “Levy” and 7 pages found for “money”. The best 6 are shown.");
  assert.equal(told(found(7, { instead: "monies" }), QUERY, 6), "7 pages found for “money”. The best 6 are shown. Showing results for “monies”.");
});

test("where all are shown, nothing more is told", () => {
  assert.equal(told(found(6), QUERY, 6), "6 pages found for “money”.");
  assert.equal(told(found(1), QUERY, 6), "1 page found for “money”.");
  assert.equal(told(found(0), QUERY, 6), "Nothing found for “money”.");
  assert.equal(told(found(143), QUERY), "143 pages found for “money”.");
});
