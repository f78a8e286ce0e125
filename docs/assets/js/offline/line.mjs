// The line on a page that came from a kept copy: that one is offline, or that a newer copy is out. The service worker
// adds this script to the pages that it gives; no other page has it.

import { element } from "../kit/dom.mjs";
import { currentCopy, said } from "./copies.mjs";
import { newer, NOT_WHOLE, offline, OUTSIDE } from "./words.mjs";

const root = new URL(document.querySelector('meta[name="guide-root"]')?.getAttribute("content") ?? "./", document.baseURI).href;
const line = element("p", { class: "guide-offline-line guide-no-print", role: "status" });
document.querySelector("main")?.prepend(line);

async function show() {
  const [copy, seen, lost] = await Promise.all([currentCopy(root), said(root, "newer"), said(root, "cleared")]);
  const isHere = location.href.split(/[?#]/)[0] === `${root}offline/`;
  if (!copy) line.replaceChildren();
  else if (lost && !isHere) line.replaceChildren(`${navigator.onLine ? "" : `${offline(copy.day)} `}${NOT_WHOLE} `, element("a", { href: `${root}offline/` }, "See and mend it"));
  else if (!navigator.onLine) line.textContent = offline(copy.day);
  else if (seen && seen.version !== copy.version && !isHere) line.replaceChildren(`${newer(seen.sent)} `, element("a", { href: `${root}offline/` }, "See and take it"));
  else line.replaceChildren();
}

/** @param {Event} event */
function heed(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
  if (!link || navigator.onLine || !/^https?:$/.test(link.protocol) || link.href.startsWith(root)) return;
  event.preventDefault();
  if (link.nextElementSibling?.matches(".guide-offline-line-said")) return;
  link.after(element("span", { class: "guide-offline-line-said", role: "alert" }, ` ${OUTSIDE} `));
}

const tell = () => void show().catch(() => undefined);
for (const sign of ["online", "offline", "pageshow"]) addEventListener(sign, tell);
addEventListener("click", heed);
tell();
