// One step of the plan as it is edited: every field in place, and ways to move and remove it.

import { element, one } from "../kit/dom.mjs";
import { textField, whenField } from "./field.mjs";
import { inWords, overdueInWords } from "./plan-days.mjs";
import { reasonInWords } from "./step-words.mjs";
import { isDay } from "./plan-file.mjs";
import { LIMITS } from "./plan.mjs";
import { quiet } from "./quiet.mjs";

/** @typedef {import("./plan.mjs").Step} Step */
/**
 * @typedef {object} StepView
 * @property {HTMLElement} view
 * @property {(number: number) => void} count tells it its place, from 1
 * @property {(part: "text" | "up" | "down" | "remove") => void} focus
 */

/**
 * @param {Step} step
 * @param {URL} root the site's
 * @param {string} today
 * @param {{change: (changes: Partial<Step>) => Step, move: (by: -1 | 1) => void, remove: () => void}} told `change` gives
 *   the step as it is then
 * @returns {StepView}
 */
export function stepView(step, root, today, { change, move, remove }) {
  const id = `plan-${step.id}`;
  const heading = element("h3", { class: "guide-plan-number", id });
  const overdue = element("p", { class: "guide-plan-overdue" });
  const box = element("input", { type: "checkbox", id: `${id}-done`, onchange: () => tell(change(box.checked ? { done: true, dropped: undefined } : { done: false })) });
  const gone = element("input", { type: "checkbox", id: `${id}-gone`, onchange: () => tell(change(gone.checked ? { done: false, dropped: "" } : { dropped: undefined })) });
  const why = element("div", {});
  const buttons = { up: quiet("Move up", () => move(-1)), down: quiet("Move down", () => move(1)), remove: quiet("Remove", remove) };

  const view = element(
    "li",
    { class: "guide-plan-step" },
    heading,
    textField({ id: `${id}-text`, label: "What we will do", value: step.text, most: LIMITS.text, lines: 2, change: (text) => change({ text }) }),
    step.for && element("p", { class: "guide-plan-entry", dir: "auto" }, `What it is for: ${reasonInWords(step.for, inWords)}`),
    step.entry && element("p", { class: "guide-plan-entry" }, "From the guide: ", element("a", { href: new URL(step.entry.url, root).href }, step.entry.title)),
    element(
      "div",
      { class: "guide-plan-fields" },
      textField({ id: `${id}-owner`, label: "Who", value: step.owner, most: LIMITS.owner, change: (owner) => change({ owner }) }),
      element(
        "div",
        {},
        whenField({ id: `${id}-due`, label: "By when", type: "date", value: step.due, change: (due) => tell(change({ due: isDay(due) ? due : "" })) }),
        overdue,
      ),
    ),
    textField({ id: `${id}-sign`, label: "How we will know", value: step.sign, most: LIMITS.sign, lines: 1, change: (sign) => change({ sign }) }),
    element(
      "div",
      { class: "guide-plan-foot" },
      element(
        "div",
        { class: "guide-buttons" },
        element("label", { class: "guide-answer guide-plan-done", for: `${id}-done` }, box, element("span", {}, "Done")),
        element("label", { class: "guide-answer guide-plan-done", for: `${id}-gone` }, gone, element("span", {}, "Let go")),
      ),
      element("div", { class: "guide-buttons" }, buttons.up, buttons.down, buttons.remove),
    ),
    why,
  );

  /** @param {Step} now */
  function tell(now) {
    overdue.textContent = overdueInWords(now, today);
    [box.checked, gone.checked] = [now.done, now.dropped !== undefined];
    view.classList.toggle("guide-plan-step-done", now.done || now.dropped !== undefined);
    if (now.dropped === undefined) why.replaceChildren();
    else if (!why.hasChildNodes()) why.append(textField({ id: `${id}-dropped`, label: "Why we let it go", value: now.dropped, most: LIMITS.dropped, lines: 1, change: (dropped) => change({ dropped }) }));
  }

  tell(step);
  return {
    view,
    count(number) {
      heading.textContent = `Step ${number}`;
      for (const [what, button] of Object.entries(buttons)) {
        one(button, "span").textContent = ` step ${number}${what === "remove" ? "" : " in the plan"}`;
      }
    },
    focus: (part) => (part === "text" ? one(view, "textarea") : buttons[part]).focus(),
  };
}
