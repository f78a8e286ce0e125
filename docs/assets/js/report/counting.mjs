// The sentences about how many codes came in. They tell a number, and nothing that anyone answered.

/** @typedef {Readonly<{added: number, doubles: number, faults: readonly unknown[], found: number}>} Outcome what came of one text */

/**
 * @param {number} count
 * @param {string} one
 * @param {string} more
 * @returns {string} such as “1 code” or “3 codes”
 */
export function counted(count, one, more) {
  return `${count} ${count === 1 ? one : more}`;
}

/** @param {number} people */
export function peopleText(people) {
  return counted(people, "person", "people");
}

/**
 * @param {number} people
 * @param {number} minimum
 * @returns {string} what is still to come before a round can be closed; empty where nothing is
 */
export function missingSentence(people, minimum) {
  const missing = minimum - people;
  if (missing <= 0) return "";
  return `${counted(missing, "more person is", "more people are")} needed before the round can be closed.`;
}

/**
 * @param {Outcome} outcome
 * @param {number} corrections how many of the codes look like a correction
 * @param {number} people how many there are now
 * @returns {string} one text's outcome in short sentences
 */
export function outcomeText({ added, doubles, faults, found }, corrections, people) {
  if (found === 0) return "No code was found in this text. A code is groups of four letters and numbers, such as 2081-4A0C. Paste it, or the whole message it came in.";
  return [
    added ? `${counted(added, "code", "codes")} added.` : "",
    doubles ? `${counted(doubles, "code was", "codes were")} here already and ${doubles === 1 ? "is" : "are"} counted once.` : "",
    corrections ? `${counted(corrections, "code looks", "codes look")} like a correction: decide below.` : "",
    faults.length ? `${counted(faults.length, "code", "codes")} could not be read.` : "",
    added || corrections ? `${peopleText(people)} so far.` : "",
  ].filter(Boolean).join(" ");
}
