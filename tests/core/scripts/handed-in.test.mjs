// What comes in by a link or a file is somebody else's text: it is refused here even where nothing that writes such
// links or files would ever write it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { emptySheet, readSheet } from "../../../docs/assets/js/assess/answers.mjs";
import { readDefinition, readIndex } from "../../../docs/assets/js/assess/definition.mjs";
import { readRound } from "../../../docs/assets/js/group/round.mjs";
import { readGuesses } from "../../../docs/assets/js/guess/guesses.mjs";
import { readPlan, readPlanText } from "../../../docs/assets/js/plan/plan-file.mjs";
import { readFragment } from "../../../docs/assets/js/plan/plan-link.mjs";
import { newPlan, newStep } from "../../../docs/assets/js/plan/plan.mjs";
import { otherEdition, readCounts } from "../../../docs/assets/js/report/sharing.mjs";
import { made } from "./made.mjs";

const ODD = [null, undefined, 0, 1, -1, 1.5, NaN, true, "", "x", "__proto__", [], [1], {}, { length: 3 }, [[]], [null]];
const base64 = (text) => Buffer.from(text).toString("base64url");
const refused = (reading, told) => {
  assert.equal(reading.ok, false, JSON.stringify(told));
  assert.match(reading.message, /\.$/);
};

describe("a plan", () => {
  const sound = { ...newPlan(), steps: [newStep()] };
  const step = (told) => readPlan({ ...sound, steps: [{ ...newStep(), ...told }] });
  test("that is none at all", () => {
    for (const odd of ODD) refused(readPlan(odd), odd);
    for (const text of ["", "{", "null", "[]", '{"kind":"partnership-guide-round"}']) refused(readPlanText(text), text);
    assert.equal(readPlan(sound).ok, true);
  });
  test("of another kind or format, or without what a plan has", () => {
    for (const odd of ODD) {
      refused(readPlan({ ...sound, kind: odd }), odd);
      if (odd !== 1) refused(readPlan({ ...sound, format: odd }), odd);
      if (typeof odd !== "string") refused(readPlan({ ...sound, title: odd }), odd);
      if (!Array.isArray(odd) || odd.length) refused(readPlan({ ...sound, steps: odd }), odd);
      if (odd !== null && odd !== undefined) refused(readPlan({ ...sound, review: odd }), odd);
    }
  });
  test("with a day or a time that is none", () => {
    for (const day of ["2026-02-30", "0000-01-01", "9999-01-01", "2026-1-1", "2026-01-01T00:00", "x", 1, null]) {
      refused(step({ due: day }), day);
      refused(readPlan({ ...sound, review: { day, time: "" } }), day);
    }
    for (const time of ["24:00", "9:00", "09:60", "x", null, 9]) refused(readPlan({ ...sound, review: { day: "2026-11-28", time } }), time);
    assert.equal(readPlan({ ...sound, review: { day: "2028-02-29", time: "23:59" } }).ok, true);
  });
  test("whose texts are none", () => {
    for (const field of ["text", "owner", "sign"]) for (const odd of ODD) if (typeof odd !== "string") refused(step({ [field]: odd }), [field, odd]);
  });
  test("with an entry that lies elsewhere: the entry is left out, and the step stays", () => {
    const elsewhere = ["https://other.example/", "//other.example/", "javascript:go()", "../../x/", "/tips/one/", "tips/one", "tips/One/",
      "tips/one/?x", "tips/one/#x", "tips/-one/", "tips//", "tips/one/two/", "tips/one/\n"];
    for (const url of elsewhere) {
      for (const ref of [url, url.replace(/\/$/, ""), "tips/one"]) assert.equal(step({ entry: { ref, title: "t", url } }).plan.steps[0].entry, null, url);
    }
    assert.equal(step({ entry: { ref: "tips/two", title: "t", url: "tips/one/" } }).plan.steps[0].entry, null);
    for (const odd of ODD) assert.equal(step({ entry: odd }).plan.steps[0].entry, null);
    assert.deepEqual(step({ entry: { ref: "tips/one", title: "t", url: "tips/one/", more: 1 } }).plan.steps[0].entry, { ref: "tips/one", title: "t", url: "tips/one/" });
  });
  test("holds only what a plan holds, ids that are its own, and lines that end in LF", () => {
    const { plan } = step({ id: "x", extra: "go()", done: "yes", text: "a\r\nb\ud800" });
    assert.deepEqual(Object.keys(plan.steps[0]).sort(), ["done", "due", "entry", "id", "owner", "sign", "text"]);
    assert.match(plan.steps[0].id, /^[0-9a-f]{8}$/);
    assert.deepEqual([plan.steps[0].done, plan.steps[0].text], [false, "a\nb\ufffd"]);
    const twice = readPlan({ ...sound, steps: [{ ...newStep(), id: "0a0a0a0a" }, { ...newStep(), id: "0a0a0a0a" }] }).plan.steps;
    assert.equal(twice[0].id, "0a0a0a0a");
    assert.notEqual(twice[1].id, "0a0a0a0a");
  });
  test("in a link that was cut, or holds something else", () => {
    for (const text of ["%", "!!", "e", "e30", base64("null"), base64("[]"), base64("{"), "gICA"]) refused(readFragment(`#plan=${text}`), text);
    for (const told of ["null", "{}", '{"text":1}', `{"text":"${"x".repeat(401)}"}`, "{"]) refused(readFragment(`#add=${base64(told)}`), told);
    refused(readFragment("#step="), "");
    assert.equal(readFragment("#plans=x"), null);
    const { plan } = readFragment(`#add=${base64('{"text":"x","entry":{"ref":"a","title":"t","url":"javascript:go()"}}')}`);
    assert.deepEqual([plan.steps[0].text, plan.steps[0].entry], ["x", null]);
  });
});

