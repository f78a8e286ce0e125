// Passing a page on: by the system's own share sheet, or its address on the clipboard. No third party hears of it.

import { one } from "../kit/dom.mjs";
import { copy } from "../kit/download.mjs";

/** @param {HTMLElement} group */
export function mount(group) {
  const told = one(group.parentElement ?? document.body, '[data-part="told"]');
  const address = () => location.href.split("#")[0] ?? location.href;

  const sharing = one(group, '[data-part="share"]');
  sharing.hidden = typeof navigator.share !== "function";
  sharing.addEventListener("click", () => {
    // Someone who closes the sheet has changed their mind: nothing to tell.
    navigator.share({ title: group.dataset.title ?? document.title, url: address() }).catch(() => {});
  });

  const copying = one(group, '[data-part="copy"]');
  copying.hidden = false;
  copying.addEventListener("click", async () => {
    told.textContent = (await copy(address())) ? "The link is on your clipboard." : `Copy this by hand: ${address()}`;
  });
}
