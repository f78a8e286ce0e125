// A filled-in sheet: what it holds, its file, two versions of it, and what it comes out as.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chosen, differences } from "../../../docs/assets/js/fill/differences.mjs";
import { LARGEST, fileText, readFileText, readFilled, toFile } from "../../../docs/assets/js/fill/filled-file.mjs";
import { BLANK, LIMITS, gone, isBlank, isOut, progress, rowsOf, textOf, withOut, withRows, withText } from "../../../docs/assets/js/fill/filled.mjs";
import { GONE, written } from "../../../docs/assets/js/fill/written.mjs";

const field = (key, more = {}) => ({ key, label: `What of ${key}?`, clause: `Of ${key}`, hint: "", why: "", optional: false, lines: 2, example: "", ...more });
const table = (columns, more = {}) => ({ columns: columns.map((key) => ({ key, label: key.toUpperCase() })), rows: 3, byHand: false, example: [], ...more });
const part = (key, more) => ({ key, label: `Part ${key}`, why: "", optional: false, fields: [], table: null, ...more });

const SHEET = {
  id: "a-sheet",
  was: [],
  title: "Our sheet",
  numbered: true,
  head: [field("partnership", { lines: 1 })],
  parts: [
    part("aims", { fields: [field("aim"), field("extra", { optional: true })] }),
    part("staff", { optional: true, fields: [field("employer")] }),
    part("jobs", { table: table(["job", "owner"]) }),
    part("signed", { table: table(["name", "day"], { rows: 2, byHand: true }) }),
  ],
};
const [AIM, EXTRA] = SHEET.parts[0].fields;
const [, , JOBS] = SHEET.parts;
const SOME = withRows(withText(withText(BLANK, AIM, "Warm homes"), SHEET.head[0], "Riverside"), JOBS, JOBS.table.columns, [["Tea", "Jo"], ["", ""]]);

test("each change gives a new one, and the old one stays", () => {
  assert.equal(textOf(SOME, "aim"), "Warm homes");
  assert.ok(isBlank(BLANK) && !isBlank(SOME));
  assert.equal(textOf(withText(SOME, AIM, ""), "aim"), "");
  assert.equal(textOf(SOME, "aim"), "Warm homes");
  assert.ok(isBlank(withRows(withText(withText(SOME, AIM, ""), SHEET.head[0], ""), JOBS, JOBS.table.columns, [])));
});

test("a text stays in its place when it is changed", () => {
  assert.deepEqual(withText(SOME, AIM, "Other").texts.map(({ key }) => key), ["aim", "partnership"]);
});

test("what is left out is counted nowhere, and nothing in it is lost", () => {
  assert.deepEqual(progress(SHEET, SOME), { filled: 2, of: 5 });
  const without = withOut(withOut(withText(SOME, EXTRA, "More"), "extra", true), "staff", true);
  assert.deepEqual(progress(SHEET, without), { filled: 2, of: 3 });
  assert.ok(isOut(without, EXTRA));
  assert.equal(textOf(without, "extra"), "More");
  assert.deepEqual(progress(SHEET, withOut(withOut(without, "extra", false), "staff", false)), { filled: 3, of: 5 });
});

test("only what may be left out is left out", () => {
  assert.ok(!isOut(withOut(SOME, "aim", true), AIM));
});

test("spaces fill nothing", () => {
  assert.equal(progress(SHEET, withText(BLANK, AIM, " \n ")).filled, 0);
});

test("a file gives back what it was made of", () => {
  const full = withOut(withText(SOME, EXTRA, "“Quoted”\n<b>&\u0000 😀"), "staff", true);
  const reading = readFileText(fileText(SHEET, full));
  assert.deepEqual(reading, { ok: true, sheet: "a-sheet", title: "Our sheet", filled: full });
  assert.deepEqual(readFileText(`\ufeff${fileText(SHEET, full)}`), reading);
});

