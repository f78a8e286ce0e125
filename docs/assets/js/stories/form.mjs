// Share your story: the questions become a form, and the form a packet.

import { focusOn, element, one } from "../kit/dom.mjs";
import { emptyDraft, isEmpty, newId } from "./draft.mjs";
import { clearFault, clearFaults, showFaults } from "./fault-view.mjs";
import { controlOf, fillForm, partOf, readForm } from "./fields.mjs";
import { keeping } from "./keeping.mjs";
import { packetView } from "./packet-view.mjs";
import { fileName, write } from "./packet.mjs";
import { plainLine } from "./plain.mjs";
import { refresh } from "./refresh.mjs";
import { review } from "./review.mjs";
import { steps } from "./steps.mjs";

/** @typedef {import("./draft.mjs").Draft} Draft */
/** @typedef {number | "check" | "send"} Place a step's number, or what comes after the steps */

/** @param {HTMLElement} root that story-form.html makes */
export function mount(root) {
  const form = /** @type {HTMLFormElement} */ (one(root, '[data-part="form"]'));
  const after = one(root, '[data-part="after"]');
  const faults = one(root, '[data-part="faults"]');
  const limits = /** @type {import("./draft.mjs").Limits} */ (JSON.parse(root.dataset.limits ?? ""));
  const { site = "", email, github, formUrl } = root.dataset;
  let id = newId();
  /** Something was typed since the person last had the packet in hand. */
  let unsaved = false;

  const draft = () => readForm(form, id);
  const packet = () => write(draft(), limits, new Date().toISOString().slice(0, 10));
  const keep = keeping(one(root, '[data-part="keep"]'), { draft, clear });
  const stepping = steps(form, { go, check: () => go("check") });

  /** @param {Place} place */
  function go(place) {
    if (show(place)) history.pushState({ ...history.state, story: place }, "");
  }

  /**
   * @param {Place} place
   * @returns {boolean} false where faults kept the form on its step
   */
  function show(place) {
    if (typeof place === "number") {
      showForm(true);
      stepping.show(place);
      stepping.focus();
      return true;
    }
    const result = packet();
    if (!result.ok) {
      showForm(true);
      showFaults(form, faults, result.errors, goTo);
      return false;
    }
    clearFaults(form, faults);
    stepping.offerCheck();
    after.replaceChildren(place === "check" ? checkView() : sendView(result.text));
    showForm(false);
    focusOn(one(after, "h2"));
    return true;
  }

  /** @param {boolean} visible */
  function showForm(visible) {
    form.hidden = !visible;
    after.hidden = visible;
  }

  function checkView() {
    return review(form, draft(), limits, { goTo, back: () => go(stepping.current()), onward: () => go("send") });
  }

  /** @param {string} text */
  function sendView(text) {
    const written = draft();
    return packetView(
      { text, title: plainLine(written.title), file: fileName(written) },
      { siteName: site, email, github, formUrl },
      { back: () => go("check"), saved: () => (unsaved = false), leaving: stayQuiet },
    );
  }

  /** @param {string} field */
  function goTo(field) {
    const part = partOf(form, field);
    const control = part && controlOf(part);
    if (!part || !control) return;
    const step = stepping.stepOf(part);
    if (form.hidden || step !== stepping.current()) history.pushState({ ...history.state, story: step }, "");
    showForm(true);
    stepping.show(step);
    const group = control.closest("details");
    if (group) group.open = true;
    control.focus();
  }

  function clear() {
    const before = { draft: draft(), id, kept: keep.isOn() };
    if (isEmpty(before.draft) && !before.kept) {
      keep.say("There is nothing to clear.");
      return;
    }
    begin(emptyDraft(newId()));
    keep.turn(false);
    unsaved = false;
    keep.say("Everything is cleared.", element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => restore(before) }, "Bring it back"));
  }

  /** @param {{draft: Draft, kept: boolean}} before */
  function restore(before) {
    begin(before.draft);
    if (before.kept) keep.turn(true);
    unsaved = true;
    keep.say("Your draft is back.");
    one(form, "#story-keep").focus();
  }

  /** @param {Draft} from */
  function begin(from) {
    id = from.id;
    fillForm(form, from);
    clearFaults(form, faults);
    refresh(form, draft(), limits);
  }

  let quiet = false;
  function stayQuiet() {
    quiet = true;
    setTimeout(() => (quiet = false), 1000);
  }

  form.addEventListener("input", (event) => {
    const part = /** @type {HTMLElement} */ (event.target).closest("[data-field]");
    if (!part) return;
    unsaved = true;
    clearFault(/** @type {HTMLElement} */ (part));
    keep.later();
    refresh(form, draft(), limits);
  });
  addEventListener("pagehide", () => keep.now());
  addEventListener("beforeunload", (event) => {
    keep.now();
    if (unsaved && !quiet && !keep.isOn() && !isEmpty(draft())) event.preventDefault();
  });
  addEventListener("popstate", (event) => {
    const place = /** @type {Place | undefined} */ (event.state?.story);
    if (place !== undefined) show(place);
  });
  history.replaceState({ ...history.state, story: 0 }, "");

  const kept = keep.kept();
  if (kept) {
    begin(kept);
    keep.say("Here is the draft that you asked this browser to keep. Go on where you left off.");
  } else {
    refresh(form, draft(), limits);
  }
  const sheet = one(root, '[data-part="sheet"]');
  sheet.classList.add("guide-print-only");
  showForm(true);
}
