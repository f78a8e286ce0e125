// A filled-in sheet that comes in a file, chosen or dropped: never put over one's own unasked.

import { element } from "../kit/dom.mjs";
import { isBlank } from "./filled.mjs";
import { LARGEST, readFileText } from "./filled-file.mjs";

/** @typedef {import("./filled.mjs").Filled} Filled */

/**
 * @param {import("./sheet.mjs").Sheet} sheet
 * @param {object} told
 * @param {() => Filled} told.filled the present one
 * @param {(filled: Filled, words: string) => void} told.swap puts it in the present one's place, and offers that back
 * @param {(filled: Filled) => void} told.beside lays it beside the present one
 * @param {import("../plan/plan-notices.mjs").Notices["say"]} told.say
 * @returns {HTMLElement}
 */
export function opening(sheet, { filled, swap, beside, say }) {
  const chosen = element("input", { type: "file", id: "fill-file", accept: ".json,application/json", class: "guide-input", "aria-describedby": "fill-file-hint", onchange: () => opened(chosen.files) });
  const view = element(
    "div",
    { class: "guide-field guide-fill-opening" },
    element("label", { for: "fill-file" }, "A file of this sheet"),
    element("p", { class: "guide-hint", id: "fill-file-hint" }, "Yours, or another person’s to lay beside it. Choose it, or drop it anywhere on this page. It is read here, and sent to nobody."),
    chosen,
  );

  const holdsFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event) || event.target === chosen) return;
    event.preventDefault();
    void opened(event.dataTransfer?.files ?? null);
  });

  /** @param {FileList | null} files */
  async function opened(files) {
    const [file, ...others] = files ?? [];
    if (!file) return;
    if (others.length) say("These are several files. Open one at a time.");
    // A character takes at most three bytes.
    else if (file.size > 3 * LARGEST) say("This file is too large to be a filled-in sheet. Choose another.");
    else {
      try {
        take(readFileText(await file.text()));
      } catch {
        say("This could not be read. Choose a file, and no folder, and see that it is still where it was.");
      }
    }
    // So that the same file can be chosen again.
    chosen.value = "";
  }

  /** @param {import("./filled-file.mjs").Reading} reading */
  function take(reading) {
    if (!reading.ok) {
      say(reading.message);
      return;
    }
    const other = reading.filled;
    if (![sheet.id, ...sheet.was].includes(reading.sheet)) say(`This file is of another sheet, “${reading.title}”. Open it on the page of that sheet.`);
    else if (isBlank(other)) say("Nothing is filled in in this file.");
    else if (JSON.stringify(other) === JSON.stringify(filled())) say("What is in this file is what you have here.");
    else if (isBlank(filled())) swap(other, "Here is what was in the file.");
    else {
      say("You have something filled in already. What shall be done with the file?", {
        open: true,
        ways: {
          "Lay it beside ours": () => beside(other),
          "Use it in place of ours": () => swap(other, "This is what was in the file. Ours can be brought back from here."),
          "Leave it": () => {},
        },
      });
    }
  }

  return view;
}
