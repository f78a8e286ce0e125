// “Add to our plan”, wherever a step is offered: beside advice, in a report. What adds it is fetched when it is pressed.

import { element } from "../kit/dom.mjs";
import { stepFragment } from "./step-link.mjs";

/** @typedef {Readonly<{text: string, entry?: import("./plan.mjs").Entry | null}>} Offer what the step says, and the entry it leads to */

/**
 * @param {Offer} offer a text that is longer than a step can be is cut
 * @returns {HTMLElement} a button, and beneath it what came of pressing it
 */
export function addButton(offer) {
  const told = element("p", { class: "guide-plan-told", role: "status" });
  const view = element(
    "div",
    { class: "guide-plan-add guide-no-print" },
    element(
      "button",
      { type: "button", class: "guide-button guide-button-quiet", onclick: press },
      "Add to our plan",
      element("span", { class: "guide-hidden-visually" }, `: ${offer.entry?.title ?? offer.text}`),
    ),
    told,
  );

  async function press() {
    try {
      const { addStep } = await import("./added.mjs");
      addStep(view, offer);
    } catch {
      told.replaceChildren(
        "That could not be loaded. See whether you are connected, and try again. Or ",
        element("a", { href: new URL(`plan/${stepFragment(offer)}`, new URL(document.body.dataset.root ?? ".", document.baseURI)).href }, "open our plan with this step in it"),
        ".",
      );
    }
  }

  return view;
}
