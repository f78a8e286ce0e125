// A plan that comes from elsewhere, in a link or a file: looked at or added, but never put over one's own unasked.

import { element } from "../kit/dom.mjs";
import { LARGEST, readPlanText } from "./plan-file.mjs";
import { readFragment } from "./plan-link.mjs";
import { LIMITS, isEmpty, joined } from "./plan.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */

/**
 * @param {object} told
 * @param {() => Plan} told.plan the present one
 * @param {(plan: Plan) => void} told.begin shows it where there was none
 * @param {(plan: Plan, words: string) => void} told.add puts it in the present one's place, and keeps it as that was kept
 * @param {(plan: Plan, words: string) => void} told.look puts it in the present one's place for as long as it is looked at
 * @param {import("./plan-notices.mjs").Notices["say"]} told.say
 * @returns {{view: HTMLElement, arrive: () => void}} a field to choose a file with; `arrive` takes what the address brings
 */
export function arriving({ plan, begin, add, look, say }) {
  const chosen = element("input", { type: "file", id: "plan-file", accept: ".json,application/json", class: "guide-input", "aria-describedby": "plan-file-hint", onchange: opened });
  const view = element(
    "div",
    { class: "guide-field guide-plan-opening" },
    element("label", { for: "plan-file" }, "A file"),
    element("p", { class: "guide-hint", id: "plan-file-hint" }, "One that this page saved. It is read here, and sent to nobody."),
    chosen,
  );

  async function opened() {
    const [file] = chosen.files ?? [];
    if (!file) return;
    take(file.size > LARGEST ? { ok: false, message: "This file is too large to be a plan. Choose another." } : readPlanText(await file.text()), "file");
    // So that the same file can be chosen again.
    chosen.value = "";
  }

  function arrive() {
    const reading = readFragment(location.hash);
    if (!reading) return;
    // Reloading must not bring it a second time, nor the history keep it.
    history.replaceState(history.state, "", location.href.split("#")[0]);
    take(reading, "link");
  }

  /**
   * @param {import("./plan-file.mjs").Reading} reading
   * @param {"file" | "link"} from
   */
  function take(reading, from) {
    if (!reading.ok) {
      say(reading.message);
      return;
    }
    const other = reading.plan;
    const count = steps(other.steps.length);
    if (JSON.stringify(other) === JSON.stringify(plan())) {
      say(`The plan in this ${from} is the one you have here.`);
    } else if (isEmpty(plan())) {
      begin(other);
      say(`Here is the plan from the ${from}: ${count}. It is kept only if you ask for it below.`);
    } else {
      say(`This ${from} holds a plan of ${count}, and yours here has ${steps(plan().steps.length)}. What shall be done with it?`, {
        open: true,
        ways: {
          "Add its steps to ours": () => join(other),
          "Look at it in place of ours": () => look(other, `This is the plan from the ${from}. Ours is put aside, and nothing of it is lost.`),
          "Leave it": () => {},
        },
      });
    }
  }

  /** @param {Plan} other */
  function join(other) {
    const { plan: together, added } = joined(plan(), other);
    const over = together.steps.length - LIMITS.steps;
    if (over > 0) {
      say(`Together that is ${steps(over)} more than the ${LIMITS.steps} a plan can hold, so nothing was added. Look at it in place of ours, or remove some of ours first.`, {
        ways: { "Look at it in place of ours": () => look(other, "This is the other plan. Ours is put aside, and nothing of it is lost.") },
      });
      return;
    }
    add(together, added ? `${added === 1 ? "One step is" : `${added} steps are`} added at the end.` : "Every step of it is in ours already.");
  }

  return { view, arrive };
}

/** @param {number} count */
function steps(count) {
  return `${count} ${count === 1 ? "step" : "steps"}`;
}
