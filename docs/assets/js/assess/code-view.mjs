// The answer code on the page: shown, copied, shared, and large enough to be read out.

import { copy } from "../kit/download.mjs";
import { element } from "../kit/dom.mjs";

/**
 * @param {string} code
 * @param {string} link the page's address with the code behind #
 * @param {string} name the check's title
 * @returns {HTMLElement}
 */
export function codeView(code, link, name) {
  const status = element("p", { class: "guide-code-status", role: "status" });
  const shown = element("p", { class: "guide-code", translate: "no" }, ...inGroups(code));
  const address = element("p", { class: "guide-code-link", hidden: true }, link);
  const large = largeView(code);

  /**
   * @param {string} text
   * @param {string} done
   * @param {HTMLElement} byHand
   */
  const hand = async (text, done, byHand) => {
    if (await copy(text)) {
      status.textContent = done;
      return;
    }
    byHand.hidden = false;
    getSelection()?.selectAllChildren(byHand);
    status.textContent = "This browser does not let the page copy. The text is selected: copy it from there.";
  };
  const share = async () => {
    try {
      await navigator.share({ title: `My answers: ${name}`, text: code, url: link });
      status.textContent = "Handed over.";
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return; // the person changed their mind
      status.textContent = "This browser could not share the code. Copy it instead.";
    }
  };
  return element(
    "section",
    { class: "guide-code-panel", "aria-labelledby": "answer-code" },
    element("h3", { id: "answer-code" }, "Your answer code"),
    element("p", {}, "This code holds your answers to this check, the kind of organisation if you named one, and a random number that tells two people with the same answers apart. It holds nothing else, and it was made here: nothing has been sent."),
    element("p", {}, "Whoever has the code can read your answers. Keep it to open them again, or give it to the person who gathers the codes of your partnership."),
    shown,
    address,
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      "share" in navigator && button("Share my code", share, true),
      button("Copy code", () => hand(code, "The code is copied.", shown), !("share" in navigator)),
      button("Copy link", () => hand(link, "The link is copied.", address)),
      button("Show it large", () => large.showModal()),
    ),
    status,
    large,
  );
}

/**
 * @param {string} code
 * @returns {HTMLDialogElement} the code in large type, to be read out or typed in by someone beside you
 */
function largeView(code) {
  const dialog = element(
    "dialog",
    { class: "guide-code-large", "aria-labelledby": "code-large" },
    element("h2", { id: "code-large" }, "Your code, to read out"),
    element("ol", { translate: "no" }, ...code.split("-").map((group) => element("li", {}, group))),
    element("p", {}, "It has no letter O, I, L or U: what looks like them is 0 or 1."),
    button("Close", () => dialog.close(), true),
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

/**
 * @param {string} text
 * @param {() => void} press
 * @param {boolean} [main]
 */
function button(text, press, main = false) {
  return element("button", { type: "button", class: main ? "guide-button" : "guide-button guide-button-quiet", onclick: press }, text);
}
