// What the plan is called, and when it is looked at again.

import { element } from "../kit/dom.mjs";
import { textField, whenField } from "./field.mjs";
import { halfAYearOn, inWords, pastInWords } from "./plan-days.mjs";
import { isDay } from "./plan-file.mjs";
import { LIMITS } from "./plan.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

/**
 * @param {string} today
 * @param {{plan: () => Plan, change: (plan: Plan) => void}} told
 * @returns {{title: HTMLElement, review: HTMLElement, draw: () => void, focus: () => void}} `draw` shows the present
 *   plan's; `focus` goes to the name
 */
export function headView(today, { plan, change }) {
  const title = element("div", {});
  const fields = element("div", { class: "guide-plan-fields" });
  const past = element("p", { class: "guide-plan-overdue" });
  const suggested = halfAYearOn(today);
  const review = element(
    "section",
    { class: "guide-plan-review", "aria-labelledby": "plan-review" },
    element("h2", { id: "plan-review" }, "Look at it again"),
    element("p", {}, "Agree on the day before anybody leaves the room. Half a year is long enough to see something move."),
    fields,
    past,
    quiet(`In half a year: ${inWords(suggested)}`, suggest),
  );

  function suggest() {
    const time = plan().review?.time ?? "";
    change({ ...plan(), review: { day: suggested, time } });
    draw();
  }

  function draw() {
    const { day, time } = plan().review ?? { day: "", time: "" };
    const now = { day, time };
    const tell = () => {
      change({ ...plan(), review: isDay(now.day) ? { ...now } : null });
      mark();
    };
    title.replaceChildren(textField({
      id: "plan-title",
      label: "Name of the plan, if it needs one",
      value: plan().title,
      most: LIMITS.title,
      change: (typed) => change({ ...plan(), title: typed }),
    }));
    fields.replaceChildren(
      whenField({ id: "plan-review-day", label: "Day", type: "date", value: day, change: (typed) => { now.day = typed; tell(); } }),
      whenField({ id: "plan-review-time", label: "Time, if you have one", type: "time", value: time, hint: `On the clock here: ${zone()}`, change: (typed) => { now.time = typed.slice(0, 5); tell(); } }),
    );
    mark();
  }

  function mark() {
    const day = plan().review?.day;
    const gone = day ? pastInWords(day, today) : "";
    past.textContent = gone && gone !== "today" ? `That was ${gone}. Look at the plan now, and agree on the next day.` : gone && "That is today.";
  }

  draw();
  return { title, review, draw, focus: () => title.querySelector("input")?.focus() };
}

/** @returns {string} such as “Europe/London” */
function zone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
}
