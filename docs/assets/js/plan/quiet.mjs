// The buttons of the plan.

import { element } from "../kit/dom.mjs";

/**
 * @param {string} words
 * @param {() => void} press
 * @returns {HTMLButtonElement} with room behind its words for what only a screen reader need say
 */
export function quiet(words, press) {
  return element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: press }, words, element("span", { class: "guide-hidden-visually" }));
}
