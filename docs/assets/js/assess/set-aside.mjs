// Answers that make way for others, and come back: cleared, set aside for the next person, or for those of a code. Each
// time a line says so, with the way back, until the next answer.

import { element } from "../kit/dom.mjs";
import { beforeNotice, undoNotice } from "./answer-notices.mjs";
import { answeredItems, blankItems, emptySheet } from "./answers.mjs";
import { START, drawTag, placeOf } from "./in-history.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./definition.mjs").Definition} Definition */

/** @typedef {import("./in-history.mjs").Place} Place */

/** @typedef {Readonly<{sheet: Sheet, place: Place, seen: boolean}>} Stand where a sitting is, and whether its result was seen */

/** What a sitting sets aside. */
export class SetAside {
  /**
   * @param {Definition} definition
   * @param {import("./kept-answers.mjs").Keeping} keeping
   * @param {import("./seat.mjs").Seat} seat
   * @param {{stands: () => Stand, stand: (stand: Stand) => void, end: () => Place}} sitting `stand` puts other answers in
   *   the place of these, and `end` is where a whole sheet stands
   */
  constructor(definition, keeping, seat, sitting) {
    this.definition = definition;
    this.keeping = keeping;
    this.seat = seat;
    this.sitting = sitting;
    this.notices = element("div", { class: "guide-notices", role: "status" });
  }

  /** Clears all answers, kept ones too; until the next answer it can be undone. */
  clear() {
    const undo = this.#wayBack();
    this.keeping.forget();
    this.seat.before = null;
    this.#begin();
    this.#offer("Your answers are cleared, here and in this browser.", "Undo", undo);
  }

  /**
   * Sets the present answers aside: a clean sheet, another tag. What the browser was asked to keep stays kept.
   *
   * @param {"next" | "twin"} why
   */
  cleanSheet(why) {
    const { sheet } = this.sitting.stands();
    if (this.#isAnswered(sheet)) this.seat.before = sheet;
    this.keeping.pause();
    this.#begin();
    this.tell(why);
  }

  /** @param {"visit" | "next" | "twin"} why */
  tell(why) {
    const { before } = this.seat;
    if (before) this.#show(beforeNotice(why, () => this.#bringBack(before, why === "visit")));
  }

  /**
   * Puts answers that came with a code into the form. The person's own are set aside, and what is kept stays kept.
   *
   * @param {Sheet} sheet
   */
  takeOver(sheet) {
    const now = this.sitting.stands();
    const undo = this.#wayBack();
    this.keeping.pause();
    this.sitting.stand({ ...now, sheet, place: START });
    if (this.#isAnswered(now.sheet)) this.#offer("The answers from the code now stand here, and your own are set aside.", "Bring my own answers back", undo);
  }

  /** @param {Sheet} sheet */
  #isAnswered(sheet) {
    return answeredItems(this.definition, sheet).length > 0;
  }

  #begin() {
    this.sitting.stand({ sheet: emptySheet(this.definition, drawTag()), place: START, seen: false });
  }

  /** @param {Sheet} sheet @param {boolean} result whether to show its result at once */
  #bringBack(sheet, result) {
    const { kept } = this.keeping.state();
    const [blank] = blankItems(this.definition, sheet);
    this.notices.replaceChildren();
    this.seat.before = null;
    if (kept?.sheet.tag === sheet.tag) this.keeping.restore({ on: true, kept });
    const place = result || !blank ? this.sitting.end() : placeOf(this.definition, blank.id);
    this.sitting.stand({ ...this.sitting.stands(), sheet, place });
  }

  /** @returns {() => void} brings the present answers back, kept or not as they are now */
  #wayBack() {
    const [now, kept] = [this.sitting.stands(), this.keeping.state()];
    return () => {
      this.notices.replaceChildren();
      this.keeping.restore(kept);
      this.sitting.stand(now);
    };
  }

  /** @param {string} text what was done @param {string} label @param {() => void} undo */
  #offer(text, label, undo) {
    this.#show(undoNotice(text, label, undo));
  }

  /** @param {HTMLElement} notice */
  #show(notice) {
    this.notices.replaceChildren(notice);
    this.notices.scrollIntoView({ block: "nearest" });
  }
}
