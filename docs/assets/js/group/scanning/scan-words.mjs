// What is said when a code was held before the camera. Like all that is said of an open round, it tells no answer.

import { counted, peopleText } from "../../report/counting.mjs";

/** @typedef {Readonly<{added: number, doubles: number, corrections: number, faults: readonly Readonly<{message: string}>[], found: number, people: number}>} Scanned what came of one reading; `people`: how many there are now */

const NEXT = "Next phone, please.";

/**
 * @param {Scanned} scanned
 * @returns {string}
 */
export function scannedText({ added, doubles, corrections, faults, found }) {
  if (faults.length) return faults[0].message;
  if (found === 0) return "There is no answer code in this square. Ask for the one that stands at the end of the check.";
  if (corrections) return `This code looks like a correction: decide once you have stopped. ${NEXT}`;
  if (doubles && !added) return `This code was here already and is counted once. ${NEXT}`;
  return `Added. ${NEXT}`;
}

/**
 * @param {number} added how many people came by the camera since it was opened
 * @param {number} corrections how many codes wait to be decided
 * @param {number} people how many there are now
 */
export function stoppedText(added, corrections, people) {
  return [
    `The camera is off. ${counted(added, "code", "codes")} added by scanning.`,
    corrections ? `${counted(corrections, "correction waits", "corrections wait")} below to be decided.` : "",
    `${peopleText(people)} so far.`,
  ].filter(Boolean).join(" ");
}
