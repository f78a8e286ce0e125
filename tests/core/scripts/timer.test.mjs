// The clock of a session: by the time on the wall, whatever the page did meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";
import { clockText, isLast, left, newTimer, onward, paused, readTimer, saidOf, started } from "../../../docs/assets/js/group/running/timer.mjs";

const STEPS = [{ name: "Say", minutes: 5 }, { name: "Answer", minutes: 6 }];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test("it stands until it is started, and while it is paused", () => {
  const timer = newTimer(STEPS);
  assert.equal(left(timer, 1e9), 5 * MINUTE);
  const on = started(timer, 1000);
  assert.equal(left(on, 1000 + 2 * MINUTE), 3 * MINUTE);
  assert.equal(started(on, 5000), on);
  const off = paused(on, 1000 + 2 * MINUTE);
  assert.equal(left(off, 1e9), 3 * MINUTE);
  assert.equal(left(started(off, 1e9), 1e9 + MINUTE), 2 * MINUTE);
});

test("the next step begins with all of its time, and runs if the one before ran", () => {
  const ran = onward(started(newTimer(STEPS), 0), MINUTE);
  assert.deepEqual([ran.at, left(ran, 2 * MINUTE)], [1, 5 * MINUTE]);
  const stood = onward(newTimer(STEPS), MINUTE);
  assert.deepEqual([stood.at, stood.since, isLast(stood)], [1, null, true]);
  assert.equal(onward(stood, MINUTE), stood);
});

test("a clock that is set back takes no time away", () => {
  assert.equal(left(started(newTimer(STEPS), HOUR), 0), 5 * MINUTE);
});

test("what is left, and what is over, as one reads it", () => {
  const texts = [5 * MINUTE, 299_001, 1, 0, -999, -1000, -90_000].map(clockText);
  assert.deepEqual(texts, ["5:00", "5:00", "0:01", "0:00", "0:00", "0:01 over", "1:30 over"]);
});

test("it says aloud when a minute is left and when the time is up, each once", () => {
  const timer = newTimer(STEPS);
  assert.equal(saidOf(timer, MINUTE + 1, MINUTE), "Say: one minute left.");
  assert.equal(saidOf(timer, MINUTE, MINUTE - 1), "");
  assert.equal(saidOf(timer, 1, 0), "Say: the time is up.");
  assert.equal(saidOf(timer, 0, -1), "");
  assert.equal(saidOf(timer, 2 * MINUTE, -1), "Say: the time is up.", "a page that slept tells the later");
});

test("the tab gives it back, unless it is another session's or long forgotten", () => {
  const timer = onward(started(newTimer(STEPS), 0), MINUTE);
  const held = JSON.parse(JSON.stringify(timer));
  assert.deepEqual(readTimer(STEPS, held, 2 * MINUTE), timer);
  assert.deepEqual(readTimer(STEPS, held, MINUTE + 12 * HOUR), timer);
  const wrong = [null, 7, "x", {}, { ...held, at: 2 }, { ...held, at: -1 }, { ...held, at: 0.5 }, { ...held, spent: -1 }, { ...held, spent: "1" }, { ...held, since: "now" }];
  assert.deepEqual(wrong.map((value) => readTimer(STEPS, value, 2 * MINUTE)), wrong.map(() => null));
  assert.equal(readTimer([...STEPS, { name: "More", minutes: 1 }], held, 2 * MINUTE), null);
  assert.equal(readTimer(STEPS, held, MINUTE + 12 * HOUR + 1), null);
});
