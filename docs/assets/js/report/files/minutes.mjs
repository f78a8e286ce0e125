// A report and its meeting pack as a document to write the minutes in: Word's, which LibreOffice opens too. It holds what
// the report shows of the whole group, and nothing of any part of it.

import { labelOf } from "../../assess/definition.mjs";
import { inWords } from "../../assess/words.mjs";
import { paragraph, table, turn, wordDocument } from "../../kit/office/word.mjs";
import { inWords as dayInWords } from "../../plan/plan-days.mjs";
import { agendaOf } from "../agenda.mjs";
import { CHOSEN_BY, answersShown } from "../bars.mjs";
import { openingOf, peopleOf, whyOf } from "../report-words.mjs";
import { patternSentence, promptFor } from "../sentences.mjs";
import { talkOf } from "../talk.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report.mjs").Report} Report */
/**
 * @typedef {Readonly<{held: string, whose?: string, notes?: Readonly<Record<string, string>>, agreed?: readonly import("../../plan/plan.mjs").Step[], caution?: string, address?: string, guide?: string}>} Told
 *   held: year-month-day, or empty; whose: the partnership's name; notes: by item; agreed: steps of the plan that the group
 *   took on this report; caution: what a report of few people discloses; address: of the page; guide: its name
 */

/** Rows to write in, and lines to write on. */
const ROOM = Object.freeze({ decisions: 6, said: 4 });

const DECIDED = Object.freeze([{ words: "What will be done", width: 40 }, { words: "Who", width: 17 }, { words: "By when", width: 15 }, { words: "How we will know", width: 28 }]);

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Told} told
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function minutesDocument(definition, report, told) {
  const talk = talkOf(definition, report.items);
  const opening = openingOf(definition, report.items);
  const title = `Minutes: ${definition.title}`;
  const agenda = agendaOf(definition, talk);
  const body = [
    paragraph(title, "Title"),
    ...facts(definition, report, told),
    paragraph("Agenda", "Heading1"),
    table(
      [{ words: "Minutes", width: 14 }, { words: "Step", width: 26 }, { words: "What to do", width: 60 }],
      agenda.map(({ minutes, name, what }) => [`${minutes}`, name, what].map((words) => paragraph(words))),
      "The steps of the meeting, with their minutes",
    ),
    paragraph(opening.title, "Heading1"),
    opening.lead ? paragraph(opening.lead) : "",
    ...talk.things.flatMap((thing) => thingTold(definition, thing, told.notes ?? {})),
    ...opening.things.filter(({ more }) => more > 0).map(({ say, more }) => paragraph(`${say}: ${inWords(more)} more in the counts.`, "Quiet")),
    ...alsoFound(opening.also),
    paragraph("What we decided", "Heading1"),
    decisions(told.agreed ?? []),
    paragraph("We will look at this again on:"),
    paragraph("Who tells those who could not come:"),
    turn(true),
    paragraph("The counts", "Heading1"),
    counts(definition, report),
    // Word wants something to stand after a table.
    paragraph("They are of people, and not of partners. They show who sees it alike, and not who is right.", "Quiet"),
  ];
  return wordDocument({ title, body, creator: told.guide ?? "" });
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Told} told
 */
function facts(definition, { people }, { held, whose = "", caution = "", address = "" }) {
  return [
    whose ? paragraph(whose) : "",
    paragraph(held ? `Held on ${dayInWords(held)}.` : "Held on:"),
    paragraph(`“${definition.title}”, edition ${definition.edition}. ${peopleOf(people)} answered.`),
    paragraph(definition.question),
    caution ? paragraph(caution) : "",
    paragraph("Who was there:"),
    address ? paragraph(`Made with ${address}`, "Quiet") : "",
  ];
}

/**
 * @param {Definition} definition
 * @param {import("../talk.mjs").Thing} thing
 * @param {Readonly<Record<string, string>>} notes
 */
function thingTold(definition, { kind, item: gap }, notes) {
  return [
    paragraph(gap.item.text, "Heading2"),
    paragraph(`${whyOf(kind, gap)}. ${patternSentence(definition, gap)}`),
    paragraph(`To talk about: ${promptFor(definition, gap, kind)}`),
    table([{ words: "What we said, with no names", width: 1 }], [[notes[gap.item.id] ? paragraph(notes[gap.item.id]) : paragraph("").repeat(ROOM.said)]], `What we said about: ${gap.item.text}`),
  ];
}

/** @param {readonly import("../report-words.mjs").Finding[]} also */
function alsoFound(also) {
  if (!also.length) return [];
  return [
    paragraph("Also worth a look", "Heading1"),
    ...also.flatMap(({ say, items, more, caution }) => [
      paragraph(say, "Heading2"),
      ...items.map(({ item }) => paragraph(item.text)),
      more > 0 ? paragraph(`And ${inWords(more)} more in the counts.`, "Quiet") : "",
      caution ? paragraph(caution, "Quiet") : "",
    ]),
  ];
}

/** @param {readonly import("../../plan/plan.mjs").Step[]} agreed */
function decisions(agreed) {
  const rows = agreed.map(({ text, owner, due, sign }) => [text, owner, due && dayInWords(due), sign]);
  const blank = Array.from({ length: Math.max(2, ROOM.decisions - rows.length) }, () => ["", "", "", ""]);
  return table(DECIDED, [...rows, ...blank].map((cells) => cells.map((cell) => paragraph(cell))), "What we decided, each with who does it, by when, and how we will know");
}

/**
 * @param {Definition} definition
 * @param {Report} report
 */
function counts(definition, { items }) {
  const answers = definition.choose ? [CHOSEN_BY] : answersShown(definition, items).map((id) => ({ id, label: labelOf(definition, id) }));
  const columns = [{ words: "No.", width: 5 }, { words: "Statement", width: Math.max(33, 95 - 10 * answers.length) }, ...answers.map(({ label }) => ({ words: label, width: 10 }))];
  const rows = items.map(({ item, place, counts: given }) => [String(place), item.text, ...answers.map(({ id }) => String(given[id]))]);
  return table(columns, rows.map((cells) => cells.map((cell) => paragraph(cell))), "How many people gave each answer, in the order of the report");
}
