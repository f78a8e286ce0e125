// The field of the search, and the filters by theme and stage.

import { element } from "../kit/dom.mjs";

/** @typedef {import("./query.mjs").Query} Query */
/** @typedef {"theme" | "stage"} Narrowing */
/**
 * @typedef {object} Form
 * @property {HTMLFormElement} form
 * @property {HTMLInputElement} field
 * @property {() => Query} query what it says now
 * @property {(query: Query) => void} fill
 * @property {(choices: {themes: string[], stages: string[]}) => void} offer gives the filters what they can be set to
 * @property {(group: string) => void} choose sets the group
 */

const ALL = { theme: "All themes", stage: "All stages" };
const LABELS = { theme: "Theme", stage: "Stage" };
/** How long after a keystroke the search begins, in milliseconds. */
const PAUSE = 150;

/**
 * @param {() => Promise<void>} changed the person looks for something else
 * @param {() => void} entered the person asks to be led to what was found
 * @returns {Form}
 */
export function create(changed, entered) {
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
  const filters = /** @type {Narrowing[]} */ (["theme", "stage"]).map((name) => ({
    name,
    select: element("select", { class: "guide-input", id: `guide-search-${name}` }, new Option(ALL[name], "")),
  }));
  let group = "";
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
  return {
    form,
    field,
    query: () => ({ words: field.value, kind: group, theme: filters[0].select.value, stage: filters[1].select.value }),
    choose: (chosen) => (group = chosen),
    fill(wanted) {
      field.value = wanted.words;
      group = wanted.kind;
      for (const { name, select } of filters) set(select, wanted[name]);
    },
    offer({ themes, stages }) {
      for (const { name, select } of filters) {
        const chosen = select.value;
        const titles = name === "theme" ? [...themes].sort() : stages;
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
 * @param {{name: Narrowing, select: HTMLSelectElement}[]} filters
 */
function drawn(field, filters) {
  const hint = "A word, or what is going wrong in a sentence. The arrow keys move through what is found.";
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
