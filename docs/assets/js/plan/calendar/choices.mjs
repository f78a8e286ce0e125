// What a calendar file of the plan holds: whose steps, and how long before each day it reminds of it.

import { element } from "../../kit/dom.mjs";
import { ownersOf, REMINDERS } from "./plan-calendar.mjs";

/** @typedef {import("../plan.mjs").Plan} Plan */

/** @type {Readonly<Record<import("../plan.mjs").Reminder, string>>} */
const WORDS = { none: "No reminder", day: "A day before", week: "A week before" };

/**
 * @param {{plan: () => Plan, change: (plan: Plan) => void}} told what is chosen of the reminder is kept with the plan,
 *   where that is kept; whose steps is asked of each who takes a file
 * @returns {{view: HTMLElement, draw: () => void, owner: () => string | undefined}} `draw` shows who has steps now;
 *   `owner` is the one whose steps alone are wanted
 */
export function calendarChoices({ plan, change }) {
  const whose = element("select", { class: "guide-input guide-plan-when", id: "plan-whose" });
  const remind = element(
    "select",
    { class: "guide-input guide-plan-when", id: "plan-remind", onchange: () => change({ ...plan(), reminder: /** @type {import("../plan.mjs").Reminder} */ (remind.value) }) },
    ...REMINDERS.map((reminder) => element("option", { value: reminder }, WORDS[reminder])),
  );
  const owners = element("div", { class: "guide-field guide-plan-field" }, element("label", { for: "plan-whose" }, "Whose steps"), whose);
  const view = element("div", { class: "guide-plan-fields" }, owners, element("div", { class: "guide-field guide-plan-field" }, element("label", { for: "plan-remind" }, "Remind of each"), remind));

  function draw() {
    const named = ownersOf(plan());
    const before = whose.value;
    whose.replaceChildren(element("option", { value: "" }, "Everyone’s"), ...named.map((owner) => element("option", { value: owner }, `Only mine: ${owner}`)));
    whose.value = named.includes(before) ? before : "";
    owners.hidden = named.length === 0;
    remind.value = plan().reminder ?? "week";
  }

  draw();
  return { view, draw, owner: () => whose.value || undefined };
}
