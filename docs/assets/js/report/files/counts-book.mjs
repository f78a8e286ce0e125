// A report's counts as tables that Excel and LibreOffice open: everyone, and the kinds of organisation that the report lets
// be seen by themselves; then what to talk about, and room for what is decided.

import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, goodEnd, isBothWays, labelOf } from "../../assess/definition.mjs";
import { workbook } from "../../kit/office/workbook.mjs";
import { whyOf } from "../report-words.mjs";
import { patternSentence, promptFor } from "../sentences.mjs";
import { talkOf } from "../talk.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report.mjs").Report} Report */
/** @typedef {import("../report.mjs").ItemReport} ItemReport */

const NARROW = 12;
/** Rows to write in. */
const SPARE = 8;
const TALK = Object.freeze([
  { words: "Why", width: 26 },
  { words: "Statement", width: 44 },
  { words: "What it looks like", width: 44 },
  { words: "To talk about", width: 44 },
  { words: "What we said, with no names", width: 44 },
]);
const DECIDED = Object.freeze([
  { words: "What will be done", width: 48 },
  { words: "Who", width: 20 },
  { words: "By when", width: 14, isDay: true },
  { words: "How we will know", width: 36 },
  { words: "Done", width: 11, choices: ["No", "Yes"] },
]);
const OFF_THE_SCALE = Object.freeze([DONT_KNOW, NOT_APPLICABLE, BLANK]);

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {import("./minutes.mjs").Told} told
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function countsBook(definition, report, { held, whose = "", notes = {}, agreed = [], caution = "", address = "", guide = "" }) {
  const measures = measuresOf(definition);
  const columns = [{ words: "No.", width: 6 }, { words: "Statement", width: 60 }, ...measures.map(({ words }) => ({ words, width: NARROW }))];
  const rowOf = (/** @type {ItemReport} */ item) => [item.place, item.item.text, ...measures.map(({ of }) => of(item))];
  const groups = report.split?.groups ?? [];
  const sheets = [
    { name: "Everyone", columns, rows: report.items.map(rowOf) },
    ...(groups.length ? [{
      name: "By kind of organisation",
      columns: [{ words: "Kind of organisation", width: 26 }, { words: "People", width: NARROW }, ...columns],
      rows: groups.flatMap(({ title, people, items }) => items.map((item) => [title, people, ...rowOf(item)])),
    }] : []),
    { name: "To talk about", columns: TALK, rows: talkOf(definition, report.items).things.map((thing) => toldOf(definition, thing, notes)) },
    { name: "What we decided", columns: DECIDED, rows: agreed.map(({ text, owner, due, sign, done }) => [text, owner, due ? { day: due } : "", sign, done ? "Yes" : "No"]), spare: SPARE },
    {
      name: "About this report",
      columns: [{ words: "What", width: 28 }, { words: "Which", width: 70 }],
      rows: aboutOf(definition, report, { held, whose, caution, address }),
    },
  ];
  return workbook({ title: definition.title, creator: guide, sheets });
}

/**
 * @param {Definition} definition
 * @returns {{words: string, of: (item: ItemReport) => string | number}[]} a column each
 */
function measuresOf(definition) {
  const share = (/** @type {number} */ part, /** @type {number} */ all) => (all ? Math.round((part * 100) / all) : "");
  if (definition.choose) {
    return [
      { words: "Chosen by", of: ({ counts }) => counts[CHOSEN] },
      { words: "Chosen by, % of all", of: ({ counts, people }) => share(counts[CHOSEN], people) },
    ];
  }
  const points = definition.scale?.points ?? [];
  return [
    ...points.map(({ id, label }) => ({ words: label, of: (/** @type {ItemReport} */ { counts }) => counts[id] })),
    { words: "On the scale, together", of: ({ onScale }) => onScale },
    ...OFF_THE_SCALE.map((id) => ({ words: labelOf(definition, id), of: (/** @type {ItemReport} */ { counts }) => counts[id] })),
    ...points.map(({ id, label }) => ({ words: `${label}, % of those on the scale`, of: (/** @type {ItemReport} */ { counts, onScale }) => share(counts[id], onScale) })),
    { words: `${labelOf(definition, DONT_KNOW)}, % of all`, of: ({ counts, people }) => share(counts[DONT_KNOW], people) },
    { words: "Dispersion (0 all alike, 1 as far apart as can be)", of: ({ dispersion }) => (dispersion === null ? "" : Number(dispersion.toFixed(3))) },
    ...(isBothWays(definition) ? [{ words: "Good end", of: (/** @type {ItemReport} */ { item }) => goodEnd(definition, item) }] : []),
  ];
}

/**
 * @param {Definition} definition
 * @param {import("../talk.mjs").Thing} thing
 * @param {Readonly<Record<string, string>>} notes by item
 */
function toldOf(definition, { kind, item }, notes) {
  return [whyOf(kind, item), item.item.text, patternSentence(definition, item), promptFor(definition, item, kind), notes[item.item.id] ?? ""];
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Readonly<Record<"held" | "whose" | "caution" | "address", string>>} told
 */
function aboutOf(definition, { people, split }, { held, whose, caution, address }) {
  const hidden = split?.hidden ?? 0;
  return [
    ["Partnership", whose],
    ["Held", held ? { day: held } : ""],
    ["Check", definition.title],
    ["Edition", definition.edition],
    ["Question", definition.question],
    ["People who answered", people],
    ["What is counted", "People, and not partners. The counts show who sees it alike, and not who is right."],
    ["Shares", "Whole numbers of a hundred, rounded, so that they need not add up to a hundred."],
    ["Kinds of organisation", hidden ? `${hidden} of these people are in groups that are not shown by themselves.` : ""],
    ["With care", caution],
    ["Made with", address ? { text: address, url: address } : ""],
  ].filter(([, value]) => value !== "");
}
