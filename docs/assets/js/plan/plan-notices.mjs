// What the plan says to the person: in one place, which stays in sight, with what they can do about it.

import { element } from "../kit/dom.mjs";
import { quiet } from "./quiet.mjs";

/**
 * @typedef {object} Told
 * @property {Record<string, () => void>} [ways] what each button does, by its words; pressing one ends the notice
 * @property {boolean} [open] a question: it cannot be closed without an answer
 * @property {boolean} [behind] something that happened elsewhere: focus stays where it is
 */
/**
 * @typedef {object} Notices
 * @property {HTMLElement} view
 * @property {(said: string | (Node | string)[], told?: Told) => void} say takes the place of what was said before
 */

/** @returns {Notices} */
export function notices() {
  // Always there, though empty: a status that comes with its words is not read out.
  const text = element("p", { role: "status" });
  const ways = element("div", { class: "guide-buttons" });
  const view = element("div", { class: "guide-plan-notice" }, text, ways);
  /** @type {Element | null} */
  let before = null;

  /** @param {() => void} [act] */
  function close(act) {
    const back = before;
    show([], []);
    act?.();
    if (document.activeElement === document.body && back instanceof HTMLElement) back.focus();
  }

  /**
   * @param {(Node | string)[]} parts
   * @param {HTMLElement[]} buttons
   */
  function show(parts, buttons) {
    text.replaceChildren(...parts);
    ways.replaceChildren(...buttons);
    view.classList.toggle("guide-plan-notice-open", parts.length > 0);
  }

  return {
    view,
    say(said, { ways: offered = {}, open = false, behind = false } = {}) {
      if (!ways.contains(document.activeElement)) before = document.activeElement;
      const buttons = Object.entries(offered).map(([words, act]) => quiet(words, () => close(act)));
      show(typeof said === "string" ? [said] : said, open ? buttons : [...buttons, quiet("Close", () => close())]);
      if (buttons.length && !behind) buttons[0].focus({ preventScroll: true });
    },
  };
}
