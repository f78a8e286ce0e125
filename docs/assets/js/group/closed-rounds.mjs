// What stands on the page in the place of an open round: a report, rounds side by side, a pack to print; and over a
// report, the same for the wall. It is fetched when it is wanted, and drawn anew at each place.

import { element, focusOn } from "../kit/dom.mjs";
import { notLoaded } from "./round-notices.mjs";
import { closedPage } from "./fetched-later.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */
/** @typedef {import("./in-history.mjs").Place} Place */
/** @typedef {Parameters<typeof import("./closed-page.mjs").currentReport>[2]} ReportTold */
/** @typedef {Parameters<typeof import("./closed-page.mjs").openedRounds>[2]} RoundsTold */

/**
 * @typedef {Readonly<{
 *   over: (kind: "projector" | "pack") => void, leave: () => void,
 *   report: Omit<ReportTold, "over">, rounds: (rounds: readonly Opened[]) => Omit<RoundsTold, "over">}>} Told
 *   `over` goes to what is shown in the place of a report, `leave` comes back from it
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

  /**
   * @param {number} minimum
   * @param {Told} told
   */
  constructor(minimum, told) {
    this.minimum = minimum;
    this.told = told;
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
      return [notLoaded("The report could not be loaded. The codes are still here. See whether you are online, go back, and ask for the report again.")];
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
    const page = await closedPage();
    const large = await page.large(round, this.minimum, this.#at, this.told.leave);
    if (!large || drawn !== this.#drawn) return;
    this.#large = large;
    this.view.append(large);
  }

  /**
   * @param {readonly Opened[]} rounds
   * @param {Place} place
   * @returns {Promise<Node[]>}
   */
  async #parts(rounds, place) {
    const page = await closedPage();
    const over = (/** @type {"projector" | "pack"} */ kind, /** @type {number | undefined} */ at) => {
      this.#at = at;
      this.told.over(kind);
    };
    if (place.over === "pack" && rounds.length === 1) return page.printed(rounds[0], this.minimum, this.told.leave);
    if (place.view === "report") return page.currentReport(rounds[0], this.minimum, { over, ...this.told.report });
    return page.openedRounds(rounds, this.minimum, { over, ...this.told.rounds(rounds) });
  }
}
