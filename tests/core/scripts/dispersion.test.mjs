// How far apart answers lie: by hand, by the formula as it was published, and at its largest.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leik } from "../../../docs/assets/js/report/dispersion.mjs";

const BY_HAND = [
  [[4, 0, 0, 0, 0], 0], [[2, 0, 0, 0, 2], 1], [[1, 0, 0, 0, 1], 1], [[2, 0, 0, 0, 3], 1], [[1, 1, 1, 1, 1], 6 / 8],
  [[2, 2, 2, 2], 8 / 12], [[7, 0, 0, 0, 1], 4 / 16], [[0, 3, 3, 0, 0], 3 / 12], [[0, 0, 2, 1], 1 / 3], [[3, 3], 1],
  [[1, 1], 1], [[1, 0, 0, 0, 0], 0], [[0, 1], 0], [[0, 0, 0], 0], [[5], 0], [[2], 0], [[], 0],
];

/** Every way in which so many people may stand on a scale of so many points. */
function* spread(people, points) {
  if (points === 1) yield [people];
  else for (let first = 0; first <= people; first += 1) for (const rest of spread(people - first, points - 1)) yield [first, ...rest];
}

/** Leik 1966: D = 2 · Σ dᵢ / (k − 1), with dᵢ = Fᵢ where Fᵢ ≤ ½ and 1 − Fᵢ above. */
function published(counts) {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0) / people);
  return (2 * shares.reduce((sum, share) => sum + Math.min(share, 1 - share), 0)) / (counts.length - 1);
}

for (const [counts, worth] of BY_HAND) {
  test(`by hand: ${JSON.stringify(counts)} is ${worth}`, () => {
    assert.equal(typeof leik(counts), "number");
    assert.ok(Math.abs(leik(counts) - worth) < 1e-12, `${leik(counts)}`);
  });
}

test("it is the published measure over the largest that so many people can reach", () => {
  for (const points of [2, 4, 5]) {
    for (let people = 2; people <= 9; people += 1) {
      const largest = (people - (people % 2)) / people;
      const ways = [...spread(people, points)];
      assert.ok(Math.abs(Math.max(...ways.map(published)) - largest) < 1e-12, `${people} people on ${points} points`);
      for (const counts of ways) {
        assert.ok(Math.abs(leik(counts) - published(counts) / largest) < 1e-12, JSON.stringify(counts));
        assert.ok(leik(counts) >= 0 && leik(counts) <= 1, JSON.stringify(counts));
      }
    }
  }
});

test("the largest is reached with half of the people at either end, and nowhere else", () => {
  for (let people = 2; people <= 9; people += 1) {
    for (const counts of spread(people, 5)) {
      const half = Math.floor(people / 2);
      assert.equal(leik(counts) === 1, counts[0] >= half && counts[4] >= half, JSON.stringify(counts));
    }
  }
});

test("it does not change when the scale is turned round", () => {
  for (const counts of spread(7, 4)) assert.equal(leik(counts), leik(counts.toReversed()));
});
