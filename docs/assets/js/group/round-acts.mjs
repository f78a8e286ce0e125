// What a facilitator does with a round that is on, or with a saved one: closes it, hands it over as a file, begins anew. What
// takes something away offers it back.

import { quietButton } from "../kit/dom.mjs";
import { missingSentence } from "../report/counting.mjs";
import { OFFLINE } from "./fetched-later.mjs";
import { START } from "./in-history.mjs";
import { notLoaded, notice } from "./round-notices.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */
/** @typedef {import("./in-history.mjs").Place} Place */

/** What can be done with a round. */
export class RoundActs {
  /**
   * @param {import("./held-rounds.mjs").Holding} holding
   * @param {import("./gathering/intake.mjs").Intake} intake
   * @param {{travel: (place: Place) => void, show: () => void, toDecision: () => void, notify: (told: HTMLElement) => void, clearNotices: () => void}} told
   *   `show` shows the place again; `toDecision` leads to the correction that waits
   */
  constructor(holding, intake, told) {
    this.holding = holding;
    this.intake = intake;
    this.told = told;
  }

  /** @param {number} tag @param {import("./gathering/gathering-view.mjs").Which} which */
  decide(tag, which) {
    const undo = this.holding.wayBack();
    this.intake.decide(tag, which);
    if (which !== "both") this.#offer("Of the two sheets of answers one counts, and the other is taken away.", undo);
    if (this.holding.current.gathering.corrections.length) this.told.toDecision();
    else this.intake.box.focus();
  }

  /** @param {string} code */
  without(code) {
    const { here } = this.holding.parts;
    if (!here) return;
    const undo = this.holding.wayBack();
    this.holding.change({ gathering: here.without(this.holding.current.gathering, code) });
    this.#offer(`The code ${code} is taken away.`, undo);
  }

  /** @param {number} least how many people there must be */
  close(least) {
    const { gathering } = this.holding.current;
    const missing = missingSentence(gathering.entered.length, least);
    if (missing || !this.holding.parts.here) {
      this.intake.box.tell(missing);
      this.intake.box.focus();
    } else if (gathering.corrections.length) {
      this.told.toDecision();
    } else {
      this.told.clearNotices();
      this.holding.change(this.holding.parts.here.closed(this.holding.current, new Date()));
      this.told.travel({ view: "report", over: null });
    }
  }

  async save() {
    const { definition } = this.holding.parts.here ?? {};
    const { gathering, held, note, whose, notes } = this.holding.current;
    if (gathering.corrections.length) {
      this.told.toDecision();
      return;
    }
    const saving = await import("./saving.mjs").catch(() => null);
    if (!definition || !saving) {
      this.told.notify(notLoaded(OFFLINE));
      return;
    }
    saving.saveRound({ definition, entered: gathering.entered, held, note, whose, notes });
    this.holding.savedToFile();
    this.told.notify(notice("The round is handed to your browser as a file. Open it under “Open saved rounds” to go on. Keep it where only those may look who may see the answers."));
  }

  reopen() {
    this.holding.change({ closed: false });
    this.told.travel(START);
    this.told.notify(notice("The round is open again, and its report is put away. When you close it again, the difference between the two reports can show what the newcomers said."));
  }

  /**
   * @param {string} said
   * @param {() => void} [also]
   * @param {string} [back] what the button says that takes it back
   */
  startAnew(said, also = () => {}, back = "Undo") {
    const undo = this.holding.wayBack();
    also();
    this.intake.forgetLines();
    this.holding.startAnew();
    this.intake.box.tell("");
    this.intake.box.put("");
    this.told.travel(START);
    this.#offer(said, undo, back);
  }

  wipe() {
    this.startAnew("The round is wiped, here and in this browser.", () => this.holding.keeping.forget());
  }

  /** @param {Opened} round */
  goOnWith(round) {
    const undo = this.holding.wayBack();
    const isInTheWay = this.holding.current.gathering.entered.length > 0;
    this.holding.goOnWith(round);
    this.told.travel(START);
    if (isInTheWay) this.#offer("The saved round is open now, in the place of the one that was here.", undo);
  }

  /** @param {Opened} round */
  away(round) {
    const undo = this.holding.wayBack();
    this.holding.takeAway(round);
    this.told.show();
    this.#offer("The round is taken away from this page. Its file is untouched.", undo);
  }

  /** @param {string} said @param {() => void} undo @param {string} [back] */
  #offer(said, undo, back = "Undo") {
    this.told.notify(notice(said, quietButton(back, undo)));
  }
}
