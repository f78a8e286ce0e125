// What stands on the page in the place of an open round: a report, rounds side by side, a pack to print; and over a
// report, the same for the wall. It is fetched when it is wanted, and drawn anew at each place.

import { element, focusOn, mainButton, quietButton } from "../kit/dom.mjs";
import { notLoaded } from "./round-notices.mjs";
import { closedPage } from "./fetched-later.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */
/** @typedef {import("./in-history.mjs").Place} Place */
/** @typedef {Parameters<typeof import("./closed-page.mjs").currentReport>[2]} ReportTold */
/** @typedef {Parameters<typeof import("./closed-page.mjs").openedRounds>[2]} RoundsTold */

/**
 * @typedef {Readonly<{
 *   over: (kind: "projector" | "pack" | "plan") => void, leave: () => void, back: () => void, clock: () => HTMLElement | null,
 *   report: Omit<ReportTold, "over">, rounds: (rounds: readonly Opened[]) => Omit<RoundsTold, "over">}>} Told
 *   `over` goes to what is shown in the place of a report, `leave` comes back from it, and `back`
 *   leads to the open round's place; `clock`: a face for the wall, where
 *   time is kept
 */

/** The closed rounds that are shown. */
export class ClosedRounds {
  view = element("div", { class: "guide-group-shown", hidden: true });
  /** Where the report for the wall begins. */
  /** @type {number | undefined} */
  #at;
  /** Counts what is drawn, so that what was fetched too late is not shown. */
  #drawn = 0;
  /** @type {HTMLElement | null} the report for the wall, while it is open */
  #large = null;
  /** @type {HTMLElement | null} what was pressed to come to it */
  #pressed = null;
  /** @type {typeof import("./closed-page.mjs") | null} */
  #page = null;
  /** What a link to the plan brings along, behind #. */
  #brought = "";

  /**
   * @param {import("./closed-page.mjs").Least} least
   * @param {Told} told
   */
  constructor(least, told) {
    this.least = least;
    this.told = told;
    this.view.addEventListener("click", (event) => this.#toPlan(event));
  }

  /**
   * The plan opens here in place of its own page, which could not be fetched where the signal has gone.
   *
   * @param {MouseEvent} event
   */
  #toPlan(event) {
    const brought = this.#page?.broughtToPlan(event);
    if (brought === undefined || brought === null) return;
    event.preventDefault();
    this.#brought = brought;
    this.told.over("plan");
  }

  clear() {
    this.#drawn += 1;
    this.view.hidden = true;
    this.view.replaceChildren();
  }

  /**
   * @param {readonly Opened[]} rounds at least one
   * @param {Place} place
   * @param {boolean} focus
   */
  async show(rounds, place, focus) {
    const drawn = (this.#drawn += 1);
    this.view.hidden = false;
    const parts = await this.#parts(rounds, place).catch((error) => {
      console.error("guide: no report could be shown", error);
      return [notLoaded(
        "The report could not be loaded. The codes are still here. See whether you are online, then try again.",
        mainButton("Try again", () => this.show(rounds, place, true)),
        quietButton("Back to the codes", this.told.back),
      )];
    });
    if (drawn !== this.#drawn) return; // gone elsewhere meanwhile
    this.view.replaceChildren(...parts);
    if (place.over === "projector") {
      this.showLarge(rounds[0], true);
      return;
    }
    if (!focus) return;
    const target = /** @type {HTMLElement} */ (this.view.querySelector("h2") ?? this.view.firstElementChild);
    focusOn(target);
    target.scrollIntoView();
  }

  /**
   * Lays the report for the wall over the report that stands on the page, or takes it off again.
   *
   * @param {Opened} round
   * @param {boolean} isWanted
   */
  async showLarge(round, isWanted) {
    const drawn = (this.#drawn += 1);
    this.#large?.remove();
    if (!isWanted) {
      this.#pressed?.focus();
      return;
    }
    this.#pressed = /** @type {HTMLElement | null} */ (document.activeElement);
    const large = await this.#largeOf(round).catch(() => notLoaded(
      "The big screen could not be loaded. See whether you are online, then try again.",
      mainButton("Try again", () => this.showLarge(round, true)),
      quietButton("Back to the report", this.told.leave),
    ));
    if (!large || drawn !== this.#drawn) return;
    this.#large = large;
    if (large instanceof HTMLDialogElement) {
      this.view.append(large);
    } else {
      this.view.prepend(large);
      focusOn(large);
    }
  }

  /** @param {Opened} round */
  async #largeOf(round) {
    const page = await closedPage();
    return page.large(round, this.least, this.#at, { leave: this.told.leave, clock: this.told.clock() });
  }

  #takeBrought() {
    const brought = this.#brought;
    this.#brought = "";
    return brought;
  }

  /**
   * @param {readonly Opened[]} rounds
   * @param {Place} place
   * @returns {Promise<Node[]>}
   */
  async #parts(rounds, place) {
    const page = (this.#page = await closedPage());
    const over = (/** @type {"projector" | "pack"} */ kind, /** @type {number | undefined} */ at) => {
      this.#at = at;
      this.told.over(kind);
    };
    if (place.over === "plan") return page.planned(this.#takeBrought(), this.told.leave);
    if (place.over === "pack" && rounds.length === 1) return page.printed(rounds[0], this.least, this.told.leave);
    if (place.view === "report") return page.currentReport(rounds[0], this.least, { over, ...this.told.report });
    return page.openedRounds(rounds, this.least, { over, ...this.told.rounds(rounds) });
  }
}
