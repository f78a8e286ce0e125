// A report handed to the browser as a file: minutes to write in, or its counts for a spreadsheet.

import { download } from "../../kit/download.mjs";
import { fileStem, guideName } from "../../kit/site.mjs";
import { kept } from "../../plan/where-kept.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report.mjs").Report} Report */
/** @typedef {Readonly<{held: string, whose?: string | undefined, notes?: Readonly<Record<string, string>> | undefined, caution: string}>} Beside what stands beside the report, as the minutes have it */

/**
 * @param {"minutes" | "counts"} kind
 * @param {Definition} definition
 * @param {Report} report
 * @param {Beside} beside
 * @throws where what makes the file cannot be fetched
 */
export async function hand(kind, definition, report, { held, whose = "", notes = {}, caution }) {
  const agreed = (kept()?.plan.steps ?? []).filter((step) => step.for?.check === definition.id && step.for.edition === definition.edition && step.for.held === held);
  const told = { held, whose, notes, agreed, caution, address: `${location.origin}${location.pathname}`, guide: guideName() };
  const name = `${fileStem()}-${kind}-${definition.id}${held && `-${held}`}`;
  if (kind === "minutes") {
    const [{ minutesDocument }, { TYPE }] = await Promise.all([import("./minutes.mjs"), import("../../kit/office/word.mjs")]);
    download(`${name}.docx`, minutesDocument(definition, report, told), TYPE);
  } else {
    const [{ countsBook }, { TYPE }] = await Promise.all([import("./counts-book.mjs"), import("../../kit/office/workbook.mjs")]);
    download(`${name}.xlsx`, countsBook(definition, report, told), TYPE);
  }
}
