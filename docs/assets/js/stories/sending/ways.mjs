// The ways to send a packet that the person takes in hand, each with its buttons and a line that tells what became of it.

import { element } from "../../kit/dom.mjs";
import { copy, download } from "../../kit/download.mjs";
import { withoutContacts } from "../packet/contacts.mjs";
import { inFigures } from "../packet/plain.mjs";
import { issueAddress, mailAddress } from "./addresses.mjs";
import { didYouSend } from "./did-you-send.mjs";

/**
 * `title` as one plain line; `file`: a name for it; `what`: what it holds, in a word.
 *
 * @typedef {Readonly<{text: string, title: string, file: string, id: string, what: "story" | "answers"}>} Packet
 */
/** @typedef {import("./send-view.mjs").Told} Told */

/**
 * @param {Packet} packet
 * @param {string} email
 * @param {string} siteName
 * @param {boolean} quiet another way stands before it
 * @param {Told} told
 */
export function byMail(packet, email, siteName, quiet, told) {
  const status = said();
  const asked = didYouSend("Have you sent the e-mail?", "mail", email, told);
  const saved = also(told.saved, asked.ask);
  const open = element("a", { class: "guide-button guide-button-quiet", href: mailAddress(email, siteName, packet.file, packet.what === "story" ? "a story" : "an answer"), onclick: also(told.leaving, asked.ask) }, "Open an e-mail");
  const file = new File([packet.text], packet.file, { type: "text/plain" });
  const intro = element("p", {}, "To ", element("strong", {}, email), ". Your message stays private. Say in it how we can reach you.");
  if (navigator.canShare?.({ files: [file] })) {
    return [
      intro,
      element("p", {}, "Share the packet as a file, and choose your mail program. The address is not filled in there, so copy it first."),
      element("div", { class: "guide-story-buttons" }, copyButton("Copy the address", email, status, () => {}), button("Share the packet", () => share(file, status, saved), quiet), open),
      status,
      asked.place,
    ];
  }
  return [
    intro,
    element(
      "ol",
      {},
      element("li", {}, "Download the packet, or copy it."),
      element("li", {}, "Open an e-mail to us. It opens without the packet."),
      element("li", {}, `Attach the file ${packet.file}, or paste what you copied, and send it.`),
    ),
    element("div", { class: "guide-story-buttons" }, saveButton(packet, status, saved, quiet), copyButton("Copy", packet.text, status, saved, " the packet for the e-mail"), open),
    status,
    asked.place,
  ];
}

/**
 * @param {File} file
 * @param {HTMLElement} status
 * @param {() => void} saved
 */
async function share(file, status, saved) {
  try {
    await navigator.share({ files: [file], title: file.name });
    status.textContent = "Handed over. Send it from the program that you chose.";
    saved();
  } catch (error) {
    status.textContent = error instanceof DOMException && error.name === "AbortError"
      ? "Nothing was shared."
      : "This device would not share the file. Download the packet below, and attach it to an e-mail.";
  }
}

/**
 * @param {Packet} packet
 * @param {string} formUrl
 * @param {boolean} quiet another way stands before it
 * @param {Told} told
 */
export function byOwnForm(packet, formUrl, quiet, told) {
  const status = said();
  const asked = didYouSend("Have you sent it there?", "form", formUrl, told);
  return [
    element("p", {}, "Copy the packet, and paste it there."),
    element("div", { class: "guide-story-buttons" }, copyButton("Copy", packet.text, status, told.saved, " the packet for our form"), outward(formUrl, "Open our own form", quiet, asked.ask)),
    status,
    asked.place,
  ];
}

/**
 * @param {Packet} packet
 * @param {string} github
 * @param {boolean} quiet another way stands before it
 * @param {Told} told
 */
