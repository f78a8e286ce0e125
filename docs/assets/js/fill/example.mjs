// An example beside what is asked, shown on request.

import { element } from "../kit/dom.mjs";

/**
 * @param {string} of what
 * @param {HTMLElement} shown
 */
export function example(of, shown) {
  return element("details", { class: "guide-fill-example" }, element("summary", {}, "See an example", element("span", { class: "guide-hidden-visually" }, `: ${of}`)), shown);
}
