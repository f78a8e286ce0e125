// The next round opens with the last plan: each step read out, and said of each whether it is done, still open or let go.

import { element, one, quietButton } from "../../kit/dom.mjs";
import { download } from "../../kit/download.mjs";
import { inWords, sentence } from "../../kit/english.mjs";
import { fileStem } from "../../kit/site.mjs";
import { dayOf, inWords as dayInWords } from "../../plan/plan-days.mjs";
import { LARGEST, planText } from "../../plan/plan-file.mjs";
import { FEW, LIMITS, changed, isOpen } from "../../plan/plan.mjs";
import { reasonInWords, standingOf } from "../../plan/step-words.mjs";
import { changePlan, openPlan, planAtHand } from "./plan-at-hand.mjs";

/** @typedef {import("../../plan/plan.mjs").Plan} Plan */
/** @typedef {import("../../plan/plan.mjs").Step} Step */

const CHOICES = /** @type {const} */ ([["done", "Done"], ["open", "Still open"], ["dropped", "Let go"]]);

/**
 * @param {HTMLElement} section of the round
 * @param {string} check its id
 * @param {boolean} isReview whether the page was opened to look at the plan again
 */
export function lastPlan(section, check, isReview) {
  const plan = planAtHand();
  if (!isReview && !plan?.steps.some(({ for: reason }) => reason?.check === check)) return;
  document.getElementById("last-plan")?.remove();
  const body = element("div", {});
  const part = element("details", { class: "guide-last-plan guide-no-print", id: "last-plan", open: isReview }, element("summary", {}, "What became of our plan"), body);
  one(section, "h2").after(part);
  const draw = () => body.replaceChildren(...(planAtHand() ? stepsPart() : openingPart(draw)));
  draw();
  if (!isReview) return;
  part.scrollIntoView();
  one(part, "summary").focus({ preventScroll: true });
}

/** @param {() => void} opened */
function openingPart(opened) {
  const told = element("p", { role: "status" });
  const field = element("input", { type: "file", id: "last-plan-file", accept: ".json,application/json", class: "guide-input", onchange: choose });

  async function choose() {
    const [file] = field.files ?? [];
    field.value = "";
    if (!file) return;
    const wrong = file.size > LARGEST ? "This file is too large to be a plan. Choose another." : openPlan(await file.text());
    if (wrong) told.textContent = wrong;
    else opened();
  }

  return [
    element("p", {}, "This browser keeps no plan. Open the file in which you saved it. It is read here, and sent to nobody."),
    element("div", { class: "guide-field" }, element("label", { for: "last-plan-file" }, "The plan’s file"), field),
    told,
  ];
}

function stepsPart() {
  const { steps } = /** @type {Plan} */ (planAtHand());
  const told = element("p", { class: "guide-last-plan-told", role: "status" });
  const save = element("div", {});
  const saving = element("div", { class: "guide-buttons" }, quietButton("Save the plan to a file", () => {
    download(`${fileStem()}-plan-${dayOf(new Date())}.json`, planText(/** @type {Plan} */ (planAtHand())), "application/json");
  }));

  /**
   * @param {string} id
   * @param {Partial<Step>} changes
   */
  function change(id, changes) {
    save.replaceChildren(...(changePlan(changed(/** @type {Plan} */ (planAtHand()), id, changes)) ? [] : [saving]));
    tell();
  }

  function tell() {
    const open = /** @type {Plan} */ (planAtHand()).steps.filter(isOpen).length;
    const most = `${sentence(inWords(FEW))} that get done beat ten that don’t`;
    const few = `${sentence(inWords(open))} ${open === 1 ? "step is" : "steps are"} still open. There is room for ${open === FEW - 1 ? "one" : inWords(FEW - open)} more.`;
    told.textContent = open > FEW ? `${sentence(inWords(open))} steps are still open. ${most}: which will you let go?` : open === FEW ? `${sentence(inWords(open))} steps are still open. ${most}: take a new one only where you let one go.` : few;
  }

  tell();
  const shown = steps.filter((step) => standingOf(step) !== "dropped" && (step.text.trim() || step.entry));
  return [
    element("p", {}, "Before anyone answers, take two minutes: read each step aloud, and say what became of it. What is open is no shame; what is open for the third time may be let go."),
    element("ol", { class: "guide-last-plan-steps" }, ...shown.map((step) => stepPart(step, (changes) => change(step.id, changes)))),
    told,
    save,
    element("p", { class: "guide-hint" }, "When this round is closed, its report shows what moved on the statements that you acted on."),
  ];
}

/**
 * @param {Step} step
 * @param {(changes: Partial<Step>) => void} change
 */
function stepPart(step, change) {
  const id = `last-plan-${step.id}`;
  const why = element("input", { class: "guide-input", id: `${id}-why`, type: "text", dir: "auto", maxlength: LIMITS.dropped, value: step.dropped ?? "", autocomplete: "off", oninput: () => change({ dropped: why.value }) });
  const asked = element("div", { class: "guide-field", hidden: true }, element("label", { for: `${id}-why` }, "Why we let it go"), why);
  const who = [step.owner.trim(), step.due && `by ${dayInWords(step.due)}`].filter(Boolean).join(", ");

  /** @param {"done" | "open" | "dropped"} standing */
  function choose(standing) {
    asked.hidden = standing !== "dropped";
    change({ done: standing === "done", dropped: standing === "dropped" ? why.value : undefined });
  }

  return element(
    "li",
    {},
    element(
      "fieldset",
      { class: "guide-last-plan-step" },
      element("legend", { dir: "auto" }, step.text.trim() || step.entry?.title || ""),
      who && element("p", {}, `${who}.`),
      step.for && element("p", { class: "guide-hint", dir: "auto" }, `It was for ${reasonInWords(step.for, dayInWords)}`),
      element("div", { class: "guide-answers" }, ...CHOICES.map(([standing, words]) => {
        const radio = element("input", { type: "radio", name: id, id: `${id}-${standing}`, onchange: () => choose(standing) });
        radio.checked = standingOf(step) === standing;
        return element("label", { class: "guide-answer", for: `${id}-${standing}` }, radio, element("span", {}, words));
      })),
      asked,
    ),
  );
}
