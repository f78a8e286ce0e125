// Passing a page on, once somebody asks for it.

import { copy } from "../kit/download.mjs";

/**
 * @param {HTMLElement} button its data-part says how: "share", by the system’s own sheet, or "copy", onto the clipboard
 * @param {HTMLElement} group in which it stands; beside it is told what happened
 */
export async function passOn(button, group) {
  const url = location.href.split("#")[0] ?? location.href;
  if (button.dataset.part === "share") {
    // Someone who closes the sheet has changed their mind: nothing to tell.
    await navigator.share({ title: group.dataset.title ?? document.title, url }).catch(() => {});
    return;
  }
  const done = await copy(url);
  const told = group.parentElement?.querySelector('[data-part="told"]');
  if (told) told.textContent = done ? "The link is on your clipboard." : `Copy this by hand: ${url}`;
}
