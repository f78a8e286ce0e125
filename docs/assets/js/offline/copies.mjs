// Where a browser keeps copies of the guide: a cache for each version, and one for what is said of them. Several guides
// may lie on one host, so each name holds the path of its own.

import { LIST, readList } from "./list.mjs";

/** @typedef {import("./list.mjs").List} List */
/**
 * @typedef {object} Copy the one that pages are given from
 * @property {string} version
 * @property {string} day when it was taken, such as "2026-11-28"
 * @property {number} bytes
 * @property {readonly string[]} line addresses of the script and sheet that its pages get besides
 */
/** @typedef {{at: number, version: string, sent: number}} Newer when it was last looked for; which is there, and what it takes to fetch */

/** What is said of copies, each under a name of its own. */
const SAID = "state";
const BEGUN = "begun.json";

/** @param {string} root the site's, ending in a slash @param {string} version */
export const nameOf = (root, version) => `guide-kept ${new URL(root).pathname} ${version}`;

/**
 * @param {string} root
 * @returns {Promise<string[]>} every version of which something lies here
 */
export async function versionsIn(root) {
  const before = nameOf(root, "");
  const names = (await caches.keys()).filter((name) => name.startsWith(before));
  return names.map((name) => name.slice(before.length)).filter((version) => version !== SAID);
}

/**
 * What is said of copies.
 *
 * @param {string} root
 * @param {"copy" | "newer" | "seen" | "cleared"} what
 * @returns {Promise<any>} null: nothing
 */
export async function said(root, what) {
  if (!(await caches.has(nameOf(root, SAID)))) return null;
  const answer = await (await caches.open(nameOf(root, SAID))).match(`${root}${what}`);
  return answer ? answer.json() : null;
}

/**
 * @param {string} root
 * @param {"copy" | "newer" | "seen" | "cleared"} what
 * @param {unknown} value
 */
export async function say(root, what, value) {
  await (await caches.open(nameOf(root, SAID))).put(`${root}${what}`, inJson(value));
}

/** @param {unknown} value */
const inJson = (value) => new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } });

/**
 * @param {string} root
 * @returns {Promise<Copy | null>}
 */
export const currentCopy = async (root) => said(root, "copy");

/**
 * A file of a copy.
 *
 * @param {string} root
 * @param {string} version
 * @param {string} address
 * @returns {Promise<Response | undefined>}
 */
export async function fileOf(root, version, address) {
  if (!(await caches.has(nameOf(root, version)))) return undefined;
  return (await caches.open(nameOf(root, version))).match(root + address, { ignoreVary: true });
}

/**
 * @param {string} root
 * @param {string} version
 * @returns {Promise<{list: List | null, isWhole: boolean}>} what it is to hold, and whether it does
 */
export async function listOf(root, version) {
  const [whole, begun] = [await fileOf(root, version, LIST), await fileOf(root, version, BEGUN)];
  const text = whole ?? begun;
  return { list: text ? readList(await text.json()) : null, isWhole: Boolean(whole) };
}

/** @param {string} root @param {string} version @returns {Promise<string[]>} */
export async function addressesIn(root, version) {
  const name = nameOf(root, version);
  if (!(await caches.has(name))) return [];
  const begins = new URL(root).href;
  return (await (await caches.open(name)).keys()).map(({ url }) => url.slice(begins.length)).filter((address) => !/^(offline|begun)\.json$/.test(address));
}

/**
 * What a browser that was short of room has cleared of a copy that was whole.
 *
 * @param {string} root
 * @param {string} version
 * @returns {Promise<readonly string[] | null>} addresses; null: not even the list of what it held is left
 */
export async function clearedFrom(root, version) {
  const { list, isWhole } = await listOf(root, version);
  if (!isWhole) return null;
  const here = new Set(await addressesIn(root, version));
  // Of a list that an edition to come wrote, nothing can be said.
  return (list?.files ?? []).map(({ address }) => address).filter((address) => !here.has(address));
}

/**
 * @param {Cache} cache of a version
 * @param {string} root
 * @param {List} list as it was published
 * @param {boolean} isWhole the last that is written says that all is there
 */
export async function writeList(cache, root, list, isWhole) {
  const files = list.files.map(({ address, hash, bytes, sent }) => [address, hash, bytes, sent]);
  await cache.put(root + (isWhole ? LIST : BEGUN), inJson({ format: 1, version: list.version, left: list.left, files }));
}

/**
 * @param {string} root
 * @returns {Promise<string[]>} versions that are whole
 */
export async function wholeIn(root) {
  const versions = await versionsIn(root);
  const whole = await Promise.all(versions.map((version) => fileOf(root, version, LIST)));
  return versions.filter((_, at) => whole[at]);
}

/** @param {string} root @param {string} version */
export const throwAway = (root, version) => caches.delete(nameOf(root, version));

/** @param {string} root */
export async function throwAllAway(root) {
  for (const version of [SAID, ...(await versionsIn(root))]) await throwAway(root, version);
}
