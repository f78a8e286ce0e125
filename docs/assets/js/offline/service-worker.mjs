// Answers for a kept copy: a page gets what belongs to the copy that it came from, and nothing of any other. What is not
// in the copy comes from the network. It comes to a browser only by the button on the page offline/.

import { NOT_KEPT, askedFor, isFile, isNamed, isTimeToLook, notKept, outlived, remembered, withLine } from "./asking.mjs";
import { currentCopy, fileOf, listOf, said, say, throwAway, wholeIn } from "./copies.mjs";
import { LIST, readList, sizeOf, toCome } from "./list.mjs";

/** @typedef {import("./asking.mjs").Asked} Asked */
/** @typedef {{request: Request, clientId: string, resultingClientId: string, respondWith: (answer: Promise<Response>) => void, waitUntil: (work: Promise<unknown>) => void}} FetchEvent */
/**
 * The part of a service worker that is used here.
 *
 * @typedef {object} Worker
 * @property {{scope: string}} registration
 * @property {{matchAll: (options: object) => Promise<{id: string}[]>}} clients
 * @property {() => Promise<void>} skipWaiting
 * @property {(type: string, heard: (event: any) => void) => void} addEventListener
 */

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));
const root = worker.registration.scope;
const DAY = 86_400_000;
/** The version of those pages that came from the network, with whose files none of a copy is mixed. */
const NETWORK = "network";

/** @type {Promise<Map<string, string>> | undefined} the version that each open page was given, by its id */
let seen;
const seenPages = () => (seen ??= said(root, "seen").then((pairs) => new Map(pairs ?? []), () => new Map()));

const openPages = async () => new Set((await worker.clients.matchAll({ includeUncontrolled: true, type: "all" })).map(({ id }) => id));

/** @param {FetchEvent} event @param {string} version */
async function remember(event, version) {
  if (!event.resultingClientId) return;
  const known = await seenPages();
  known.set(event.resultingClientId, version);
  const pages = remembered(known, await openPages());
  seen = Promise.resolve(pages);
  // A device that is full cannot write it down, and gives the page all the same.
  event.waitUntil(say(root, "seen", [...pages]).catch(() => undefined));
}

/** @param {FetchEvent} event @param {Asked} asked */
async function answer(event, asked) {
  const copy = await currentCopy(root).catch(() => null);
  if (!copy) return fetch(event.request);
  return asked.isPage ? page(event, asked, copy) : part(event, asked, copy.version);
}

/** @param {FetchEvent} event @param {Asked} asked @param {import("./copies.mjs").Copy} copy */
async function page(event, asked, copy) {
  const { address, query } = asked;
  const kept = await fileOf(root, copy.version, address);
  if (kept) {
    await remember(event, copy.version);
    event.waitUntil(Promise.all([tidy(copy.version), lookForNewer(copy.version)]).catch(() => undefined));
    if (!(kept.headers.get("Content-Type") ?? "").includes("html")) return kept;
    return new Response(withLine(await kept.text(), address, copy.line), { headers: kept.headers });
  }
  if (!address.endsWith("/") && (await fileOf(root, copy.version, `${address}/`))) return Response.redirect(`${root}${address}/${query}`);
  await remember(event, NETWORK);
  try {
    return await fetch(event.request);
  } catch {
    event.waitUntil(noteMiss(copy.version, address));
    // A browser may have cleared the page that stands in, too: then it says itself that there is no connection.
    const standsIn = !isFile(address) && address !== NOT_KEPT && (await fileOf(root, copy.version, NOT_KEPT));
    return standsIn ? Response.redirect(root + notKept(asked)) : Response.error();
  }
}

/** @param {FetchEvent} event @param {Asked} asked @param {string} current */
async function part(event, { address }, current) {
  const version = (await seenPages()).get(event.clientId) ?? current;
  // A thread of its own asks by an id of its own.
  if (event.request.destination === "worker") await remember(event, version);
  const isMixed = version === NETWORK && !isNamed(address);
  const kept = isMixed ? undefined : await fileOf(root, version === NETWORK ? current : version, address);
  if (!kept && version === current) event.waitUntil(noteMiss(current, address));
  return kept ?? fetch(event.request);
}

/** What was to be in the copy and is not there: its pages say so from then on. @param {string} current @param {string} address */
async function noteMiss(current, address) {
  const { list, isWhole } = await listOf(root, current).catch(() => ({ list: null, isWhole: true }));
  const isLost = !isWhole || list?.files.some((file) => file.address === address || file.address === `${address}/`);
  if (isLost) await say(root, "cleared", true).catch(() => undefined);
}

/** Throws away copies that no open page came from. @param {string} current */
async function tidy(current) {
  const whole = await wholeIn(root);
  if (whole.length < 2) return;
  for (const version of outlived(whole, current, await seenPages(), await openPages())) await throwAway(root, version);
}

/** Once a day, whether the site has a newer copy: it is told, and taken only by a press. @param {string} current */
async function lookForNewer(current) {
  const before = await said(root, "newer");
  if (!isTimeToLook(before?.at, Date.now(), DAY)) return;
  const answer = await fetch(`${root}${LIST}?kept=look`, { cache: "no-store" });
  const list = answer.ok ? readList(await answer.json()) : null;
  if (!list) return;
  const { list: ours } = await listOf(root, current);
  const held = (ours?.files ?? []).map(({ hash }) => hash);
  const { sent } = sizeOf(toCome(list, [], held).fetched);
  await say(root, "newer", { at: Date.now(), version: list.version, sent });
}

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("fetch", (/** @type {FetchEvent} */ event) => {
  const asked = askedFor(event.request, root);
  // Where a browser hands nothing out of its caches, the guide is as it is without a copy.
  if (asked) event.respondWith(answer(event, asked).catch(() => fetch(event.request)));
});
