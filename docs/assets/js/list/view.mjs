// How an entry stands on a list: its title and summary, what to do with it in the next meeting, and on paper all of it.

import { element, quietButton } from "../kit/dom.mjs";

/** @typedef {import("./reading.mjs").Read} Read */
/** @typedef {{up: () => void, down: () => void, off: () => void}} Ways */

/**
 * @param {Read} entry
 * @param {Ways | null} ways null: the list is somebody else’s
 * @returns {HTMLElement}
 */
export function entryView(entry, ways) {
  const named = element("span", { class: "guide-hidden-visually" }, `: ${entry.title}`);
  return element(
    "li",
    { class: "guide-list-entry", "data-kind": entry.kind, "data-ref": entry.ref },
    element("h3", {}, element("a", { href: entry.url }, entry.title)),
    element("p", {}, entry.summary),
    entry.meeting.length > 0 &&
      element("div", { class: "guide-together guide-list-meeting" }, ...copies(entry.meeting)),
    ways &&
      element(
        "div",
        { class: "guide-buttons guide-no-print" },
        ...[quietButton("Up", ways.up), quietButton("Down", ways.down), quietButton("Take it off", ways.off)].map((button) => {
          button.append(named.cloneNode(true));
          return button;
        }),
      ),
  );
}

/** @param {readonly Read[]} entries @returns {HTMLElement[]} each whole, on paper of its own */
export function packView(entries) {
  return entries.map((entry) =>
    element(
      "section",
      { class: "guide-list-whole", "data-kind": entry.kind },
      element("h2", {}, entry.title),
      element("p", {}, entry.summary),
      ...(entry.meeting.length > 0 ? [element("div", { class: "guide-list-meeting" }, ...copies(entry.meeting))] : []),
      ...copies(entry.text),
      element("p", {}, entry.url),
    ),
  );
}

/** @param {readonly Node[]} nodes */
function copies(nodes) {
  return nodes.map((node) => node.cloneNode(true));
}
