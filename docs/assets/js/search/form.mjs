// The field and the filters of the search.

import { element } from "../kit/dom.mjs";
import { FILTERS } from "./query.mjs";
import { inOrder } from "./results.mjs";

/** @typedef {import("./query.mjs").Query} Query */
/**
 * @typedef {object} Form
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} field
 * @property {() => Query} query what it says now
 * @property {(query: Query) => void} fill
 * @property {(choices: import("./worker.mjs").Choices) => void} offer gives the filters what they can be set to
 */

const LABELS = { kind: "Kind", theme: "Theme", stage: "Stage" };
const ALL = { kind: "All kinds", theme: "All themes", stage: "All stages" };
/** How long after a keystroke the search begins, in milliseconds. */
const PAUSE = 150;

/**
 * @param {readonly string[]} stages the stages' titles in the order of the guide
 * @param {() => Promise<void>} changed the person looks for something else
 * @param {() => void} entered the person asks to be led to what was found
 * @returns {Form}
 */
export function create(stages, changed, entered) {
  const field = element("input", {
    class: "guide-input",
    id: "guide-search-words",
    type: "search",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    maxlength: 200,
    "aria-describedby": "guide-search-hint",
  });
  const filters = FILTERS.map((name) => ({
    name,
    select: element("select", { class: "guide-input", id: `guide-search-${name}` }, new Option(ALL[name], "")),
  }));
  const form = drawn(field, filters);
  /** @type {number | undefined} */
  let typing;
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(changed, PAUSE);
  });
  form.addEventListener("change", (event) => event.target !== field && changed());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(typing);
    await changed();
    entered();
  });

  const query = () => ({
    words: field.value,
    ...Object.fromEntries(filters.map(({ name, select }) => [name, select.value])),
  });
  /** @param {Query} wanted */
  const fill = (wanted) => {
    field.value = wanted.words;
    for (const { name, select } of filters) set(select, wanted[name]);
  };
  return {
    form,
    field,
    query: () => /** @type {Query} */ (query()),
    fill,
    offer(choices) {
      for (const { name, select } of filters) {
        const chosen = select.value;
        const titles = inOrder(choices[name], name === "stage" ? stages : []);
        select.replaceChildren(new Option(ALL[name], ""), ...titles.map((title) => new Option(title, title)));
        set(select, chosen);
      }
    },
  };
}

/**
 * Sets a filter, to a value that is not among its choices too: these may not have come yet.
 *
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function set(select, value) {
  if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
  select.value = value;
}

/**
 * @param {HTMLInputElement} field
 * @param {{name: import("./query.mjs").Filter, select: HTMLSelectElement}[]} filters
 */
function drawn(field, filters) {
  const hint = "Pages show as you type. The arrow keys move through them.";
  return element(
    "form",
    { class: "guide-search-form", role: "search", "aria-label": "The whole guide" },
    element("label", { for: field.id }, "What are you looking for?"),
    element("span", { class: "guide-hint", id: "guide-search-hint" }, hint),
    field,
    element(
      "div",
      { class: "guide-search-filters" },
      ...filters.map(({ name, select }) => element("div", {}, element("label", { for: select.id }, LABELS[name]), select)),
    ),
  );
}
