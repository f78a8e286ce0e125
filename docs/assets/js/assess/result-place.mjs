// The place of a result: one's own, or what a code holds. What it is made of is fetched when it is shown, if it was not
// ahead; where it does not come, there is a way to try again and a way back.

import { focusOn, one } from "../kit/dom.mjs";
import { resultPage } from "./ahead.mjs";
import { notLoaded } from "./answer-notices.mjs";
import { isJoined } from "./in-history.mjs";
import { ROOT } from "./loading.mjs";

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./opening.mjs").Opened} Opened */
/** @typedef {import("./result-page.mjs").Beside} Beside */

/**
 * @typedef {object} Told
 * @property {() => Sheet} sheet one's own
 * @property {() => Opened | null} opened what came with a code, while that is shown
 * @property {() => void} seen one's own result is looked at
 * @property {() => boolean} holds whether the tab has what is answered
 * @property {() => boolean} isAnswered
 * @property {(item: string) => void} change an answer
 * @property {() => void} again
 * @property {() => void} next somebody else answers
 * @property {() => void} back to the questions
 * @property {() => void} retry shows it again
 * @property {(sheet: Sheet) => void} takeOver what a code holds
 * @property {() => void} leave what a code holds
 */

/** Where a result stands. */
export class ResultPlace {
  /**
   * @param {import("./definition.mjs").Definition} definition
   * @param {HTMLElement} view hidden while the questions stand
   * @param {() => Promise<Beside>} beside fetches what the page shows beside a result
   * @param {Told} told
   */
  constructor(definition, view, beside, told) {
    this.definition = definition;
    this.view = view;
    this.beside = beside;
    this.told = told;
  }

  /** @param {boolean} focus */
  async show(focus) {
    const parts = await Promise.all([resultPage(), this.beside()]).then(
      ([page, beside]) => {
        const opened = this.told.opened();
        return opened ? this.#openedParts(page, opened) : this.#ownParts(page, beside);
      },
      () => [notLoaded({ back: this.told.back, again: () => this.#tryAgain() })],
    );
    if (this.view.hidden) return; // gone back to the questions meanwhile
    this.view.replaceChildren(...parts);
    if (!focus) return;
    focusOn(one(this.view, "h2"));
    this.view.scrollIntoView();
  }

  /** Some browsers never ask again for a module that did not come; what the tab holds outlives loading the page again. */
  async #tryAgain() {
    const came = await Promise.all([resultPage(), this.beside()]).then(() => true, () => false);
    if (!came && this.told.holds() && navigator.onLine) location.reload();
    else this.told.retry();
  }

  /**
   * @param {typeof import("./result-page.mjs")} page
   * @param {Beside} beside
   */
  #ownParts(page, beside) {
    const { change, again, next } = this.told;
    this.told.seen();
    return page.ownResult(this.definition, this.told.sheet(), ROOT, { change, again, next, joined: isJoined() }, beside);
  }

  /**
   * @param {typeof import("./result-page.mjs")} page
   * @param {Opened} opened
   */
  #openedParts(page, { code, definition, sheet }) {
    return page.openedResult(definition, sheet, ROOT, {
      code,
      now: this.definition.edition,
      change: () => this.told.takeOver(sheet),
      leave: this.told.leave,
      leaveTo: this.told.isAnswered() ? "Back to my own answers" : "Answer this check yourself",
    });
  }
}
