// Where the plan is kept, for every page that adds to it: in this browser, until this tab closes, or nowhere.

import { shelf } from "../kit/store.mjs";
import { readPlan } from "./plan-file.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {"browser" | "tab"} Where */

export const DAYS = 365;

/** @type {Record<Where, import("../kit/store.mjs").Shelf<unknown>>} */
const SHELVES = { browser: shelf("plan", DAYS, "browser", isPlan), tab: shelf("plan", DAYS, "tab", isPlan) };

/** @param {unknown} value @returns {boolean} whether it is a plan as this edition keeps one */
function isPlan(value) {
  return readPlan(value, { anyLength: true }).ok;
}

/** @returns {{where: Where, plan: Plan} | null} what is kept; the tab's own plan comes first */
export function kept() {
  return keptIn("tab") ?? keptIn("browser");
}

/**
 * @param {Where} where
 * @returns {{where: Where, plan: Plan} | null}
 */
export function keptIn(where) {
  const reading = readPlan(SHELVES[where].read(), { anyLength: true });
  return reading.ok ? { where, plan: reading.plan } : null;
}

/** What may be kept and cannot be read. */
export const UNREAD = [{ shelf: SHELVES.browser, what: "a plan" }, { shelf: SHELVES.tab, what: "a plan for this tab" }];

/** @param {Where} where @returns {boolean} whether what stands there cannot be read, so that nothing can be kept there */
export function isTaken(where) {
  return SHELVES[where].unread() !== null;
}

/**
 * @param {Where} where
 * @param {Plan} plan
 * @returns {boolean} false where the browser refuses
 */
export function keep(where, plan) {
  const done = SHELVES[where].write(plan);
  tell();
  return done;
}

/** @param {Where} where */
export function forget(where) {
  SHELVES[where].clear();
  tell();
}

/** What shows how much is in it, elsewhere on this page, looks again. */
function tell() {
  globalThis.dispatchEvent?.(new Event("guide:plan"));
}

/** @param {() => void} callback when another tab has changed or cleared the plan */
export function watch(callback) {
  return SHELVES.browser.watch(() => callback());
}
