// Two minutes at the end of a meeting, on the plan's page: slips to print, boxes to count them into, and a strip of the
// last meetings.

import { element, mainButton, quietButton } from "../../kit/dom.mjs";
import { whenField } from "../field.mjs";
import { ANSWERS, STATEMENTS, faultIn, peopleIn, stripOf, withMeeting } from "./meeting-end.mjs";
import { inWords } from "../plan-days.mjs";
import { isDay } from "../plan-file.mjs";
import { LIMITS } from "../plan.mjs";

/** @typedef {import("../plan.mjs").Plan} Plan */

/** Slips on one side of paper. */
const SLIPS = 8;

/**
 * @param {string} today
 * @param {number} minimum people that a report takes
 * @param {{plan: () => Plan, change: (plan: Plan) => void}} told
 * @returns {HTMLElement}
 */
export function meetingEndView(today, minimum, { plan, change }) {
  let day = today;
  const boxes = STATEMENTS.map((statement) => ANSWERS.map((answer) => element("input", {
    class: "guide-input guide-end-box", type: "number", min: 0, max: 500, step: 1, inputmode: "numeric", value: "", "aria-label": `${answer}: ${statement}`,
  })));
  const status = element("p", { class: "guide-plan-told", role: "status" });
  const strip = element("div", {});

  function keep() {
    const counts = boxes.map((row) => row.map((box) => (box.value === "" ? 0 : Number(box.value))));
    const fault = faultIn(counts, minimum) || (isDay(day) ? "" : "Say which day it was.");
    status.textContent = fault || "Counted. It is kept with the plan. Tear the slips up. ";
    if (fault) return;
    const before = plan().meetings;
    const typed = boxes.map((row) => row.map((box) => box.value));
    const undo = quietButton("Undo", () => {
      change({ ...plan(), meetings: before });
      for (const [at, row] of boxes.entries()) for (const [of, box] of row.entries()) box.value = typed[at][of];
      status.textContent = "The count is as it was.";
      draw();
      boxes[0][0].focus();
    });
    change({ ...plan(), meetings: withMeeting(before ?? [], { day, counts }, LIMITS.meetings) });
    for (const box of boxes.flat()) box.value = "";
    status.append(undo);
    draw();
  }

  function draw() {
    const meetings = stripOf(plan().meetings ?? [], minimum);
    strip.replaceChildren(...(meetings.length ? [stripView(meetings)] : []));
  }

  draw();
  return element(
    "div",
    { class: "guide-end" },
    element("p", { class: "guide-no-print" }, `Give everyone a slip. Each puts one tick behind each statement, folds it, and drops it into a bag. Shuffle; one reads out, another counts here. No names. It takes ${minimum} people or more.`),
    element("div", { class: "guide-buttons guide-no-print" }, quietButton("Print the slips", printSlips)),
    element(
      "table",
      { class: "guide-end-count guide-no-print" },
      element("caption", {}, "How many people ticked each"),
      element("thead", {}, element("tr", {}, element("td", {}), ...ANSWERS.map((answer) => element("th", { scope: "col" }, answer)))),
      element("tbody", {}, ...STATEMENTS.map((statement, at) => element("tr", {}, element("th", { scope: "row" }, statement), ...boxes[at].map((box) => element("td", {}, box))))),
    ),
    element("div", { class: "guide-no-print" }, whenField({ id: "plan-end-day", label: "The day of the meeting", type: "date", value: day, change: (typed) => { day = typed; } }), mainButton("Keep this count", keep)),
    status,
    strip,
    slipsView(),
  );
}

/** @param {readonly import("../plan.mjs").Meeting[]} meetings */
function stripView(meetings) {
  return element(
    "div",
    { class: "guide-end-scroll", role: "region", tabindex: 0, "aria-label": "The last meetings" },
    element(
      "table",
      { class: "guide-end-strip" },
      element("caption", {}, "The last meetings. Where all said the same, it is plain what each one said."),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "On the way out"), ...meetings.map(({ day }) => element("th", { scope: "col" }, inWords(day))))),
      element("tbody", {}, ...STATEMENTS.map((statement, at) => element("tr", {}, element("th", { scope: "row" }, statement), ...meetings.map(({ counts }) => cellOf(counts[at]))))),
    ),
  );
}

/** @param {readonly number[]} row people by answer */
function cellOf(row) {
  const people = peopleIn(row);
  const parts = row.map((count, at) => {
    const part = element("span", { class: "guide-end-part", "data-answer": at });
    part.style.setProperty("--share", String(count / people));
    return part;
  });
  return element("td", {}, element("span", { class: "guide-end-bar", "aria-hidden": "true" }, ...parts), element("span", { class: "guide-end-said" }, row.map((count, at) => `${ANSWERS[at]} ${count}`).join(", ")));
}

/** Only the slips are printed: style sheets see it on the root. */
function printSlips() {
  const root = document.documentElement;
  root.dataset.print = "slips";
  addEventListener("afterprint", () => delete root.dataset.print, { once: true });
  window.print();
}

function slipsView() {
  const slip = () => element(
    "div",
    { class: "guide-slip" },
    element("p", {}, "On the way out. One tick in each row, no name."),
    element("table", {}, element("tbody", {}, ...STATEMENTS.map((statement) => element("tr", {}, element("th", { scope: "row" }, statement), ...ANSWERS.map((answer) => element("td", {}, element("span", { class: "guide-plan-box" }), ` ${answer}`)))))),
  );
  return element("div", { class: "guide-slips", "aria-hidden": "true" }, ...Array.from({ length: SLIPS }, slip));
}
