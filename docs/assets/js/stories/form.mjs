// Share your story: the questions become a form, and the form a packet.

import { element, focusOn, one, quietButton } from "../kit/dom.mjs";
import { answering, forgetLink, linkedPage } from "./answering.mjs";
import { carriedOver, emptyDraft, isEmpty, isSame, newId } from "./packet/draft.mjs";
import { clearFault, clearFaults } from "./fault-view.mjs";
import { controlOf, fillForm, partOf, readForm } from "./packet/fields.mjs";
import { keeping } from "./kept-drafts.mjs";
import { comesAfter, takePasted, viewOf, warmUp } from "./later.mjs";
import { leaving } from "./leaving.mjs";
import { NOTHING_KEPT, TWO_VERSIONS, backAgain } from "./draft-notices.mjs";
import { askForReasons } from "./packet/reasons.mjs";
import { refresh } from "./refresh.mjs";
import { steps } from "./steps.mjs";
import { tab } from "./draft-in-tab.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

/** Milliseconds after the last word before what is typed is kept. */
const PAUSE = 250;

/** @param {HTMLElement} root that story-form.html makes */
export function mount(root) {
  const form = /** @type {HTMLFormElement} */ (one(root, '[data-part="form"]'));
  const after = one(root, '[data-part="after"]');
  const faults = one(root, '[data-part="faults"]');
  const told = one(root, '[data-part="told"]');
  const note = one(root, '[data-part="note"]');
  const limits = /** @type {import("./packet/draft.mjs").Limits} */ (JSON.parse(root.dataset.limits ?? ""));
  askForReasons(form, limits.why);
  const opened = performance.now();
  /** What no field holds: the draft's id, its kind, and what was looked at and found fine. */
  let known = emptyDraft(newId());
  /** @type {Map<string, Draft>} drafts of the other kinds, as they were left */
  const left = new Map();
  /** Something was typed since the person last had the packet in hand. */
  let unsaved = false;
  let timer = 0;
  /** What the last page knows and asks; it is for this sitting only. */
  const sitting = { contact: "", sent: "", seconds: () => Math.round((performance.now() - opened) / 1000) };

  const draft = () => readForm(form, known);
  const stepping = steps(form, { go });
  /** The last step is done: the answers are looked at, or on their way. */
  let isPast = false;
  const step = () => (isPast ? stepping.at(Infinity) : stepping.current());
  const keep = keeping(one(root, '[data-part="keep"]'), Object.keys(limits.sections), { draft, step, clear, say });
  const ownTab = tab({ drafts: () => [...new Map([...left, [known.form, draft()]]).values()], form: () => known.form, step, refused: () => say(NOTHING_KEPT) });
  const answer = answering(form, limits, { draft, changed });
  const { site: siteName = "", email, github, formUrl, endpoint, processor, sending, template, answer: answerTime, reachable } = root.dataset;
  /** @type {import("./later.mjs").Desk} what the views after the steps work with */
  const desk = {
    form,
    faults,
    limits,
    draft,
    routes: { siteName, email, github, formUrl, endpoint, processor, sending: sending ? JSON.parse(sending) : undefined, template, answerTime, reachable: Boolean(reachable) },
    sitting,
    go,
    goTo,
    fine,
    again,
    checked: () => clearFaults(form, faults),
    tried: () => stepping.offerCheck(),
    step: () => stepping.current(),
    saved: () => (unsaved = false),
    sent,
    leaving: leaving({ now, isLost: () => unsaved && !keep.isOn() && !isEmpty(draft()) }),
  };

  /**
   * @param {string} place a step's name, or what comes after the steps: "preview", "check", "names" or "send"
   */
  async function go(place) {
    if (await show(place)) history.pushState({ ...history.state, story: place }, "");
  }

  let asked = 0;
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
      later();
      return true;
    }
    try {
      const view = await viewOf(place, desk);
      if (turn !== asked) return false;
      if (view) after.replaceChildren(view);
      showForm(!view);
      isPast = view !== null && place !== "preview";
      later();
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
  }

  /**
   * @param {string} text
   * @param {Node} [more]
   */
  function say(text, more) {
    told.replaceChildren(element("div", { class: "guide-note" }, element("p", {}, text), more));
  }

  /**
   * @param {string} field
   * @param {{start: number, end: number}} [words] to select there
   */
  function goTo(field, words) {
    const part = partOf(form, field);
    const control = part && controlOf(part);
    if (!part) return;
    const step = stepping.stepOf(part);
    if (form.hidden || step !== stepping.current()) history.pushState({ ...history.state, story: step }, "");
    stepping.show(step);
    showForm(true);
    const group = part.closest("details");
    if (group) group.open = true;
    if (!control?.getClientRects().length) stepping.focus();
    else control.focus();
    if (words && control && "setSelectionRange" in control) control.setSelectionRange(words.start, words.end);
  }

  /** @param {string[]} found what the person lets stand from now on */
  function fine(found) {
    known = { ...known, fine: found };
    later();
  }

  /** The page has word that the draft arrived. */
  function sent() {
    known = { ...known, sent: new Date().toISOString() };
    unsaved = false;
    now();
  }

  function later() {
    clearTimeout(timer);
    timer = window.setTimeout(now, PAUSE);
  }

  /** Both at once, so that what the tab keeps and what the browser keeps are of one mind. */
  function now() {
    clearTimeout(timer);
    keep.now();
    ownTab.now();
  }

  /**
   * Goes over to another kind. What was written stays with the kind it was written for.
   *
   * @param {string} kind
   */
  function turnTo(kind) {
    if (kind === known.form) return;
    const before = draft();
    keep.now();
    if (known.form) left.set(known.form, before);
    told.replaceChildren();
    const own = left.get(kind) ?? keep.kept(kind) ?? { ...emptyDraft(newId()), form: kind };
    begin({ ...carriedOver(own, before, limits), form: kind });
    if (kind !== limits.response) forgetLink();
    if (before.form && !isEmpty(before)) say(`What you wrote for the ${before.form} is still there. Choose it again to go on with it.`);
  }

  function clear() {
    const before = { draft: draft(), kept: keep.isOn(), contact: sitting.contact };
    if (isEmpty(before.draft) && !before.kept) {
      say("There is nothing to clear.");
      return;
    }
    keep.turn(false);
    begin({ ...emptyDraft(newId()), form: before.draft.form });
    sitting.contact = "";
    unsaved = false;
    ownTab.now();
    say("Everything is cleared.", quietButton("Bring it back", () => restore(before)));
  }

  /** @param {{draft: Draft, kept: boolean, contact: string}} before */
  function restore(before) {
    begin(before.draft);
    sitting.contact = before.contact;
    if (before.kept) keep.turn(true);
    unsaved = true;
    ownTab.now();
    say("Your draft is back.");
    stepping.focus();
  }

  /** Begins another story once one is in the person's hands. */
  async function again() {
    clear();
    await go(stepping.at(0));
  }

  /** @param {Draft} from */
  function begin(from) {
    known = { ...emptyDraft(from.id), form: from.form, fine: from.fine, sent: from.sent };
    fillForm(form, from);
    form.dispatchEvent(new Event("guide:filled"));
    clearFaults(form, faults);
    keep.use(from.form);
    stepping.use(from.form);
    refresh(form, draft(), limits);
    if (from.form === limits.response) void answer();
  }

  function changed() {
    unsaved = true;
    later();
    refresh(form, draft(), limits);
  }

  /** Follows a link that names the page to answer, if one did. */
  function arrive() {
    const ref = linkedPage();
    if (!ref) return false;
    turnTo(limits.response);
    const now = draft();
    if (now.responds_to && now.responds_to !== ref && !isEmpty(now)) {
      say(`Here is the response to “${now.responds_title || now.responds_to}” that you began before. Clear it to answer the page that you came from.`);
    } else {
      begin({ ...now, responds_to: ref, responds_title: now.responds_to === ref ? now.responds_title : "" });
    }
    stepping.show(limits.response);
    return true;
  }

  /**
   * Goes on with a draft from before.
   *
   * @param {Draft} from
   * @param {string} at the step at which it was left, or ""
   */
  function goOn(from, at) {
    const asked = keep.kept(from.form);
    const differs = asked !== null && !isSame(asked, from);
    if (differs) keep.release(from.form);
    begin(from);
    say(`${backAgain(from, asked !== null && !differs)}${differs ? ` ${TWO_VERSIONS}` : ""}`, quietButton(from.sent ? "Clear it and start afresh" : "Start afresh", clear));
    const place = at || String(history.state?.story);
    stepping.show(stepping.has(place) ? place : stepping.at(comesAfter(place) ? Infinity : 1));
  }

  let warm = false;
  form.addEventListener("input", (event) => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    const part = /** @type {HTMLElement | null} */ (control.closest("[data-field]"));
    if (!part) return;
    clearFault(part);
    if (control.name === "form") turnTo(control.value);
    else changed();
    if (warm) return;
    warm = true;
    warmUp(form);
  });
  form.addEventListener("paste", takePasted);
  addEventListener("popstate", (event) => {
    const place = event.state?.story;
    if (typeof place === "string") void show(place);
  });
  addEventListener("hashchange", arrive);

  const kept = Object.keys(limits.sections).filter((kind) => keep.kept(kind));
  const before = ownTab.left();
  for (const [kind, from] of before?.drafts ?? []) left.set(kind, from);
  const inTab = before?.drafts.get(before.form);
  const wanted = linkedPage();
  begin(known);
  if (before && inTab && (!wanted || inTab.responds_to === wanted)) goOn(inTab, before.step);
  else if (!arrive() && kept.length === 1) goOn(/** @type {Draft} */ (keep.kept(kept[0])), keep.step(kept[0]));
  else if (!known.form && kept.length > 1) say(`This browser keeps a ${kept.join(" and a ")} of yours. Choose one to go on with it.`);
  else {
    const others = [...left.keys()].filter((kind) => kind !== known.form);
    if (others.length) say(`What you wrote for the ${others.join(" and the ")} is still there. Choose it again to go on with it.`);
  }
  history.replaceState({ ...history.state, story: stepping.current() }, "");
  one(root, '[data-part="sheet"]').classList.add("guide-print-only");
  showForm(true);
}
