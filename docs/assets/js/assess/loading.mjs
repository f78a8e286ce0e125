// Fetches what assessments are made of, from this site and nowhere else.

import { readDefinition, readIndex } from "./definition.mjs";

/** The site's root, wherever it is published. */
export const ROOT = new URL(document.body.dataset.root ?? ".", document.baseURI);

/**
 * @param {string} address relative to the page
 * @returns {Promise<import("./definition.mjs").Definition>}
 * @throws where it cannot be fetched, or is no definition
 */
export async function loadDefinition(address) {
  return readDefinition(await json(new URL(address, document.baseURI)));
}

/**
 * The assessments and editions there are.
 *
 * @returns {Promise<readonly import("./definition.mjs").Listed[]>}
 * @throws where it cannot be fetched, or is no such index
 */
export async function loadIndex() {
  return readIndex(await json(new URL("assessments/index.json", ROOT)));
}

/** What came once is not asked for again, since the network may be gone by then. @type {Map<string, unknown>} */
const came = new Map();

/** @param {URL} address */
async function json(address) {
  if (!came.has(address.href)) came.set(address.href, await fetched(address));
  return came.get(address.href);
}

/** @param {URL} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname} answered ${answer.status}`);
  return /** @type {unknown} */ (await answer.json());
}
