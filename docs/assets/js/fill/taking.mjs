// How a filled-in sheet leaves the page: on paper, as a Word document, or as a file to open again.

import { element } from "../kit/dom.mjs";
import { download } from "../kit/download.mjs";
import { largePrint } from "../kit/large-print.mjs";
import { fileStem } from "../kit/site.mjs";
import { dayOf } from "../plan/plan-days.mjs";
import { quiet } from "../plan/quiet.mjs";
import { fileText, readFileText } from "./filled-file.mjs";
import { written } from "./written.mjs";

/**
 * @param {import("./sheet.mjs").Sheet} sheet
 * @param {object} told
 * @param {() => import("./filled.mjs").Filled} told.filled the present one
 * @param {() => void} told.taken when it is in hand, as a file to open again
 * @param {import("../plan/plan-notices.mjs").Notices["say"]} told.say
 * @returns {{view: HTMLElement, wanted: () => import("./written.mjs").Wanted}}
 */
export function taking(sheet, { filled, taken, say }) {
  const blanks = element("input", { type: "checkbox", id: "fill-blanks" });
  const wanted = () => ({ blanks: blanks.checked });
  const named = (/** @type {string} */ ending) => `${fileStem()}-${sheet.id}-${dayOf(new Date())}.${ending}`;

  async function word() {
    try {
      const { TYPE, filledDocument } = await import("./filled-document.mjs");
      download(named("docx"), filledDocument(written(sheet, filled(), wanted())), TYPE);
    } catch {
      say("That could not be made. See whether you are connected, and try again; the sheet is as it was.");
    }
  }

  function file() {
    const text = fileText(sheet, filled());
    if (!readFileText(text).ok) {
      say("There is more on this sheet than a file of it may hold. Take it along as a Word document.", { ways: { "Word document": word } });
      return;
    }
    download(named("json"), text, "application/json");
    taken();
  }

  const view = element(
    "div",
    {},
    element("div", { class: "guide-fill-how" }, element("label", { class: "guide-fill-out", for: "fill-blanks" }, blanks, element("span", {}, "With what is empty, as lines to write on")), largePrint()),
    element("div", { class: "guide-buttons" }, quiet("Print, or save as PDF", () => window.print()), quiet("Word document", word), quiet("File to open again", file)),
    element("p", { class: "guide-hint" }, "The file can be opened again on this page, by you or by whoever you pass it on to. All that is filled in is in it."),
  );
  return { view, wanted };
}
