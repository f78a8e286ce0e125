// A round handed over: to a file that can be opened again, and its report as a table for a spreadsheet.

import { csv } from "../kit/csv.mjs";
import { download } from "../kit/download.mjs";
import { element, mainButton } from "../kit/dom.mjs";
import { fileStem } from "../kit/site.mjs";
import { takingAway } from "../kit/taking-away.mjs";
import { hand } from "../report/files/handing.mjs";
import { reportRows } from "../report/report-csv.mjs";
import { WHOSE } from "./past/beside.mjs";
import { NOTE, roundFileName, roundText } from "./round.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */

/** @param {Opened} opened */
export function saveRound({ definition, entered, held, note, whose, notes }) {
  const round = {
    format: /** @type {const} */ (1),
    kind: /** @type {const} */ ("partnership-guide-round"),
    assessment: definition.id,
    number: definition.number,
    edition: definition.edition,
    held,
    note,
    whose,
    notes,
    codes: entered.map(({ code }) => code),
  };
  download(roundFileName(round, fileStem()), roundText(round), "application/json");
}

/**
 * @param {Opened} round
 * @param {import("../report/report.mjs").Report} report
 * @param {{described: (held: string, note: string) => void, beside: (changes: import("./past/beside.mjs").Beside) => void, now: () => import("./past/beside.mjs").Beside, saved: () => void, written: () => void, caution: string}} told
 *   `caution`: what a report of few people discloses; `beside`: what is written beside the round was changed; `now`: what stands beside it; `written`: either was changed
 */
export function savingView(round, report, told) {
  const held = element("input", { class: "guide-input guide-group-day", id: "group-held", type: "date", value: round.held });
  const note = element("input", {
    class: "guide-input", id: "group-note", type: "text", maxlength: NOTE, value: round.note, autocomplete: "off", dir: "auto", "aria-describedby": "group-note-hint",
  });
  const whose = element("input", { class: "guide-input", id: "group-whose", type: "text", maxlength: WHOSE, value: round.whose ?? "", autocomplete: "off", dir: "auto", "aria-describedby": "group-whose-hint" });
  const status = element("p", { class: "guide-group-status", role: "status" });
  // At each key: whoever loads the page again or loses it has often not left the field.
  for (const field of [held, note, whose]) field.addEventListener("input", written);

  function written() {
    told.described(held.value, note.value);
    told.beside({ whose: whose.value });
    told.written();
  }

  function save() {
    written();
    saveRound({ ...round, ...told.now(), held: held.value, note: note.value, whose: whose.value });
    told.saved();
    status.textContent = "The round is handed to your browser as a file. Keep it where only those may look who may see the answers.";
  }

  function spreadsheet() {
    const name = `${fileStem()}-report-${round.definition.id}${held.value && `-${held.value}`}.csv`;
    download(name, csv(reportRows(round.definition, report, held.value)), "text/csv");
    status.textContent = "The report is handed to your browser as a table. It holds counts, and no codes.";
  }

  async function office(/** @type {"minutes" | "counts"} */ kind) {
    try {
      await hand(kind, round.definition, report, { ...told.now(), held: held.value, whose: whose.value, caution: told.caution });
      status.textContent = "It is handed to your browser. It holds counts, and no codes.";
    } catch {
      status.textContent = "That could not be made. See whether you are connected, and try again.";
    }
  }

  return element(
    "section",
    { class: "guide-group-saving guide-no-print", "aria-labelledby": "group-saving" },
    element("h3", { id: "group-saving" }, "Save this round"),
    element("p", {}, "To lay it beside the next one. The file holds each person’s code, and whoever holds a code can read its answers: keep it as you would keep the sheets."),
    element(
      "div",
      { class: "guide-group-fields" },
      element("div", { class: "guide-field" }, element("label", { for: "group-held" }, "The day it was held"), held),
      element(
        "div",
        { class: "guide-field" },
        element("label", { for: "group-whose" }, "Whose round it is"),
        element("span", { class: "guide-hint", id: "group-whose-hint" }, "The partnership’s name, for print and for the file."),
        whose,
      ),
      element(
        "div",
        { class: "guide-field" },
        element("label", { for: "group-note" }, "A note, if you like"),
        element("span", { class: "guide-hint", id: "group-note-hint" }, "What you will want to know in six months. No names."),
        note,
      ),
    ),
    element(
      "div",
      { class: "guide-group-buttons" },
      mainButton("Save the round to a file", save),
    ),
    takingAway([
      { title: "Minutes to write in", about: "Agenda, what to talk about with its questions, room for what you decide, and the counts in a table.", ways: { "Minutes (Word)": () => office("minutes") } },
      { title: "Counts to work with", about: "How many gave each answer, as numbers, with room for what you decide. CSV is for other programs.", ways: { "Counts (Excel)": () => office("counts"), "Counts (CSV)": spreadsheet } },
    ]),
    status,
  );
}
