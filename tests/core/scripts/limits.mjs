// Every number that a script gives a name in capitals, and how each limit among them is tried.

import { readFileSync, readdirSync } from "node:fs";
import { encode, readHeader } from "../../../docs/assets/js/assess/code/code.mjs";
import { readSheet } from "../../../docs/assets/js/assess/answers.mjs";
import { findCodes } from "../../../docs/assets/js/group/gathering/finding.mjs";
import { lineAround } from "../../../docs/assets/js/group/gathering/lines.mjs";
import { unwrapped } from "../../../docs/assets/js/group/gathering/unwrapping.mjs";
import { readRound } from "../../../docs/assets/js/group/round.mjs";
import { fromHash } from "../../../docs/assets/js/list/list.mjs";
import { calendar } from "../../../docs/assets/js/kit/calendar.mjs";
import { workbook } from "../../../docs/assets/js/kit/office/workbook.mjs";
import { besideOf } from "../../../docs/assets/js/group/past/beside.mjs";
import { choiceIn } from "../../../docs/assets/js/library/choice.mjs";
import { pageOf } from "../../../docs/assets/js/library/numbers.mjs";
import { stripOf } from "../../../docs/assets/js/plan/meetings/meeting-end.mjs";
import { entryOf, readPlan, readPlanText, reasonOf } from "../../../docs/assets/js/plan/plan-file.mjs";
import { shortened } from "../../../docs/assets/js/plan/plan-link.mjs";
import { readFileText, readFilled, toFile } from "../../../docs/assets/js/fill/filled-file.mjs";
import { BLANK } from "../../../docs/assets/js/fill/filled.mjs";
import { newPlan, newStep } from "../../../docs/assets/js/plan/plan.mjs";
import { readCounts } from "../../../docs/assets/js/report/sharing.mjs";
import { fromAddress, isEmpty } from "../../../docs/assets/js/search/query.mjs";
import { contactsIn } from "../../../docs/assets/js/stories/packet/contacts.mjs";
import { storyDate } from "../../../docs/assets/js/stories/packet/dates.mjs";
import { blocksOf } from "../../../docs/assets/js/stories/packet/markdown.mjs";
import { quoteFault } from "../../../docs/assets/js/stories/packet/quoting.mjs";
import { asParagraphs } from "../../../docs/assets/js/stories/pasting/lines.mjs";
import { markdownOf } from "../../../docs/assets/js/stories/pasting/markdown.mjs";
import { issueAddress } from "../../../docs/assets/js/stories/sending/addresses.mjs";
import { made } from "./made.mjs";

const SCRIPTS = new URL("../../../docs/assets/js/", import.meta.url);
const NUMBER = /^(?:export )?const ([A-Z][A-Z0-9_]*) = -?(?:0[bx][0-9a-f]+|[\d_.]+(?:e-?\d+)?)(?: \*\* \d+)?;/gm;
const MANY = /^(?:export )?const ([A-Z][A-Z0-9_]*) = (?:Object\.freeze\()?\{ (\w+: -?[\d.]+(?:, \w+: -?[\d.]+)*) \}\)?;/gm;

/**
 * @param {string} text of a script
 * @returns {readonly string[]} the names of its numbers
 */
export function numbersIn(text) {
  const many = [...text.matchAll(MANY)].flatMap(([, name, inner]) => inner.split(", ").map((part) => `${name}.${part.split(": ")[0]}`));
  return [...[...text.matchAll(NUMBER)].map(([, name]) => name), ...many];
}

/** @returns {readonly string[]} such as “plan/plan:LIMITS.steps”, of what is ours */
export function named() {
  const files = readdirSync(SCRIPTS, { recursive: true, encoding: "utf-8" }).filter((file) => file.endsWith(".mjs") && !file.startsWith("vendor/"));
  return files.flatMap((file) => numbersIn(readFileSync(new URL(file, SCRIPTS), "utf-8")).map((name) => `${file.replace(/\.mjs$/, "")}:${name}`));
}

const DEFINITION = made({ number: 1, edition: 1, items: 3 });
const step = (told) => ({ ...newStep(), ...told });
const FILLED = toFile({ id: "a-sheet", title: "A sheet" }, BLANK);
/** @param {object} told */
const filled = (told) => readFilled({ ...FILLED, ...told }).ok;
/** @param {object} told */
const rows = (told) => ({ key: "a", label: "", columns: [{ key: "one", label: "" }, { key: "two", label: "" }], rows: [], ...told });
const plan = (told) => readPlan({ ...newPlan(), ...told }).ok;
const steps = (count) => Array.from({ length: count }, () => newStep());
const entry = (title, id = "one") => ({ ref: `tips/${id}`, title, url: `tips/${id}/` });
const ROUND = { assessment: "made-1", number: 1, edition: 1, held: "", note: "", codes: [] };
const round = (told) => readRound(JSON.stringify({ format: 1, kind: "partnership-guide-round", ...ROUND, ...told })).ok;
const x = (count) => "x".repeat(count);

