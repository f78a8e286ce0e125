// A draft kept in this browser: only where the person asks for it, and cleared at a touch.

import { element } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { readKept, toKeep } from "./draft.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */

const DAYS = 30;
const PAUSE = 400;

/**
 * @typedef {object} Keeping
 * @property {() => Draft | null} kept the draft that this browser kept before, or null
 * @property {() => boolean} isOn
 * @property {(on: boolean) => void} turn
 * @property {() => void} later keeps the draft after a short pause, if asked to
 * @property {() => void} now
 * @property {(text: string, ...more: (Node | string)[]) => void} say tells something beside the box
 */

/**
 * @param {HTMLElement} place
 * @param {{draft: () => Draft, clear: () => void}} told `draft` gives the present one, `clear` empties the form
 * @returns {Keeping}
 */
export function keeping(place, told) {
  const store = /** @type {import("../kit/store.mjs").Shelf<unknown>} */ (shelf("story-draft", DAYS));
  let timer = 0;
  const box = element("input", { type: "checkbox", id: "story-keep", "aria-describedby": "story-keep-hint", onchange: () => turn(box.checked) });
  const status = element("div", { class: "guide-story-status", role: "status" });
  place.append(
    element("label", { class: "guide-story-choice", for: "story-keep" }, box, element("span", {}, `Keep my draft in this browser for ${DAYS} days`)),
    element("p", { class: "guide-hint", id: "story-keep-hint" }, "It stays on this device and is sent to nobody. Leave this off if others use the device."),
    element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => told.clear() }, "Clear everything"),
    status,
  );

  /** @param {boolean} on */
  function turn(on) {
    clearTimeout(timer);
    box.checked = on;
    status.replaceChildren();
    if (on) now();
    else store.clear();
  }

  function now() {
    clearTimeout(timer);
    if (!box.checked || store.write(toKeep(told.draft()))) return;
    box.checked = false;
    status.replaceChildren("This browser does not let the page keep anything, so the draft stays only until you leave the page. Download the packet at the end, or keep a copy of your words elsewhere.");
  }

  const before = readKept(store.read());
  box.checked = before !== null;
  return {
    kept: () => before,
    isOn: () => box.checked,
    turn,
    later() {
      clearTimeout(timer);
      if (box.checked) timer = window.setTimeout(now, PAUSE);
    },
    now,
    say: (text, ...more) => status.replaceChildren(element("p", {}, text), ...more),
  };
}
