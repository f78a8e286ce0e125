// Files to take away, folded: by what each is for, since the kinds of files tell few people that.

import { element, quietButton } from "./dom.mjs";

/** @typedef {Readonly<{title: string, about: string, place?: HTMLElement, ways: Readonly<Record<string, () => void>>}>} Kind place: for what is chosen first; ways: a button's words, and what it does */

/**
 * @param {readonly Kind[]} kinds
 * @returns {HTMLDetailsElement}
 */
export function takingAway(kinds) {
  return element(
    "details",
    { class: "guide-fold guide-away guide-no-print" },
    element("summary", {}, "Take it away"),
    ...kinds.map(({ title, about, place, ways }) => element(
      "div",
      {},
      element("p", {}, element("strong", {}, title), element("span", { class: "guide-hint" }, about)),
      element("div", {}, place ?? null, element("div", { class: "guide-buttons" }, ...Object.entries(ways).map(([words, press]) => quietButton(words, press)))),
    )),
  );
}
