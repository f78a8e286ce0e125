// The participants' link beside its QR code: copied, shared through the system, or shown large for the wall.

import { copyOrSelect, shareOrSay } from "../kit/download.mjs";
import { element, mainButton, quietButton } from "../kit/dom.mjs";

/**
 * Adds the buttons to where the page hands out the link.
 *
 * @param {HTMLElement} place
 * @param {string} link whole
 * @param {string} name the check's title
 */
export function addInvite(place, link, name) {
  const status = element("p", { class: "guide-group-status", role: "status" });
  const byHand = element("p", { class: "guide-group-address", hidden: true }, link);
  const large = largeView(place.querySelector("[data-part=qr] svg"), link, name);

  const done = "The link is copied. Paste it into a message to everyone who takes part.";
  const copyLink = () => copyOrSelect(link, { shown: byHand, status, done });
  const share = () => shareOrSay({ title: name, url: link }, status);

  place.append(
    element(
      "div",
      { class: "guide-group-buttons guide-no-print" },
      quietButton("Copy the link", copyLink),
      "share" in navigator && quietButton("Share the link", share),
      quietButton("Show it large", () => large.showModal()),
    ),
    status,
    byHand,
    large,
  );
}

/**
 * @param {Element | null} code the QR code on the page
 * @param {string} link
 * @param {string} name
 * @returns {HTMLDialogElement} fills the screen with the code and the link
 */
function largeView(code, link, name) {
  const drawing = /** @type {SVGElement | null} */ (code?.cloneNode(true) ?? null);
  const dialog = element(
    "dialog",
    { class: "guide-group-large", "aria-label": `${name}: the link, large` },
    drawing && element("div", { class: "guide-group-large-code" }, drawing),
    element("p", { class: "guide-group-large-name" }, name),
    element("p", { class: "guide-group-large-link" }, ...breakable(link.replace(/^https?:\/\//, ""))),
    mainButton("Close", () => dialog.close()),
  );
  return dialog;
}

/**
 * @param {string} link
 * @returns {Node[]} its parts, so that a line ends at a slash and not within a word
 */
function breakable(link) {
  return link.split(/(?<=\/)/).flatMap((part) => [document.createTextNode(part), document.createElement("wbr")]);
}
