// The answer code on the page: shown, copied, and opened again.

import { copy } from "../kit/download.mjs";
import { element, focusOn } from "../kit/dom.mjs";

/**
 * @param {string} code
 * @param {string} link the page's address with the code behind #
 * @returns {HTMLElement}
 */
export function codeView(code, link) {
  const status = element("p", { class: "guide-code-status", role: "status" });
  const shown = element(
    "p",
    { class: "guide-code", translate: "no" },
    ...code.split("-").flatMap((group, at) => [...(at ? ["-", document.createElement("wbr")] : []), element("span", {}, group)]),
  );
  const address = element("p", { class: "guide-code-link", hidden: true }, link);

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
      element("button", { type: "button", class: "guide-button", onclick: () => hand(code, "The code is copied.", shown) }, "Copy code"),
      element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => hand(link, "The link is copied.", address) }, "Copy link"),
    ),
    status,
  );
}

/** @typedef {Readonly<{message: string, link: Readonly<{title: string, href: string}> | null}>} Fault why a code cannot be opened here */

/**
 * @param {(text: string) => Promise<Fault | null>} open null when it opened
 * @returns {HTMLElement} a field to type or paste a code into
 */
export function openCodeView(open) {
  const error = element("div", { class: "guide-error", id: "open-code-error", hidden: true });
  const input = element("input", {
    class: "guide-input guide-code-input", id: "open-code", type: "text", autocomplete: "off", autocapitalize: "characters",
    spellcheck: "false", "aria-describedby": "open-code-hint open-code-error",
  });
  const form = element(
    "form",
    { method: "dialog", novalidate: true },
    element(
      "div",
      { class: "guide-field" },
      element("label", { for: "open-code" }, "An answer code, or a link with one"),
      element("p", { class: "guide-hint", id: "open-code-hint" }, "Small letters will do, and you may leave out the hyphens."),
      error,
      input,
    ),
    element("button", { type: "submit", class: "guide-button guide-button-quiet" }, "Open"),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = await open(input.value);
    error.hidden = !fault;
    error.replaceChildren(...(fault ? faultView(fault) : []));
    if (!fault) {
      input.value = "";
      input.removeAttribute("aria-invalid");
      return;
    }
    input.setAttribute("aria-invalid", "true");
    focusOn(input);
  });
  return element("details", { class: "guide-open-code guide-no-print" }, element("summary", {}, "Open a code"), form);
}

/**
 * @param {Fault} fault
 * @returns {HTMLElement[]}
 */
export function faultView({ message, link }) {
  return [
    element("p", {}, message),
    ...(link ? [element("p", {}, element("a", { href: link.href }, `Open it at “${link.title}”`))] : []),
  ];
}