const REASON = { check: "made", edition: 1, held: "", item: "i1", statement: "s", said: "s", counts: { p1: 3 } };
const reason = (told) => reasonOf({ ...REASON, ...told }) !== null;
const MEETING = { day: "2026-01-01", counts: [[5, 0, 0], [5, 0, 0], [5, 0, 0]] };
const meetings = (count) => Array.from({ length: count }, (_, number) => ({ ...MEETING, day: `2026-01-${String(number + 1).padStart(2, "0")}` }));
const many = (count) => Array.from({ length: count }, (_, number) => MEETING.day && { ...MEETING, day: `20${String(10 + Math.floor(number / 12))}-${String((number % 12) + 1).padStart(2, "0")}-01` });
const kept = (count) => readPlan({ ...newPlan(), meetings: many(count) }).plan?.meetings?.length === count;
const notes = (count) => Object.fromEntries(Array.from({ length: count }, (_, number) => [`i${number}`, "x"]));

/** So many people, all of whom said the last of eight answers to each of three items. */
function counted(people) {
  const digits = people.toString(36);
  return !("message" in readCounts(DEFINITION, `1-1-1-${digits}-${"0".repeat(21 * digits.length)}`));
}

function deepest(text, kind) {
  let depth = 0;
  for (let blocks = blocksOf(text), found; (found = blocks.find((block) => block.kind === kind)); depth += 1) {
    blocks = found.blocks ?? found.items[0].rest;
  }
  return depth;
}

/** The longest line of a calendar with a title of so many letters, in octets. */
function longestLine(letters) {
  const text = calendar("x", [{ uid: "x", title: x(letters), about: "", day: "2026-01-01" }], new Date(0));
  return Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)));
}

/** Whether a packed file, whose parts are stored as they are, holds a text. */
function inFile(bytes, text) {
  return new TextDecoder().decode(bytes).includes(text);
}

/** An issue's address of so many bytes, with the packet in it. */
function issue(bytes) {
  const empty = issueAddress("a/b", "t", "").address.length;
  return issueAddress("a/b", "t", x(bytes - empty)).holdsPacket;
}

/** A code whose groups stand so many characters apart. */
function apart(count) {
  const sheet = { number: 1, edition: 1, answers: { i1: "p1", i2: "p2", i3: null }, sector: null, tag: 7 };
  return findCodes(DEFINITION, encode(DEFINITION, sheet).replaceAll("-", " ".repeat(count))).sound.length === 1;
}

/**
 * The name, the number, whether so many are taken, and whether it is the least.
 *
 * @type {readonly (readonly [string, number, (number: number) => boolean, "least"?])[]}
 */
