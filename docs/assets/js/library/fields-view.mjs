// What one types or picks from a list to choose among stories: a place, a year, what a story shows.

import { element } from "../kit/dom.mjs";

/** @typedef {import("./parts.mjs").Facet} Facet */
/** @typedef {{place: HTMLInputElement, year: HTMLSelectElement, shows: HTMLSelectElement}} Fields */

/** Where an entry's kind stands in the list of what stories show. */
const KINDS = /** @type {Record<string, string>} */ ({
  assumptions: "Assumptions",
  tips: "Tips",
  principles: "Principles",
  questions: "Questions",
  articles: "Articles",
  tools: "Tools",
  assessments: "Checks",
});

/**
 * @param {(facet: string, value: string) => void} choose
 * @returns {{view: HTMLElement, fields: Fields}}
 */
export function fieldsView(choose) {
  const place = element("input", {
    class: "guide-input", id: "guide-story-place", type: "search", autocomplete: "off", maxlength: 80,
    onchange: () => choose("place", place.value.trim()),
  });
  const year = select("guide-story-year", (value) => choose("year", value));
  const shows = select("guide-story-shows", (value) => choose("shows", value));
  const view = element(
    "div",
    { class: "guide-story-fields" },
    field(place, "Place"),
    field(year, "Year"),
    field(shows, "What it shows"),
  );
  return { view, fields: { place, year, shows } };
}

/**
 * Fills the lists to pick from.
 *
 * @param {Fields} fields
 * @param {Facet} years
 * @param {Facet} shown
 */
export function fill(fields, years, shown) {
  const each = Object.keys(years.values).filter((year) => /^\d+$/.test(year)).sort().reverse();
  fields.year.append(...each.map((year) => new Option(year, year)));
  const titles = Object.entries(shown.titles ?? {});
  for (const [folder, label] of Object.entries(KINDS)) {
    const own = titles.filter(([ref]) => ref.startsWith(`${folder}/`));
    own.sort(([, one], [, other]) => one.localeCompare(other, "en"));
    if (own.length === 0) continue;
    const options = own.map(([ref, title]) => new Option(`${title} (${shown.values[ref]?.length ?? 0})`, ref));
    fields.shows.append(element("optgroup", { label }, ...options));
  }
}

/**
 * @param {string} id
 * @param {(value: string) => void} choose
 */
function select(id, choose) {
  const made = element(
    "select",
    { class: "guide-input", id, onchange: () => choose(made.value) },
    new Option("Any", ""),
  );
  return made;
}

/**
 * @param {HTMLElement} input
 * @param {string} label
 */
function field(input, label) {
  return element("div", { class: "guide-field" }, element("label", { for: input.id }, label), input);
}
