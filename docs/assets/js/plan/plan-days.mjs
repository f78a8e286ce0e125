// Days as a plan counts and names them. A day is “year-month-day”, wherever on earth it is read.

import { locale } from "../kit/locale.mjs";

const DAY = 86_400_000;

/**
 * @param {Date} now
 * @returns {string} the day it is where this browser is
 */
export function dayOf(now) {
  return [String(now.getFullYear()).padStart(4, "0"), ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"))].join("-");
}

/**
 * @param {string} day
 * @returns {string} half a year later; the month's last day where the month has no such day
 */
export function halfAYearOn(day) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/**
 * @param {string} day
 * @returns {string} such as “22 May 2027”
 */
export function inWords(day) {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/**
 * @param {string} day
 * @param {string} today
 * @returns {string} how a day that is past stands to today; "" where it lies ahead
 */
export function pastInWords(day, today) {
  const days = Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / DAY);
  if (days < 0) return "";
  if (days < 2) return days === 0 ? "today" : "yesterday";
  return days < 60 ? `${days} days ago` : `on ${inWords(day)}`;
}

/**
 * @param {import("./plan.mjs").Step} step
 * @param {string} today
 * @returns {string} a sentence where its day has come and it is not done; else ""
 */
export function overdueInWords(step, today) {
  const past = step.done || !step.due ? "" : pastInWords(step.due, today);
  if (!past) return "";
  return past === "today" ? "Due today." : `Overdue: it was due ${past}.`;
}
