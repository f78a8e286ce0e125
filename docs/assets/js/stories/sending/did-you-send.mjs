// What a page cannot see: whether somebody sent what they took in hand. So it asks, and writes down what it is told.

import { element, quietButton } from "../../kit/dom.mjs";

/**
 * @param {string} question
 * @param {"mail" | "form" | "issue"} way
 * @param {string} to
 * @param {{sent: (sending: {way: "mail" | "form" | "issue", to: string}, text?: string) => void}} told
 * @param {string} [text] what goes there, where it is not the packet as it is
 * @returns {{place: HTMLElement, ask: () => void}} `ask` shows the question, once there is something to ask about
 */
export function didYouSend(question, way, to, told, text) {
  const place = element(
    "div",
    { class: "guide-story-asked", hidden: true },
    element("p", {}, element("strong", {}, question), " This page cannot see it. Say so, and you get a receipt."),
    element("div", { class: "guide-story-buttons" }, quietButton("Yes, I have sent it", () => told.sent({ way, to }, text))),
  );
  return { place, ask: () => (place.hidden = false) };
}
