// Days as a plan counts and names them. A day is “year-month-day”, wherever on earth it is read.

import { locale } from "../kit/locale.mjs";
import { isOpen } from "./plan.mjs";

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
 * The moment at which clocks in a time zone show a time on a day, summer time or not.
 *
 * @param {string} day
 * @param {string} time hours and minutes
 * @param {string} [zone] such as “Europe/London”; the one where this browser is, unless told or where it is not known
 * @returns {Date}
 */
export function momentOf(day, time, zone) {
  const here = new Date(`${day}T${time}`);
  if (!zone) return here;
  try {
    const wanted = Date.parse(`${day}T${time}Z`);
    // From the offset at about that moment to the one at it: they differ on the day that clocks change.
    const near = wanted - aheadOf(zone, wanted);
    return new Date(wanted - aheadOf(zone, near));
  } catch {
    return here;
  }
}

/**
 * @param {string} zone
 * @param {number} at
 * @returns {number} milliseconds by which the zone's clocks are ahead of UTC
 * @throws {RangeError} where there is no such zone
 */
function aheadOf(zone, at) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }).formatToParts(at);
  const [year, month, date, hour, minute, second] = ["year", "month", "day", "hour", "minute", "second"].map((name) => Number(parts.find(({ type }) => type === name)?.value));
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/**
 * @param {import("./plan.mjs").Review} review
 * @returns {string} such as “22 May 2027, 14:00 (Europe/London)”
 */
export function reviewInWords({ day, time, zone }) {
  return [inWords(day), time && `${time}${zone ? ` (${zone.replaceAll("_", " ")})` : ""}`].filter(Boolean).join(", ");
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
  const past = !isOpen(step) || !step.due ? "" : pastInWords(step.due, today);
  if (!past) return "";
  return past === "today" ? "Due today." : `Overdue: it was due ${past}.`;
}
