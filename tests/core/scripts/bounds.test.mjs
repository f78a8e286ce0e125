// Every limit of the scripts, tried at one below it, at it and one above it. A number that is new must join the table, or
// say here why it is no limit.

import assert from "node:assert/strict";
import { test } from "node:test";
import { TABLE, named, numbersIn } from "./limits.mjs";

const WITHOUT = {
  "a version, a form or a measure that a standard sets": `
    kit/qr/drawing:QUIET kit/qr/patterns:LEVEL_BITS.L kit/qr/patterns:LEVEL_BITS.M
    search/bits:HASH_BITS library/numbers:A_FILE search/unpacking:LEVEL_BITS assess/code/code:FORMAT assess/code/code:TAG_BITS assess/code/reed-solomon:CHECK_SYMBOLS assess/code/reed-solomon:FIELD
    assess/code/symbols:GROUP group/running/timer:MINUTE group/running/tone:HERTZ group/gathering/finding:GAP group/gathering/finding:BREAK kit/office/zip:NAMES_ARE_UTF8
    kit/office/zip:VERSION kit/office/zip:DAY kit/office/zip:POLYNOMIAL kit/calendar:MINUTE kit/office/word:FULL kit/office/workbook:DAY_MS kit/office/workbook:PAPERS.letter kit/office/workbook:PAPERS.A4
    kit/office/sheet-parts:DAY offline/list:FORMAT plan/plan-days:DAY report/sharing:BASE report/moving:TINY`,
  "a span of time: tests of the page, or none, since no sentence hangs on it": `
    assess/kept-answers:DAYS offline/service-worker:DAY page/next-page:REST group/kept-round:DAYS guess/guess-view:DAYS
    page/comments:PATIENCE plan/kept-plan:PAUSE plan/calendar/plan-calendar:REVIEW_MINUTES plan/where-kept:DAYS list/where-kept:DAYS
    fill/keeping:PAUSE fill/keeping:DAYS
    search/box:PAUSE search/box:SPOKEN_AFTER search/dialog:MORE_AFTER
    search/first:AT_MOST search/first:LITTLE search/dialog:SPOKEN_AFTER  search/form:PAUSE stories/form:PAUSE stories/kept-drafts:DAYS
    stories/sending/posting:PATIENCE group/scanning/scan-view:PAUSE group/scanning/seen:AWAY group/handing:BUSY
    group/handing:NOBODY library/page:SOON stories/beside:PAUSE report/acting/looks-like:PATIENCE group/running/clock:TICK group/running/tone:SECONDS`,
  "how much is shown at once, on a page": `
    page/signs:ENOUGH fill/table-view:FIRST assess/words:NAMED assess/words:FEW  
    group/gathering/fault-words:MOST_SHOWN group/gathering/gathering-view:DRAWN plan/sheet:LONG plan/sheet:LED_ON plan/plan:FEW plan/added:NAMED plan/meetings/meeting-end-view:SLIPS report/acting/act-view:MOST report/plan-step:STATEMENT report/agenda:FOR_A_THING report/files/minutes:ROOM.decisions report/files/minutes:ROOM.said plan/plan-book:SPARE plan/plan-document:ROOM plan/blank-plan:ROWS
    report/pack:ROOM report/pack:ACTIONS.most report/pack:ACTIONS.least report/pack:ACTIONS.high report/report-words:NAMED
    report/talk:MOST search/asking:MOST search/more:AT_ONCE
    search/shown:FAMILIES search/matching:MOST_REASONS search/dialog:AT_ONCE search/worker:EXCERPT_WORDS search/worker:MOST_PARTS
    search/worker:MOST_WORDS_ALONE stories/names-view:SHOWN stories/one-line-page:MOST_NAMES stories/responding:SHOWN stories/responding:SHOWN_AT_FIRST`,
  "a measure of a drawing": `
    page/comments:LOWEST kit/office/word:LINE kit/office/workbook:LINE kit/office/workbook:MOST_LINES
    report/files/counts-book:NARROW report/files/counts-book:SPARE page/comments:HIGHEST report/bars:ROOM_FOR_A_NUMBER
    report/compare-view:ROOMY report/overlap:RADIUS
    report/overlap:NEAREST report/overlap:FURTHEST report/overlap:MIDDLE.x report/overlap:MIDDLE.y report/projector:LONG
    report/projector:VERY_LONG group/scanning/reader:LONGEST group/scanning/reader:MOST`,
  "a weight or a judgement, held by examples where it stands": `
    offline/asking:KNOWN offline/asking:LAST
    assess/result:OFF_THE_SCALE search/answering:LEAST search/answering:SURE search/answering:NEAR
    search/answering:NEARLY_FIRST search/answering:FEW search/box:SHORTEST search/marks:SHORT search/matching:TOGETHER
    search/matching:WHOLE search/matching:BY_LINE search/matching:TOLD search/rest:HALF search/rest:MOST search/rest:NEARLY search/matching:SEVERAL search/matching:OTHER_KIND search/matching:ABOUT_TROUBLE.assumption
    search/matching:ABOUT_TROUBLE.question search/matching:ABOUT_TROUBLE.principle search/matching:ABOUT_TROUBLE.tip
    search/matching:ABOUT_TROUBLE.tool search/matching:KINDS.term search/matching:KINDS.page
    search/matching:KINDS.assessment search/matching:KINDS.article search/matching:KINDS.contribute
    search/spelling:SHORTEST search/spelling:LONG search/spelling:HEARD search/spelling:BESIDE search/spelling:VOWEL
    search/spelling:TWICE search/spelling:SWAPPED search/spelling:SOUND search/spelling:BEGINS search/spelling:EMPTY
    search/reading:MENDED search/reading:LIKE search/reading:LONG search/matching:BY_MEANING search/answering:NEAR_TERM search/answering:NAME search/answering:NAMED
    search/answering:ASKED search/answering:TITLED search/unpacking:IN_TITLE search/unpacking:IN_SUMMARY
    search/unpacking:LESS search/words:SHORT search/worker:FEW    
       
       report/moving:SELDOM.one
    report/moving:SELDOM.both stories/anonymity:AROUND stories/packet/profiles:AROUND stories/packet/contacts:TIMES.plus
    stories/packet/contacts:TIMES.double stories/packet/contacts:TIMES.treble stories/packet/contacts:TIMES.triple stories/packet/contacts:TIMES.hundred`,
  "it needs a page: tests in a browser": "offline/taking:AT_ONCE group/opened-files:LARGEST plan/plan-link:LONGEST group/running/everything:MOST_KB",
  "it is only told, and the reading side is held in Python": "stories/packet/one-line:MOST_CHARACTERS",
};

for (const [name, number, taken, least] of TABLE) {
  test(`${name}: ${number - 1}, ${number}, ${number + 1}`, () => {
    assert.deepEqual([-1, 0, 1].map((by) => taken(number + by)), least ? [false, true, true] : [true, true, false]);
  });
}

test("every number is in the table, or says why not", () => {
  const left = Object.values(WITHOUT).flatMap((names) => names.trim().split(/\s+/));
  assert.deepEqual([...TABLE.map(([name]) => name), ...left].sort(), [...named()].sort());
});

test("a number that is added is found", () => {
  const text = "const MOST = 1_000;\nexport const LIMITS = Object.freeze({ steps: 100, text: 400 });\nconst TINY = 1e-9;\nconst a = 2;\n";
  assert.deepEqual(numbersIn(text), ["MOST", "TINY", "LIMITS.steps", "LIMITS.text"]);
});
