// A code that arrives at a page: is it for this check and edition, for another edition, or for another check?

import { decode, readHeader } from "./code/code.mjs";
import { codeProblem } from "./words.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./definition.mjs").Listed} Listed */

/**
 * @typedef {Readonly<
 *   | {at: "here", sheet: import("./answers.mjs").Sheet}
 *   | {at: "edition", url: string}
 *   | {at: "elsewhere", title: string, url: string}
 *   | {at: "nowhere", message: string}>} Arrival
 *   urls are relative to the site's root: of the edition's definition, and of the other check's page
 */

/**
 * @param {Definition} definition of the page
 * @param {string} text a code, or a link that holds one
 * @returns {boolean} whether the index of assessments is needed to say where the code belongs
 */
export function needsIndex(definition, text) {
  const header = readHeader(text);
  return header.ok && header.sound && !isFor(definition, header);
}

/**
 * @param {Definition} definition of the page
 * @param {readonly Listed[]} index may be empty where `needsIndex` says no
 * @param {string} text a code, or a link that holds one
 * @returns {Arrival}
 */
export function arrivalOf(definition, index, text) {
  const header = readHeader(text);
  if (!header.ok || !header.sound || isFor(definition, header)) {
    const opened = decode(definition, text);
    return opened.ok ? { at: "here", sheet: opened.sheet } : { at: "nowhere", message: opened.message };
  }
  const listed = index.find((each) => each.number === header.number);
  if (!listed) return { at: "nowhere", message: codeProblem("assessment") };
  if (listed.number !== definition.number) return { at: "elsewhere", title: listed.title, url: listed.url };
  const edition = listed.editions.find((each) => each.edition === header.edition);
  return edition
    ? { at: "edition", url: edition.url }
    : { at: "nowhere", message: codeProblem("edition", { edition: header.edition }) };
}

/**
 * @param {Definition} definition
 * @param {import("./code/code.mjs").Header} header
 */
function isFor(definition, header) {
  return header.number === definition.number && header.edition === definition.edition;
}
