// An answer that is pressed leads on to the next statement, with a way to take it back. Arrow keys choose and never lead
// on, since they pass over answers on their way.

import { element } from "../kit/dom.mjs";

/**
 * @typedef {object} LeadingOn
 * @property {HTMLElement} view what was answered a screen ago, and the way to take it back
 * @property {(input: HTMLInputElement, item: string) => void} chosen an answer is given
 * @property {(at: number | null) => void} shown which screen is shown; null: all at once, where nothing leads on
 */

/**
 * @param {HTMLFormElement} form
 * @param {{undo: (item: string, at: number) => void, last: () => boolean, next: () => void, result: () => void}} told
 * @returns {LeadingOn}
 */
export function leadingOn(form, told) {
  /** @type {number | null} */
  let at = null;
  let pressed = false;
  /** @type {{input: HTMLInputElement, item: string, label: string, at: number} | null} */
  let given = null;
  const words = element("span");
  const view = element(
    "p",
    { class: "guide-leading-on guide-no-print", role: "status", hidden: true },
    words,
    element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => given && told.undo(given.item, given.at) }, "Undo"),
  );

  form.addEventListener("pointerdown", () => { pressed = true; });
  form.addEventListener("keydown", () => { pressed = false; });
  // The second tap of a double one is no answer to the statement that has come in between.
  form.addEventListener("click", (event) => event.detail > 1 && isAnswer(event.target) && event.preventDefault(), true);
  // One that is chosen already changes nothing when it is pressed, and still leads on.
  form.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "radio" && target.dataset.given === "") go();
  });

  function go() {
    if (at === null || !pressed) return;
    (told.last() ? told.result : told.next)();
  }

  return {
    view,
    chosen(input, item) {
      markGiven(form);
      if (at !== null && pressed) given = { input, item, label: input.labels?.[0]?.textContent?.trim() ?? "", at };
      go();
    },
    shown(place) {
      at = place;
      markGiven(form);
      // What has been taken away since, or was somebody else’s, is told to nobody.
      if (given && !given.input.checked) given = null;
      view.hidden = given === null || place === null || place !== given.at + 1;
      words.textContent = given && !view.hidden ? `You answered “${given.label}”.` : "";
    },
  };
}

/** @param {HTMLFormElement} form */
function markGiven(form) {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[type=radio]"))) {
    input.toggleAttribute("data-given", input.checked);
  }
}

/** @param {EventTarget | null} target */
function isAnswer(target) {
  return target instanceof Element && target.closest(".guide-answer") !== null;
}
