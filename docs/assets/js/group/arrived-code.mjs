// A code that the address brought to a page which has no round: it goes to the round in another tab, where there is one;
// else it begins one here, and can be copied to wherever the round is.

import { codeIn } from "../assess/code/code-link.mjs";
import { copyOrSelect } from "../kit/download.mjs";
import { element, quietButton } from "../kit/dom.mjs";
import { TAKEN, WAITS, handOver } from "./handing.mjs";
import { notice } from "./round-notices.mjs";

/**
 * @param {string} check its id
 * @param {string} code or a link that holds one
 * @param {() => Promise<boolean>} take takes it in here; false: it was broken on its way, and is told of in the box
 * @param {(told: HTMLElement) => void} notify
 */
export async function handOrTake(check, code, take, notify) {
  const came = await handOver(check, code);
  if (came) {
    notify(notice(came === "waits" ? WAITS : TAKEN, quietButton("Count it on this page instead", take)));
    return;
  }
  if (await take()) notify(copyView(codeIn(code)));
}

/**
 * @param {string} code
 * @returns {HTMLElement} the way to a round that this browser does not have
 */
export function copyView(code) {
  const shown = element("p", { class: "guide-group-address", translate: "no" }, code);
  const status = element("p", { class: "guide-group-status", role: "status" });
  const copy = () => copyOrSelect(code, { shown, status, done: "The code is copied. Paste it where the round is open." });
  return element(
    "div",
    { class: "guide-note guide-no-print" },
    element("p", {}, "No other tab of this browser has a round of this check open. If yours is open in another browser or on another device, copy this code and paste it there."),
    shown,
    element("div", { class: "guide-group-buttons" }, quietButton("Copy the code", copy)),
    status,
  );
}
