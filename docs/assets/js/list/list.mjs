// A list of entries in their order, each by the address that the guide gives it; and how a link carries it. Pure.

/** @typedef {readonly string[]} List such as ["tips/bust-the-jargon"]; frozen */

export const MOST = 60;
const REF = /^[a-z][a-z-]*\/[a-z0-9][a-z0-9-]{0,99}$/;

/** @type {List} */
export const NONE = Object.freeze([]);

/** @param {readonly unknown[]} refs @returns {List} what can be an entry's, each once, and no more than a list holds */
function listOf(refs) {
  const sound = refs.filter((ref) => typeof ref === "string" && REF.test(ref));
  return Object.freeze([...new Set(/** @type {string[]} */ (sound))].slice(0, MOST));
}

/** @param {unknown} data what was kept @returns {List} */
export function readList(data) {
  const entries = /** @type {{entries?: unknown} | null} */ (data)?.entries;
  return Array.isArray(entries) ? listOf(entries) : NONE;
}

/** @param {List} list @param {string} ref @param {number} [at] before which it is put; else last @returns {List} the same where it is there, or full */
export function withEntry(list, ref, at = list.length) {
  return list.includes(ref) || list.length >= MOST ? list : listOf([...list.slice(0, at), ref, ...list.slice(at)]);
}

/** @param {List} list @param {string} ref @returns {List} */
export function without(list, ref) {
  return listOf(list.filter((one) => one !== ref));
}

/** @param {List} list @param {string} ref @param {-1 | 1} by one place up or down @returns {List} */
export function moved(list, ref, by) {
  const at = list.indexOf(ref);
  const to = Math.max(0, Math.min(list.length - 1, at + by));
  return at < 0 ? list : withEntry(without(list, ref), ref, to);
}

/** @param {List} list @param {string} old @param {string} ref by which it goes now @returns {List} */
export function renamed(list, old, ref) {
  return listOf(list.map((one) => (one === old ? ref : one)));
}

/** @param {List} list @returns {string} what stands behind the page's address, which no server hears */
export function toHash(list) {
  return `#list=${list.join(",")}`;
}

/** @param {string} hash @returns {List | null} null: it brings none */
export function fromHash(hash) {
  const [, text] = /^#list=(.+)$/.exec(hash) ?? [];
  if (text === undefined) return null;
  try {
    return listOf(decodeURIComponent(text).split(","));
  } catch {
    return NONE;
  }
}

/** @param {number} count @returns {string} */
export function counted(count) {
  return count === 1 ? "1 entry" : `${count} entries`;
}
