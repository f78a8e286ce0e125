// Fetching a copy: into a cache of its own, each file looked at before it is kept, and the switch last of all. Whatever
// stops it, the copy that was there stays as it was.

import { FRESH, isOfLine } from "./asking.mjs";
import { addressesIn, currentCopy, fileOf, listOf, nameOf, say, throwAway, versionsIn, wholeIn, writeList } from "./copies.mjs";
import { LIST, readList, sizeOf, toCome } from "./list.mjs";

/** @typedef {import("./list.mjs").List} List */
/** @typedef {import("./list.mjs").File} File */
/** @typedef {import("./list.mjs").Size} Size */

const AT_ONCE = 6;

/** A file is not what the list says: the site has been published anew, or something between alters what it carries. */
export class Changed extends Error {}

/** The site has no list: it is shown to whoever is writing it, or it is older than this page. */
export class NoList extends Error {}

/**
 * @param {string} root
 * @returns {Promise<List>} what the site has now
 * @throws {NoList} where it has none
 * @throws {TypeError} without a connection
 */
export async function publishedList(root) {
  const answer = await fetch(`${root}${LIST}?${FRESH}=look`, { cache: "no-store" });
  const list = answer.ok ? readList(await answer.json().catch(() => null)) : null;
  if (!list) throw new NoList(`${answer.status}`);
  return list;
}

/**
 * What is still to come of a version.
 *
 * @param {string} root
 * @param {List} list
 */
export async function rest(root, list) {
  const here = await addressesIn(root, list.version);
  /** @type {Map<string, [string, string]>} a version and an address, by hash */
  const held = new Map();
  for (const version of await versionsIn(root)) {
    if (version === list.version) continue;
    const other = await listOf(root, version);
    const there = new Set(await addressesIn(root, version));
    for (const { address, hash } of other.list?.files ?? []) if (there.has(address)) held.set(hash, [version, address]);
  }
  return { ...toCome(list, here, held.keys()), held, here: here.length };
}

/**
 * Fetches what is still to come, and then makes it the copy that pages are given from.
 *
 * @param {string} root
 * @param {List} list
 * @param {{told: (came: Size, all: Size) => void, signal: AbortSignal, ready: () => Promise<unknown>}} how `ready`: what
 *   must be there before pages are given from it
 * @throws {Changed} and what `fetch` and `Cache` throw: then what came stays, to go on from
 */
export async function take(root, list, { told, signal, ready }) {
  const { fetched, copied, held } = await rest(root, list);
  const missing = new Set([...fetched, ...copied].map(({ address }) => address));
  const all = sizeOf(list.files);
  const came = { ...sizeOf(list.files.filter(({ address }) => !missing.has(address))) };
  const cache = await caches.open(nameOf(root, list.version));
  await writeList(cache, root, list, false);
  told(came, all);

  const waiting = [...copied, ...fetched];
  const stop = new AbortController();
  signal.addEventListener("abort", () => stop.abort(), { once: true });
  if (signal.aborted) stop.abort();
  /** @type {unknown} */
  let fault;
  const work = async () => {
    try {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        stop.signal.throwIfAborted();
        await keepOne(root, cache, file, held.get(file.hash), list.version, stop.signal);
        came.files++;
        came.bytes += file.bytes;
        came.sent += file.sent;
        told(came, all);
      }
    } catch (error) {
      fault ??= error;
      stop.abort();
    }
  };
  // All of them, so that nothing is written any more when this is told of.
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (fault) throw fault;
  await ready();
  await writeList(cache, root, list, true);
  await switchTo(root, list);
}

/** @param {string} root @param {List} list */
async function switchTo(root, list) {
  const line = list.files.map(({ address }) => address).filter(isOfLine);
  const before = await currentCopy(root);
  await say(root, "cleared", null);
  await say(root, "newer", { at: Date.now(), version: list.version, sent: 0 });
  await say(root, "copy", { version: list.version, day: today(), bytes: sizeOf(list.files).bytes, line });
  // The copy before goes once no page that came from it is open: the service worker sees to that.
  for (const version of await versionsIn(root)) {
    if (version !== list.version && version !== before?.version && !(await fileOf(root, version, LIST))) await throwAway(root, version);
  }
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * @param {string} root
 * @param {Cache} cache
 * @param {File} file
 * @param {[string, string] | undefined} older where an older copy has the same
 * @param {string} version
 * @param {AbortSignal} signal
 */
async function keepOne(root, cache, file, older, version, signal) {
  const there = older && (await fileOf(root, ...older));
  if (there && (await keepIfSame(cache, root, file, there))) return;
  const address = `${root}${file.address}`;
  // By an address of its own, no cache on the way can have an older one.
  const answer = await fetch(`${address}?${FRESH}=${version}`, { cache: "no-store", signal });
  if (!answer.ok || !(await keepIfSame(cache, root, file, answer))) throw new Changed(address);
}

/**
 * @param {Cache} cache
 * @param {string} root
 * @param {File} file
 * @param {Response} answer
 * @returns {Promise<boolean>} false where it holds something else
 */
async function keepIfSame(cache, root, file, answer) {
  const text = await answer.arrayBuffer();
  if (text.byteLength !== file.bytes || !(await hashOf(text)).startsWith(file.hash)) return false;
  const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
  await cache.put(root + file.address, new Response(text, { headers: { "Content-Type": type } }));
  return true;
}

/** @param {ArrayBuffer} text */
async function hashOf(text) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {string} root
 * @returns {Promise<string[]>} versions of which something has come, and not all
 */
export async function begunIn(root) {
  const [versions, whole] = [await versionsIn(root), new Set(await wholeIn(root))];
  return versions.filter((version) => !whole.has(version));
}