describe("a saved round", () => {
  const CODE = "2081-4A0C-2222-2";
  const sound = { format: 1, kind: "partnership-guide-round", assessment: "made-1", number: 1, edition: 1, held: "2026-11-22", note: "n", codes: [CODE] };
  const round = (told) => readRound(JSON.stringify({ ...sound, ...told }));
  test("as it should be", () => assert.deepEqual(round({ more: 1 }), { ok: true, round: sound }));
  test("that is none", () => {
    for (const text of ["", "{", "null", "[]", "1", '"x"', "{}"]) refused(readRound(text), text);
    assert.match(round({ kind: "partnership-guide-plan" }).message, /holds a plan/);
    assert.match(round({ format: 2 }).message, /newer version/);
  });
  test("any field of which is of another kind", () => {
    for (const field of Object.keys(sound)) {
      for (const odd of [null, -1, 0, 1.5, true, {}, [1], "…", "<b>"]) if (!(field === "note" && typeof odd === "string")) refused(round({ [field]: odd }), [field, odd]);
    }
  });
  test("whose id is no id, or whose codes are none", () => {
    for (const assessment of ["", "Made", "made--1", "-made", "made-", "../made", "made 1", "x".repeat(81)]) refused(round({ assessment }), assessment);
    assert.equal(round({ assessment: "x".repeat(80) }).ok, true);
    const none = [CODE.toLowerCase(), "2081-4A0C-2222", `${CODE}-2`, "2081-4A0C-2222-U", ` ${CODE}`, `${CODE}\n`, "2081-4A0C-2222-2222-2222-2222-2222-2222-2"];
    for (const code of none) refused(round({ codes: [CODE, code] }), code);
    for (const held of ["2026-02-30", "2026", "x"]) refused(round({ held }), held);
    assert.equal(round({ held: "", codes: [] }).ok, true);
  });
});

