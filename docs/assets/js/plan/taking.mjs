// The buttons that take a plan along. What they do is fetched when one is reached for.

import { element } from "../kit/dom.mjs";
import { largePrint } from "../kit/large-print.mjs";
import { takingAway } from "../kit/taking-away.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {"said" | "word" | "book" | "table" | "calendar" | "file" | "link"} Way */

/**
 * @param {import("./ways-out.mjs").Told} told
 * @returns {HTMLElement}
 */
export function taking(told) {
  const fetched = () => import("./ways-out.mjs");

  const place = element("div", {});
  /** @type {ReturnType<typeof import("./calendar/choices.mjs").calendarChoices> | undefined} */
  let choices;

  /** @param {Way} way */
  async function take(way) {
    try {
      await (await fetched()).takeOut(way, { ...told, owner: () => choices?.owner() });
    } catch {
      told.say("That could not be made. See whether you are connected, and try again; the plan is as it was.");
    }
  }

  /** @param {Awaited<ReturnType<typeof fetched>>} ways */
  function choose({ calendarChoices }) {
    if (place.contains(document.activeElement)) return;
    if (choices) choices.draw();
    else place.append((choices = calendarChoices(told)).view);
  }

  // Ahead of the press: some browsers let a page use the clipboard only at once.
  const ahead = () => void fetched().then(choose).catch(() => {});
  return element(
    "div",
    { class: "guide-plan-taking", onpointerover: ahead, onfocusin: ahead },
    element("div", { class: "guide-buttons" }, largePrint(), quiet("Print", () => window.print()), quiet("We said, we did", () => take("said"))),
    element("p", { class: "guide-hint" }, "“We said, we did” is one page to send round."),
    takingAway([
      { title: "To pass on", about: "The whole plan, to open on this page.", ways: { "Copy a link": () => take("link"), "File to open again": () => take("file") } },
      { title: "To write in", about: "The steps in a table, with room for more.", ways: { "Word document": () => take("word") } },
      { title: "To keep track", about: "With real dates, and a list for what is done. CSV is for other programs.", ways: { "Spreadsheet (Excel)": () => take("book"), "Spreadsheet (CSV)": () => take("table") } },
      { title: "For your calendar", about: "A day for each step that has a date, and the day you look at the plan again. Take it in again when the plan has changed: what is done or let go is marked there.", place, ways: { "Calendar file": () => take("calendar") } },
    ]),
  );
}
