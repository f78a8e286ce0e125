// The form one step at a time, or all on one page.

import { element, focusOn, one } from "../kit/dom.mjs";

/**
 * @typedef {object} Steps
 * @property {() => number} current
 * @property {(step: number) => void} show
 * @property {() => void} focus puts focus on the heading of the step that shows
 * @property {(part: HTMLElement) => number} stepOf
 * @property {() => void} offerCheck from now on, lets every step lead straight to the check
 */

/**
 * @param {HTMLFormElement} form
 * @param {{go: (step: number) => void, check: () => void}} told `go` asks for a step, `check` for the answers to be checked
 * @returns {Steps}
 */
export function steps(form, told) {
  const sections = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-step]")]);
  const buttons = one(form, '[data-part="buttons"]');
  let shown = 0;
  let allAtOnce = false;
  let wasChecked = false;
  const counts = sections.map((section, number) => {
    const count = element("span", { class: "guide-story-step-count" }, `Step ${number + 1} of ${sections.length}`);
    one(section, "h2").prepend(count, " ");
    return count;
  });
  const back = button("Back", () => told.go(shown - 1), true);
  const onward = button("", () => (allAtOnce || shown === sections.length - 1 ? told.check() : told.go(shown + 1)));
  const check = button("Check your answers", told.check, true);
  const layout = button("", turn, true);
  buttons.append(back, onward, check, layout);

  function turn() {
    allAtOnce = !allAtOnce;
    draw();
    focusOn(heading());
  }

  function draw() {
    sections.forEach((section, number) => (section.hidden = !allAtOnce && number !== shown));
    counts.forEach((count) => (count.hidden = allAtOnce));
    back.hidden = allAtOnce || shown === 0;
    const next = sections[shown + 1];
    onward.textContent = allAtOnce || !next ? "Check your answers" : `Continue: ${next.dataset.step}`;
    check.hidden = allAtOnce || !next || !wasChecked;
    layout.textContent = allAtOnce ? "Show one step at a time" : "Show all on one page";
  }

  function heading() {
    return one(sections[shown], "h2");
  }

  draw();
  return {
    current: () => shown,
    show(step) {
      shown = Math.min(Math.max(step, 0), sections.length - 1);
      draw();
    },
    focus: () => focusOn(heading()),
    offerCheck() {
      wasChecked = true;
      draw();
    },
    stepOf: (part) => sections.findIndex((section) => section.contains(part)),
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
