// A code that a camera opened at the check's own page, while the round that it is meant for is open in another tab: it
// goes there, and nobody sees unasked what it holds.

import { codeInAddress } from "../assess/code/code-link.mjs";
import { element, quietButton } from "../kit/dom.mjs";
import { TAKEN, WAITS, handOver } from "./handing.mjs";

/**
 * @param {string} check its id
 * @param {() => void} open shows here what the code holds
 * @returns {Promise<HTMLElement | null>} what came of it; null: no round is open in another tab
 */
export async function handed(check, open) {
  const came = await handOver(check, codeInAddress() ?? "");
  if (!came) return null;
  return element(
    "div",
    { class: "guide-note guide-no-print", role: "status" },
    element("p", {}, came === "waits" ? WAITS : TAKEN),
    quietButton("Open the answers here instead", open),
  );
}
