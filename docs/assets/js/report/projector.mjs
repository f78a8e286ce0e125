// One statement fills the screen, for a room that looks at it from five metres: why it is there, its bars, one question.
// What to talk about comes first, then what else stands out, then the rest. Arrow keys, a clicker's page keys and buttons
// go on and back; Escape leaves, and focus returns to where it was.

import { element, quietButton } from "../kit/dom.mjs";
import { answersShown, longestOf } from "./bars.mjs";
import { gapBars, patternView, promptView } from "./gap-view.mjs";
import { whyOf } from "./report-words.mjs";
import { patternSentence, promptFor } from "./sentences.mjs";
import { inTalk, talkOf } from "./talk.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */

/** A statement and its question of more characters than these are set smaller, so that nothing need be scrolled. */
const LONG = 180;
const VERY_LONG = 280;

/** Where not all fits, as on a phone or much enlarged, these are left to scroll with. */
const SCROLLS = Object.freeze(["ArrowDown", "ArrowUp"]);

/** @type {Readonly<Record<string, number>>} */
const STEPS = Object.freeze({ ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Home: -Infinity, End: Infinity });

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {{leave: () => void, at?: number | undefined, clock?: HTMLElement | null}} told `leave`: it is closed, and may be taken out of the page; `at`: the
 *   first item to show, by its place in the report's order, from 0; else the first thing to talk about; `clock`: stands in the foot
 * @returns {HTMLDialogElement} opens as soon as it stands in the page
 */
export function projector(definition, report, { leave, at, clock = null }) {
  const scale = { answers: answersShown(definition, report.items), longest: longestOf(report.items) };
  const shownInTurn = inTalk(talkOf(definition, report.items), report.items);
  const last = shownInTurn.length - 1;
  let now = at === undefined ? 0 : Math.max(shownInTurn.findIndex(({ item }) => item === report.items[at]), 0);

  const place = element("p", { class: "guide-projector-place" });
  const gap = element("div", { class: "guide-projector-gap" });
  const spoken = element("p", { class: "guide-hidden-visually", role: "status" });
  const back = arrowButton("←", "Previous", () => go(now - 1));
  const on = arrowButton("→", "Next", () => go(now + 1));
  const screen = element("div", { class: "guide-projector-screen" });
  const buttons = element("div", { class: "guide-projector-buttons" }, back, on, fullScreen(screen, () => view.close()), quietButton("Leave", () => view.close()));
  screen.append(gap, element("div", { class: "guide-projector-foot" }, place, clock ?? "", buttons), spoken);
  const view = element("dialog", { class: "guide-projector", "aria-labelledby": "projector-statement", onkeydown: keyed, onclose: closed }, screen);

  /** @param {number} to */
  function go(to) {
    const then = now;
    now = Math.min(Math.max(to, 0), last);
    if (then !== now) show();
  }

  function show() {
    const { item: shown, kind } = shownInTurn[now];
    place.textContent = `${now + 1} of ${last + 1}`;
    // A button that is switched off would lose the focus that stands on it.
    back.setAttribute("aria-disabled", String(now === 0));
    on.setAttribute("aria-disabled", String(now === last));
    gap.dataset.length = lengthOf(shown.item.text + promptFor(definition, shown, kind));
    gap.replaceChildren(...gapParts(definition, shown, kind, scale));
    spoken.textContent = `${now + 1} of ${last + 1}. ${kind ? `${whyOf(kind, shown)}: ` : ""}${shown.item.text} ${patternSentence(definition, shown)}`;
    screen.scrollTop = 0;
  }

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    const step = STEPS[event.key];
    if (SCROLLS.includes(event.key) && screen.scrollHeight > screen.clientHeight) return;
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(now + step);
  }

  function closed() {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    leave();
  }

  show();
  onceInPage(view, () => {
    view.showModal();
    on.focus({ preventScroll: true }); // on a small screen one begins with the statement, above the buttons
  });
  return view;
}

/**
 * @param {string} arrow
 * @param {string} name
 * @param {() => void} press
 */
function arrowButton(arrow, name, press) {
  const button = quietButton("", press);
  button.title = name;
  button.append(element("span", { "aria-hidden": "true" }, arrow), element("span", { class: "guide-hidden-visually" }, name));
  return button;
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {import("./talk.mjs").Kind | null} kind
 * @param {import("./gap-view.mjs").Scale} scale
 * @returns {HTMLElement[]}
 */
function gapParts(definition, gap, kind, scale) {
  return [
    ...(kind ? [element("p", { class: "guide-projector-why" }, whyOf(kind, gap))] : []),
    element("h2", { class: "guide-projector-statement", id: "projector-statement" }, gap.item.text),
    patternView(definition, gap),
    element("div", { class: "guide-projector-bars" }, gapBars(definition, gap, scale)),
    promptView(promptFor(definition, gap, kind)),
  ];
}

/** @param {string} words */
function lengthOf(words) {
  if (words.length > VERY_LONG) return "very-long";
  return words.length > LONG ? "long" : "short";
}

/**
 * @param {HTMLElement} view
 * @param {() => void} then a dialog can open only where it stands in the page
 */
function onceInPage(view, then) {
  const watch = new MutationObserver(() => {
    if (!view.isConnected) return;
    watch.disconnect();
    then();
  });
  watch.observe(document, { childList: true, subtree: true });
}

/**
 * A button that takes the browser's own furniture away, where the browser lets a page do that.
 *
 * @param {HTMLElement} screen
 * @param {() => void} left the person went out of it with Escape, and means to go
 * @returns {HTMLElement | null}
 */
function fullScreen(screen, left) {
  if (!document.fullscreenEnabled) return null;
  let asked = false;
  const toggle = quietButton("Full screen", () => {
    asked = document.fullscreenElement === screen;
    (asked ? document.exitFullscreen() : screen.requestFullscreen()).catch(() => {});
  });
  screen.addEventListener("fullscreenchange", () => {
    const filled = document.fullscreenElement === screen;
    toggle.textContent = filled ? "Smaller" : "Full screen";
    if (!filled && !asked) left();
    asked = false;
  });
  return toggle;
}
