// A switch for large print: 16 points in place of 11 on all that is made to be printed. Style sheets see it on the root.

import { element } from "./dom.mjs";

/** @returns {HTMLElement} as it stands: every switch on a page says the same */
export function largePrint() {
  const root = document.documentElement;
  const box = element("input", { type: "checkbox", onchange: () => root.toggleAttribute("data-large", box.checked) });
  box.checked = root.hasAttribute("data-large");
  return element("label", { class: "guide-large-print guide-no-print" }, box, " Large print, 16 point");
}

/** @param {HTMLElement} place */
export function mount(place) {
  place.append(largePrint());
  place.hidden = false;
}
