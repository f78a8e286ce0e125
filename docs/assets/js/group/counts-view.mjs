// Passing the counts on: a link that shows what the group said on anyone's phone, and to those who guessed how far off
// they were. It holds counts and no codes.

import { ROOT } from "../assess/loading.mjs";
import { element } from "../kit/dom.mjs";
import { copy } from "../kit/download.mjs";
import { quietButton } from "./notices.mjs";
import { countsText } from "./sharing.mjs";

/**
 * @param {import("../assess/definition.mjs").Definition} definition
 * @param {import("./report.mjs").Report} report
 * @returns {HTMLElement}
 */
export function countsView(definition, report) {
  const link = new URL(definition.url, ROOT);
  link.hash = `group=${countsText(definition, report)}`;
  const status = element("p", { class: "guide-group-status", role: "status" });
  const byHand = element("p", { class: "guide-group-address", hidden: true }, link.href);

  async function copyLink() {
    if (await copy(link.href)) {
      status.textContent = "The link is copied. Send it to those who took part.";
      return;
    }
    byHand.hidden = false;
    getSelection()?.selectAllChildren(byHand);
    status.textContent = "This browser does not let the page copy. The link is selected: copy it from there.";
  }

  async function share() {
    try {
      await navigator.share({ title: `What we said: ${definition.title}`, url: link.href });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return; // the person changed their mind
      status.textContent = "This browser could not share the link. Copy it instead.";
    }
  }

  return element(
    "section",
    { class: "guide-group-next guide-no-print", "aria-labelledby": "group-counts" },
    element("h3", { id: "group-counts" }, "Let everyone see the counts"),
    element("p", {}, definition.guess
      ? "This link shows the counts on any phone, and tells those who guessed how near they were. It holds no codes. Whoever has it can see what the group as a whole said."
      : "This link shows the counts on any phone. It holds no codes. Whoever has it can see what the group as a whole said."),
    element("div", { class: "guide-group-buttons" }, quietButton("Copy the link to the counts", copyLink), "share" in navigator && quietButton("Share the link to the counts", share)),
    status,
    byHand,
  );
}
