// The list of what a device keeps, as the site publishes it (offline.json), and what is still to come of it. Pure.

/**
 * @typedef {object} File one file of the site
 * @property {string} address relative to the site's root, as a browser asks for it; empty for the home page
 * @property {string} hash the first digits of its SHA-256
 * @property {number} bytes
 * @property {number} sent bytes that come over the network for it, about
 */
/** @typedef {{stories: number, search: number, downloads: number, lists: number}} Left how many files are left out, of each kind */
/** @typedef {{version: string, files: readonly File[], left: Left}} List */
/** @typedef {{bytes: number, sent: number, files: number}} Size */

export const LIST = "offline.json";
const FORMAT = 1;
const VERSION = /^[0-9a-f]{16}$/;
const HASH = /^[0-9a-f]{24}$/;
/** Any site; what counts is that an address stays below its root, and is written as a browser writes it. */
const SOMEWHERE = "https://a.invalid/guide/";

/**
 * @param {unknown} data as JSON gave it
 * @returns {List | null} null: no list of a form that is known here
 */
export function readList(data) {
  const said = /** @type {any} */ (data);
  if (said?.format !== FORMAT || !VERSION.test(said.version) || !Array.isArray(said.files) || said.files.length === 0) return null;
  const files = said.files.map(read);
  if (files.includes(null)) return null;
  const { stories = 0, search = 0, downloads = 0, lists = 0 } = said.left ?? {};
  return Object.freeze({ version: said.version, files: Object.freeze(files), left: { stories, search, downloads, lists } });
}

/**
 * @param {unknown} row
 * @returns {File | null}
 */
function read(row) {
  if (!Array.isArray(row)) return null;
  const [address, hash, bytes, sent] = row;
  if (typeof address !== "string" || !isBelow(address)) return null;
  if (typeof hash !== "string" || !HASH.test(hash) || ![bytes, sent].every((size) => Number.isFinite(size) && size >= 0)) return null;
  return { address, hash, bytes, sent };
}

/** @param {string} address */
function isBelow(address) {
  const url = new URL(SOMEWHERE + address);
  return url.href === SOMEWHERE + address && !/^(?:\/|[a-z]+:)|[?#]/i.test(address);
}

/**
 * What is still to come.
 *
 * @param {List} list
 * @param {Iterable<string>} here addresses of what has come already
 * @param {Iterable<string>} held what lies in an older copy, by its hash
 * @returns {{fetched: File[], copied: File[]}} from the network, and from the older copy
 */
export function toCome(list, here, held) {
  const [there, known] = [new Set(here), new Set(held)];
  const missing = list.files.filter(({ address }) => !there.has(address));
  return {
    fetched: missing.filter(({ hash }) => !known.has(hash)),
    copied: missing.filter(({ hash }) => known.has(hash)),
  };
}

/**
 * @param {readonly File[]} files
 * @returns {Size}
 */
export function sizeOf(files) {
  const sum = (/** @type {(file: File) => number} */ of) => files.reduce((all, file) => all + of(file), 0);
  return { bytes: sum(({ bytes }) => bytes), sent: sum(({ sent }) => sent), files: files.length };
}
