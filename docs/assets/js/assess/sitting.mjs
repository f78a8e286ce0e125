// One person's go at an assessment: the questions, the result, the code. The answers live in one frozen sheet; every
// change makes a new one and shows it. The parts of the page only tell what a person did.

import { element, focusOn, one } from "../kit/dom.mjs";
import { atFirstTouch, fetchNow } from "./ahead.mjs";
import { answeredItems, blankItems, emptySheet, withAnswer, withSector } from "./answers.mjs";
import { BLANK } from "./definition.mjs";
import { openCodeView } from "./code/code-field.mjs";
import { CodesOpened } from "./code/codes-opened.mjs";
import { codeInAddress } from "./code/code-link.mjs";
import { keeping } from "./kept-answers.mjs";
import { blankSummary, keptNotice, leftNotice } from "./answer-notices.mjs";
import { COVER, START, drawTag, enter, isJoined, leadsPastTheCover, leadsToTheFirst, mark, placeInHistory, placeOf } from "./in-history.mjs";
import { questionForm } from "./question-form.mjs";
import { ResultPlace } from "./result-place.mjs";
import { seat } from "./seat.mjs";
import { SetAside } from "./set-aside.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./in-history.mjs").Place} Place */

/** @typedef {import("./result-page.mjs").Beside} Beside */

const READY = "Ready without signal: the statements, your result and your code need no network from here.";

/** One person's go at an assessment. */
export class Sitting {
  /** @type {Place} */
  #place = COVER;
  /** @type {import("./question-form.mjs").Layout} */
  #layout = "steps";
  /** Whether the result has been looked at, so that one may return to it from any statement. */
  #seen = false;
  /** @type {Sheet} */
  #sheet;

