// One round as its facilitator leads it: codes come in and only their number shows; the round is closed and its report
// opens; rounds lie side by side. This leads from place to place and shows what stands there.

import { element, focusOn } from "../kit/dom.mjs";
import { Begun } from "./begun.mjs";
import { ClosedRounds } from "./closed-rounds.mjs";
import { closedNote, gatheringView } from "./gathering/gathering-view.mjs";
import { Holding } from "./held-rounds.mjs";
import { Intake } from "./gathering/intake.mjs";
import { roundsPart, sheetPart } from "./folded-away.mjs";
import { RoundActs } from "./round-acts.mjs";
import { PartsOfPage } from "./fetched-later.mjs";
import { START, codeInAddress, enter, mark, placeInHistory } from "./in-history.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */
/** @typedef {import("./in-history.mjs").Place} Place */

/** One round, as its facilitator leads it. */
export class RoundPage {
  /** @type {Place} */
  #place = START;

  /**
   * @param {HTMLElement} section
   * @param {string} address of the definition, relative to the page
   * @param {import("./closed-page.mjs").Least} least how many people a report takes
   */
  constructor(section, address, least) {
    this.section = section;
    this.least = least;
    this.parts = new PartsOfPage(address, () => this.begun.begin());
    const notify = (/** @type {HTMLElement} */ told) => this.#notify(told);
    const opened = () => this.#travel({ view: "rounds", over: null });
    this.holding = new Holding(this.parts, {
      opened,
      changed: () => this.#changed(),
      notify,
      ask: (told) => this.question.replaceChildren(...(told ? [told] : [])),
      save: () => this.acts.save(),
      wayBack: () => this.#wayBack(),
      clear: () => this.acts.wipe(),
    });
    this.begun = new Begun(this.holding, {
      take: (code) => this.intake.handed(code),
      twin: () => this.acts.startAnew("This round stands in another tab of this browser already, so this page begins without it.", () => {}, "Bring it here"),
    });
    this.intake = new Intake(this.holding, { notify, opened, reopen: () => this.acts.reopen() });
    this.box = this.intake.box;
    this.acts = new RoundActs(this.holding, this.intake, {
      notify,
      travel: (place) => this.#travel(place),
      show: () => this.#show(true),
      toDecision: () => this.gathering.focusDecision(),
      clearNotices: () => this.notices.replaceChildren(),
    });
    this.gathering = gatheringView({ decide: (tag, which) => this.acts.decide(tag, which), close: () => this.acts.close(this.least.minimum), agree: () => this.acts.close(this.least.fewest), without: (code) => this.acts.without(code), lineOf: (code) => this.intake.lineOf(code) });
    this.saved = roundsPart((files) => this.intake.files(files));
    this.notices = element("div", { class: "guide-notices", role: "status" });
    this.question = element("div", { class: "guide-notices", role: "status" });
    this.closedNote = element("div", { class: "guide-notices" });
    this.asking = element("div", {}, this.box.view, this.gathering.corrections, this.gathering.closing, sheetPart(this.parts, (code) => this.intake.add([code])), this.gathering.codes);
    this.open = element("div", { class: "guide-group-round" }, this.gathering.count, this.closedNote, this.asking, this.saved.view, this.holding.keeping.view);
    this.closed = new ClosedRounds(least, this.#closedTold());
  }

  async start() {
    this.section.append(this.question, this.notices, this.open, this.closed.view);
    addEventListener("popstate", () => this.#follow());
    addEventListener("hashchange", () => this.#takeFromAddress());
    addEventListener("beforeunload", (event) => {
      if (this.box.text().trim() || this.holding.isAtRisk()) event.preventDefault();
    });
    this.#show(false);
    await this.holding.takeUp();
    await this.#takeFromAddress();
    const found = placeInHistory();
    if (found) this.#settleAt(found, false);
  }

  async #takeFromAddress() {
    const code = codeInAddress();
    if (code === null) return;
    mark(START);
    this.#settleAt(START, false);
    await this.intake.fromAddress(code, this.begun.check);
    this.section.scrollIntoView();
  }

  /** @returns {() => void} leads back to what is shown now, with what stands in the box */
  #wayBack() {
    const [place, text] = [this.#place, this.box.text()];
    return () => {
      this.notices.replaceChildren();
      if (!this.box.text()) this.box.put(text);
      this.#travel(place);
    };
  }

  /** @param {Place} place */
  #travel(place) {
    if (!placeInHistory()) mark(this.#place); // the way back from the first place that is entered
    enter(place);
    this.#settleAt(place, true);
  }

  /** @param {Place} place @param {boolean} focus */
  #settleAt(place, focus) {
    const overs = [this.#place.over, place.over];
    const isOnlyLarge = place.view === this.#place.view && overs.includes("projector") && overs.includes(null);
    this.#place = place;
    const [round] = this.#rounds();
    if (isOnlyLarge && round) this.closed.showLarge(round, place.over === "projector");
    else this.#show(focus);
  }

  /** Goes where the history says. An entry that is not ours, such as a link within the page, changes nothing. */
  #follow() {
    const found = placeInHistory();
    if (found && (found.view !== this.#place.view || found.over !== this.#place.over)) this.#settleAt(found, true);
  }

  #changed() {
    if (this.#rounds().length || this.#place.view === "gathering") this.#show(false);
    else this.#settleAt(START, false);
  }

  /** @returns {readonly Opened[]} the closed rounds that are shown at this place; none where the open one is */
  #rounds() {
    if (this.#place.view === "gathering") return [];
    if (this.#place.view === "rounds") return this.holding.opened.length ? this.holding.allClosed() : [];
    const round = this.holding.closedRound();
    return round ? [round] : [];
  }

  /** @param {boolean} focus */
  #show(focus) {
    const rounds = this.#rounds();
    const { closed, gathering } = this.holding.current;
    this.open.hidden = rounds.length > 0;
    this.begun.shows(rounds.length > 0, this.#place.view === "report" ? rounds[0] ?? null : null, this.least);
    this.asking.hidden = closed;
    this.gathering.show(gathering, this.least);
    this.holding.keeping.show(gathering.entered.length);
    this.closedNote.replaceChildren(...(closed ? [closedNote(gathering.entered.length, { report: () => this.#travel({ view: "report", over: null }), reopen: () => this.acts.reopen() })] : []));
    if (rounds.length) {
      this.closed.show(rounds, this.#place, focus);
      return;
    }
    this.closed.clear();
    if (!focus) return;
    this.section.scrollIntoView();
    if (closed) focusOn(this.closedNote);
    else this.box.focus();
  }

  /** @returns {import("./closed-rounds.mjs").Told} what can be done where a round is closed */
  #closedTold() {
    const choose = () => this.saved.choose();
    return {
      over: (kind) => this.#travel({ ...this.#place, over: kind }),
      leave: () => history.back(),
      back: () => this.#travel(START),
      clock: () => this.begun.here?.clock.face(true) ?? null,
      report: {
        described: (held, note) => this.holding.describe(held, note),
        beside: (changes) => this.holding.writeBeside(changes),
        now: () => this.holding.current,
        saved: () => this.holding.savedToFile(),
        reopen: () => this.acts.reopen(),
        again: () => this.acts.startAnew("A new round is on. The one before is put away."),
        wipe: () => this.acts.wipe(),
        compare: choose,
      },
      rounds: ([round]) => ({
        away: (gone) => this.acts.away(gone),
        agree: (few) => {
          this.holding.agreeOn(few);
          this.#show(true);
        },
        choose,
        back: () => this.#travel(START),
        goOn: round.definition.edition === this.parts.here?.definition.edition ? () => this.acts.goOnWith(round) : null,
      }),
    };
  }

  /** @param {HTMLElement} told */
  #notify(told) {
    this.notices.replaceChildren(told);
    this.notices.scrollIntoView({ block: "nearest" });
  }
}
