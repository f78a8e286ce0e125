// The steps of the plan, in their order, and how many are done.

import { element, mainButton } from "../kit/dom.mjs";
import { inWords, sentence } from "../kit/english.mjs";
import { FEW, LIMITS, changed, isFull, isOpen, moved, newStep, withStep, without } from "./plan.mjs";
import { stepView } from "./step-view.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./step-view.mjs").StepView} StepView */

/**
 * @param {URL} root the site's
 * @param {string} today
 * @param {{plan: () => Plan, change: (plan: Plan) => void, say: import("./plan-notices.mjs").Notices["say"]}} told
 * @returns {{view: HTMLElement, draw: () => void, goTo: (step: number, field: string) => void}} `draw` shows the present
 *   plan anew; `goTo` a field of a step, counted from 1
 */
export function listView(root, today, { plan, change, say }) {
  /** Each step's view stays while its step does, so that nothing half typed is lost. @type {Map<string, StepView>} */
  let views = new Map();
  const list = element("ol", { class: "guide-plan-steps" });
  const count = element("p", { class: "guide-plan-count" });
  const view = element(
    "section",
    { "aria-labelledby": "plan-steps" },
    element("h2", { id: "plan-steps" }, "Steps"),
    count,
    list,
    mainButton("Add a step", add),
  );

  function draw() {
    views = new Map();
    arrange();
  }

  function arrange() {
    const { steps } = plan();
    for (const step of steps) if (!views.has(step.id)) views.set(step.id, made(step));
    const shown = steps.map((step) => /** @type {StepView} */ (views.get(step.id)));
    list.replaceChildren(...shown.map((each) => each.view));
    shown.forEach((each, at) => each.count(at + 1));
    list.hidden = steps.length === 0;
    tally();
  }

  function tally() {
    const { steps } = plan();
    const done = steps.filter((step) => step.done).length;
    const gone = steps.filter((step) => step.dropped !== undefined).length;
    count.replaceChildren(...(steps.length ? [`${steps.length} ${steps.length === 1 ? "step" : "steps"}, ${done} done${gone ? `, ${gone} let go` : ""}`] : empty()));
  }

  function empty() {
    const to = (/** @type {string} */ words, /** @type {string} */ address) => element("a", { href: new URL(address, root).href }, words);
    return ["There are no steps yet. Take them from the advice of ", to("a check", "assessments/"), ", press “Add to our plan” on any page of the guide (", to("the tips", "tips/"), " are made for it), or write your own."];
  }

  /** @param {import("./plan.mjs").Step} step */
  function made(step) {
    const { id } = step;
    return stepView(step, root, today, {
      change(changes) {
        change(changed(plan(), id, changes));
        if ("done" in changes || "dropped" in changes) tally();
        return /** @type {import("./plan.mjs").Step} */ (plan().steps.find((each) => each.id === id));
      },
      move: (by) => move(id, by),
      remove: () => remove(id),
    });
  }

  function add() {
    if (isFull(plan())) {
      say(`A plan holds ${LIMITS.steps} steps at most. Remove one that is done, or save this plan and begin another.`);
      return;
    }
    const step = newStep();
    change(withStep(plan(), step));
    arrange();
    views.get(step.id)?.focus("text");
    const open = plan().steps.filter(isOpen).length;
    if (open > FEW) say(`${sentence(inWords(open))} steps are open now. ${sentence(inWords(FEW))} that get done beat ten that don’t: which one will you let go? Tick “Let go” beside it.`, { behind: true });
  }

  /**
   * @param {string} id
   * @param {-1 | 1} by
   */
  function move(id, by) {
    const before = plan();
    const after = moved(before, id, by);
    const place = after.steps.findIndex((step) => step.id === id) + 1;
    if (after === before) {
      say(by < 0 ? "It is the first step already." : "It is the last step already.");
      return;
    }
    change(after);
    arrange();
    views.get(id)?.focus(by < 0 ? "up" : "down");
    say(`It is step ${place} of ${after.steps.length} now.`);
  }

  /** @param {string} id */
  function remove(id) {
    const at = plan().steps.findIndex((step) => step.id === id);
    const step = plan().steps[at];
    change(without(plan(), id));
    arrange();
    say(`Step ${at + 1} is removed.`, {
      ways: {
        Undo() {
          change(withStep(plan(), step, Math.min(at, plan().steps.length)));
          arrange();
          views.get(id)?.focus("remove");
        },
      },
    });
  }

  draw();
  return { view, draw, goTo: (number, field) => document.getElementById(`plan-${plan().steps[number - 1].id}-${field}`)?.focus() };
}