describe("a group’s counts in a link", () => {
  const definition = made({ number: 5, edition: 2, items: 2, points: 2 });
  const told = (text) => readCounts(definition, text).message ?? readCounts(definition, text).counts;
  test("as they should be", () => {
    assert.deepEqual(told("1-5-2-3-12000111"), {
      i1: { p1: 1, p2: 2, "dont-know": 0, "not-applicable": 0, blank: 0 }, i2: { p1: 0, p2: 1, "dont-know": 1, "not-applicable": 1, blank: 0 },
    });
  });
  test("of another form, check or edition", () => {
    assert.match(told("2-5-2-3-12000111"), /newer version/);
    assert.match(told("1-4-2-3-12000111"), /another check/);
    assert.match(told("1-5-1-3-12000111"), /edition 1 .* edition 2/);
    assert.deepEqual(["1-5-1-3-0", "1-5-2-3-0", "1-4-1-3-0", "2-5-1-3-0", "1-5-0-3-0", "x"].map((text) => otherEdition(definition, text)), [1, null, null, null, null, null]);
  });
  test("that do not fit the people or the items", () => {
    for (const text of ["1-5-2-3-13000111", "1-5-2-3-1200011", "1-5-2-3-120001110", "1-5-2-0-00000000", "1-5-2-3-1200011_", "1-5-2--12000111", "", "1-5-2-3", "1-5-2-zzzzz-0"]) {
      assert.match(told(text), /not whole/, text);
    }
  });
});

describe("an edition as a page fetches it", () => {
  const sound = made({ number: 1, edition: 1, items: 2 });
  test("as it should be, and frozen through and through", () => {
    assert.ok(Object.isFrozen(sound.items[0].about) && Object.isFrozen(sound.scale.points[0]));
    assert.ok(Object.isFrozen(readIndex({ format: 1, assessments: [{}] })[0]));
  });
  test("that is none", () => {
    for (const odd of ODD) {
      assert.throws(() => readDefinition(odd), TypeError);
      assert.throws(() => readIndex(odd), TypeError);
      for (const field of ["items", "advice", "sectors"]) if (!Array.isArray(odd)) assert.throws(() => readDefinition({ ...sound, [field]: odd }), TypeError);
      if (odd !== 1) assert.throws(() => readDefinition({ ...sound, format: odd }), TypeError);
      if (odd !== 1) assert.throws(() => readIndex({ format: odd, assessments: [] }), TypeError);
    }
    assert.throws(() => readDefinition({ ...sound, items: [] }), TypeError);
    assert.throws(() => readDefinition({ ...sound, scale: null }), TypeError);
    assert.throws(() => readDefinition({ ...sound, choose: { at_most: 1 } }), TypeError);
  });
});

describe("a sheet and guesses as the browser kept them", () => {
  const definition = made({ number: 1, edition: 1, items: 2 });
  const choice = made({ number: 1, edition: 1, items: 3, at_most: 1 });
  const sound = { ...emptySheet(definition, 7), answers: { i1: "p1", i2: null } };
  test("as they should be", () => {
    assert.deepEqual(readSheet(definition, sound), sound);
    assert.deepEqual({ ...readGuesses(definition, { i1: "p1", i9: "p1", i2: "dont-know" }) }, { i1: "p1" });
  });
  test("that are none", () => {
    for (const odd of ODD) {
      assert.equal(readSheet(definition, odd), null);
      if (odd !== 1) assert.equal(readSheet(definition, { ...sound, number: odd }), null);
      if (odd !== 1) assert.equal(readSheet(definition, { ...sound, edition: odd }), null);
      if (odd !== 0 && odd !== 1) assert.equal(readSheet(definition, { ...sound, tag: odd }), null, String(odd));
      if (odd !== null && odd !== undefined) assert.equal(readSheet(definition, { ...sound, answers: { i1: odd } }), null, String(odd));
      assert.deepEqual({ ...readGuesses(definition, odd) }, {});
    }
    for (const answers of [null, 1, "x", { i9: "p1" }, { i1: "chosen" }, { __proto__: null, toString: "p1" }]) assert.equal(readSheet(definition, { ...sound, answers }), null);
    assert.equal(readSheet(definition, { ...sound, sector: "nowhere" }).sector, null);
    assert.equal(readSheet(choice, { ...sound, answers: { i1: "chosen", i2: "chosen" } }), null);
  });
});
