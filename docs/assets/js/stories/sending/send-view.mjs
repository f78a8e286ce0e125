// The packet, and the ways to send it. Nothing leaves before the person sends it.

import { element } from "../../kit/dom.mjs";
import { endpointView } from "./endpoint-view.mjs";
import { button, byHand, byIssue, byMail, byOwnForm } from "./ways.mjs";

/** @typedef {import("./ways.mjs").Packet} Packet */

/**
 * @typedef {object} Routes
 * @property {string} siteName
 * @property {string | undefined} email
 * @property {string | undefined} github owner/name
 * @property {string | undefined} formUrl
 * @property {string | undefined} endpoint
 * @property {string | undefined} processor who runs the endpoint
 * @property {import("./posting.mjs").Service | undefined} sending what a form service would have otherwise
 * @property {string | undefined} template the address of the story as a document to write in
 * @property {string | undefined} answerTime within which this site promises to write back, in words
 * @property {boolean} reachable whether the site names a way to write to those who publish it
 */
/**
 * @typedef {object} Told
 * @property {() => void} back
 * @property {() => void} again
 * @property {() => void} saved the packet is in the person's hands
 * @property {(sending: {way: import("../packet/draft.mjs").Sending["way"], to: string}, text?: string) => void} sent it was sent: the page has word
 *   that it arrived, or was told so; `text`: what went, where it is not the packet as it is
 * @property {() => void} receipt shows what was sent before
 * @property {() => void} leaving a link is followed that may look to the browser like leaving the page
 * @property {string} before what to say of an earlier sending, or ""
 */

/**
 * @param {Packet} packet
 * @param {Routes} routes
 * @param {import("./endpoint-view.mjs").Sitting} sitting
 * @param {Told} told
 * @returns {HTMLElement} its heading takes focus
 */
export function sendView(packet, routes, sitting, told) {
  const { endpoint, processor, sending, email, formUrl, github } = routes;
  const hasRoute = Boolean(endpoint || email || formUrl || github);
  const intro = element("p");
  const others = element(
    "div",
    {},
    hasRoute ? null : element("p", { class: "guide-note" }, "There is no way to send it from here: whoever publishes this copy of the guide has not said where stories go. Download or print it, and hand it to whoever gave you the guide’s address. Nobody has promised to read it, to answer or to publish it."),
    email ? card("By e-mail", ...byMail(packet, email, routes.siteName, Boolean(endpoint), told)) : null,
    formUrl ? card("By our own form", ...byOwnForm(packet, formUrl, Boolean(endpoint || email), told)) : null,
    github ? card("On GitHub, in public", ...byIssue(packet, github, Boolean(endpoint || email || formUrl), told)) : null,
  );
  const arrived = () => {
    others.hidden = true;
    earlier.hidden = true;
    intro.textContent = `Your words are with those who take them in for this site. Keep the packet, or its number ${packet.id}, if you may want to change them later.`;
    told.saved();
  };
  const earlier = element("div", { class: "guide-note", hidden: !told.before }, element("p", {}, told.before), button("Show the receipt", told.receipt, true));
  intro.textContent = `Your words are ready as a packet: plain text that an editor can take in as it is. Its first line names the format, which is the same in every guide. Nothing leaves this browser${hasRoute ? " until you send it" : ""}.`;
  const isSent = Boolean(endpoint) && sitting.sent === packet.text;
  if (isSent) arrived();
  return element(
    "section",
    { class: "guide-story-send", "aria-labelledby": "story-send" },
    element("h2", { id: "story-send" }, `${hasRoute ? "Send" : "Keep"} your ${packet.what}`),
    intro,
    earlier,
    endpoint && processor ? card("Send it from here", ...endpointView(endpoint, processor, sending, packet, sitting, () => {
      arrived();
      told.sent({ way: "page", to: processor });
    })) : null,
    others,
    card(hasRoute ? "Keep it, or send it your own way" : "Keep it, or hand it on", ...byHand(packet, routes.template, told)),
    ...whatHappensNext(routes),
    element("div", { class: "guide-story-buttons" }, button("Back to your answers", told.back, true), button("Start again with another", told.again, true)),
  );
}

/**
 * What this site can say of what comes after: no time, and no way back, that it has not given.
 *
 * @param {Routes} routes
 * @returns {HTMLElement[]} nothing where there is no way to send it
 */
export function whatHappensNext({ answerTime, reachable, endpoint, email, formUrl, github }) {
  if (!(endpoint || email || formUrl || github)) return [];
  const inPublic = !endpoint && !email && !formUrl;
  const beneath = answerTime
    ? `Within ${answerTime} someone answers beneath your issue, for all to read, and shows you the final words there before they are published.`
    : "An editor can ask you beneath your issue, for all to read, and show you the final words there.";
  return [
    element("h3", {}, "What happens next"),
    element(
      "ol",
      {},
      element("li", {}, "An editor reads it. Nothing becomes a part of the guide unread."),
      element("li", {}, inPublic ? beneath : answerTime ? `Within ${answerTime} someone writes back, if you said how to reach you, and shows you the final words before they are published.` : "If you said how to reach you, an editor can ask you, and show you the final words before they are published."),
      element("li", {}, "If it is published, it stands in the guide under the name you gave. E-mail addresses and telephone numbers are taken out."),
      reachable ? element("li", {}, "You can ask for it to be changed or taken down at any time. The page on takedown says how.") : null,
    ),
  ];
}

/**
 * @param {string} title
 * @param {...(HTMLElement | null)} inside
 */
function card(title, ...inside) {
  return element("section", { class: "guide-card guide-story-route" }, element("h3", {}, title), ...inside);
}