test("what is no filled-in sheet is refused in one sentence or two", () => {
  const sound = toFile(SHEET, SOME);
  const odd = [
    null, 1, "text", [], {}, { ...sound, kind: "something" }, { ...sound, kind: "partnership-guide-plan" }, { ...sound, format: 2 }, { ...sound, format: "1" },
    { ...sound, sheet: "../plan" }, { ...sound, sheet: 5 }, { ...sound, texts: "none" }, { ...sound, texts: [null] }, { ...sound, texts: [{ key: "__proto__", label: "", text: "" }] },
    { ...sound, texts: [...sound.texts, sound.texts[0]] }, { ...sound, texts: Array(LIMITS.texts + 1).fill(sound.texts[0]) }, { ...sound, texts: [{ key: "a", label: "", text: {} }] },
    { ...sound, tables: [{ ...sound.tables[0], columns: [] }] }, { ...sound, tables: [{ ...sound.tables[0], rows: [["one"]] }] }, { ...sound, tables: [{ ...sound.tables[0], rows: Array(LIMITS.rows + 1).fill(["", ""]) }] },
    { ...sound, tables: [{ ...sound.tables[0], columns: [sound.tables[0].columns[0], sound.tables[0].columns[0]] }] }, { ...sound, out: [1] }, { ...sound, out: undefined },
  ];
  for (const data of odd) {
    const { ok, message } = readFilled(data);
    assert.equal(ok, false, JSON.stringify(data));
    assert.match(message, /^[A-Z][^.]+\.( [A-Z][^.]+\.)?$/);
  }
  for (const text of ["", "{", "x".repeat(LARGEST + 1), "[".repeat(100_000)]) assert.equal(readFileText(text).ok, false);
  assert.match(readFilled({ ...sound, format: 2 }).message, /newer/);
  assert.match(readFilled({ ...sound, kind: "partnership-guide-plan" }).message, /plan/);
});

test("what this browser keeps opens again, however much two versions came to together", () => {
  const rows = (word) => Array.from({ length: LIMITS.rows }, (_, at) => [`${word} ${at}`, ""]);
  const [ours, theirs] = ["Tea", "Cake"].map((word) => withRows(BLANK, JOBS, JOBS.table.columns, rows(word)));
  const both = chosen(ours, differences(SHEET, ours, theirs)[0], "both");
  const long = withText(both, AIM, "x".repeat(LARGEST + 1));
  for (const filled of [both, long]) {
    const kept = JSON.parse(JSON.stringify(toFile(SHEET, filled)));
    assert.deepEqual(readFilled(kept, true).filled, filled);
    assert.equal(readFileText(fileText(SHEET, filled)).ok, false);
  }
});

test("nothing but what a sheet holds is taken from a file", () => {
  const data = JSON.parse(fileText(SHEET, SOME).replace('"texts"', '"__proto__": {"bad": 1}, "more": 1, "texts"'));
  data.texts[0].more = "<script>";
  assert.deepEqual(readFilled(data).filled, SOME);
  assert.equal({}.bad, undefined);
});

test("the schema has the limits of the page", () => {
  const schema = JSON.parse(readFileSync(new URL("../../../docs/assets/schemas/sheet-1.json", import.meta.url), "utf-8"));
  const { texts, tables } = schema.properties;
  const { Rows, Key, Label } = schema.$defs;
  const { columns, rows } = Rows.properties;
  assert.deepEqual(
    { texts: texts.maxItems, tables: tables.maxItems, columns: columns.maxItems, rows: rows.maxItems, key: Key.maxLength, label: Label.maxLength, title: schema.properties.title.maxLength },
    { ...LIMITS },
  );
});

test("what the sheet no longer asks is told, and still in the file", () => {
  const later = { ...SHEET, parts: SHEET.parts.filter(({ key }) => key !== "jobs" && key !== "aims") };
  assert.deepEqual(gone(later, SOME).texts.map(({ text }) => text), ["Warm homes"]);
  assert.deepEqual(gone(later, SOME).tables.map(({ key }) => key), ["jobs"]);
  assert.deepEqual(gone(SHEET, SOME), { texts: [], tables: [] });
  const last = written(later, SOME).sections.at(-1);
  assert.deepEqual([last.heading, last.content.map(({ label }) => label)], [GONE, ["What of aim?", "Part jobs"]]);
});

