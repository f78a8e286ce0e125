// The form on what was tried, in place of a story's: three questions about one entry, on one page.

import { element, one } from "../kit/dom.mjs";

/**
 * @param {HTMLElement} root where the sheet says what to write beneath each heading
 * @param {HTMLFormElement} form loses the steps of a story, and gains this one
 * @param {import("./packet/draft.mjs").Limits} limits
 */
export function askWhatWasTried(root, form, limits) {
  const { form: kind, went } = limits.tried;
  const agree = one(form, '[data-step="agree"]');
  for (const step of form.querySelectorAll("[data-step]")) if (step !== agree) step.remove();
  agree.before(
    element(
      "section",
      { class: "guide-story-step", "data-step": kind, "data-kinds": kind, "data-title": "How it went", hidden: true },
      element("h2", {}, "Three questions"),
      element("div", { class: "guide-field", "data-field": "tried", "data-part": "page" }),
      ...limits.sections[kind].map((heading, place) => question(heading, root.querySelector(`[data-asked="${heading}"]`)?.textContent ?? "", `story-tried-${place + 1}`, limits.tried_words, limits.section_characters)),
      element(
        "fieldset",
        { class: "guide-field", "data-field": "went" },
        element("legend", {}, "Did it work? (if you like)"),
        ...Object.entries(went).map(([value, words]) => element("label", { class: "guide-story-choice" }, element("input", { type: "radio", name: "went", value }), " ", element("span", {}, words))),
      ),
      element("p", { class: "guide-hint" }, "Plain words are best. Write “a council officer” and not a name, unless the person has agreed."),
    ),
  );
  form.setAttribute("aria-label", "How it went");
  const title = document.querySelector("h1");
  if (title) title.textContent = "Tell us how it went";
}

/**
 * @param {string} heading
 * @param {string} hint
 * @param {string} id
 * @param {number} words
 * @param {number} most characters
 */
function question(heading, hint, id, words, most) {
  return element(
    "div",
    { class: "guide-field", "data-field": `sections.${heading}`, "data-most-words": words, "data-most": most },
    element("label", { for: id }, heading),
    element("p", { class: "guide-hint", id: `${id}-hint` }, hint),
    element("textarea", { class: "guide-input", id, dir: "auto", name: "section", rows: 4, "data-heading": heading, "aria-describedby": `${id}-hint` }),
    element("p", { class: "guide-hint guide-story-count", "data-part": "count" }),
  );
}
