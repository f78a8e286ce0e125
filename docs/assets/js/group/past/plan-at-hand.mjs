// The plan that a round looks back on: the one that this browser keeps, or one opened from a file for as long as the page
// stands.

import { readPlanText } from "../../plan/plan-file.mjs";
import { keep, kept } from "../../plan/where-kept.mjs";

/** @typedef {import("../../plan/plan.mjs").Plan} Plan */

/** @type {Plan | null} */
let opened = null;

/** @returns {Plan | null} null where there is none */
export function planAtHand() {
  return opened ?? kept()?.plan ?? null;
}

/**
 * @param {string} text of a file
 * @returns {string} what is wrong with it; empty where it is at hand now
 */
export function openPlan(text) {
  const reading = readPlanText(text);
  if (!reading.ok) return reading.message;
  opened = reading.plan;
  return "";
}

/**
 * Keeps a changed plan where it was kept.
 *
 * @param {Plan} plan
 * @returns {boolean} whether it is kept; else it stays as long as the page does, and is to be saved as a file
 */
export function changePlan(plan) {
  const found = opened ? null : kept();
  if (found && keep(found.where, plan)) return true;
  opened = plan;
  return false;
}