export const TABLE = [
  ["assess/answers:TAGS", 2 ** 20 - 1, (n) => readSheet(DEFINITION, { number: 1, edition: 1, answers: {}, tag: n }) !== null],
  ["assess/code/code:TOO_MUCH_TEXT", 2000, (n) => readHeader("2".repeat(12).padEnd(n)).ok],
  ["assess/code/code:HEADER_SYMBOLS", 12, (n) => readHeader("2".repeat(n)).ok, "least"],
  ["assess/code/reed-solomon:LONGEST", 31, (n) => readHeader("2".repeat(n)).ok],
  ["group/gathering/finding:LONGEST_GAP", 12, apart],
  ["group/gathering/lines:MOST", 80, (n) => lineAround(`${x(n - 2)} 2081`, n - 1, n + 3) === `${x(n - 2)} …`],
  ["group/gathering/lines:FAR", 400, (n) => lineAround(`Jo${"\n".repeat(n - 2)}2081`, n, n + 4) === "Jo"],
  ["group/gathering/unwrapping:MOST_CHARACTERS", 2_000_000, (n) => unwrapped(x(n)).length === n],
  ["list/list:MOST", 60, (n) => fromHash(`#list=${Array.from({ length: n }, (_, number) => `tips/${number}`)}`)?.length === n],
  ["group/round:NOTE", 400, (n) => round({ note: x(n) })],
  ["group/round:MOST_CODES", 5000, (n) => round({ codes: Array.from({ length: n }, () => "2081-4A0C-2222-2") })],
  ["group/round:LARGEST", 1_000_000, (n) => readRound(JSON.stringify({ format: 1, kind: "partnership-guide-round", ...ROUND }).padEnd(n)).ok],
  ["group/round:MOST_NUMBER", 63, (n) => round({ number: n }) && round({ edition: n })],
  ["kit/calendar:MOST_OCTETS", 75 - "SUMMARY:".length, (n) => longestLine(n) === n + "SUMMARY:".length],
  ["kit/office/workbook:MOST", 32_767, (n) => inFile(workbook({ title: "", sheets: [{ name: "x", columns: [{ words: "", width: 1 }], rows: [[x(n)]] }] }), x(n))],
  ["kit/office/workbook:LONGEST_NAME", 31, (n) => inFile(workbook({ title: "", sheets: [{ name: x(n), columns: [], rows: [] }] }), `"${x(n)}"`)],
  ["plan/plan-file:LARGEST", 1_000_000, (n) => readPlanText(JSON.stringify(newPlan()).padEnd(n)).ok],
  ["plan/plan-file:NAME", 200, (n) => entryOf(entry(x(n))) !== null && entryOf(entry("t", x(n - "tips//".length))) !== null],
  ["plan/plan:LIMITS.steps", 100, (n) => plan({ steps: steps(n) })],
  ["plan/plan:LIMITS.text", 400, (n) => plan({ steps: [step({ text: x(n) })] }) && shortened(x(n)) === x(n)],
  ["plan/plan:LIMITS.owner", 80, (n) => plan({ steps: [step({ owner: x(n) })] })],
  ["plan/plan:LIMITS.sign", 200, (n) => plan({ steps: [step({ sign: x(n) })] })],
  ["plan/plan:LIMITS.title", 80, (n) => plan({ title: x(n) })],
  ["plan/plan:LIMITS.partnership", 80, (n) => plan({ partnership: x(n) })],
  ["plan/plan:LIMITS.dropped", 200, (n) => plan({ steps: [step({ dropped: x(n) })] })],
  ["plan/plan:LIMITS.meetings", 60, kept],
  ["plan/plan-file:REASON", 600, (n) => reason({ statement: x(n) }) && reason({ said: x(n) })],
  ["plan/plan-file:MOST_PEOPLE", 5000, (n) => reason({ counts: { p1: n } })],
  ["plan/meetings/meeting-end:SHOWN", 6, (n) => stripOf(meetings(n), 1).length === n],
  ["fill/filled:LIMITS.rows", 200, (n) => filled({ tables: [rows({ rows: Array(n).fill(["", ""]) })] })],
  ["fill/filled-file:LARGEST", 1_000_000, (n) => readFileText(JSON.stringify(FILLED).padEnd(n)).ok],
  ["fill/filled:LIMITS.texts", 300, (n) => filled({ texts: Array.from({ length: n }, (_, at) => ({ key: `k${at}`, label: "", text: "" })) })],
  ["fill/filled:LIMITS.tables", 40, (n) => filled({ tables: Array.from({ length: n }, (_, at) => rows({ key: `k${at}` })) })],
  ["fill/filled:LIMITS.columns", 20, (n) => filled({ tables: [rows({ columns: Array.from({ length: n }, (_, at) => ({ key: `k${at}`, label: "" })), rows: [Array(n).fill("")] })] })],
  ["fill/filled:LIMITS.key", 80, (n) => filled({ sheet: x(n) })],
  ["fill/filled:LIMITS.label", 600, (n) => filled({ texts: [{ key: "a", label: x(n), text: "" }] })],
  ["fill/filled:LIMITS.title", 200, (n) => filled({ title: x(n) })],
  ["group/past/beside:WHOSE", 80, (n) => besideOf({ whose: x(n) }).whose === x(n)],
  ["group/past/beside:NOTE", 400, (n) => besideOf({ notes: { i1: x(n) } }).notes.i1 === x(n)],
  ["group/past/beside:MOST", 100, (n) => Object.keys(besideOf({ notes: notes(n) }).notes).length === n],
  ["library/choice:LONGEST", 80, (n) => choiceIn(`#place=${x(n)}`).values.get("place") === x(n)],
  ["library/numbers:A_PAGE", 20, (n) => pageOf(Array.from({ length: n }, (_, at) => at), 1).pages === 1],
  ["report/sharing:MOST_PEOPLE", 5000, counted],
  ["search/query:LONGEST", 200, (n) => fromAddress(`?q=${x(n)}&kind=${x(n)}`)?.words === x(n) && fromAddress(`?q=x&kind=${x(n)}`)?.kind === x(n)],
  ["search/query:SHORTEST", 2, (n) => !isEmpty({ words: ` ${x(n)} `, kind: "", theme: "", stage: "" }), "least"],
  ["stories/packet/contacts:FEWEST_DIGITS", 9, (n) => contactsIn("0".repeat(n)).length > 0, "least"],
  ["stories/packet/contacts:MOST_DIGITS", 15, (n) => contactsIn(`+${"1".repeat(n)}`).length > 0],
  ["stories/packet/contacts:FEWEST_WORDS", 3, (n) => contactsIn(`07700 ${"one ".repeat(n)}2 2 2 2 2`).length > 0, "least"],
  ["stories/packet/dates:LONGEST", 40, (n) => storyDate("2019".padStart(n, "x")) !== null],
  ["stories/packet/quoting:FEWEST_WORDS", 3, (n) => quoteFault("so ".repeat(n), ["so ".repeat(9)]) === "", "least"],
  ["stories/packet/markdown:DEEPEST", 3, (n) => deepest(`${"> ".repeat(n)}x`, "quotation") === n],
  ["stories/pasting/lines:UNBROKEN", 110, (n) => asParagraphs(`${x(n)}\n${x(n)}`) === null],
  ["stories/pasting/markdown:DEEPEST", 3, (n) => markdownOf(`${"<ul><li>x".repeat(n)}`).text.endsWith(`${"  ".repeat(n - 1)}- x`)],
  ["stories/sending/addresses:LONGEST_ADDRESS", 7_000, issue],
];
