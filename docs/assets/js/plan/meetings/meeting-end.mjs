// Two minutes at the end of a meeting: three statements on the way out, the same each time, each answered on a slip, and
// counted into three boxes. No slip is kept, and nothing is told of fewer people than a report takes.

import { inWords, sentence } from "../../kit/english.mjs";

/** @typedef {import("../plan.mjs").Meeting} Meeting */

/** The same each time, or nothing could be laid beside each other: a change here is a change of what is counted. */
export const STATEMENTS = Object.freeze(["I could say what I came to say.", "I know what happens next, and who does it.", "This was a good use of my time."]);
export const ANSWERS = Object.freeze(["Yes", "Partly", "No"]);

/** So many of the last meetings are shown. */
const SHOWN = 6;

/**
 * @param {readonly number[]} row people by answer
 * @returns {number}
 */
export function peopleIn(row) {
  return row.reduce((sum, people) => sum + people, 0);
}

/**
 * @param {readonly (readonly number[])[]} counts a row for each statement
 * @param {number} minimum people that a report takes
 * @returns {string} why they cannot be kept, and what to do; empty where they can
 */
export function faultIn(counts, minimum) {
  const people = counts.map(peopleIn);
  const isCounted = counts.every((row) => row.every((each) => Number.isInteger(each) && each >= 0 && each <= 500));
  if (!isCounted) return "Each box takes a whole number of people, from 0 to 500.";
  if (Math.max(...people) === 0) return "Count the slips into the boxes first.";
  const few = people.findIndex((each) => each < minimum);
  return few < 0 ? "" : `${sentence(inWords(people[few]))} ${people[few] === 1 ? "person" : "people"} answered “${STATEMENTS[few]}”, and it takes at least ${inWords(minimum)}: with fewer, it would be plain who said what. Nothing is kept.`;
}

/**
 * @param {readonly Meeting[]} meetings
 * @param {number} minimum
 * @returns {readonly Meeting[]} the last few that may be shown, the oldest first
 */
export function stripOf(meetings, minimum) {
  const told = meetings.filter(({ counts }) => counts.length === STATEMENTS.length && counts.every((row) => row.length === ANSWERS.length && peopleIn(row) >= minimum));
  return [...told].sort((one, other) => one.day.localeCompare(other.day)).slice(-SHOWN);
}

/**
 * @param {readonly Meeting[]} meetings
 * @param {Meeting} meeting
 * @param {number} most
 * @returns {readonly Meeting[]} with it, in the place of one on the same day
 */
export function withMeeting(meetings, meeting, most) {
  return [...meetings.filter(({ day }) => day !== meeting.day), meeting].sort((one, other) => one.day.localeCompare(other.day)).slice(-most);
}
