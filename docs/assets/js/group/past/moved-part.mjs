// In a report: what moved on the statements that the last plan acted on, and the page to send round with it.

import { ROOT, loadDefinition, loadIndex } from "../../assess/loading.mjs";
import { element, focusOn, one, quietButton } from "../../kit/dom.mjs";
import { dayOf } from "../../plan/plan-days.mjs";
import { saidAndDid } from "../../plan/meetings/said-and-did.mjs";
import { saidView } from "../../plan/meetings/said-view.mjs";
import { standingOf } from "../../plan/step-words.mjs";
import { actedOn, stepsActedOn } from "../../report/acting/acted-on.mjs";
import { planAtHand } from "./plan-at-hand.mjs";

/** @typedef {import("../opened-files.mjs").Opened} Opened */
/** @typedef {import("../../report/acting/acted-on.mjs").ActedOn} ActedOn */

const STANDING = Object.freeze({ done: "done", open: "still open", dropped: "let go" });

/**
 * @param {Opened} round
 * @param {import("../../report/report.mjs").Report} report
 * @returns {Promise<HTMLElement | undefined>} undefined where no step came from an earlier round of this check
 */
export async function movedPart({ definition, held }, report) {
  const plan = planAtHand();
  const steps = stepsActedOn(plan?.steps ?? [], definition, held);
  if (!plan || !steps.length) return undefined;
  const found = await Promise.all(steps.map(async (step) => actedOn(definition, report.items, step, await editionOf(definition, step.for.edition))));
  const place = element("div", {});

  function show() {
    const now = planAtHand() ?? plan;
    const moved = Object.fromEntries(found.map(({ step, sentence }) => [step.id, sentence]));
    const view = saidView(saidAndDid(/** @type {import("../../plan/plan.mjs").Plan} */ (now), dayOf(new Date()), moved), () => {
      place.replaceChildren();
      focusOn(button);
    });
    place.replaceChildren(view);
    focusOn(one(view, "h2"));
  }

  const button = quietButton("We said, we did: one page to send round", show);
  return element(
    "section",
    { class: "guide-moved", "aria-labelledby": "moved-title" },
    element("h3", { id: "moved-title" }, "What moved on what we acted on"),
    element("ul", { class: "guide-findings" }, ...found.map(movedView)),
    element("p", { class: "guide-hint" }, "Each round counts whoever answered that day. A difference is called a move only where chance alone would make one as large less than once in ten times."),
    element("div", { class: "guide-buttons guide-no-print" }, button),
    place,
  );
}

/** @param {ActedOn} told */
function movedView({ step, reason, to, sentence }) {
  return element(
    "li",
    { class: "guide-finding", "data-to": to },
    element("p", { class: "guide-finding-say" }, reason.statement),
    element("div", {}, element("p", { dir: "auto" }, `We said: ${step.text || step.entry?.title || "a step"}. It is ${STANDING[standingOf(step)]}.`), element("p", {}, sentence)),
  );
}

/**
 * @param {import("../../assess/definition.mjs").Definition} definition
 * @param {number} edition
 * @returns {Promise<import("../../assess/definition.mjs").Definition | null>} null where it cannot be had
 */
async function editionOf(definition, edition) {
  if (edition === definition.edition) return definition;
  try {
    const listed = (await loadIndex()).find(({ number }) => number === definition.number);
    const found = listed?.editions.find((each) => each.edition === edition);
    return found ? await loadDefinition(new URL(found.url, ROOT).href) : null;
  } catch {
    return null;
  }
}
