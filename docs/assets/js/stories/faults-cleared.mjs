// Taking away what was told to be mended.

import { parts } from "./packet/fields.mjs";

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
