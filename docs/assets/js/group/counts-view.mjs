// Passing the counts on: a link that shows what the group said on anyone's phone, and to those who guessed how far off
// they were. It holds counts and no codes.

import { ROOT } from "../assess/loading.mjs";
import { element, quietButton } from "../kit/dom.mjs";
import { copyOrSelect, shareOrSay } from "../kit/download.mjs";
import { countsText } from "../report/sharing.mjs";

/**
 * @param {import("../assess/definition.mjs").Definition} definition
 * @param {import("../report/report.mjs").Report} report
 * @returns {HTMLElement}
 */
export function countsView(definition, report) {
  const link = new URL(definition.url, ROOT);
  link.hash = `group=${countsText(definition, report)}`;
  const status = element("p", { class: "guide-group-status", role: "status" });
  const byHand = element("p", { class: "guide-group-address", hidden: true }, link.href);

  const copyLink = () => copyOrSelect(link.href, { shown: byHand, status, done: "The link is copied. Send it to those who took part." });
  const share = () => shareOrSay({ title: `What we said: ${definition.title}`, url: link.href }, status);

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
