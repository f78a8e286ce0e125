// The page of a check: brings its sheet to life, with what a group adds to it beside.

import { element } from "../kit/dom.mjs";
import { loadDefinition } from "../assess/loading.mjs";
import { Sitting } from "../assess/sitting.mjs";

const GROUP = /^#group=(.*)$/i;

const guess = () => import("../guess/guess-view.mjs").then(({ guessView }) => guessView);

/** @param {HTMLElement} form that questionnaire.html makes */
export async function mount(form) {
  const definition = await loadDefinition(form.dataset.definition ?? "").catch((error) => {
    form.before(element("p", { class: "guide-error" }, "The page could not load what it needs to show a result. Load the page again, or use it as a sheet."));
    throw error;
  });
  const hand = async (/** @type {() => void} */ open) => (await import("../group/handed-code.mjs")).handed(definition.id, open);
  await new Sitting(/** @type {HTMLFormElement} */ (form), definition, definition.guess ? guess : null, hand).start();
  addEventListener("hashchange", () => follow(form, definition));
  await follow(form, definition);
}

/**
 * Shows a group's answers where the address brings them.
 *
 * @param {HTMLElement} form
 * @param {import("../assess/definition.mjs").Definition} definition
 */
async function follow(form, definition) {
  const [, text] = GROUP.exec(location.hash) ?? [];
  if (text === undefined) return;
  const { showGroupAnswers } = await import("../guess/group-answers.mjs");
  await showGroupAnswers(form, definition, text);
}
