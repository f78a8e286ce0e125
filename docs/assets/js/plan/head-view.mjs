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
 * @returns {{title: HTMLElement, review: HTMLElement, draw: () => void, focus: (field: string) => void}} `draw` shows the
 *   present plan's; `focus` goes to one of the names
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
    const { time = "", zone } = plan().review ?? {};
    change({ ...plan(), review: { day: suggested, time, ...(zone ? { zone } : {}) } });
    draw();
  }

  function draw() {
    const { day, time } = plan().review ?? { day: "", time: "" };
    const now = { day, time };
    const tell = () => {
      change({ ...plan(), review: isDay(now.day) ? { ...now, ...(now.time ? { zone: zoneOf(plan()) } : {}) } : null });
      mark();
    };
    title.replaceChildren(textField({
      id: "plan-partnership",
      label: "Whose plan it is",
      hint: "The partnership’s name. It stands on what you print and send.",
      value: plan().partnership ?? "",
      most: LIMITS.partnership,
      change: (typed) => change({ ...plan(), partnership: typed || undefined }),
    }), textField({
      id: "plan-title",
      label: "Name of the plan, if it needs one",
      value: plan().title,
      most: LIMITS.title,
      change: (typed) => change({ ...plan(), title: typed }),
    }));
    fields.replaceChildren(
      whenField({ id: "plan-review-day", label: "Day", type: "date", value: day, change: (typed) => { now.day = typed; tell(); } }),
      whenField({ id: "plan-review-time", label: "Time, if you have one", type: "time", value: time, hint: `On the clock ${plan().review?.zone && plan().review?.time ? "in" : "here:"} ${zoneOf(plan()).replaceAll("_", " ")}`, change: (typed) => { now.time = typed.slice(0, 5); tell(); } }),
    );
    mark();
  }

  function mark() {
    const day = plan().review?.day;
    const gone = day ? pastInWords(day, today) : "";
    past.textContent = gone && gone !== "today" ? `That was ${gone}. Look at the plan now, and agree on the next day.` : gone && "That is today.";
  }

  draw();
  return { title, review, draw, focus: (field) => document.getElementById(`plan-${field}`)?.focus() };
}

/**
 * @param {Plan} plan
 * @returns {string} whose clock its time is on, such as “Europe/London”: where it was first said, or else here
 */
function zoneOf({ review }) {
  return (review?.time && review.zone) || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
