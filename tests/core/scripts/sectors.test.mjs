// Which sectors may be shown: tried on every group of up to twelve people, against every choice that would be safe.

import assert from "node:assert/strict";
import { test } from "node:test";
import { emptySheet } from "../../../docs/assets/js/assess/answers.mjs";
import { shownGroups, splitBySector } from "../../../docs/assets/js/report/sectors.mjs";
import { made } from "./made.mjs";

const PLACES = [0, 1, 2, 3];
const CHOICES = Array.from({ length: 16 }, (_, choice) => PLACES.filter((at) => (choice >> at) & 1));
const sum = (sizes, places = PLACES) => places.reduce((people, at) => people + sizes[at], 0);

function* every(people, groups = 4) {
  if (groups === 0) yield [];
  else for (let size = 0; size <= people; size += 1) for (const rest of every(people - size, groups - 1)) yield [size, ...rest];
}

const EVERY = [...every(12)];

/** Whether a reader who knows the total can work out no group, or rest, of fewer than the minimum. */
function isSafe(sizes, shown, minimum) {
  const within = CHOICES.filter((choice) => choice.every((at) => shown.includes(at)));
  const rests = within.map((choice) => sum(sizes) - sum(sizes, choice));
  return shown.every((at) => sizes[at] >= minimum) && rests.every((rest) => rest === 0 || rest >= minimum);
}

test("nothing hidden can be worked out, and no more is hidden than must be", () => {
  for (const sizes of EVERY) {
    for (const minimum of [2, 3, 4, 5]) {
      const flags = shownGroups(sizes, minimum);
      const shown = PLACES.filter((at) => flags[at]);
      const allowed = CHOICES.filter((choice) =>
        choice.every((at) => sizes[at] > 0) && isSafe(sizes, choice, minimum) && !(choice.length === 1 && sizes[choice[0]] === sum(sizes)));
      const told = `${sizes} from ${minimum} on: ${shown}`;
      if (shown.length) assert.ok(allowed.some((choice) => `${choice}` === `${shown}`), told);
      assert.equal(shown.length, Math.max(0, ...allowed.map((choice) => choice.length)), told);
    }
  }
});

test("the rule that one would think of first leaks, and is found to: each group of the minimum shown alone", () => {
  const eight = EVERY.filter((sizes) => sum(sizes) === 8);
  const leaks = eight.filter((sizes) => !isSafe(sizes, PLACES.filter((at) => sizes[at] >= 3), 3));
  assert.ok(leaks.length >= 70, `${leaks.length}`);
});

const EXAMPLES = [
  [[3, 3, 0, 0], [true, true, false, false]], [[5, 3, 1, 0], [true, false, false, false]],
  [[4, 1, 1, 0], [false, false, false, false]], [[4, 2, 1, 0], [true, false, false, false]],
  [[8, 0, 0, 0], [false, false, false, false]], [[3, 3, 2, 0], [true, false, false, false]],
  [[2, 3, 3], [false, true, false]], [[3, 4, 2], [false, true, false]], [[2, 4, 3], [false, true, false]], [[2, 2, 2, 2], [false, false, false, false]],
  [[0, 0, 0, 0], [false, false, false, false]], [[], []],
];
for (const [sizes, shown] of EXAMPLES) {
  test(`of ${JSON.stringify(sizes)}, from three on`, () => assert.deepEqual(shownGroups(sizes, 3), shown));
}

test("a minimum of one or none still shows nobody who is not there", () => {
  for (const minimum of [0, 1]) assert.deepEqual(shownGroups([1, 0, 2], minimum), [true, false, true]);
});

test("a split names its groups in the order of the sectors, those who did not say last, and counts the hidden", () => {
  const definition = made({ number: 1, edition: 1, items: 1 });
  const people = (size, sector) => Array.from({ length: size }, (_, tag) => ({ ...emptySheet(definition, tag), sector }));
  const sheets = [...people(3, null), ...people(2, "health"), ...people(4, "public"), ...people(1, "health")];
  const told = (split) => split && [split.groups.map(({ id, title, sheets: theirs }) => [id, title, theirs.length]), split.hidden];
  assert.deepEqual(told(splitBySector(definition, sheets, 3)), [
    [["public", "Public body", 4], ["health", "Health body", 3], [null, "Sector not said", 3]], 0,
  ]);
  assert.deepEqual(told(splitBySector(definition, sheets, 4)), [[["public", "Public body", 4]], 6]);
  assert.equal(splitBySector(definition, sheets, 5), null);
  assert.equal(splitBySector(definition, [], 1), null);
  assert.equal(splitBySector(definition, people(9, "public"), 3), null);
});
