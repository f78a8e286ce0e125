// The receipt: what was sent, where and when, so far as the page knows or was told; to print, or to keep as a file.

import { element, mainButton, quietButton } from "../../kit/dom.mjs";
import { download } from "../../kit/download.mjs";
import { fileName, toWrite } from "../packet/packet.mjs";
import { plainLine } from "../packet/plain.mjs";
import { receiptText, sentence } from "./receipt.mjs";

/**
 * @param {import("../packet/draft.mjs").Draft} draft one that was sent
 * @param {import("../packet/draft.mjs").Limits} limits
 * @param {string} siteName
 * @param {readonly (Node | null)[]} next what comes after
 * @param {{back: () => void, again: () => void}} told
 * @returns {HTMLElement} its heading takes focus
 */
export function receiptView(draft, limits, siteName, next, told) {
  const written = toWrite(draft, limits);
  const title = plainLine(written.title);
  const hasArrived = draft.sendings.at(-1)?.way === "page";
  const status = element("p", { class: "guide-story-status", role: "status" });

  function keep() {
    const name = `receipt-${fileName(written)}`;
    download(name, receiptText(draft, { title, siteName }));
    status.textContent = `Saved as ${name}.`;
  }

  return element(
    "section",
    { class: "guide-story-receipt", "aria-labelledby": "story-receipt" },
    element("h2", { id: "story-receipt" }, hasArrived ? "It has arrived. Thank you." : "Your receipt"),
    element(
      "dl",
      { class: "guide-story-answers" },
      answer("Title", title),
      answer("Number", draft.id),
      answer("What was done with it", ...draft.sendings.map((sending) => element("p", {}, sentence(sending)))),
    ),
    element("p", {}, "Keep the number, if you may want to change it later or to have it taken back."),
    element("div", { class: "guide-story-buttons guide-no-print" }, mainButton("Keep the receipt as a file", keep), quietButton("Print it", () => print())),
    status,
    draft.sentText ? element("details", { class: "guide-fold guide-story-words" }, element("summary", {}, "The words that were sent"), element("pre", { class: "guide-story-packet", dir: "auto", tabindex: "0", "aria-label": "The words that were sent" }, draft.sentText)) : null,
    element("div", { class: "guide-no-print" }, ...next.filter((part) => part !== null)),
    element("div", { class: "guide-story-buttons guide-no-print" }, quietButton("Back to your answers", told.back), quietButton("Start again with another", told.again)),
  );
}

/**
 * @param {string} name
 * @param {...(Node | string)} inside
 */
function answer(name, ...inside) {
  return element("div", { class: "guide-story-answer" }, element("dt", {}, name), element("dd", { class: "guide-story-answer-text", dir: "auto" }, ...inside));
}
