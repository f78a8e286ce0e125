// A round of fewer people than a report takes: it may be seen where all of them agree, once it is said what that risks.

import { element, quietButton } from "../kit/dom.mjs";

const NUMBERS = ["no", "one", "two", "three", "four", "five"];

/**
 * @param {import("./closed-page.mjs").Least} least
 * @param {number} people from the fewest on, and fewer than the minimum
 * @param {string} what the button does, such as “see it”
 * @param {() => void} agreed
 * @returns {HTMLElement}
 */
export function fewView({ minimum }, people, what, agreed) {
  const [count, most] = [people, minimum].map((number) => NUMBERS[number] ?? String(number));
  return element(
    "details",
    { class: "guide-group-more guide-no-print" },
    element("summary", {}, `Only ${count} of you?`),
    element("p", {}, `A report takes ${most} people. With ${count}, people can easily guess who said what, and whoever stands apart is known at once. Ask each of you first. If only one would rather not, let everybody read out what they choose to.`),
    element("div", { class: "guide-group-buttons" }, quietButton(`All ${count} agree: ${what}`, agreed)),
  );
}
