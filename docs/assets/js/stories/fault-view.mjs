// Telling what is still to mend: a list that leads to each field, and a sentence at each field.

import { element, focusOn } from "../kit/dom.mjs";
import { clearFaults } from "./faults-cleared.mjs";
import { unfold } from "./folds.mjs";
import { controlOf, partOf } from "./packet/fields.mjs";

/** @typedef {import("./packet/faults.mjs").Fault} Fault */

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place where the list stands
 * @param {readonly Fault[]} faults at least one
 * @param {(field: string) => void} goTo shows a field and puts focus on it
 */
export function showFaults(form, place, faults, goTo) {
  clearFaults(form, place);
  faults.forEach((fault, number) => mark(form, fault, `story-fault-${number}`));
  const heading = faults.length === 1 ? "There is one thing to mend" : `There are ${faults.length} things to mend`;
  const summary = element(
    "div",
    { class: "guide-error", role: "group", "aria-labelledby": "story-faults" },
    element("h2", { id: "story-faults" }, heading),
    element("ul", {}, ...faults.map(({ field, message }) => element("li", {}, link(form, field, message, goTo)))),
  );
  place.replaceChildren(summary);
  focusOn(summary);
}

/**
 * A link to a field that shows it first, wherever it is.
 *
 * @param {HTMLFormElement} form
 * @param {string} field
 * @param {Node | string} words
 * @param {(field: string) => void} goTo
 * @param {string} [more] words for those who hear the link out of its place
 */
export function link(form, field, words, goTo, more) {
  const part = partOf(form, field);
  const control = part && controlOf(part);
  return element(
    "a",
    {
      href: `#${control?.id ?? ""}`,
      onclick: (/** @type {Event} */ event) => {
        event.preventDefault();
        goTo(field);
      },
    },
    words,
    more ? element("span", { class: "guide-hidden-visually" }, ` ${more}`) : null,
  );
}

/**
 * @param {HTMLFormElement} form
 * @param {Fault} fault
 * @param {string} id
 */
function mark(form, { field, message }, id) {
  const part = partOf(form, field);
  if (!part) return;
  unfold(part);
  const told = element("p", { class: "guide-story-fault", id }, message);
  const isGroup = part instanceof HTMLFieldSetElement;
  const control = controlOf(part);
  if (isGroup) part.querySelector("legend")?.after(told);
  else (part.querySelector(".guide-hint:not([data-part])") ?? part.querySelector("label"))?.after(told);
  const described = isGroup ? part : control;
  described?.setAttribute("aria-describedby", [described.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  if (!isGroup) control?.setAttribute("aria-invalid", "true");
}