test("a column that was moved, added or taken away loses no cell", () => {
  const changed = { ...JOBS, table: table(["owner", "by-when"]) };
  const { columns, rows, gone: old } = rowsOf(SOME, changed);
  assert.deepEqual([columns.map(({ key }) => key), rows[0], old], [["owner", "by-when", "job"], ["Jo", "", "Tea"], 1]);
  const kept = withRows(SOME, changed, columns, rows);
  assert.deepEqual(rowsOf(kept, JOBS).rows[0], ["Tea", "Jo"]);
});

test("versions differ where they say other things, in the order of the sheet", () => {
  const theirs = withOut(withRows(withText(withText(SOME, AIM, "Dry homes "), EXTRA, "More"), JOBS, JOBS.table.columns, [["Tea", "Jo"], ["Soup", "Al"]]), "staff", true);
  const found = differences(SHEET, SOME, theirs);
  assert.deepEqual(found.map(({ kind, key, canBeBoth }) => [kind, key, canBeBoth]), [["text", "aim", true], ["text", "extra", false], ["out", "staff", false], ["rows", "jobs", true]]);
  assert.deepEqual(differences(SHEET, SOME, SOME), []);
  assert.deepEqual(differences(SHEET, SOME, withText(SOME, AIM, "Warm homes\n")), []);
  const all = (choice) => found.reduce((filled, difference) => chosen(filled, difference, choice), SOME);
  assert.deepEqual(differences(SHEET, all("theirs"), theirs), []);
  assert.deepEqual(differences(SHEET, all("ours"), SOME), []);
  const both = chosen(chosen(SOME, found[0], "both"), found[3], "both");
  assert.equal(textOf(both, "aim"), "Warm homes\nDry homes");
  assert.deepEqual(rowsOf(both, JOBS).rows, [["Tea", "Jo"], ["Soup", "Al"]]);
});

test("versions of an older sheet differ at the end, and both columns stay", () => {
  const old = withRows(withText(SOME, { key: "old", label: "Old" }, "Words"), { key: "jobs", label: "Jobs" }, [{ key: "job", label: "JOB" }, { key: "cost", label: "COST" }], [["Tea", "£1"]]);
  const found = differences(SHEET, SOME, old);
  assert.deepEqual(found.map(({ key }) => key), ["jobs", "old"]);
  const both = chosen(SOME, found[0], "both");
  assert.deepEqual(rowsOf(both, JOBS).rows, [["Tea", "Jo", ""], ["Tea", "", "£1"]]);
});

test("what says nothing is not written, but a table to sign is", () => {
  const { head, sections } = written(SHEET, SOME);
  assert.deepEqual(head.map(({ text }) => text), ["Riverside"]);
  assert.deepEqual(sections.map(({ heading }) => heading), ["1. Part aims", "2. Part jobs", "3. Part signed"]);
  assert.deepEqual(sections[0].content, [{ kind: "text", label: "1.1 Of aim", hint: "", text: "Warm homes", lines: 0 }]);
  assert.deepEqual(sections[1].content[0].rows, [["Tea", "Jo"]]);
  assert.deepEqual(sections[2].content[0].rows, [["", ""], ["", ""]]);
});

test("lines to write on come where they are wanted, and where nothing is filled in yet", () => {
  const { sections } = written(SHEET, withOut(SOME, "staff", true), { blanks: true });
  assert.deepEqual(sections[0].content.map(({ label, lines }) => [label, lines]), [["1.1 Of aim", 0], ["1.2 What of extra?", 2]]);
  assert.equal(sections[1].content[0].rows.length, 3);
  assert.ok(!sections.some(({ heading }) => heading.includes("staff")));
  assert.equal(written(SHEET, BLANK).sections.length, 4);
});
