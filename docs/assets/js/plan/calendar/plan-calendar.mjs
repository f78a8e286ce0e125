// A plan as a calendar file: a whole day for each step that is due, and the meeting to look at them again.

import { calendar } from "../../kit/calendar.mjs";
import { inWords, momentOf } from "../plan-days.mjs";
import { idOf, isOpen } from "../plan.mjs";
import { reasonInWords, standingOf } from "../step-words.mjs";

/** @typedef {import("../plan.mjs").Plan} Plan */
/** @typedef {import("../plan.mjs").Step} Step */
/**
 * @typedef {Readonly<{root?: URL, owner?: string}>} Told root: the site's, from which entries' addresses count; without it
 *   no event leads to one; owner: whose steps alone are in it
 */

/** Part of the ids by which a calendar knows an event again: it stays as it is, whatever the guide is called. */
const HOST = "partnership-guide";
const REVIEW_MINUTES = 60;
/** How long before: of a day, at nine in the morning, since a whole day begins at midnight; of a moment, to the minute. */
const BEFORE = Object.freeze({ none: null, day: { day: "PT15H", moment: "P1D" }, week: { day: "P6DT15H", moment: "P7D" } });
/** What can be chosen, the longest last. */
export const REMINDERS = Object.freeze(/** @type {import("../plan.mjs").Reminder[]} */ (Object.keys(BEFORE)));

/**
 * @param {Plan} plan
 * @param {Told} [told]
 * @returns {number} how many events its calendar file would hold
 */
export function countEvents(plan, told = {}) {
  return stepsOf(plan, told).length + (plan.review ? 1 : 0);
}

/**
 * @param {Plan} plan
 * @returns {readonly string[]} who has steps in its calendar, each once
 */
export function ownersOf(plan) {
  return [...new Set(stepsOf(plan, {}).map(({ owner }) => owner.trim()).filter(Boolean))];
}

/**
 * Steps that are done say so, and dropped ones are struck out, so that a calendar that has them from before hears of it.
 *
 * @param {Plan} plan
 * @param {Date} now
 * @param {string} guide the name of the guide that makes the file
 * @param {Told} [told]
 * @returns {string} of every step that has a day
 */
export function planCalendar(plan, now, guide, told = {}) {
  const name = nameOf(plan);
  const events = stepsOf(plan, told).map((step) => eventOf(step, name, told.root, remindersOf(plan).day));
  return calendar(`${guide}//Our plan`, [...events, ...reviewOf(plan, name, told.root)], now, name);
}

/**
 * @param {Plan} plan
 * @param {Told} told
 */
function stepsOf({ steps }, { owner }) {
  return steps.filter((step) => step.due !== "" && (owner === undefined || step.owner.trim() === owner));
}

/**
 * @param {Plan} plan
 * @returns {string} such as “Our plan: Autumn, Riverside”
 */
function nameOf({ title, partnership = "" }) {
  const names = [title, partnership].map((name) => name.trim()).filter(Boolean);
  return names.length ? `Our plan: ${names.join(", ")}` : "Our plan";
}

/**
 * @param {Step} step
 * @param {string} plan its name
 * @param {URL | undefined} root
 * @param {Pick<import("../../kit/calendar.mjs").About, "reminder">} reminder
 * @returns {import("../../kit/calendar.mjs").Event}
 */
function eventOf(step, plan, root, reminder) {
  const standing = standingOf(step);
  const entry = step.entry && root ? new URL(step.entry.url, root).href : "";
  const lines = [
    step.sign && `How we will know: ${step.sign}`,
    step.dropped && `Why it was dropped: ${step.dropped}`,
    step.for && `What it was for: ${reasonInWords(step.for, inWords)}`,
    entry && `From the guide: ${step.entry?.title}, ${entry}`,
    plan !== "Our plan" && `${plan}.`,
  ];
  const url = entry ? { url: entry } : {};
  const event = { uid: `step-${step.id}@${HOST}`, title: titleOf(step), about: lines.filter(Boolean).join("\n"), day: step.due, ...url };
  if (isOpen(step)) return { ...event, ...reminder };
  return standing === "done" ? { ...event, title: `Done: ${event.title}`, category: "Done" } : { ...event, title: `Dropped: ${event.title}`, category: "Dropped", isCancelled: true };
}

/** @param {Step} step */
function titleOf(step) {
  const what = step.text.trim() || step.entry?.title || "A step of our plan";
  return step.owner.trim() ? `${what} (${step.owner.trim()})` : what;
}

/**
 * @param {Plan} plan
 * @param {string} name
 * @param {URL | undefined} root
 * @returns {import("../../kit/calendar.mjs").Event[]}
 */
function reviewOf(plan, name, root) {
  if (!plan.review) return [];
  const steps = plan.steps.filter((step) => standingOf(step) !== "dropped");
  const address = root ? reviewAddress(plan, root) : "";
  const about = [
    ...steps.map((step, at) => `${at + 1}. ${step.text}${step.owner && ` (${step.owner})`}${step.done ? ": done" : ""}`),
    address && `Begin here: ${address}`,
    address && "Open the plan there, in the browser that keeps it or from its file.",
  ];
  const title = name === "Our plan" ? "Look at our plan together" : `Look at our plan together: ${name.slice("Our plan: ".length)}`;
  const url = address ? { url: address } : {};
  const event = { uid: `review-${idOf(plan)}@${HOST}`, title, about: about.filter(Boolean).join("\n"), ...url };
  const { day, time, zone } = plan.review;
  const before = remindersOf(plan);
  return [time ? { ...event, from: momentOf(day, time, zone), minutes: REVIEW_MINUTES, ...before.moment } : { ...event, day, ...before.day }];
}

/**
 * @param {Plan} plan
 * @returns {Record<"day" | "moment", Pick<import("../../kit/calendar.mjs").About, "reminder">>} of a whole day, and of a moment
 */
function remindersOf({ reminder = "week" }) {
  const before = BEFORE[reminder];
  return before ? { day: { reminder: before.day }, moment: { reminder: before.moment } } : { day: {}, moment: {} };
}

/**
 * Where the next round opens with this plan: the check that most of its steps came from. Nothing of the plan is in it.
 *
 * @param {Plan} plan
 * @param {URL} root
 * @returns {string}
 */
export function reviewAddress({ steps }, root) {
  const checks = steps.flatMap((step) => (step.for ? [step.for.check] : []));
  const often = (/** @type {string} */ check) => checks.filter((each) => each === check).length;
  const [first] = [...new Set(checks)].sort((one, other) => often(other) - often(one));
  return new URL(first ? `assessments/${first}/together/#review` : "plan/", root).href;
}
