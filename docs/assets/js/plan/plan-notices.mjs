// What the plan says to the person: in one place, which stays in sight, with what they can do about it.

import { element } from "../kit/dom.mjs";
import { quiet } from "./quiet.mjs";

/**
 * @typedef {object} Told
 * @property {Record<string, () => void>} [ways] what each button does, by its words; pressing one ends the notice
 * @property {boolean} [open] a question: it cannot be closed without an answer
 * @property {boolean} [stays] what is said after it does not take its place: it waits below until it is answered
 * @property {boolean} [behind] something that happened elsewhere: focus stays where it is
 */
/**
 * @typedef {object} Notices
 * @property {HTMLElement} view
 * @property {(said: string | (Node | string)[], told?: Told) => () => void} say takes the place of what was said before;
 *   gives a way to take it back
 */

/** @returns {Notices} */
export function notices() {
  // Always there, though empty: a status that comes with its words is not read out.
  const text = element("p", { role: "status" });
  const ways = element("div", { class: "guide-buttons" });
  const view = element("div", { class: "guide-plan-notice" }, text, ways);
  /** @type {Element | null} */
  let before = null;
  /** What is said now, and what waits below it. @type {{stays: boolean, below: HTMLElement | null}} */
  let present = { stays: false, below: null };

  /**
   * @param {typeof present} said
   * @param {() => void} [act]
   */
  function close(said, act) {
    const back = before;
    end(said);
    // What could still be undone may no longer stand as it did.
    if (said !== present && !present.stays) end(present);
    act?.();
    if (document.activeElement === document.body && back instanceof HTMLElement) back.focus();
  }

  /** @param {typeof present} said */
  function end(said) {
    said.stays = false;
    said.below?.remove();
    if (said === present) show([], []);
    else mark();
  }

  function mark() {
    view.classList.toggle("guide-plan-notice-open", text.hasChildNodes() || view.childElementCount > 2);
  }

  function putBelow() {
    present.below = element("div", {}, element("p", {}, ...text.childNodes), element("div", { class: "guide-buttons" }, .../** @type {HTMLElement[]} */ ([...ways.children])));
    view.append(present.below);
  }

  /**
   * @param {(Node | string)[]} parts
   * @param {HTMLElement[]} buttons
   */
  function show(parts, buttons) {
    text.replaceChildren(...parts);
    ways.replaceChildren(...buttons);
    mark();
  }

  return {
    view,
    say(said, { ways: offered = {}, open = false, stays = false, behind = false } = {}) {
      if (!view.contains(document.activeElement)) before = document.activeElement;
      if (present.stays && !present.below) putBelow();
      const mine = (present = { stays, below: /** @type {HTMLElement | null} */ (null) });
      const buttons = Object.entries(offered).map(([words, act]) => quiet(words, () => close(mine, act)));
      show(typeof said === "string" ? [said] : said, open ? buttons : [...buttons, quiet("Close", () => close(mine))]);
      if (buttons.length && !behind) buttons[0].focus({ preventScroll: true });
      return () => end(mine);
    },
  };
}
