// “Add to our plan”, wherever a step is offered: beside advice, in a report. What adds it is fetched when it is pressed.

import { element } from "../kit/dom.mjs";

/** @typedef {Readonly<{text: string, entry?: import("./plan.mjs").Entry | null, for?: import("./plan.mjs").Reason | undefined}>} Offer what the step says, the entry it leads to, and what it is for */

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
      element("span", { class: "guide-hidden-visually" }, `: ${offer.for?.statement ?? offer.entry?.title ?? offer.text}`),
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
        element("a", { href: planWith(offer) }, "open our plan with this step in it"),
        ".",
      );
    }
  }

  return view;
}

/**
 * @param {Offer} offer
 * @returns {string} the address of the plan with this step to be added; it is made here, since nothing can be fetched
 */
function planWith({ text, entry, for: reason }) {
  const step = new URLSearchParams({ text, ref: entry?.ref ?? "", title: entry?.title ?? "", ...(reason ? { for: JSON.stringify(reason) } : {}) });
  return new URL(`plan/#step=${step}`, new URL(document.body.dataset.root ?? ".", document.baseURI)).href;
}
