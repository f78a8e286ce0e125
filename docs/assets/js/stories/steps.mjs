// The form one step at a time, or all on one page. Which steps there are, and what is in them, depends on what is written.

import { element, focusOn, one } from "../kit/dom.mjs";

/**
 * @typedef {object} Steps
 * @property {(kind: string) => void} use has the steps of a kind from now on; of none, only the choice of one
 * @property {() => string} current the step's name
 * @property {(name: string) => boolean} has whether there is such a step now
 * @property {(at: number) => string} at the name of the step at a place, counted from 0
 * @property {(step: string) => void} show
 * @property {() => void} focus puts focus on the heading of the step that shows
 * @property {(part: HTMLElement) => string} stepOf
 * @property {() => void} offerCheck from now on, lets every step lead straight to the check
 */

/**
 * @param {HTMLFormElement} form its steps: `data-step` names one, `data-kinds` says for what, where not for all, of a step or
 *   of what is in one
 * @param {{go: (place: string) => void, whole: boolean}} told `go` asks for a step, for "check" or for "preview"; `whole`: the
 *   form is short, and stands on one page
 * @returns {Steps}
 */
export function steps(form, told) {
  const all = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-step]")]);
  const parts = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-kinds]:not([data-step])")]);
  const buttons = one(form, '[data-part="buttons"]');
  const counts = new Map(all.slice(1).map((section) => {
    const count = element("span", { class: "guide-story-step-count" });
    one(section, "h2").prepend(count, " ");
    return [section, count];
  }));
  let sections = all.slice(0, 1);
  let shown = 0;
  let allAtOnce = told.whole;
  let wasChecked = false;
  const back = button("Back", () => told.go(name(shown - 1)), true);
  const onward = button("", () => told.go(allAtOnce || shown === sections.length - 1 ? "check" : name(shown + 1)));
  const check = button("Check your answers", () => told.go("check"), true);
  const preview = button("Preview", () => told.go("preview"), true);
  const layout = button("", turn, true);
  buttons.append(
    element("div", { class: "guide-story-buttons" }, onward, back, check),
    element("div", { class: "guide-story-buttons guide-story-buttons-aside" }, preview, layout),
  );

  /** @param {number} at */
  function name(at) {
    return sections[Math.min(Math.max(at, 0), sections.length - 1)].dataset.step ?? "";
  }

  /** @param {string} step */
  function placeOf(step) {
    return sections.findIndex((section) => section.dataset.step === step);
  }

  function turn() {
    allAtOnce = !allAtOnce;
    draw();
    focusOn(heading());
  }

  function draw() {
    const kindless = sections.length === 1 && !told.whole;
    for (const section of all) section.hidden = !sections.includes(section) || (!allAtOnce && section !== sections[shown]);
    for (const [section, count] of counts) {
      count.textContent = `Step ${sections.indexOf(section)} of ${sections.length - 1}`;
      count.hidden = allAtOnce;
    }
    const next = sections[shown + 1];
    back.hidden = allAtOnce || shown === 0;
    onward.textContent = kindless ? "Continue" : told.whole ? "Continue: hand it on" : allAtOnce || !next ? "Check your answers" : `Continue: ${next.dataset.title}`;
    check.hidden = allAtOnce || !next || !wasChecked;
    preview.hidden = layout.hidden = kindless;
    layout.hidden ||= told.whole;
    layout.textContent = allAtOnce ? "Show one step at a time" : "Show all on one page";
  }

  function heading() {
    return one(sections[shown], "h2");
  }

  draw();
  return {
    use(kind) {
      const step = name(shown);
      const isOf = (/** @type {HTMLElement} */ part) => Boolean(kind) && (part.dataset.kinds?.split(",").includes(kind) ?? true);
      sections = all.filter((section, place) => place === 0 || isOf(section));
      for (const part of parts) part.hidden = !isOf(part);
      shown = Math.max(placeOf(step), 0);
      wasChecked = false;
      draw();
    },
    current: () => name(shown),
    has: (step) => placeOf(step) >= 0,
    at: name,
    show(step) {
      shown = Math.max(placeOf(step), 0);
      draw();
    },
    focus: () => focusOn(heading()),
    offerCheck() {
      wasChecked = true;
      draw();
    },
    stepOf: (part) => all.find((section) => section.contains(part))?.dataset.step ?? name(0),
  };
}

/**
 * @param {string} words
 * @param {() => void} act
 * @param {boolean} [quiet]
 */
function button(words, act, quiet = false) {
  return element("button", { type: "button", class: quiet ? "guide-button guide-button-quiet" : "guide-button", onclick: act }, words);
}
