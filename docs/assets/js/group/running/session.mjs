// A session that has begun: all that it needs is fetched while there is a network, and the time of its steps is kept.

import { element, mainButton } from "../../kit/dom.mjs";
import { closedPage } from "../fetched-later.mjs";
import { takeOver } from "../handing.mjs";
import { Clock } from "./clock.mjs";
import { MOST_KB, everything } from "./everything.mjs";
import { twin } from "./twin.mjs";

/** @typedef {import("./timer.mjs").Step} Step */
/** @typedef {import("../opened-files.mjs").Opened} Opened */

const FETCHING = `Fetching what the round needs: less than ${MOST_KB} KB.`;
const READY = "Ready without signal. From here on codes are read, the round is closed, and report, pack, plan and files are made with no network.";
const MISSING = "Not all that the round needs could be fetched. See whether you are online, and try again while there is a signal.";

/** One session. */
export class Session {
  #isReady = false;
  #isFetching = false;
  /** Whether other tabs were asked if they hold the same round. */
  #hasAsked = false;

  /** @param {import("../begun.mjs").Begun} begun */
  constructor({ place, holding, check, told }) {
    this.parts = holding.parts;
    this.steps = stepsOnPage();
    this.clock = new Clock(holding.name, this.steps);
    this.told = element("p", { role: "status" });
    this.again = element("div", { class: "guide-group-buttons", hidden: true }, mainButton("Try again", () => this.fetch()));
    place.replaceChildren(this.clock.face(), element("div", { class: "guide-ready", "data-words": READY }, this.told), this.again);
    addEventListener("online", () => this.fetch());
    takeOver(check, told.take);
    this.holding = holding;
    this.askTwins = twin(holding.name, () => holding.id, told.twin);
  }

  /** Fetches what is still to come; says so once it is all here, and not before. */
  async fetch() {
    if (this.#isReady || this.#isFetching) return;
    this.#isFetching = true;
    this.again.hidden = true;
    this.told.textContent = FETCHING;
    this.#isReady = await everything(this.parts);
    this.#isFetching = false;
    if (this.again.contains(document.activeElement)) this.told.focus();
    this.again.hidden = this.#isReady;
    this.told.textContent = this.#isReady ? READY : MISSING;
  }

  /**
   * Keeps the time of what is on now.
   *
   * @param {Opened | null} round that is closed, whose report is talked about; null: the round is open
   * @param {import("../closed-page.mjs").Least} least
   */
  async turnTo(round, least) {
    if (this.holding.wasHeld && !this.#hasAsked) {
      this.#hasAsked = true;
      this.askTwins();
    }
    const page = round && await closedPage().catch(() => null);
    this.clock.turnTo((round && page?.stepsOf(round, least)) || this.steps);
  }
}

/** @returns {readonly Step[]} what is done until the round is closed, as the page tells it */
function stepsOnPage() {
  const times = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".guide-session [data-minutes]")]);
  return times.map((time) => ({
    name: (time.parentElement?.querySelector("strong")?.textContent ?? "").replace(/\.$/, ""),
    minutes: Number(time.dataset.minutes),
  }));
}
