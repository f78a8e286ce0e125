// The answer code on the page: shown, copied, shared, large enough to be read out, and as a QR code for a camera.

import { copyOrSelect, shareOrSay } from "../../kit/download.mjs";
import { element, mainButton, quietButton } from "../../kit/dom.mjs";
import { qrDrawing } from "../../kit/qr/drawing.mjs";

/**
 * @param {string} code
 * @param {string} link the page's address with the code behind #
 * @param {string} name the check's title
 * @param {boolean} [joined] whether somebody waits for it: then it is the page's first matter, and says what to do with it
 * @returns {HTMLElement}
 */
export function codeView(code, link, name, joined = false) {
  const status = element("p", { class: "guide-code-status", role: "status" });
  const shown = element("p", { class: "guide-code", translate: "no" }, ...inGroups(code));
  const address = element("p", { class: "guide-code-link", hidden: true }, link);
  const drawing = qrDrawing(link, "QR code of your answer code");
  const large = largeView(code, link);

  const copyCode = () => copyOrSelect(code, { shown, status, done: "The code is copied." });
  const copyLink = () => copyOrSelect(link, { shown: address, status, done: "The link is copied." });
  const share = () => shareOrSay({ title: `My answers: ${name}`, text: code, url: link }, status);
  return element(
    "section",
    { class: "guide-code-panel", "aria-labelledby": "answer-code" },
    element(joined ? "h2" : "h3", { id: "answer-code" }, joined ? "Done. Here is your code" : "Your answer code"),
    element("p", {}, joined
      ? `Show it to whoever gathers the codes${drawing ? ", whose camera can read the square" : ""}. Or read it out, or send it to them.`
      : "Keep it to open these answers again, or give it to whoever gathers the codes of your partnership."),
    element("div", { class: "guide-code-shown" }, shown, drawing),
    address,
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      "share" in navigator && mainButton("Share my code", share),
      "share" in navigator ? quietButton("Copy code", copyCode) : mainButton("Copy code", copyCode),
      quietButton("Copy link", copyLink),
      quietButton("Show it large", () => large.showModal()),
    ),
    status,
    element(
      "details",
      { class: "guide-fold" },
      element("summary", {}, "What is in it, and who can read it"),
      element("p", {}, "Whoever has the code can read your answers. It holds your answers to this check, the kind of organisation if you named one, and a random number that tells two people with the same answers apart. It holds nothing else, and it was made here: nothing has been sent."),
    ),
    large,
  );
}

/**
 * @param {string} code
 * @param {string} link
 * @returns {HTMLDialogElement} the code as large as it goes, for the camera, the ear or the hand of someone beside you
 */
function largeView(code, link) {
  const drawing = qrDrawing(link, "QR code of your answer code, large");
  const dialog = element(
    "dialog",
    { class: "guide-code-large", "aria-labelledby": "code-large" },
    element("h2", { id: "code-large" }, drawing ? "Your code, to scan or read out" : "Your code, to read out"),
    drawing,
    element("ol", { translate: "no" }, ...code.split("-").map((group) => element("li", {}, group))),
    element("p", {}, "It has no letter O, I, L or U: what looks like them is 0 or 1."),
    mainButton("Close", () => dialog.close()),
  );
  return dialog;
}

/**
 * @param {string} code
 * @returns {Node[]} its groups, between which a line may break
 */
function inGroups(code) {
  return code.split("-").flatMap((group, at) => [...(at ? [new Text("-"), document.createElement("wbr")] : []), element("span", {}, group)]);
}
