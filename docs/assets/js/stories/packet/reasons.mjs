// Beside each entry that a story can show: the field for how it does, hidden until the entry is chosen; and its box named as
// described by its summary, which would cost bytes if the page said it of each.

import { element, one } from "../../kit/dom.mjs";

/**
 * @param {HTMLFormElement} form
 * @param {number} most characters
 */
export function askForReasons(form, most) {
  for (const shown of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".guide-story-shown"))) {
    const box = /** @type {HTMLInputElement} */ (one(shown, "input"));
    const ref = box.value;
    const title = one(shown, "span").textContent ?? "";
    const id = `story-shows-${ref.replaceAll("/", "-")}`;
    const hint = one(shown, ".guide-hint");
    hint.id = `${id}-hint`;
    box.setAttribute("aria-describedby", hint.id);
    shown.append(
      element(
        "div",
        { class: "guide-field", "data-field": `shows.${ref}`, "data-most": most, "data-shows": ref, hidden: true },
        element("label", { for: id }, `How does your story show ${"quoted" in shown.dataset ? `“${title}”` : title}?`),
        element("input", { class: "guide-input", id, dir: "auto", name: "why", type: "text", "data-ref": ref }),
        element("p", { class: "guide-hint guide-story-count", "data-part": "count" }),
      ),
    );
  }
}
