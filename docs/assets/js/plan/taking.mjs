// The buttons that take a plan along. What they do is fetched when one is reached for.

import { element } from "../kit/dom.mjs";
import { largePrint } from "../kit/large-print.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {"said" | "word" | "table" | "calendar" | "file" | "link"} Way */

/** @type {Record<Way, string>} */
const WAYS = {
  said: "We said, we did",
  word: "Word document",
  table: "Spreadsheet (CSV)",
  calendar: "Calendar file",
  file: "File to open again",
  link: "Copy a link",
};

/**
 * @param {import("./ways-out.mjs").Told} told
 * @returns {HTMLElement}
 */
export function taking(told) {
  const fetched = () => import("./ways-out.mjs");

  /** @param {Way} way */
  async function take(way) {
    try {
      await (await fetched()).takeOut(way, told);
    } catch {
      told.say("That could not be made. See whether you are connected, and try again; the plan is as it was.");
    }
  }

  // Ahead of the press: some browsers let a page use the clipboard only at once.
  const ahead = () => void fetched().catch(() => {});
  const buttons = /** @type {Way[]} */ (Object.keys(WAYS)).map((way) => quiet(WAYS[way], () => take(way)));
  return element(
    "div",
    { class: "guide-plan-taking", onpointerover: ahead, onfocusin: ahead },
    element("div", { class: "guide-buttons" }, quiet("Print", () => window.print()), ...buttons),
    largePrint(),
    element("p", { class: "guide-hint" }, "“We said, we did” is one page to send round. The calendar file holds a day for each step that has a date, and the day you look at the plan again, each with a reminder a week before. Take it in again when the plan has changed: what is done or let go is marked there."),
  );
}
