// What shows: a step of the form, or one of the views that come after it; each has its place in the browser's history.

import { element, focusOn, one } from "../kit/dom.mjs";
import { unfold } from "./folds.mjs";
import { comesAfter, viewOf } from "./later.mjs";
import { controlOf, partOf } from "./packet/fields.mjs";

/**
 * @typedef {object} Views
 * @property {(place: string) => Promise<void>} go shows a step by its name, or what comes after: "preview", "check", "names",
 *   "send" or "receipt"
 * @property {(field: string, words?: {start: number, end: number}) => void} goTo shows a field, with words selected in it
 * @property {(visible: boolean) => void} showForm
 * @property {() => boolean} isPast the last step is done: the answers are looked at, or on their way
 */

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {import("./steps.mjs").Steps} stepping
 * @param {{desk: () => import("./later.mjs").Desk, moved: () => void}} told
 * @returns {Views}
 */
export function views(root, form, stepping, told) {
  const after = one(root, '[data-part="after"]');
  const faults = one(root, '[data-part="faults"]');
  const note = one(root, '[data-part="note"]');
  const sheet = one(root, '[data-part="sheet"]');
  let isPast = false;
  let asked = 0;

  /** @param {string} place */
  async function go(place) {
    if (await show(place)) history.pushState({ ...history.state, story: place }, "");
  }

  /**
   * @param {string} place
   * @returns {Promise<boolean>} false where something kept the form as it is
   */
  async function show(place) {
    const turn = ++asked;
    if (!comesAfter(place)) {
      stepping.show(place);
      showForm(true);
      stepping.focus();
      told.moved();
      return true;
    }
    try {
      const view = await viewOf(place, told.desk());
      if (turn !== asked) return false;
      if (view) after.replaceChildren(view);
      showForm(!view);
      isPast = view !== null && place !== "preview";
      if (view) onPaper(place === "receipt");
      told.moved();
      if (view) focusOn(one(after, "h2"));
      return view !== null;
    } catch (error) {
      console.warn("guide: a part of the form could not be fetched", error);
      showForm(true);
      faults.replaceChildren(element("div", { class: "guide-error", role: "alert" }, element("p", {}, "The next part of this page could not be fetched. You may be offline. Nothing that you wrote is lost: try again in a moment.")));
      return false;
    }
  }

  /** @param {boolean} visible */
  function showForm(visible) {
    form.hidden = !visible;
    isPast &&= !visible;
    after.hidden = visible;
    note.hidden = !visible || stepping.current() !== stepping.at(0);
    if (visible) onPaper(false);
  }

  /** @param {boolean} receipt whether that is what is printed, in place of the sheet to write on */
  function onPaper(receipt) {
    after.classList.toggle("guide-no-print", !receipt);
    sheet.classList.toggle("guide-print-only", !receipt);
    sheet.hidden = receipt;
  }

  /**
   * @param {string} field
   * @param {{start: number, end: number}} [words]
   */
  function goTo(field, words) {
    const part = partOf(form, field);
    const control = part && controlOf(part);
    if (!part) return;
    const step = stepping.stepOf(part);
    if (form.hidden || step !== stepping.current()) history.pushState({ ...history.state, story: step }, "");
    stepping.show(step);
    showForm(true);
    unfold(part);
    if (!control?.getClientRects().length) stepping.focus();
    else control.focus();
    if (words && control && "setSelectionRange" in control) control.setSelectionRange(words.start, words.end);
  }

  addEventListener("popstate", (event) => {
    const place = event.state?.story;
    if (typeof place === "string") void show(place);
  });
  return { go, goTo, showForm, isPast: () => isPast };
}
