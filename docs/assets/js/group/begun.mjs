// Whether the facilitator has begun: what a session needs is fetched then and not before, and once a report is open what
// was read before it folds away.

import { mainButton } from "../kit/dom.mjs";
import { notLoaded } from "./round-notices.mjs";

/** @typedef {import("./running/session.mjs").Session} Session */

const RUN = /^#run$/i;
const NOT_BEGUN = "The page could not load what a round needs. See whether you are online, then try again.";

/** The beginning of a session. */
export class Begun {
  /** @type {Promise<void> | null} */
  #session = null;
  /** @type {Parameters<Session["turnTo"]> | null} */
  #now = null;
  /** @type {Session | null} */
  here = null;

  /**
   * @param {import("./held-rounds.mjs").Holding} holding
   * @param {{take: (code: string) => Promise<"taken" | "waits">, twin: () => void}} told `take`: another tab hands a code
   *   over; `twin`: another tab had this round first
   */
  constructor(holding, told) {
    this.holding = holding;
    this.check = holding.name.replace(/-\d+$/, "");
    this.told = told;
    this.place = part("running") ?? document.createElement("div");
    part("run")?.addEventListener("click", () => this.begin());
    if (RUN.test(location.hash)) this.begin();
  }

  /** Fetches the session, unless it is here. */
  begin() {
    this.#session ??= import("./running/session.mjs").then(({ Session }) => this.#began(new Session(this)), () => this.#failed());
  }

  /** @param {Session} session */
  #began(session) {
    this.here = session;
    session.fetch();
    if (this.#now) session.turnTo(...this.#now);
  }

  #failed() {
    this.#session = null;
    this.place.replaceChildren(notLoaded(NOT_BEGUN, mainButton("Try again", () => this.begin())));
  }

  /**
   * @param {boolean} isReport whether something closed stands on the page
   * @param {Parameters<Session["turnTo"]>} now
   */
  shows(isReport, ...now) {
    this.#now = now;
    this.here?.turnTo(...now);
    const [steps, ...others] = [part("instructions"), part("begin"), document.getElementById("hand-out")];
    if (isReport && steps instanceof HTMLDetailsElement) steps.open = false;
    for (const other of others) if (other) other.hidden = isReport;
  }
}

/** @param {string} name */
function part(name) {
  return /** @type {HTMLElement | null} */ (document.querySelector(`[data-part="${name}"]`));
}
