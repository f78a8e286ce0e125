// The page of a check: brings its sheet to life, with what a group adds to it beside.

import { one } from "../kit/dom.mjs";
import { readDefinition } from "../assess/definition.mjs";
import { loadDefinition } from "../assess/loading.mjs";
import { Sitting } from "../assess/sitting.mjs";

const GROUP = /^#group=(.*)$/i;

const guess = () => import("../guess/guess-view.mjs").then(({ guessView }) => guessView);

/** @param {HTMLElement} form that questionnaire.html makes */
export async function mount(form) {
  const told = readDefinition(JSON.parse(one(form, "[data-part=definition]").textContent ?? ""));
  /** @type {import("../assess/definition.mjs").Rule[]} */
  const advice = [];
  const items = [...told.items];
  const definition = { ...told, items, advice };
  /** @type {Promise<void> | undefined} */
  let loading;
  // The page tells what its statements need; advice, and what to ask of each other, come with what else a result is made of.
  const advise = () =>
    (loading ??= loadDefinition(form.dataset.definition ?? "").then(
      (whole) => {
        advice.push(...whole.advice);
        items.splice(0, items.length, ...whole.items);
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    ));
  const beside = async () => (await Promise.all([definition.guess ? guess() : null, advise()]))[0];
  const hand = async (/** @type {() => void} */ open) => (await import("../group/handed-code.mjs")).handed(definition.id, open);
  await new Sitting(/** @type {HTMLFormElement} */ (form), definition, beside, hand).start();
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
