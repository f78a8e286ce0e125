// A plan as JSON: in a file, in a link, or kept by the browser. What comes back is somebody else's text until it is
// checked: only what a plan holds is taken, and an entry's address only where it lies in this guide.

import { KIND, LIMITS, characters, idOf, newId } from "./plan.mjs";

/** @typedef {import("./plan.mjs").Plan} Plan */
/** @typedef {import("./plan.mjs").Step} Step */
/** @typedef {Readonly<{ok: true, plan: Plan} | {ok: false, message: string}>} Reading message: what is wrong, and a way out */

/** A hundred steps at their longest fit in it, whatever script they are written in. */
export const LARGEST = 1_000_000;

const ADDRESS = /^([a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*)\/$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** As the tz database names them. */
const ZONE = /^(?=.{1,60}$)[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/;
const NAME = 200;
/** What a reason's texts may have at most, and what a group is at most. */
const REASON = 600;
const MOST_PEOPLE = 5000;
const NOT_READABLE = "This is not a plan, or it was changed on its way. Ask for the file or link again.";

/** Why a plan cannot be taken. */
class Fault extends Error {}

/** @param {Plan} plan */
export function planText(plan) {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/**
 * @param {string} text
 * @returns {Reading}
 */
export function readPlanText(text) {
  if (text.length > LARGEST) return { ok: false, message: "This is too large to be a plan." };
  try {
    return readPlan(JSON.parse(text.replace(/^\ufeff/, "")));
  } catch {
    return { ok: false, message: NOT_READABLE };
  }
}

/**
 * @param {unknown} data parsed JSON
 * @param {{anyLength?: boolean}} [told] `anyLength`: take texts that are too long, as this page keeps what was typed
 * @returns {Reading}
 */
export function readPlan(data, { anyLength = false } = {}) {
  try {
    const read = object(data);
    if (read.kind !== KIND) throw new Fault(otherKind(read.kind));
    if (read.format !== 1) throw new Fault("This plan was made by a newer edition of this guide. Reload the page, and try again.");
    const steps = read.steps;
    if (!Array.isArray(steps)) throw new Fault(NOT_READABLE);
    if (steps.length > LIMITS.steps && !anyLength) {
      throw new Fault(`This plan has ${steps.length} steps, and ${LIMITS.steps} is the most that fit. Part it into two.`);
    }
    const taken = new Set();
    /** @type {Plan} */
    const plan = {
      format: 1,
      kind: KIND,
      id: isId(read.id) ? read.id : "",
      title: text(read.title, anyLength ? Infinity : LIMITS.title, "The plan’s name"),
      ...(read.partnership ? { partnership: text(read.partnership, anyLength ? Infinity : LIMITS.partnership, "The partnership’s name") } : {}),
      review: reviewOf(read.review),
      steps: steps.map((step, at) => stepOf(step, `Step ${at + 1}`, taken, anyLength)),
      ...meetingsIn(read.meetings),
      ...(isReminder(read.reminder) ? { reminder: read.reminder } : {}),
    };
    return { ok: true, plan: { ...plan, id: idOf(plan) } };
  } catch (error) {
    return { ok: false, message: error instanceof Fault ? error.message : NOT_READABLE };
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isId(value) {
  return typeof value === "string" && /^[0-9a-f]{8}$/.test(value);
}

/**
 * @param {unknown} value
 * @returns {value is import("./plan.mjs").Reminder}
 */
function isReminder(value) {
  return value === "none" || value === "day" || value === "week";
}

/**
 * @param {unknown} data
 * @param {string} name of the step, for a sentence
 * @param {Set<string>} taken the ids of the steps before it; it adds its own
 * @param {boolean} anyLength
 * @returns {Step}
 */
function stepOf(data, name, taken, anyLength) {
  const read = object(data);
  const most = (/** @type {"text" | "owner" | "sign" | "dropped"} */ field) => (anyLength ? Infinity : LIMITS[field]);
  const reason = reasonOf(read.for);
  const id = isId(read.id) && !taken.has(read.id) ? read.id : newId();
  taken.add(id);
  return {
    id,
    text: text(read.text, most("text"), `${name}: its text`),
    owner: text(read.owner, most("owner"), `${name}: its owner`),
    due: read.due === "" ? "" : day(read.due),
    sign: text(read.sign, most("sign"), `${name}: how we will know`),
    done: read.done === true,
    entry: entryOf(read.entry),
    ...(reason ? { for: reason } : {}),
    ...(typeof read.dropped === "string" ? { dropped: text(read.dropped, most("dropped"), `${name}: why it was dropped`) } : {}),
  };
}

/**
 * @param {unknown} data
 * @returns {import("./plan.mjs").Reason | null} null where it does not say what a group had said
 */
export function reasonOf(data) {
  if (typeof data !== "object" || data === null) return null;
  const { check, edition, held, item, statement, said, counts } = /** @type {Record<string, unknown>} */ (data);
  const isText = (/** @type {unknown} */ value, /** @type {number} */ most) => typeof value === "string" && characters(value) <= most;
  const known = [check, item].every((id) => typeof id === "string" && id.length <= 80 && ID.test(id))
    && isCount(edition) && (held === "" || (typeof held === "string" && isDay(held)))
    && isText(statement, REASON) && isText(said, REASON) && typeof counts === "object" && counts !== null;
  const given = known ? Object.entries(/** @type {object} */ (counts)) : [];
  if (!given.length || given.length > 16 || !given.every(([answer, people]) => answer.length <= 80 && ID.test(answer) && isCount(people))) return null;
  return /** @type {import("./plan.mjs").Reason} */ ({
    check, edition, held, item, statement: whole(String(statement)), said: whole(String(said)), counts: Object.fromEntries(given),
  });
}

/**
 * @param {unknown} value
 * @returns {value is number} whether it counts people, or an edition
 */
function isCount(value) {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MOST_PEOPLE;
}

/**
 * @param {unknown} data
 * @returns {{meetings?: import("./plan.mjs").Meeting[]}} none where there are none that can be read; the latest where there are too many
 */
function meetingsIn(data) {
  const meetings = (Array.isArray(data) ? data : []).flatMap((meeting) => {
    const { day: on, counts } = typeof meeting === "object" && meeting !== null ? meeting : {};
    const rows = Array.isArray(counts) && counts.length <= 8 ? counts : [];
    const sound = rows.length > 0 && rows.every((row) => Array.isArray(row) && row.length <= 8 && row.every((people) => people === 0 || isCount(people)));
    return sound && typeof on === "string" && isDay(on) ? [{ day: on, counts: rows.map((row) => [...row]) }] : [];
  });
  return meetings.length ? { meetings: meetings.slice(-LIMITS.meetings) } : {};
}

/**
 * @param {unknown} data
 * @returns {import("./plan.mjs").Entry | null} null where it names nothing in this guide
 */
export function entryOf(data) {
  if (typeof data !== "object" || data === null) return null;
  const { ref, title, url } = /** @type {Record<string, unknown>} */ (data);
  if (typeof url !== "string" || typeof title !== "string") return null;
  const address = ADDRESS.exec(url);
  if (!address || address[1] !== ref || url.length > NAME || characters(title) > NAME) return null;
  return { ref: address[1], title: whole(title), url };
}

/**
 * @param {unknown} data
 * @returns {import("./plan.mjs").Review | null}
 */
function reviewOf(data) {
  if (data === null || data === undefined) return null;
  const { day: on, time, zone } = object(data);
  if (typeof time !== "string" || !/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/.test(time)) throw new Fault(NOT_READABLE);
  return { day: day(on), time, ...(time && typeof zone === "string" && ZONE.test(zone) ? { zone } : {}) };
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
function object(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Fault(NOT_READABLE);
  return /** @type {Record<string, unknown>} */ (value);
}

/**
 * @param {unknown} value
 * @param {number} most characters
 * @param {string} name for a sentence
 */
function text(value, most, name) {
  if (typeof value !== "string") throw new Fault(NOT_READABLE);
  const has = characters(value);
  if (has > most) throw new Fault(`${name} has ${has} characters, and ${most} is the most. Shorten it, and open it again.`);
  return whole(value);
}

/**
 * A text as a field of the page gives it: lines end in LF, and half of a pair of surrogates, which no file can hold,
 * is a sign that something is missing.
 *
 * @param {string} value
 */
export function whole(value) {
  return value.replace(/\r\n?/g, "\n").replace(/\p{Cs}/gu, "\ufffd");
}

/** @param {unknown} value */
function day(value) {
  if (typeof value !== "string" || !isDay(value)) throw new Fault("A date in this plan is no date. Ask for the file or link again.");
  return value;
}

/**
 * @param {string} value
 * @returns {boolean} whether it is a day that is in the calendar, as year-month-day
 */
export function isDay(value) {
  if (!/^(?!0000|9999)\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** @param {unknown} kind */
function otherKind(kind) {
  if (kind === "partnership-guide-round") return "This file holds the answers of a round, and no plan. Open it on the page of its check.";
  return "This is no plan of this guide. Choose a file that the page “Our plan” saved; its name ends in “.json”.";
}
