// The guide's own index: fetched when somebody first types, and kept for as long as the page is open.

import { isDoubtful } from "./matching.mjs";
import { unpacked } from "./unpacking.mjs";

/** Below the site's root. Its number is that of its form. */
const INDEX = "search/finds-1.json";
const REST = "search/rest-1.json";

/** @type {Promise<import("./unpacking.mjs").Index> | undefined} */
let loading;
/** The same with the weights that found no room in it. */
/** @type {Promise<import("./unpacking.mjs").Index> | undefined} */
let whole;
/** @type {import("./unpacking.mjs").Index | undefined} */
let better;
/** For how many milliseconds it is waited for; and where the index may well know enough by itself. */
const AT_MOST = 500;
const LITTLE = 200;

/** @param {string} path relative to the site's root */
export const addressOf = (path) => new URL((document.body.dataset.root ?? "./") + path, location.href).href;

/** @param {string} path */
async function fetched(path) {
  const response = await fetch(addressOf(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/**
 * The index. The rest is waited for too, but not for long: longest for a sentence, or a word that the index does not know.
 *
 * @param {string} [typed] with nothing typed the rest is not fetched
 * @returns {Promise<import("./unpacking.mjs").Index>} rejected when it cannot be loaded; then the next call tries anew
 */
export async function firstIndex(typed = "") {
  loading ??= fetched(INDEX).then(unpacked);
  loading.catch(() => (loading = undefined));
  const index = await loading;
  if (!typed) return better ?? index;
  whole ??= fetched(REST).then(async (rest) => (better = (await import("./rest.mjs")).withRest(index, rest)));
  whole.catch(() => (whole = undefined));
  if (!better) {
    await Promise.race([whole.catch(() => {}), new Promise((done) => setTimeout(done, isDoubtful(index, typed) ? AT_MOST : LITTLE))]);
  }
  return better ?? index;
}

/**
 * @param {string} url an entry's, relative to the site's root
 * @returns {Promise<string | undefined>} a thing to say that goes with it, if the rest of the index has come
 */
export const saying = async (url) => (await whole?.catch(() => undefined))?.sayings?.[url];
