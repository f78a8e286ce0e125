// The packet, and the ways to send it. Nothing leaves before the person sends it.

import { element } from "../kit/dom.mjs";
import { endpointView } from "./endpoint-view.mjs";
import { button, byHand, byIssue, byMail, byOwnForm } from "./ways.mjs";

/** @typedef {import("./checking.mjs").Packet} Packet */

/**
 * @typedef {object} Routes
 * @property {string} siteName
 * @property {string | undefined} email
 * @property {string | undefined} github owner/name
 * @property {string | undefined} formUrl
 * @property {string | undefined} endpoint
 * @property {string | undefined} processor who runs the endpoint
 * @property {string | undefined} template the address of the story as a document to write in
 */
/** @typedef {{back: () => void, again: () => void, saved: () => void, leaving: () => void}} Told `saved`: the packet is in the person's hands; `leaving`: a link is followed that may look to the browser like leaving the page */

/**
 * @param {Packet} packet
 * @param {Routes} routes
 * @param {import("./endpoint-view.mjs").Sitting} sitting
 * @param {Told} told
 * @returns {HTMLElement} its heading takes focus
 */
export function sendView(packet, routes, sitting, told) {
  const { endpoint, processor, email, formUrl, github } = routes;
  const intro = element("p");
  const others = element(
    "div",
    {},
    endpoint || email || formUrl || github
      ? null
      : element("p", { class: "guide-note" }, "This site has not said where stories go. Download the packet, and give it to the people who run the site."),
    email ? card("By e-mail", ...byMail(packet, email, routes.siteName, Boolean(endpoint), told)) : null,
    formUrl ? card("By our own form", ...byOwnForm(packet, formUrl, Boolean(endpoint || email), told)) : null,
    github ? card("On GitHub, in public", ...byIssue(packet, github, Boolean(endpoint || email || formUrl), told)) : null,
  );
  const arrived = () => {
    others.hidden = true;
    intro.textContent = "Your words are with the editors. You can keep the packet, or leave the page.";
    told.saved();
  };
  intro.textContent = "Your words are ready as a packet: plain text that an editor can take in as it is. Nothing leaves this browser until you send it.";
  if (endpoint && sitting.sent === packet.text) arrived();
  return element(
    "section",
    { class: "guide-story-send", "aria-labelledby": "story-send" },
    element("h2", { id: "story-send" }, "Send your story"),
    intro,
    endpoint && processor ? card("Send it from here", ...endpointView(endpoint, processor, packet, sitting, arrived)) : null,
    others,
    card("Keep it, or send it your own way", ...byHand(packet, routes.template, told)),
    element("h3", {}, "What happens next"),
    element(
      "ol",
      {},
      element("li", {}, "An editor reads it. Nothing is published unread."),
      element("li", {}, "Within a week someone writes back, if you said how to reach you."),
      element("li", {}, "You see the final words before they are published, and say yes or no. E-mail addresses and telephone numbers are taken out."),
      element("li", {}, "It appears in the guide under the name you gave. You can have it changed or taken down at any time."),
    ),
    element("div", { class: "guide-story-buttons" }, button("Back to your answers", told.back, true), button("Start again with another", told.again, true)),
  );
}

/**
 * @param {string} title
 * @param {...(HTMLElement | null)} inside
 */
function card(title, ...inside) {
  return element("section", { class: "guide-card guide-story-route" }, element("h3", {}, title), ...inside);
}
