// The packet, and the ways to send it. Nothing is sent by the page itself.

import { element } from "../kit/dom.mjs";
import { copy, download } from "../kit/download.mjs";
import { issueAddress, mailAddress } from "./sending.mjs";

/**
 * @typedef {object} Routes
 * @property {string} siteName
 * @property {string | undefined} email
 * @property {string | undefined} github owner/name
 * @property {string | undefined} formUrl
 */

/**
 * @param {{text: string, title: string, file: string}} packet `title` as one plain line
 * @param {Routes} routes
 * @param {{back: () => void, saved: () => void, leaving: () => void}} told `saved`: the packet is in the person's hands;
 *   `leaving`: a link is followed that may look to the browser like leaving the page
 * @returns {HTMLElement} its heading takes focus
 */
export function packetView(packet, routes, told) {
  const status = element("p", { class: "guide-story-status", role: "status" });
  const text = element("textarea", { class: "guide-input guide-story-packet", id: "story-packet", readonly: true, rows: 12, spellcheck: "false" });
  text.value = packet.text;
  return element(
    "section",
    { class: "guide-story-send", "aria-labelledby": "story-send" },
    element("h2", { id: "story-send" }, "Send your story"),
    element("p", {}, "Your story is ready as a packet: plain text that an editor can take in as it is. Nothing has left this browser yet, and nothing will until you send it."),
    element("label", { for: "story-packet" }, "Your packet"),
    text,
    element(
      "div",
      { class: "guide-story-buttons" },
      button("Copy the packet", async () => {
        if (await copy(packet.text)) {
          status.textContent = "Copied. Paste it into your message.";
          told.saved();
        } else {
          text.focus();
          text.select();
          status.textContent = "This browser would not copy. The packet is selected: press Ctrl and C, or ⌘ and C.";
        }
      }),
      button("Download the packet", () => {
        download(packet.file, packet.text);
        status.textContent = `Saved as ${packet.file}.`;
        told.saved();
      }),
    ),
    status,
    element("h3", {}, "Ways to send it"),
    element("ul", {}, ...ways(packet, routes, told.leaving)),
    element("h3", {}, "What happens next"),
    element(
      "ol",
      {},
      element("li", {}, "An editor reads your story. If you said how to reach you, they may write back."),
      element("li", {}, "E-mail addresses and telephone numbers are taken out. Your own contact stays in your private message and is not published."),
      element("li", {}, "If the story is taken in, it appears in the guide under the name you gave. You can ask for it to be changed or taken down."),
    ),
    button("Back to your answers", told.back, true),
  );
}

/**
 * @param {{text: string, title: string, file: string}} packet
 * @param {Routes} routes
 * @param {() => void} leaving
 * @returns {HTMLLIElement[]}
 */
function ways(packet, { siteName, email, github, formUrl }, leaving) {
  /** @type {HTMLLIElement[]} */
  const found = [];
  if (email) {
    found.push(way(
      mailAddress(email, siteName, packet.file), "Send by e-mail",
      ` to ${email}. Copy or download the packet first: the message opens without it.`, leaving,
    ));
  }
  if (formUrl) found.push(way(formUrl, "Use our own form", " (opens a new tab). Copy the packet first, and paste it there."));
  if (github) {
    const { address, holdsPacket } = issueAddress(github, packet.title, packet.text);
    found.push(way(
      address, holdsPacket ? "Open a GitHub issue" : "Open an empty GitHub issue",
      holdsPacket
        ? " (opens a new tab). The packet is filled in. An issue is public at once, and shows your GitHub name."
        : " (opens a new tab). The packet is too long for a link, so copy it first and paste it there. An issue is public at once, and shows your GitHub name.",
    ));
  }
  if (found.length === 0) {
    found.push(element("li", {}, "This site has not said where stories go. Download the packet, and give it to the people who run the site."));
  }
  return found;
}

/**
 * @param {string} address
 * @param {string} words
 * @param {string} after
 * @param {() => void} [leaving] for an address that another program opens, and no new tab
 */
function way(address, words, after, leaving) {
  const attributes = leaving ? { onclick: leaving } : { target: "_blank", rel: "noopener noreferrer" };
  return element("li", {}, element("a", { href: address, ...attributes }, words), after);
}

/**
 * @param {string} words
 * @param {() => void} act
 * @param {boolean} [quiet]
 */
function button(words, act, quiet = false) {
  return element("button", { type: "button", class: quiet ? "guide-button guide-button-quiet" : "guide-button", onclick: act }, words);
}
