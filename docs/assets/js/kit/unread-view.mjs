// What is told of something kept that no page of this edition can read, with a file of it and a way to be rid of it.

import { element, quietButton } from "./dom.mjs";
import { download } from "./download.mjs";
import { fileStem } from "./site.mjs";
import { fileOfUnread } from "./unread.mjs";

/**
 * @param {Readonly<{shelf: import("./store.mjs").Shelf<any>, what: string}>} kept which cannot be read
 * @returns {HTMLElement}
 */
export function unreadView({ shelf, what }) {
  const found = shelf.unread() ?? "";
  const said = element("p", { role: "status" }, `This browser keeps ${what} that this page cannot read: a newer edition of this guide kept it, or it is damaged. It is left as it is, and nothing is kept in its place until you throw it away. Reload this page once the guide is up to date, or save it as a file.`);
  const ways = element("div", { class: "guide-buttons" });
  const save = quietButton("Save it as a file", () => download(`${fileStem()}-kept.json`, fileOfUnread(shelf.unread() ?? found), "application/json"));
  const away = quietButton("Throw it away", () => {
    const back = shelf.discard();
    if (!back) {
      said.textContent = "It is no longer there: another tab threw it away, or keeps something else in its place.";
      ways.replaceChildren(save);
      save.focus();
      return;
    }
    const undo = quietButton("Bring it back", () => {
      said.textContent = back() ? "It is back, as it was." : "Something else is kept in its place by now. Save this as a file.";
      ways.replaceChildren(save, ...(shelf.unread() === null ? [] : [away]));
      save.focus();
    });
    said.textContent = "It is thrown away.";
    ways.replaceChildren(undo, save);
    undo.focus();
  });
  ways.append(save, away);
  return element("div", { class: "guide-note guide-no-print" }, said, ways);
}
