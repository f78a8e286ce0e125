// What is chosen among stories, and its place in the address: one value of each facet, and a page of what fits.

/** The facets, in the order in which an address names them. */
export const FACETS = ["form", "ended", "sector", "theme", "stage", "year", "place", "shows"];
const LONGEST = 80;

/**
 * @typedef {object} Choice
 * @property {Map<string, string>} values by facet
 * @property {number} page of what fits, from 1
 */

/** @type {Choice} */
export const NOTHING = { values: new Map(), page: 1 };

/**
 * What an address says is chosen. Whatever else stands there chooses nothing.
 *
 * @param {string} hash with or without its `#`
 * @returns {Choice}
 */
export function choiceIn(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const values = new Map();
  for (const facet of FACETS) {
    const value = (said.get(facet) ?? "").trim().slice(0, LONGEST);
    if (value) values.set(facet, value);
  }
  const page = /^[1-9]\d{0,4}$/.test(said.get("page") ?? "") ? Number(said.get("page")) : 1;
  return values.size > 0 ? { values, page } : NOTHING;
}

/**
 * @param {Choice} choice
 * @returns {string} what stands behind the address, `#` included; empty where nothing is chosen
 */
export function hashOf({ values, page }) {
  const said = new URLSearchParams();
  for (const facet of FACETS) if (values.has(facet)) said.set(facet, values.get(facet) ?? "");
  if (values.size > 0 && page > 1) said.set("page", String(page));
  // Slashes and spaces read better as they are, and may stand there.
  const text = said.toString().replaceAll("%2F", "/");
  return text ? `#${text}` : "";
}

/**
 * The same with another value of one facet: of each there is one at a time.
 *
 * @param {Choice} choice
 * @param {string} facet
 * @param {string} value empty takes it away
 * @returns {Choice}
 */
export function withValue({ values }, facet, value) {
  const changed = new Map(values);
  if (value) changed.set(facet, value);
  else changed.delete(facet);
  return { values: changed, page: 1 };
}

/**
 * A link that names one value, such as `theme=people`, taken or given back.
 *
 * @param {Choice} choice
 * @param {string} key
 * @returns {Choice}
 */
export function toggled(choice, key) {
  const [facet, value] = [key.slice(0, key.indexOf("=")), key.slice(key.indexOf("=") + 1)];
  return withValue(choice, facet, choice.values.get(facet) === value ? "" : value);
}
