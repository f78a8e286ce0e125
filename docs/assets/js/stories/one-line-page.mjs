// In the editor's handbook: a packet goes in, one line to paste into a workflow comes out. Nothing leaves the browser.

import { element } from "../kit/dom.mjs";
import { copy } from "../kit/download.mjs";
import { MOST_CHARACTERS, oneLine } from "./packet/one-line.mjs";
import { inFigures } from "./packet/plain.mjs";

const MOST_NAMES = 20;

/** @param {HTMLElement} root */
export function mount(root) {
  const given = element("textarea", { class: "guide-input", id: "one-line-given", rows: 8, spellcheck: "false", autocomplete: "off", "aria-describedby": "one-line-hint" });
  const made = element("textarea", { class: "guide-input", id: "one-line-made", rows: 4, readonly: true, spellcheck: "false" });
  const told = element("div", { role: "status" });
  const take = element("button", { type: "button", class: "guide-button", onclick: taken, disabled: true }, "Copy the line");

  function make() {
    const found = oneLine(given.value);
    made.value = found.line;
    take.disabled = !found.line || found.line.length >= MOST_CHARACTERS;
    told.replaceChildren(...(given.value.trim() ? sentences(found).map((words) => element("p", {}, words)) : []));
  }

  async function taken() {
    const copied = await copy(made.value);
    if (!copied) {
      made.focus();
      made.select();
    }
    told.replaceChildren(element("p", {}, copied ? "Copied. Paste it into the box “packet”." : "This browser would not copy. The line is selected: press Ctrl and C, or ⌘ and C."));
  }

  given.addEventListener("input", make);
  root.replaceChildren(
    element(
      "div",
      { class: "guide-field" },
      element("label", { for: given.id }, "The packet, or the message that holds it"),
      element("p", { class: "guide-hint", id: "one-line-hint" }, "Change it here if something must go. It stays in this browser."),
      given,
    ),
    element("div", { class: "guide-field" }, element("label", { for: made.id }, "The packet as one line"), made),
    element("p", {}, take),
    told,
  );
}

/**
 * @param {import("./packet/one-line.mjs").OneLine} found
 * @returns {string[]}
 */
function sentences({ line, contacts, names, ended }) {
  if (!line) return ["There is no packet in this. It begins with the line “Partnership Guide story packet 1”, which names the format in every guide."];
  if (line.length >= MOST_CHARACTERS) return [`This is ${inFigures(line.length)} characters long, and GitHub takes fewer than ${inFigures(MOST_CHARACTERS)}. Use a Codespace.`];
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return [
    contacts === 0 ? "The line is ready. No e-mail address or telephone number was found in it." : `The line is ready. ${contacts === 1 ? "One e-mail address or telephone number was" : `${contacts} e-mail addresses or telephone numbers were`} taken out of it.`,
    ...(names.length ? [`These may be names. Has each of them agreed? ${shown}${names.length > MOST_NAMES ? ", and more" : ""}.`] : []),
    ...(ended ? [] : ["There is no line “End of story packet”. Is its end missing?"]),
  ];
}
