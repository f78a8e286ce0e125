// The words as their page will show them, beside the field they are written in: beneath it where there is no room.

import { element, quietButton } from "../kit/dom.mjs";
import { withoutContacts } from "./packet/contacts.mjs";
import { plainText } from "./packet/plain.mjs";
import { proseView } from "./prose-view.mjs";

/** Milliseconds after the last key before the view follows. */
const PAUSE = 200;

/** @param {HTMLFormElement} form */
export function seenBeside(form) {
  for (const field of form.querySelectorAll('textarea[name="section"]')) beside(/** @type {HTMLTextAreaElement} */ (field));
}

/** @param {HTMLTextAreaElement} field */
function beside(field) {
  const part = field.parentElement;
  if (!part || part.querySelector('[data-part="beside"]')) return;
  const name = part.querySelector("label")?.textContent ?? "";
  // Scrolled by keys too: so it can be focused.
  const view = element("div", { class: "guide-story-beside", "data-part": "beside", role: "region", "aria-label": `How “${name}” will look`, tabindex: "0", hidden: true });
  const turn = quietButton("See how it will look", () => show(!part.classList.contains("guide-story-seeing")));
  turn.setAttribute("aria-pressed", "false");
  const row = element("p", { class: "guide-story-turn", hidden: true }, turn);
  field.after(row);
  part.append(view);
  let timer = 0;

  /** @param {boolean} isSeen */
  function show(isSeen) {
    part?.classList.toggle("guide-story-seeing", isSeen);
    turn.setAttribute("aria-pressed", String(isSeen));
    draw();
    if (!isSeen) field.focus();
  }

  function draw() {
    const prose = withoutContacts(plainText(field.value));
    const isEmpty = !prose.trim();
    row.hidden = isEmpty;
    view.hidden = isEmpty;
    if (isEmpty) part?.classList.remove("guide-story-seeing");
    view.replaceChildren(...(isEmpty ? [] : proseView(prose, "h3")));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(draw, PAUSE);
  });
  field.form?.addEventListener("guide:filled", draw);
  draw();
}