export function byIssue(packet, github, quiet, told) {
  const status = said();
  const text = withoutContacts(packet.text);
  const asked = didYouSend("Have you posted it there?", "issue", github, told, text);
  const { address, holdsPacket } = issueAddress(github, withoutContacts(packet.what === "story" ? `Story: ${packet.title}` : packet.title), text);
  return [
    element("p", { class: "guide-error" }, "An issue is public at once: anyone can read it before an editor does, with your GitHub name beside it. Leave out all by which you or others could be reached."),
    text === packet.text ? null : element("p", {}, "What looks like an address, a number or somebody’s page is taken out of the text that goes there."),
    element("p", {}, holdsPacket ? "The packet is filled in for you. You need a GitHub account." : "It is too long to be filled in by a link. Copy the packet, and paste it into the issue. You need a GitHub account."),
    element(
      "div",
      { class: "guide-story-buttons" },
      holdsPacket ? null : copyButton("Copy", text, status, told.saved, " the packet for the issue"),
      outward(address, holdsPacket ? "Open a GitHub issue" : "Open an empty GitHub issue", quiet, asked.ask),
    ),
    status,
    asked.place,
  ];
}

/**
 * @param {Packet} packet
 * @param {string | undefined} template
 * @param {Told} told
 */
export function byHand(packet, template, told) {
  const status = said();
  const text = element("textarea", { class: "guide-input guide-story-packet", id: "story-packet", readonly: true, rows: 10, spellcheck: "false", dir: "auto" });
  text.value = packet.text;
  const select = () => {
    shown.open = true;
    text.focus();
    text.select();
  };
  const shown = element("details", { class: "guide-story-group" }, element("summary", {}, "Show the packet"), element("label", { for: "story-packet" }, "Your packet"), text);
  return [
    element("p", {}, `${packet.file}, ${inFigures(Math.ceil(new TextEncoder().encode(packet.text).length / 1000))} KB of plain text.`),
    element("div", { class: "guide-story-buttons" }, saveButton(packet, status, told.saved, true), copyButton("Copy the packet", packet.text, status, told.saved, "", select)),
    status,
    shown,
    template ? element("p", { class: "guide-hint" }, "Would you rather write offline? ", element("a", { href: template, onclick: told.leaving }, "The questions as a Word document"), ".") : null,
  ];
}

/**
 * @param {Packet} packet
 * @param {HTMLElement} status
 * @param {() => void} saved
 * @param {boolean} quiet
 */
function saveButton(packet, status, saved, quiet) {
  return button("Download the packet", () => {
    download(packet.file, packet.text);
    status.textContent = `Saved as ${packet.file}.`;
    saved();
  }, quiet);
}

/**
 * @param {string} words
 * @param {string} text
 * @param {HTMLElement} status
 * @param {() => void} saved
 * @param {string} [more] words for those who hear the button out of its place
 * @param {() => void} [refused] shows the text, to be copied by hand
 */
function copyButton(words, text, status, saved, more, refused) {
  return button(words, async () => {
    if (await copy(text)) {
      status.textContent = "Copied.";
      saved();
    } else {
      status.textContent = refused ? "This browser would not copy. The packet is selected: press Ctrl and C, or ⌘ and C." : "This browser would not copy. “Show the packet” below lets you do it by hand.";
      refused?.();
    }
  }, true, more);
}

/**
 * @param {string} address
 * @param {string} words
 * @param {boolean} quiet
 * @param {() => void} followed
 */
function outward(address, words, quiet, followed) {
  return element("a", { class: quiet ? "guide-button guide-button-quiet" : "guide-button", href: address, target: "_blank", rel: "noopener noreferrer", onclick: followed }, words, " (new tab)");
}

/**
 * @param {() => void} first
 * @param {() => void} then
 */
function also(first, then) {
  return () => {
    first();
    then();
  };
}

function said() {
  return element("p", { class: "guide-story-status", role: "status" });
}

/**
 * @param {string} words
 * @param {() => void} act
 * @param {boolean} [quiet]
 * @param {string} [more] words for those who hear the button out of its place
 */
export function button(words, act, quiet = false, more = "") {
  return element("button", { type: "button", class: quiet ? "guide-button guide-button-quiet" : "guide-button", onclick: act }, words, more && element("span", { class: "guide-hidden-visually" }, more));
}
