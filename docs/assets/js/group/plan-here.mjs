// The plan in the place of the report: what was agreed goes into it, and leaves as a file, even where the plan's own page
// could not be fetched any more.

import { element, quietButton } from "../kit/dom.mjs";
import { blankPlan } from "../plan/blank-plan.mjs";
import { kept } from "../plan/where-kept.mjs";

/** @type {{view: HTMLElement, stood: string} | null} what is not kept anywhere stands here until the page is left */
let shown = null;

/**
 * @param {() => void} leave
 * @returns {Promise<Node[]>} a heading among them, which can take focus
 */
export async function planHere(leave) {
  // By itself, so that what adds a step on a phone shares no file with the plan's whole page.
  const { mount } = await import("../plan/page.mjs");
  const stands = JSON.stringify(kept());
  const brings = location.hash.length > 1;
  if (!shown || shown.stood !== stands || brings) {
    shown = { view: blankPlan(), stood: stands };
    mount(shown.view);
  }
  return [
    element("div", { class: "guide-group-buttons guide-no-print" }, quietButton("Back to the report", leave)),
    element("h2", { class: "guide-no-print", tabindex: -1 }, "Our plan"),
    shown.view,
  ];
}
