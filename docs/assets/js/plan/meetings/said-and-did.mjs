// “We said, we did”: one page to send round. What was done of a plan, what is still open, what was let go and why.

import { inWords, reviewInWords } from "../plan-days.mjs";
import { standingOf } from "../step-words.mjs";

/** @typedef {import("../plan.mjs").Plan} Plan */
/** @typedef {import("../plan.mjs").Step} Step */
/** @typedef {Readonly<{said: string, beside: readonly string[]}>} Told a step, and what is said beside it: sentences */
/**
 * @typedef {Readonly<{title: string, facts: readonly string[], parts: readonly Readonly<{title: string, steps: readonly Told[]}>[], last: string}>} SaidAndDid
 *   facts: whose plan it is and the day; parts: none is empty; last: a sentence, or empty
 */

const TITLES = Object.freeze({ done: "We said, and we did", open: "We said, and it is still open", dropped: "We said, and we let it go" });
const ORDER = /** @type {const} */ (["done", "open", "dropped"]);

/**
 * @param {Plan} plan
 * @param {string} today
 * @param {Readonly<Record<string, string>>} [moved] what has moved on the statement that a step was for, by the step's id
 * @returns {SaidAndDid}
 */
export function saidAndDid(plan, today, moved = {}) {
  const parts = ORDER.map((standing) => ({
    title: TITLES[standing],
    steps: plan.steps.filter((step) => standingOf(step) === standing && wordsOf(step)).map((step) => toldOf(step, moved[step.id])),
  }));
  return {
    title: "We said, we did",
    facts: [plan.partnership ?? "", plan.title, inWords(today)].map((fact) => fact.trim()).filter(Boolean),
    parts: parts.filter(({ steps }) => steps.length > 0),
    last: plan.review && plan.review.day > today ? `We look at this again on ${reviewInWords(plan.review)}.` : "",
  };
}

/** @param {Step} step */
function wordsOf(step) {
  return step.text.trim() || step.entry?.title || "";
}

/**
 * @param {Step} step
 * @param {string | undefined} moved
 * @returns {Told}
 */
function toldOf(step, moved) {
  const standing = standingOf(step);
  const who = [step.owner.trim(), standing === "open" && step.due ? `by ${inWords(step.due)}` : ""].filter(Boolean).join(", ");
  return {
    said: wordsOf(step),
    beside: [
      who && `${who}.`,
      standing === "done" && step.sign ? `How we know: ${step.sign}` : "",
      standing === "dropped" ? `Why: ${step.dropped?.trim() || "nobody wrote it down."}` : "",
      step.for ? `It was for “${step.for.statement}” ${step.for.said}` : "",
      moved ?? "",
    ].filter(Boolean),
  };
}

/**
 * @param {SaidAndDid} page
 * @returns {string} the same as a text to paste into a message; lines end in LF
 */
export function asText({ title, facts, parts, last }) {
  const lines = parts.flatMap((part) => ["", `${part.title}:`, ...part.steps.flatMap(({ said, beside }) => [`- ${said}`, ...beside.map((each) => `  ${each}`)])]);
  return `${[title, facts.join(" · "), ...lines, ...(last ? ["", last] : [])].join("\n")}\n`;
}
