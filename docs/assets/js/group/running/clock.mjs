// The clock of a session on the page: the present step, what is left of it, and buttons. It can stand in two places, on
// the facilitator's page and over a report on the wall, and is one clock. It makes no sound unless asked.

import { element, quietButton } from "../../kit/dom.mjs";
import { shelf } from "../../kit/store.mjs";
import { clockText, isLast, left, newTimer, onward, paused, readTimer, saidOf, started } from "./timer.mjs";
import { tone } from "./tone.mjs";

/** @typedef {import("./timer.mjs").Step} Step */
/** @typedef {import("./timer.mjs").Timer} Timer */

const TICK = 500;

/** The time of the steps that are on. */
export class Clock {
  /** @type {Timer} */
  #timer;
  #left = 0;
  #ticking = 0;
  #wantsTone = false;
  /** @type {readonly Readonly<{view: HTMLElement, show: (timer: Timer, left: number) => void, say: (said: string) => void}>[]} */
  #faces = [];

  /**
   * @param {string} name of the round's place, by which the tab holds the clock
   * @param {readonly Step[]} steps
   */
  constructor(name, steps) {
    this.place = /** @type {import("../../kit/store.mjs").Shelf<unknown>} */ (shelf(`clock-${name}`, 1, "tab"));
    this.#timer = newTimer(steps);
    this.turnTo(steps);
  }

  /** @param {readonly Step[]} steps to be timed from now on; the same again change nothing */
  turnTo(steps) {
    if (this.#faces.length && JSON.stringify(steps) === JSON.stringify(this.#timer.steps)) return;
    this.#set(readTimer(steps, this.place.read(), Date.now()) ?? newTimer(steps));
  }

  /**
   * @param {boolean} isLarge whether it is read from across a room: then it has no more than it needs
   * @returns {HTMLElement} one more face of the clock
   */
  face(isLarge = false) {
    const made = face(isLarge, {
      turn: () => this.#set((this.#timer.since === null ? started : paused)(this.#timer, Date.now())),
      next: () => {
        if (isLast(this.#timer)) return;
        this.#set(onward(this.#timer, Date.now()));
        const { at, steps } = this.#timer;
        this.#say(`${at + 1} of ${steps.length}: ${steps[at].name}, ${steps[at].minutes} minutes.`);
      },
      sound: (wanted) => {
        this.#wantsTone = wanted;
        if (wanted) tone();
      },
    });
    this.#faces = [...this.#faces.filter(({ view }) => view.isConnected), made];
    made.show(this.#timer, this.#left);
    return made.view;
  }

  /** @param {Timer} timer */
  #set(timer) {
    this.#timer = timer;
    this.#left = left(timer, Date.now());
    this.place.write(timer);
    clearInterval(this.#ticking);
    if (timer.since !== null) this.#ticking = window.setInterval(() => this.#tick(), TICK);
    this.#show();
  }

  #tick() {
    const before = this.#left;
    this.#left = left(this.#timer, Date.now());
    const said = saidOf(this.#timer, before, this.#left);
    if (said) this.#say(said);
    if (said && this.#left <= 0 && this.#wantsTone) tone();
    this.#show();
  }

  #show() {
    for (const each of this.#faces) each.show(this.#timer, this.#left);
  }

  /** @param {string} said once, by the face that is on top */
  #say(said) {
    this.#faces.findLast(({ view }) => view.isConnected)?.say(said);
  }
}

/**
 * @param {boolean} isLarge
 * @param {{turn: () => void, next: () => void, sound: (wanted: boolean) => void}} told
 */
function face(isLarge, told) {
  const step = element("span", { class: "guide-clock-step" });
  const time = element("span", { class: "guide-clock-time", role: "timer" });
  const spoken = element("p", { class: "guide-hidden-visually", role: "status" });
  const turn = quietButton("Start the clock", told.turn);
  const next = quietButton("Next step", told.next);
  const box = element("input", { type: "checkbox", onchange: () => told.sound(box.checked) });
  const view = element(
    "div",
    { class: isLarge ? "guide-clock guide-clock-large" : "guide-clock guide-no-print", role: "group", "aria-label": "The time of this step" },
    element("p", { class: "guide-clock-now" }, step, " ", time),
    element("div", { class: "guide-clock-buttons" }, turn, next),
    !isLarge && element("label", { class: "guide-clock-tone" }, box, element("span", {}, "A short tone when the time is up")),
    spoken,
  );
  return {
    view,
    /** @param {Timer} timer @param {number} remaining */
    show(timer, remaining) {
      const { at, steps, since } = timer;
      step.textContent = isLarge ? steps[at].name : `${at + 1} of ${steps.length}: ${steps[at].name}`;
      time.textContent = clockText(remaining);
      time.classList.toggle("guide-clock-over", remaining <= 0);
      turn.textContent = since === null ? (timer.spent ? "Go on" : isLarge ? "Start" : "Start the clock") : "Pause";
      next.setAttribute("aria-disabled", String(isLast(timer))); // switched off it would lose the focus that stands on it
    },
    /** @param {string} said */
    say(said) {
      spoken.textContent = said;
    },
  };
}
