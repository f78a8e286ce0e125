// The time of a session's steps, as one frozen value. It goes by the clock on the wall, so that a page that slept or was
// loaded again still tells the right time.

/** @typedef {Readonly<{name: string, minutes: number}>} Step */
/**
 * @typedef {Readonly<{steps: readonly Step[], at: number, spent: number, since: number | null}>} Timer
 *   `at`: the present step, from 0; `spent`: milliseconds of it before it was started last; `since`: when that was, null while it stands
 */

const MINUTE = 60_000;
/** Longer than any session: a clock left running since yesterday tells nothing. */
const LONGEST = 12 * 60 * MINUTE;

/**
 * @param {readonly Step[]} steps at least one
 * @returns {Timer} at the first step, not yet started
 */
export function newTimer(steps) {
  return Object.freeze({ steps, at: 0, spent: 0, since: null });
}

/** @param {Timer} timer @param {number} now @returns {Timer} */
export function started(timer, now) {
  return timer.since === null ? Object.freeze({ ...timer, since: now }) : timer;
}

/** @param {Timer} timer @param {number} now @returns {Timer} */
export function paused(timer, now) {
  return Object.freeze({ ...timer, spent: spentOf(timer, now), since: null });
}

/** @param {Timer} timer @param {number} now @returns {Timer} at the next step, running if it ran; the same at the last */
export function onward(timer, now) {
  if (isLast(timer)) return timer;
  return Object.freeze({ ...timer, at: timer.at + 1, spent: 0, since: timer.since === null ? null : now });
}

/** @param {Timer} timer */
export function isLast({ steps, at }) {
  return at >= steps.length - 1;
}

/** @param {Timer} timer @param {number} now @returns {number} milliseconds; below 0 where the step takes longer than meant */
export function left(timer, now) {
  return timer.steps[timer.at].minutes * MINUTE - spentOf(timer, now);
}

/** @param {Timer} timer @param {number} now */
function spentOf({ spent, since }, now) {
  return spent + (since === null ? 0 : Math.max(0, now - since));
}

/**
 * @param {number} milliseconds
 * @returns {string} such as “4:59”, or “0:30 over”
 */
export function clockText(milliseconds) {
  const seconds = milliseconds > 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return milliseconds > 0 || seconds === 0 ? text : `${text} over`;
}

/**
 * What is said aloud, once, as the time goes by.
 *
 * @param {Timer} timer
 * @param {number} before milliseconds that were left when it was looked at last
 * @param {number} now milliseconds that are left
 * @returns {string} empty where nothing is
 */
export function saidOf({ steps, at }, before, now) {
  const { name, minutes } = steps[at];
  if (before > 0 && now <= 0) return `${name}: the time is up.`;
  if (minutes > 2 && before > MINUTE && now <= MINUTE) return `${name}: one minute left.`;
  return "";
}

/**
 * What the tab held.
 *
 * @param {readonly Step[]} steps that are to be timed
 * @param {unknown} value
 * @param {number} now
 * @returns {Timer | null} null where it is no timer of these steps, or one forgotten long ago
 */
export function readTimer(steps, value, now) {
  const read = /** @type {Partial<Timer> | null} */ (typeof value === "object" ? value : null);
  if (!read || JSON.stringify(read.steps) !== JSON.stringify(steps)) return null;
  const { at, spent, since = null } = read;
  const isTime = (/** @type {unknown} */ time) => typeof time === "number" && Number.isFinite(time) && time >= 0;
  if (!Number.isInteger(at) || Number(at) < 0 || Number(at) >= steps.length || !isTime(spent)) return null;
  if (since !== null && (!isTime(since) || now - since > LONGEST)) return null;
  return Object.freeze({ steps, at: Number(at), spent: Number(spent), since });
}
