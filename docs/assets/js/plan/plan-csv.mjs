// A plan as a table for a spreadsheet.

import { csv } from "../kit/csv.mjs";
import { standingOf } from "./step-words.mjs";

/** New columns come last, so that what reads the first ones goes on reading them. */
const COLUMNS = [
  "Step", "What we will do", "Who", "By when", "How we will know", "Done", "From the guide", "Its address",
  "What it was for", "What was said then", "Edition", "Held", "Why it was dropped", "Plan", "Partnership",
];
const DONE = Object.freeze({ done: "yes", open: "no", dropped: "dropped" });

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {URL} root the site's, from which entries' addresses count
 * @returns {string} a line for each step, and a last one for the day to look at them again
 */
export function planCsv(plan, root) {
  const whose = [plan.title, plan.partnership ?? ""];
  const steps = plan.steps.map((step, at) => [
    at + 1,
    step.text,
    step.owner,
    step.due,
    step.sign,
    DONE[standingOf(step)],
    step.entry?.title ?? "",
    step.entry ? new URL(step.entry.url, root).href : "",
    step.for?.statement ?? "",
    step.for?.said ?? "",
    step.for?.edition ?? "",
    step.for?.held ?? "",
    step.dropped ?? "",
    ...whose,
  ]);
  const review = plan.review && ["", "Look at this plan together", "", [plan.review.day, plan.review.time, plan.review.zone].filter(Boolean).join(" "), "", "", "", "", "", "", "", "", "", ...whose];
  return csv([COLUMNS, ...steps, ...(review ? [review] : [])]);
}
