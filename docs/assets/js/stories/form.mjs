// Share your story: the questions become a form, and the form a packet. Where the address says that something was tried,
// the questions are those on that.

import { element, one, quietButton } from "../kit/dom.mjs";
import { answering, askedFor, forgetLink, linkedPage, triedEntry } from "./answering.mjs";
import { carriedOver, emptyDraft, isEmpty, isSame, newId, sentAgain } from "./packet/draft.mjs";
import { clearFault, clearFaults } from "./faults-cleared.mjs";
import { fillForm, readForm } from "./packet/fields.mjs";
import { unfoldFilled } from "./folds.mjs";
import { keeping } from "./kept-drafts.mjs";
import { LATER, comesAfter, takePasted, warmUp } from "./later.mjs";
import { leaving } from "./leaving.mjs";
import { KEPT, NOTHING_KEPT, TAB, TAKEN, TWO_VERSIONS } from "./draft-notices.mjs";
import { askForReasons } from "./packet/reasons.mjs";
import { refresh } from "./refresh.mjs";
import { steps } from "./steps.mjs";
import { tab } from "./draft-in-tab.mjs";
import { views } from "./views.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */

/** Milliseconds after the last word before what is typed is kept. */
const PAUSE = 250;

/** @param {HTMLElement} root that story-form.html makes */
export async function mount(root) {
  const form = /** @type {HTMLFormElement} */ (one(root, '[data-part="form"]'));
  const faults = one(root, '[data-part="faults"]');
  const told = one(root, '[data-part="told"]');
  const top = element("div", {});
  told.before(top);
  const limits = /** @type {import("./packet/draft.mjs").Limits} */ (JSON.parse(root.dataset.limits ?? ""));
  const isTried = triedEntry() !== null;
  const about = await askedFor(root, form, limits);
  const kinds = Object.keys(limits.sections).filter((kind) => (kind === limits.tried.form) === isTried);
  askForReasons(form, limits.why);
  const opened = performance.now();
  /** What no field holds: the draft's id, its kind, how it was sent, and what was looked at and found fine. */
  let known = emptyDraft(newId());
  /** @type {Map<string, Draft>} drafts of the other kinds, as they were left */
  const left = new Map();
  /** Something was typed since the person last had the packet in hand. */
  let unsaved = false;
  let timer = 0;
  /** What the last page knows and asks; it is for this sitting only. */
  const sitting = { contact: "", sent: "", seconds: () => Math.round((performance.now() - opened) / 1000) };

  const draft = () => readForm(form, known);
  const stepping = steps(form, { go: (place) => void view.go(place), whole: isTried });
  const view = views(root, form, stepping, { desk: () => desk, moved: later });
  const step = () => (view.isPast() ? stepping.at(Infinity) : stepping.current());
  const keep = keeping(one(root, '[data-part="keep"]'), kinds, { draft, step, clear, show, top, say });
  const ownTab = tab(isTried ? "tried-tab" : "story-tab", { drafts: () => [...new Map([...left, [known.form, draft()]]).values()], form: () => known.form, step, refused: (taken) => say(taken ? TAKEN : NOTHING_KEPT), top });
  const answer = answering(form, about, { draft, changed });
  const { site: siteName = "", email, github, formUrl, endpoint, processor, sending, template, answer: answerTime, reachable } = root.dataset;
  /** @type {import("./later.mjs").Desk} what the views after the steps work with */
  const desk = {
    form,
    faults,
    limits,
    draft,
    routes: { siteName, email, github, formUrl, endpoint, processor, sending: sending ? JSON.parse(sending) : undefined, template, answerTime, reachable: Boolean(reachable) },
    sitting,
    go: (place) => void view.go(place),
    goTo: view.goTo,
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
   * @param {string} text
   * @param {...(Node | string)} more
   */
  function say(text, ...more) {
    told.replaceChildren(element("div", { class: "guide-note" }, element("p", {}, text), ...more));
  }

  /** @param {string[]} found what the person lets stand from now on */
  function fine(found) {
    known = { ...known, fine: found };
    later();
  }

  /** @type {import("./later.mjs").Desk["sent"]} */
  function sent(sending, text) {
    known = sentAgain(known, { ...sending, at: new Date().toISOString() }, text);
    unsaved = false;
    now();
    void view.go("receipt");
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
    if (kind !== about.form) forgetLink();
    if (before.form && !isEmpty(before)) say(`What you wrote for the ${before.form} is still there. Choose it again to go on with it.`);
  }

  function clear() {
    const { tried, tried_title } = draft();
    emptied({ tried, tried_title });
  }

  /** @param {Partial<Draft>} stays */
  function emptied(stays) {
    const before = { draft: draft(), kept: keep.isOn(), contact: sitting.contact };
    if (isEmpty(before.draft) && !before.kept) {
      say("There is nothing to clear.");
      return;
    }
    keep.turn(false);
    begin({ ...emptyDraft(newId()), form: before.draft.form, ...stays });
    sitting.contact = "";
    unsaved = false;
    ownTab.now();
    say(keep.kept(before.draft.form) ? "Everything is cleared on this page. The other version that this browser keeps is left as it is." : "Everything is cleared.", quietButton("Bring it back", () => restore(before)));
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

  /** @param {Draft} other is shown in place of what is on the page, which can come back */
  function show(other) {
    const before = draft();
    begin(other);
    offerBack("This is the other version.", before);
  }

  /** @param {string} text @param {Draft} before */
  function offerBack(text, before) {
    say(text, quietButton("Bring the first one back", () => (begin(before), changed(), say("The first one is back."))));
  }

  /** Begins another story once one is in the person's hands. */
  async function again() {
    emptied({});
    await view.go(stepping.at(0));
  }

  /** @param {Draft} from */
  function begin(from) {
    known = { ...emptyDraft(from.id), form: from.form, fine: from.fine, sendings: from.sendings, sentText: from.sentText };
    fillForm(form, from);
    form.dispatchEvent(new Event("guide:filled"));
    clearFaults(form, faults);
    unfoldFilled(form);
    keep.use(from.form);
    stepping.use(from.form);
    refresh(form, draft(), limits);
    if (from.form === about.form) void answer();
  }

  function changed() {
    unsaved = true;
    later();
    refresh(form, draft(), limits);
  }

  /** Follows a link that names a page, if one did. */
  function arrive() {
    const ref = triedEntry() ?? linkedPage();
    if (!ref && !isTried) return false;
    turnTo(about.form);
    const now = draft();
    const isOther = Boolean(ref && now[about.ref] && now[about.ref] !== ref);
    const fresh = { ...emptyDraft(newId()), form: about.form, [about.ref]: ref };
    if (isOther && now.sendings.length) begin(fresh);
    else if (isOther && !isEmpty(now)) {
      const named = now[about.title].replace(/^“|”$/g, "") || now[about.ref];
      if (isTried) say(`Here is what you began to tell about “${named}”.`, quietButton("Leave it, and tell of the page that I came from", () => (begin(fresh), offerBack("This is about the page that you came from.", now))));
      else say(`Here is the response to “${named}” that you began before. Clear it to answer the page that you came from.`);
    } else begin({ ...now, [about.ref]: ref || now[about.ref], [about.title]: isOther ? "" : now[about.title] });
    stepping.show(about.form);
    return true;
  }

  /**
   * Goes on with a draft from before.
   *
   * @param {Draft} from
   * @param {string} at the step at which it was left, or ""
   */
  async function goOn(from, at) {
    const asked = keep.kept(from.form);
    const differs = asked !== null && !isSame(asked, from);
    if (differs) keep.release(from.form);
    begin(from);
    say(
      [asked && !differs ? KEPT : TAB, from.sendings.length && (await LATER.sent()).sentOn(from), differs && TWO_VERSIONS].filter(Boolean).join(" "),
      element(
        "div",
        { class: "guide-buttons" },
        ...(from.sendings.length ? [quietButton("Show the receipt", () => desk.go("receipt"))] : []),
        quietButton(from.sendings.length ? "Clear it and start afresh" : "Start afresh", clear),
      ),
    );
    const place = at || String(history.state?.story);
    stepping.show(stepping.has(place) ? place : stepping.at(comesAfter(place) ? Infinity : 1));
    warm();
  }

  let isWarm = false;
  function warm() {
    if (!isWarm) warmUp(form, draft, limits);
    isWarm = true;
  }

  form.addEventListener("input", (event) => {
    const control = /** @type {HTMLInputElement} */ (event.target);
    const part = /** @type {HTMLElement | null} */ (control.closest("[data-field]"));
    if (!part) return;
    clearFault(part);
    if (control.name === "form") turnTo(control.value);
    else changed();
    warm();
  });
  form.addEventListener("paste", takePasted);
  addEventListener("hashchange", () => {
    const asks = triedEntry() !== null;
    // A link within the page, such as the one that skips to its content, asks for neither.
    if (asks !== isTried && (asks || linkedPage())) location.reload();
    else if (asks === isTried) arrive();
  });

  const kept = kinds.filter((kind) => keep.kept(kind));
  const before = ownTab.left();
  for (const [kind, from] of before?.drafts ?? []) left.set(kind, from);
  const inTab = before?.drafts.get(before.form);
  const wanted = triedEntry() || linkedPage();
  const own = isTried ? keep.kept(about.form) : null;
  begin(known);
  if (before && inTab && (!wanted || inTab[about.ref] === wanted)) await goOn(inTab, before.step);
  else if (own && (!wanted || own.tried === wanted)) await goOn(own, "");
  else if (!arrive() && kept.length === 1) await goOn(/** @type {Draft} */ (keep.kept(kept[0])), keep.step(kept[0]));
  else if (!known.form && kept.length > 1) say(`This browser keeps a ${kept.join(" and a ")} of yours. Choose one to go on with it.`);
  else if (!isTried) {
    const others = [...left.keys()].filter((kind) => kind !== known.form);
    if (others.length) say(`What you wrote for the ${others.join(" and the ")} is still there. Choose it again to go on with it.`);
  }
  history.replaceState({ ...history.state, story: stepping.current() }, "");
  view.showForm(true);
}
