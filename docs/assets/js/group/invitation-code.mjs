// The QR code of the participants' link where the site did not know its own address when it was made: it is drawn for the
// address at which the page is open.

import { element, one } from "../kit/dom.mjs";
import { qrDrawing } from "../kit/qr/drawing.mjs";

/**
 * Shows the code in the place of the words that stand in for it.
 *
 * @param {HTMLElement} place that hand-out.html makes
 * @param {URL} link
 * @param {string} name the check's title
 */
export function drawInvitation(place, link, name) {
  const drawing = qrDrawing(link.href, `QR code that opens “${name}” on a phone`);
  if (!drawing) return;
  const figure = one(place, "[data-part=qr]");
  const address = link.href.replace(/#.*$/, "");
  one(figure, "figcaption").before(drawing);
  one(figure, "a").append(...address.split(/(?<=\/)/).flatMap((part) => [part, element("wbr")]));
  figure.hidden = false;
  for (const words of place.querySelectorAll("[data-part=no-qr]")) /** @type {HTMLElement} */ (words).hidden = true;
}
