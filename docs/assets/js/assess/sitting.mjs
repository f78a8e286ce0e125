// One person's go at an assessment: the questions, the result, the code. The answers live in one frozen sheet; every
// change makes a new one and shows it. The parts of the page only tell what a person did.

import { element, focusOn, one } from "../kit/dom.mjs";
import { answeredItems, blankItems, emptySheet, withAnswer, withSector } from "./answers.mjs";
import { openCodeView } from "./code-field.mjs";
import { keeping } from "./keeping.mjs";
import { ROOT } from "./loading.mjs";
import { blankSummary, keptNotice, undoNotice } from "./notices.mjs";
import { START, codeInAddress, drawTag, enter, linkTo, mark, placeInHistory } from "./places.mjs";
import { questionForm } from "./question-form.mjs";

// What only an answer or a code calls for. It is fetched with the first answer, so that a result can be shown even
// where the network has gone since.
const resultPage = () => import("./result-page.mjs");
const opening = () => import("./opening.mjs");

/** @typedef {import("./answers.mjs").Sheet} Sheet */
/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./places.mjs").Place} Place */

/** One person's go at an assessment. */
export class Sitting {
  /** @type {Place} */
  #place = START;
  /** @type {import("./question-form.mjs").Layout} */
  #layout = "steps";
  /** Whether the result has been looked at, so that one may return to it from any statement. */
  #seen = false;
  /** @type {import("./opening.mjs").Opened | null} answers that came with a code, while they are shown */
  #opened = null;
  /** @type {string | null} the code in the address that has been seen to */
  #arrived = null;
  /** @type {Sheet} */
  #sheet;

