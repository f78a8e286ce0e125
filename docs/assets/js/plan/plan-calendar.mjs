// A plan as a calendar file: a whole day for each step that is due, and the meeting to look at them again.

import { calendar } from "../kit/calendar.mjs";
import { idOf } from "./plan.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./plan.mjs").Step} Step */

/** Part of the ids by which a calendar knows an event again: it stays as it is, whatever the guide is called. */
const HOST = "partnership-guide";
const REVIEW_MINUTES = 60;

/**
 * @param {Plan} plan
 * @returns {number} how many events its calendar file would hold
 */
export function countEvents(plan) {
  return plan.steps.filter(isAhead).length + (plan.review ? 1 : 0);
}

/**
 * @param {Plan} plan
 * @param {Date} now
 * @param {string} guide the name of the guide that makes the file
 * @returns {string} of every step that has a day and is not done
 */
export function planCalendar(plan, now, guide) {
  const steps = plan.steps.filter(isAhead).map((step) => ({ uid: `step-${step.id}@${HOST}`, title: titleOf(step), about: aboutOf(step), day: step.due }));
  return calendar(`${guide}//Our plan`, [...steps, ...reviewOf(plan)], now);
}

/** @param {Step} step */
function isAhead(step) {
  return step.due !== "" && !step.done;
}

/** @param {Step} step */
function titleOf(step) {
  const what = step.text.trim() || step.entry?.title || "A step of our plan";
  return step.owner.trim() ? `${what} (${step.owner.trim()})` : what;
}

/** @param {Step} step */
function aboutOf(step) {
  return step.sign && `How we will know: ${step.sign}`;
}

/**
 * @param {Plan} plan
 * @returns {import("../kit/calendar.mjs").Event[]}
 */
function reviewOf(plan) {
  if (!plan.review) return [];
  const about = plan.steps.map((step, at) => `${at + 1}. ${step.text}${step.owner && ` (${step.owner})`}`).join("\n");
  const title = plan.title.trim() ? `Look at our plan together: ${plan.title.trim()}` : "Look at our plan together";
  const event = { uid: `review-${idOf(plan)}@${HOST}`, title, about };
  const { day, time } = plan.review;
  // A time is meant as the clock where this browser is shows it on that day, summer time or not.
  return [time ? { ...event, from: new Date(`${day}T${time}`), minutes: REVIEW_MINUTES } : { ...event, day }];
}
