// What stopped a copy from being taken, in words that say what stays and what to do. Pure.

import { megabytes } from "./words.mjs";

/** @typedef {"network" | "changed" | "room" | "stopped" | "nothing" | "blocked" | "elsewhere" | "unknown"} Fault */

const STAYS = "What has come stays here, and no page is taken from it until all of it is there.";

/** @type {Record<Fault, string>} */
const SAID = {
  network: `The connection was lost. ${STAYS} Go on when you are online again.`,
  changed: `A file came that is not what the site says it should be: it may be being published anew just now. ${STAYS} Try again in ten minutes.`,
  room: "This device has not enough room for the guide. Nothing half fetched is left on it.",
  stopped: `Stopped. ${STAYS}`,
  nothing: "There is nothing to keep here: this guide is being written just now, or the site does not hand out the list that a copy is made from.",
  blocked: "This browser keeps nothing for this site. In a private window, or where storage is switched off, it cannot.",
  elsewhere: "Another tab is fetching the guide already. Look there.",
  unknown: `That did not work, and the browser does not say why. ${STAYS} Try again.`,
};

/**
 * @param {{name?: string, constructor?: {name: string}} | null} error
 * @param {{changed: boolean, nothing: boolean}} known whether it is an error of ours
 * @returns {Fault}
 */
export function faultOf(error, { changed, nothing }) {
  if (changed) return "changed";
  if (nothing) return "nothing";
  switch (error?.name) {
    case "QuotaExceededError":
      return "room";
    case "AbortError":
      return "stopped";
    case "SecurityError":
    case "InvalidStateError":
      return "blocked";
    case "TypeError":
      return "network";
    default:
      return "unknown";
  }
}

/**
 * @param {Fault} fault
 * @param {{needed: number, free: number | null, hasOlder: boolean}} told bytes that it takes and, where the browser says so, that are free
 */
export function faultInWords(fault, { needed, free, hasOlder }) {
  const room = fault === "room" ? ` It takes ${megabytes(needed)}${free === null ? "" : `, and this browser says that ${megabytes(free)} are free`}. Make room, and try again.` : "";
  const older = hasOlder && fault !== "nothing" ? " The copy that you had is whole, and stays in use." : "";
  return `${SAID[fault]}${room}${older}`;
}