  /**
   * @param {HTMLFormElement} form
   * @param {Definition} definition
   * @param {(() => Promise<Beside>) | null} beside fetches what the page shows beside a result
   * @param {(open: () => void) => Promise<HTMLElement | null>} hand gives the code in the address to a round that is open in
   *   another tab, and says so; null: there is none. `open` shows here what the code holds
   */
  constructor(form, definition, beside, hand) {
    this.form = form;
    this.definition = definition;
    this.hand = hand;
    this.beside = beside ?? (async () => null);
    this.questions = questionForm(form, definition, {
      answer: (item, answer) => this.#answered(withAnswer(definition, this.#sheet, item, answer)),
      sector: (id) => this.#answered(withSector(definition, this.#sheet, id)),
      layout: () => this.#switchLayout(),
      back: () => this.#travel({ view: "questions", at: this.#place.at - 1 }),
      next: () => this.#travel({ view: "questions", at: this.#place.at + 1 }),
      result: () => this.#finish(),
      undo: (item, at) => this.#undo(item, at),
    });
    this.keeping = keeping(definition, { sheet: () => this.#sheet, clear: () => this.setAside.clear() });
    this.summary = element("div", { class: "guide-notices" });
    this.joined = one(form, "[data-part=joined]");
    this.ready = element("p", { role: "status" });
    this.result = element("section", { class: "guide-result", hidden: true });
    this.codes = new CodesOpened(definition, { show: (focus) => this.#show(focus), wrong: (notice) => this.#tellWrong(notice) });
    this.opener = openCodeView((text) => this.codes.openTyped(text));
    this.seat = seat(definition, this.keeping, { sheet: () => this.#sheet, twin: () => this.#aside("twin") });
    this.setAside = new SetAside(definition, this.keeping, this.seat, {
      stands: () => ({ sheet: this.#sheet, place: this.#place, seen: this.#seen }),
      stand: (stand) => this.#stand(stand),
      end: () => ({ view: "result", at: this.questions.steps - 1 }),
    });
    this.notices = this.setAside.notices;
    this.resultPlace = new ResultPlace(definition, this.result, this.beside, {
      sheet: () => this.#sheet,
      opened: () => this.codes.opened,
      seen: () => this.#lookedAt(),
      holds: () => this.seat.holds(),
      isAnswered: () => this.#isAnswered(this.#sheet),
      change: (item) => this.#toItem(item),
      again: () => this.setAside.clear(),
      next: () => this.#aside("next"),
      back: () => this.#travel({ ...this.#place, view: "questions" }),
      retry: () => this.#show(true),
      takeOver: (sheet) => this.setAside.takeOver(sheet),
      leave: () => this.#travel(this.#place),
    });
    this.#sheet = emptySheet(definition, drawTag());
  }

  async start() {
    one(this.form, "[data-part=sheet]").hidden = true;
    (document.querySelector(".guide-check-cover") ?? this.form).before(this.notices);
    this.form.before(this.summary);
    this.form.append(element("div", { class: "guide-ready guide-no-print", "data-words": READY }, this.ready), this.keeping.view);
    document.querySelector("[data-part=start]")?.addEventListener("click", (event) => this.#leaveCover(event));
    this.form.after(this.result, this.opener);
    addEventListener("popstate", () => this.#follow(true));
    addEventListener("hashchange", () => (placeInHistory() === null && leadsToTheFirst() ? this.#comeIn() : this.#follow(true)));
    addEventListener("pageshow", ({ persisted }) => persisted && this.#lookAgain());
    this.#begin();
    this.questions.write(this.#sheet);
    this.#show(false);
    if (codeInAddress() === null) mark(this.#place, this.#sheet.tag);
    // Whoever opens a link with a code came to see what it holds, unless a round in another tab waits for it.
    if (codeInAddress() === null || !await this.#handed()) await this.#follow(codeInAddress() !== null);
    if (isJoined()) this.#fetchAhead();
    atFirstTouch(() => this.#fetchAhead());
  }

  #begin() {
    const { sheet, place, seen, told } = this.seat.take(this.#sheet, this.questions.read);
    this.#sheet = sheet;
    this.#place = place.view === "cover" && leadsPastTheCover() ? START : { ...place, at: Math.min(place.at, this.questions.steps - 1) };
    this.#seen = seen;
    const ways = { go: () => this.#goOn(), next: () => this.#aside("next"), clear: () => this.setAside.clear() };
    const { kept } = this.keeping.state();
    if (told === "kept" && kept) this.notices.replaceChildren(keptNotice(this.definition, kept, ways));
    if (told === "left") this.notices.replaceChildren(leftNotice(this.definition, sheet, ways));
    if (told === "before") this.setAside.tell("visit");
    this.#hold();
  }

  /** @param {Sheet} sheet */
  #isAnswered(sheet) {
    return answeredItems(this.definition, sheet).length > 0;
  }

  #hold() {
    this.seat.hold({ sheet: this.#sheet, place: this.#place, seen: this.#seen });
  }

  /** A page that the browser held for Back shows no answers but those that the tab holds by now. */
  #lookAgain() {
    if (!this.seat.moved(this.#sheet)) return;
    this.form.hidden = this.result.hidden = true;
    location.reload();
  }

  /** @param {Sheet} sheet @returns {Sheet} */
  #answered(sheet) {
    if (sheet !== this.#sheet) {
      this.#sheet = sheet;
      this.seat.before = null;
      this.notices.replaceChildren();
      this.keeping.save(sheet);
      this.#hold();
      this.#fetchAhead();
    }
    return sheet;
  }

  /** A link past the cover was opened where the check stands open already, perhaps by somebody else. */
  #comeIn() {
    if (this.#seen) this.#aside("next");
    else if (this.#place.view === "cover") this.#travel(START);
  }

  /** @param {Event} event */
  #leaveCover(event) {
    event.preventDefault();
    this.#fetchAhead();
    this.#travel(START);
  }

  /** @returns {Promise<boolean>} whether a round that is open in another tab has taken the code in the address */
  async #handed() {
    const handed = await this.hand(() => this.#follow(true)).catch(() => null);
    if (handed) this.summary.replaceChildren(handed);
    return Boolean(handed);
  }

  async #fetchAhead() {
    if (!this.ready.textContent && await fetchNow(this.beside)) this.ready.textContent = READY;
  }

  /**
   * Takes back an answer that led on, and goes back to where it was given.
   *
   * @param {string} item @param {number} at
   */
  #undo(item, at) {
    this.questions.write(this.#answered(withAnswer(this.definition, this.#sheet, item, BLANK)));
    this.#travel({ view: "questions", at });
  }

  /** @param {import("./set-aside.mjs").Stand} stand */
  #stand({ sheet, place, seen }) {
    this.#seen = seen;
    this.#sheet = sheet;
    this.questions.write(sheet);
    this.#travel(place);
  }

  /** @param {Place} place */
  #travel(place) {
    enter(place, this.#sheet.tag);
    this.#settle(place, true);
  }

  /** @param {Place} place @param {boolean} focus */
  #settle(place, focus) {
    this.codes.putAway();
    this.#place = place;
    this.#hold();
    this.#show(focus);
  }

  /**
   * Goes where the address and the history say. An entry that is neither a code nor ours, such as a link within the
   * page, changes nothing.
   *
   * @param {boolean} focus
   */
  async #follow(focus) {
    const code = codeInAddress();
    if (code !== null) {
      await this.codes.open(code, focus);
      return;
    }
    const entry = placeInHistory();
    if (!entry) return;
    const found = entry.place;
    const result = found.view === "result" && entry.tag === this.#sheet.tag && (this.#seen || this.#isAnswered(this.#sheet));
    const at = Math.min(found.at, this.questions.steps - 1);
    const view = result ? "result" : found.view === "cover" && !this.#isAnswered(this.#sheet) ? "cover" : "questions";
    if (this.codes.opened || view !== this.#place.view || at !== this.#place.at) this.#settle({ view, at }, focus);
  }

  /** @param {boolean} focus */
  #show(focus) {
    const view = this.codes.opened ? "result" : this.#place.view;
    const asking = view === "questions";
    document.documentElement.dataset.check = view;
    this.summary.replaceChildren();
    this.notices.hidden = this.codes.opened !== null;
    this.form.hidden = !asking;
    this.result.hidden = view !== "result";
    if (view === "cover") {
      this.result.replaceChildren();
      if (focus) focusOn(one(document, ".guide-check-cover h1"));
      return;
    }
    if (asking) {
      this.joined.hidden = !isJoined() || this.#place.at > 0;
      this.questions.show(this.#layout, this.#place.at, this.#seen);
      this.result.replaceChildren();
      if (focus) this.questions.focus(this.#place.at);
      return;
    }
    this.resultPlace.show(focus);
  }

  #lookedAt() {
    this.#seen = true;
    this.#hold();
  }

  #switchLayout() {
    this.#layout = this.#layout === "all" ? "steps" : "all";
    this.#show(true);
  }

  /** @param {string} item */
  #toItem(item) {
    this.#travel(placeOf(this.definition, item));
  }

  #goOn() {
    const [blank] = blankItems(this.definition, this.#sheet);
    this.notices.replaceChildren();
    if (blank) this.#toItem(blank.id);
    else this.questions.focus(this.#place.at);
  }

  #finish() {
    const anyway = () => this.#travel({ view: "result", at: this.#place.at });
    if (!blankItems(this.definition, this.#sheet).length) {
      anyway();
      return;
    }
    const summary = blankSummary(this.definition, this.#sheet, { item: (id) => this.#toItem(id), anyway });
    this.summary.replaceChildren(summary);
    focusOn(summary);
    summary.scrollIntoView();
  }

  /** @param {"next" | "twin"} why */
  #aside(why) {
    this.#layout = "steps";
    this.setAside.cleanSheet(why);
  }

  /** @param {HTMLElement} notice why a code could not be opened */
  #tellWrong(notice) {
    this.summary.replaceChildren(notice);
    focusOn(notice);
  }
}