  /**
   * @param {HTMLFormElement} form
   * @param {Definition} definition
   */
  constructor(form, definition) {
    this.form = form;
    this.definition = definition;
    this.questions = questionForm(form, definition, {
      answer: (item, answer) => this.#answered(withAnswer(definition, this.#sheet, item, answer)),
      sector: (id) => this.#answered(withSector(definition, this.#sheet, id)),
      layout: () => this.#switchLayout(),
      back: () => this.#travel({ view: "questions", at: this.#place.at - 1 }),
      next: () => this.#travel({ view: "questions", at: this.#place.at + 1 }),
      result: () => this.#finish(),
    });
    this.keeping = keeping(definition, { sheet: () => this.#sheet, clear: () => this.#empty() });
    this.notices = element("div", { class: "guide-notices", role: "status" });
    this.summary = element("div", { class: "guide-notices" });
    this.result = element("section", { class: "guide-result", hidden: true });
    this.opener = openCodeView((text) => this.#openTyped(text));
    this.#sheet = this.#firstSheet();
  }

  async start() {
    one(this.form, "[data-part=sheet]").hidden = true;
    this.form.before(this.notices, this.summary);
    this.form.append(this.keeping.view);
    this.form.after(this.result, this.opener);
    addEventListener("popstate", () => this.#follow(true));
    addEventListener("hashchange", () => this.#follow(true));
    this.questions.write(this.#sheet);
    this.#show(false);
    if (codeInAddress() === null && !placeInHistory()) mark(this.#place, this.#sheet.tag);
    await this.#follow(codeInAddress() !== null); // whoever opens a link with a code came to see what it holds
  }

  /** @returns {Sheet} what the browser put back into the form on return, else what it was asked to keep, else nothing */
  #firstSheet() {
    const returned = this.questions.read(placeInHistory()?.tag ?? drawTag());
    if (answeredItems(this.definition, returned).length) return returned;
    const { kept } = this.keeping.state();
    if (!kept || !answeredItems(this.definition, kept.sheet).length) return returned;
    this.notices.replaceChildren(keptNotice(this.definition, kept, { go: () => this.#goOn(), clear: () => this.#empty() }));
    return kept.sheet;
  }

  /** @param {Sheet} sheet @returns {Sheet} */
  #answered(sheet) {
    if (sheet !== this.#sheet) {
      this.#sheet = sheet;
      this.notices.replaceChildren();
      this.keeping.save(sheet);
      Promise.all([resultPage(), opening()]).catch(() => {}); // asked for again, and told of, when it is needed
    }
    return sheet;
  }

  /** @param {Sheet} sheet @param {Place} place */
  #replace(sheet, place) {
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
    this.#opened = null;
    this.#arrived = null;
    this.#place = place;
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
      if (this.#arrived !== code) await this.#open(code, focus);
      return;
    }
    const found = placeInHistory()?.place;
    if (!found) return;
    const result = found.view === "result" && (this.#seen || answeredItems(this.definition, this.#sheet).length > 0);
    const at = Math.min(found.at, this.questions.steps - 1);
    const view = result ? "result" : "questions";
    if (this.#opened || view !== this.#place.view || at !== this.#place.at) this.#settle({ view, at }, focus);
  }

  /** @param {boolean} focus */
  #show(focus) {
    const asking = !this.#opened && this.#place.view === "questions";
    this.summary.replaceChildren();
    this.form.hidden = !asking;
    this.result.hidden = asking;
    if (asking) {
      this.questions.show(this.#layout, this.#place.at, this.#seen);
      this.result.replaceChildren();
      if (focus) this.questions.focus(this.#place.at);
      return;
    }
    this.#showResult(focus);
  }

  /** @param {boolean} focus */
  async #showResult(focus) {
    const parts = await resultPage().then(
      (page) => (this.#opened ? this.#openedParts(page, this.#opened) : this.#ownParts(page)),
      () => [notLoaded()],
    );
    if (this.result.hidden) return; // gone back to the questions meanwhile
    this.result.replaceChildren(...parts);
    if (!focus) return;
    focusOn(one(this.result, "h2"));
    this.result.scrollIntoView();
  }

  /** @param {typeof import("./result-page.mjs")} page */
  #ownParts(page) {
    this.#seen = true;
    const told = { change: (/** @type {string} */ item) => this.#toItem(item), again: () => this.#empty() };
    return page.ownResult(this.definition, this.#sheet, ROOT, told);
  }

  /**
   * @param {typeof import("./result-page.mjs")} page
   * @param {import("./opening.mjs").Opened} opened
   */
  #openedParts(page, { definition, sheet }) {
    const own = answeredItems(this.definition, this.#sheet).length > 0;
    return page.openedResult(definition, sheet, ROOT, {
      now: this.definition.edition,
      change: () => this.#takeOver(sheet),
      leave: () => this.#travel(this.#place),
      leaveTo: own ? "Back to my own answers" : "Answer this check yourself",
    });
  }

  #switchLayout() {
    this.#layout = this.#layout === "all" ? "steps" : "all";
    this.#show(true);
  }

  /** @param {string} item */
  #toItem(item) {
    this.#travel({ view: "questions", at: this.definition.choose ? 0 : this.definition.items.findIndex(({ id }) => id === item) });
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

  /** Clears all answers, kept ones too; until the next answer it can be undone. */
  #empty() {
    const undo = this.#wayBack();
    this.keeping.forget();
    this.#seen = false;
    this.#replace(emptySheet(this.definition, drawTag()), START);
    this.#offer("Your answers are cleared, here and in this browser.", "Undo", undo);
  }

  /**
   * Puts answers that came with a code into the form. The person's own are set aside, and what is kept stays kept.
   *
   * @param {Sheet} sheet
   */
  #takeOver(sheet) {
    const own = answeredItems(this.definition, this.#sheet).length > 0;
    const undo = this.#wayBack();
    this.keeping.pause();
    this.#replace(sheet, START);
    if (own) this.#offer("The answers from the code now stand here, and your own are set aside.", "Bring my own answers back", undo);
  }

  /** @param {string} text what was done @param {string} label @param {() => void} undo */
  #offer(text, label, undo) {
    this.notices.replaceChildren(undoNotice(text, label, undo));
    this.notices.scrollIntoView({ block: "nearest" });
  }

  /** @returns {() => void} brings the present answers back, kept or not as they are now */
  #wayBack() {
    const [sheet, place, seen, kept] = [this.#sheet, this.#place, this.#seen, this.keeping.state()];
    return () => {
      this.notices.replaceChildren();
      this.keeping.restore(kept);
      this.#seen = seen;
      this.#replace(sheet, place);
    };
  }

  /** @param {string} code @param {boolean} focus */
  async #open(code, focus) {
    this.#arrived = code;
    const { faultNotice, open } = await opening();
    const found = await open(this.definition, code);
    if (this.#arrived !== code) return;
    const fault = "fault" in found ? found.fault : null;
    this.#opened = "fault" in found ? null : found;
    this.#show(focus && !fault);
    if (!fault) return;
    const notice = faultNotice(fault);
    this.summary.replaceChildren(notice);
    focusOn(notice);
  }

  /** @param {string} text */
  async #openTyped(text) {
    const { open } = await opening();
    const found = await open(this.definition, text);
    if ("fault" in found) return found.fault;
    history.pushState(null, "", linkTo(found.code));
    this.#opened = found;
    this.#arrived = found.code;
    this.#show(true);
    return null;
  }
}

function notLoaded() {
  return element(
    "div",
    { class: "guide-error" },
    element("h2", {}, "The result could not be loaded"),
    element("p", {}, "Your answers are still here. See whether you are online, go back to the questions, and ask for the result again."),
  );
}
