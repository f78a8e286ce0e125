// The field into which a code is typed or pasted to be opened, and why one could not be.

import { element, focusOn } from "../../kit/dom.mjs";

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

/**
 * @param {Fault} fault
 * @returns {HTMLElement} takes focus
 */
export function faultNotice(fault) {
  return element(
    "div",
    { class: "guide-error guide-no-print", role: "group", tabindex: -1, "aria-labelledby": "code-fault" },
    element("h2", { id: "code-fault" }, "This code could not be opened"),
    ...faultView(fault),
  );
}
