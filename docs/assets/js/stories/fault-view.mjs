// Telling what is still to mend: a list that leads to each field, and a sentence at each field.

import { element, focusOn } from "../kit/dom.mjs";
import { controlOf, partOf, parts } from "./packet/fields.mjs";

/** @typedef {import("./packet/faults.mjs").Fault} Fault */

/**
 * Takes away what was told before.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place where the list stands
 */
export function clearFaults(form, place) {
  place.replaceChildren();
  for (const part of parts(form)) clearFault(part);
}

/**
 * Takes away what was told at one field: it is being mended.
 *
 * @param {HTMLElement} part
 */
export function clearFault(part) {
  const message = part.querySelector(":scope > .guide-story-fault");
  if (!message) return;
  for (const described of [part, ...part.querySelectorAll("[aria-describedby]")]) {
    const ids = (described.getAttribute("aria-describedby") ?? "").split(" ");
    if (!ids.includes(message.id)) continue;
    const rest = ids.filter((id) => id !== message.id);
    if (rest.length) described.setAttribute("aria-describedby", rest.join(" "));
    else described.removeAttribute("aria-describedby");
    described.removeAttribute("aria-invalid");
  }
  message.remove();
}

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
  const told = element("p", { class: "guide-story-fault", id }, message);
  const isGroup = part instanceof HTMLFieldSetElement;
  const control = controlOf(part);
  if (isGroup) part.querySelector("legend")?.after(told);
  else (part.querySelector(".guide-hint:not([data-part])") ?? part.querySelector("label"))?.after(told);
  const described = isGroup ? part : control;
  described?.setAttribute("aria-describedby", [described.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  if (!isGroup) control?.setAttribute("aria-invalid", "true");
}
