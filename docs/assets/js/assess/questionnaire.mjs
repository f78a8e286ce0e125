// An assessment in the browser: brings the sheet on the page to life.

import { element } from "../kit/dom.mjs";
import { loadDefinition } from "./loading.mjs";
import { Sitting } from "./sitting.mjs";

const GROUP = /^#group=(.*)$/i;

/** @param {HTMLElement} form that questionnaire.html makes */
export async function mount(form) {
  const definition = await loadDefinition(form.dataset.definition ?? "").catch((error) => {
    form.before(element("p", { class: "guide-error" }, "The page could not load what it needs to show a result. Load the page again, or use it as a sheet."));
    throw error;
  });
  await new Sitting(/** @type {HTMLFormElement} */ (form), definition).start();
  addEventListener("hashchange", () => follow(form, definition));
  await follow(form, definition);
}

/**
 * Shows a group's answers where the address brings them.
 *
 * @param {HTMLElement} form
 * @param {import("./definition.mjs").Definition} definition
 */
async function follow(form, definition) {
  const [, text] = GROUP.exec(location.hash) ?? [];
  if (text === undefined) return;
  const { showGroupAnswers } = await import("./group-answers.mjs");
  await showGroupAnswers(form, definition, text);
}
