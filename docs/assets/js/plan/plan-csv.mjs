// A plan as a table for a spreadsheet.

import { csv } from "../kit/csv.mjs";

const COLUMNS = ["Step", "What we will do", "Who", "By when", "How we will know", "Done", "From the guide", "Its address"];

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {URL} root the site's, from which entries' addresses count
 * @returns {string} a line for each step, and a last one for the day to look at them again
 */
export function planCsv(plan, root) {
  const steps = plan.steps.map((step, at) => [
    at + 1,
    step.text,
    step.owner,
    step.due,
    step.sign,
    step.done ? "yes" : "no",
    step.entry?.title ?? "",
    step.entry ? new URL(step.entry.url, root).href : "",
  ]);
  const review = plan.review && ["", "Look at this plan together", "", [plan.review.day, plan.review.time].filter(Boolean).join(" "), "", "", "", ""];
  return csv([COLUMNS, ...steps, ...(review ? [review] : [])]);
}
