// Sending from the page itself, where the site has an address that takes stories in.

import { element, mainButton } from "../../kit/dom.mjs";
import { post } from "./posting.mjs";

/** @typedef {{contact: string, sent: string, seconds: () => number}} Sitting `sent`: the packet that arrived, or "" */

const OUTCOMES = {
  sending: "Sending…",
  sent: "It has arrived. Thank you. You can close this page; keep the packet if you would like a copy.",
  refused: "It was refused: the address that it went to answered, and would not have it. Nothing is lost. Try once more, or send it in another way below.",
  unclear: "An answer came that does not say whether it arrived. Sending it again does no harm: an editor gets the same story once. Or send it in another way below.",
  silent: "No answer came. It may have arrived or not. Sending it again does no harm: an editor gets the same story once. Or send it in another way below.",
  filled: "A field that nobody sees was filled in, perhaps by your browser. It is empty again. Send your story once more.",
  offline: "You seem to be offline. Nothing is lost: send it when you are connected again.",
};

/**
 * @param {string} endpoint
 * @param {string} processor who runs it
 * @param {import("./posting.mjs").Service | undefined} service where it is one that is known
 * @param {{text: string, what: string}} packet
 * @param {Sitting} sitting
 * @param {() => void} arrived
 * @returns {HTMLElement[]}
 */
export function endpointView(endpoint, processor, service, packet, sitting, arrived) {
  const contact = element("input", {
    class: "guide-input", id: "story-contact", type: "text", autocomplete: "email", "aria-describedby": "story-contact-hint", oninput: () => (sitting.contact = contact.value),
  });
  contact.value = sitting.contact;
  const pot = element("input", { type: "text", name: "website", tabindex: "-1", autocomplete: "off" });
  const status = element("p", { class: "guide-story-status guide-story-outcome", role: "status" });
  const send = mainButton(`Send my ${packet.what}`, deliver);
  let underWay = false;

  async function deliver() {
    if (underWay || sitting.sent === packet.text) return;
    // A service drops what has this field filled, and says that it arrived.
    if (service && pot.value) {
      pot.value = "";
      tell("filled");
      return;
    }
    underWay = true;
    tell("sending");
    const outcome = await post(endpoint, { packet: packet.text, contact: contact.value.trim(), seconds: sitting.seconds(), website: pot.value }, service);
    underWay = false;
    if (outcome === "sent") {
      sitting.sent = packet.text;
      arrived();
    }
    tell(outcome);
  }

  /** @param {keyof typeof OUTCOMES} outcome */
  function tell(outcome) {
    const isDone = outcome === "sent" || outcome === "sending";
    status.textContent = OUTCOMES[outcome].replaceAll("story", packet.what);
    status.classList.toggle("guide-error", !isDone);
    status.classList.toggle("guide-note", outcome === "sent");
    if (isDone) send.setAttribute("aria-disabled", "true");
    else send.removeAttribute("aria-disabled");
    send.textContent = outcome === "sent" ? "Sent" : outcome === "sending" ? "Sending…" : "Send it again";
  }

  if (sitting.sent === packet.text) tell("sent");
  return [
    element("p", {}, `It goes to ${processor}, who takes in for this site what people send, and to nobody else.`),
    element(
      "div",
      { class: "guide-field" },
      element("label", { for: "story-contact" }, "How can an editor reach you? (if you like)"),
      element("p", { class: "guide-hint", id: "story-contact-hint" }, "An e-mail address or a telephone number. It stays private, is not published, and is not kept on this page. Without it nobody can show you the final words."),
      contact,
    ),
    element("div", { class: "guide-hidden-visually", "aria-hidden": "true" }, element("label", {}, "Leave this empty ", pot)),
    element("div", { class: "guide-story-buttons" }, send),
    status,
  ];
}
