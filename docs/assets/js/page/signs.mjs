// Signs that can be ticked and that lead on. Without scripts they are a list, and the sentence beneath it stands as it is.
// Nothing is kept: it is the smallest check there is, of one page, for one look.

import { element } from "../kit/dom.mjs";
import { inWords, sentence } from "../kit/english.mjs";

/** From how many signs on a page says what to do about them. */
const ENOUGH = 3;

/** @param {HTMLElement} place holds the list and, where something counters the signs, a sentence with a link to it */
export function mount(place) {
  const items = [...place.querySelectorAll("li")];
  const boxes = items.map((item) => {
    const box = element("input", { type: "checkbox" });
    item.replaceChildren(element("label", {}, box, element("span", {}, ...item.childNodes)));
    return box;
  });
  const tally = place.querySelector(".guide-tally") ?? element("p", { class: "guide-tally" });
  const link = tally.querySelector("a");
  const asked = link?.previousSibling?.textContent ?? "";
  tally.setAttribute("role", "status");
  place.append(tally);
  place.addEventListener("change", () => {
    const seen = boxes.filter((box) => box.checked).length;
    const told = sentence(`${seen === 0 ? "none" : inWords(seen)} of ${inWords(boxes.length)}`);
    if (!link) tally.textContent = `${told}.`;
    else if (seen >= Math.min(ENOUGH, boxes.length)) tally.replaceChildren(`${told}: see `, link, ".");
    else tally.replaceChildren(`${told}. ${asked}`, link, ".");
  });
  place.dataset.ticked = "";
}
