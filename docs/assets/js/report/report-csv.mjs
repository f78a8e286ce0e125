// The report as rows for a spreadsheet: one for each statement, in the report's order; then the same for each kind of
// organisation that may be shown by itself. Every number is whole: programs that write 0,5 read 0.5 as a text or as 5.

import { answerIds, goodEnd, isBothWays, labelOf } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {string} held year-month-day, or empty
 * @returns {(string | number)[][]} the first row names the columns
 */
export function reportRows(definition, report, held) {
  const answers = answerIds(definition);
  const groups = [{ title: "Everyone", people: report.people, items: report.items }, ...(report.split?.groups ?? [])];
  const head = ["Check", "Edition", "Held", "Group", "People", "Order", "Number", "Statement", ...answers.map((answer) => labelOf(definition, answer))];
  const rows = groups.flatMap(({ title, people, items }) => items.map(({ item, place, counts, dispersion }, at) => [
    definition.title, definition.edition, held, title, people, at + 1, place, item.text,
    ...answers.map((answer) => counts[answer] ?? 0),
    ...(definition.scale ? [dispersion === null ? "" : Math.round(dispersion * 100)] : []),
    ...(isBothWays(definition) ? [goodEnd(definition, item)] : []),
  ]));
  const names = [...head, ...(definition.scale ? ["Dispersion (0 all alike, 100 as far apart as can be)"] : []), ...(isBothWays(definition) ? ["Good end"] : [])];
  return [names, ...rows];
}
