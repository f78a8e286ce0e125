// “We said, we did” on the page: as it will be printed, with ways to send it round.

import { element, mainButton, quietButton } from "../../kit/dom.mjs";
import { copyOrSelect, download } from "../../kit/download.mjs";
import { largePrint } from "../../kit/large-print.mjs";
import { fileStem } from "../../kit/site.mjs";
import { asText } from "./said-and-did.mjs";

/**
 * @param {import("./said-and-did.mjs").SaidAndDid} page
 * @param {() => void} back
 * @returns {HTMLElement} a preview, of which alone a print is made; it holds a heading that can take focus
 */
export function saidView(page, back) {
  const status = element("p", { class: "guide-plan-told", role: "status" });
  const text = element("div", { class: "guide-said-text", hidden: true }, asText(page));

  async function word() {
    const [{ saidAndDidDocument }, { TYPE }] = await Promise.all([import("./said-and-did-document.mjs"), import("../../kit/office/word.mjs")]);
    download(`${fileStem()}-we-said-we-did.docx`, saidAndDidDocument(page), TYPE);
  }

  return element(
    "section",
    { class: "guide-said", "aria-labelledby": "said-title" },
    element(
      "div",
      { class: "guide-buttons guide-no-print" },
      largePrint(),
      mainButton("Print it", () => window.print()),
      quietButton("Copy it as text", () => copyOrSelect(asText(page), { shown: text, status, done: "It is copied. Paste it into a message to all of you." })),
      quietButton("We said, we did, for Word", () => word().catch(() => { status.textContent = "That could not be made. See whether you are connected, and try again."; })),
      quietButton("Back", back),
    ),
    status,
    text,
    element(
      "div",
      { class: "guide-said-sheet" },
      element("h2", { id: "said-title", tabindex: -1 }, page.title),
      element("p", { class: "guide-said-facts" }, page.facts.join(" · ")),
      ...page.parts.flatMap((part) => [
        element("h3", {}, part.title),
        element("ul", {}, ...part.steps.map(({ said, beside }) => element(
          "li",
          { dir: "auto" },
          element("strong", {}, said),
          ...beside.map((each) => element("span", { class: "guide-said-beside" }, each)),
        ))),
      ]),
      page.last && element("p", {}, page.last),
    ),
  );
}
