// What the facilitator's page says above a round: what can be undone, what was opened, what another tab did.

import { element, mainButton, quietButton } from "../kit/dom.mjs";
import { counted, peopleText } from "../report/counting.mjs";

/** @typedef {import("./live-round.mjs").Current} Current */
/** @typedef {Readonly<{name: string, message: string, link: Readonly<{title: string, href: string}> | null}>} FileFault a file that could not be opened here */

/**
 * @param {string} text
 * @param {...HTMLElement} more
 */
export function notice(text, ...more) {
  return element(
    "div",
    { class: "guide-note guide-no-print" },
    element("p", {}, text),
    more.length > 0 && element("div", { class: "guide-group-buttons" }, ...more),
  );
}

/**
 * A round is here again, after a reload or a crash. Where the storage was full by then, it is not all of it.
 *
 * @param {"tab" | "browser"} where it was kept as it stands now
 * @param {Current} round
 */
export function tookUpNotice(where, round) {
  return notice(`This ${where} kept the round: ${peopleText(count(round))}. See that this is everybody.`);
}

/**
 * Two tabs hold the round, and differ.
 *
 * @param {Current} here
 * @param {Current} there
 * @param {{both: () => void, there: () => void, here: () => void}} told
 */
export function differsNotice(here, there, told) {
  return notice(
    `This browser keeps a round with ${peopleText(count(there))}, perhaps from another tab. The one on this page has ${peopleText(count(here))}. Until you choose, what is kept stays as it is.`,
    mainButton("Put both together", told.both),
    quietButton("Take the kept one", told.there),
    quietButton("Keep the one on this page", told.here),
  );
}

/** @param {Current} round */
function count({ gathering }) {
  return gathering.entered.length;
}

/** @param {readonly FileFault[]} faults at least one */
export function filesNotice(faults) {
  return element(
    "div",
    { class: "guide-error guide-no-print", role: "group", tabindex: -1, "aria-labelledby": "group-files" },
    element("h3", { id: "group-files" }, `${counted(faults.length, "file", "files")} could not be opened here`),
    element("ul", {}, ...faults.map(({ name, message, link }) => element(
      "li",
      {},
      element("strong", {}, `${name}:`),
      ` ${message}`,
      link && " ",
      link && element("a", { href: link.href }, `Open it at “${link.title}”`),
    ))),
  );
}

/**
 * @param {string} text what could not be loaded, and what to do
 * @param {...HTMLElement} ways
 */
export function notLoaded(text, ...ways) {
  return element("div", { class: "guide-error guide-no-print" }, element("p", {}, text), ways.length > 0 && element("div", { class: "guide-group-buttons" }, ...ways));
}
