// What the service worker answers, with caches and a network that are told here: for its own site only, and nothing that
// stands behind a hash is written down.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";

const ROOT = "https://example.org/some/guide/";
const VERSION = "0123456789abcdef";
const KEPT = `guide-kept /some/guide/ ${VERSION}`;
const STATE = "guide-kept /some/guide/ state";

/** @type {Map<string, Map<string, string>>} texts by their address, by the name of a cache */
const stores = new Map();
const listeners = {};
let network = async () => { throw new TypeError("Failed to fetch"); };

const CACHES = {
  has: async (name) => stores.has(name),
  keys: async () => [...stores.keys()],
  delete: async (name) => stores.delete(name),
  async open(name) {
    if (!stores.has(name)) stores.set(name, new Map());
    const held = stores.get(name);
    return {
      match: async (url) => (held.has(url) ? new Response(held.get(url), { headers: { "Content-Type": url.endsWith("/") ? "text/html" : "application/json" } }) : undefined),
      put: async (url, answer) => void held.set(url, await answer.text()),
      keys: async () => [...held.keys()].map((url) => ({ url })),
    };
  },
};
const WORKER = { registration: { scope: ROOT }, clients: { matchAll: async () => [] }, skipWaiting: async () => undefined, addEventListener: (type, heard) => (listeners[type] = heard) };
const TOLD = { caches: CACHES, fetch: (...asked) => network(...asked), self: WORKER };
const PAGE = "<title>A tip</title>";

/**
 * @param {string} url
 * @param {object} [more]
 * @returns {Promise<Response | null>} null: it is left to the browser
 */
async function asked(url, more = {}) {
  let answer = null;
  /** @type {Promise<unknown>[]} */
  const work = [];
  const request = { method: "GET", mode: "navigate", destination: "document", url, ...more };
  listeners.fetch({ request, clientId: "", resultingClientId: "page 1", respondWith: (given) => (answer = given), waitUntil: (given) => work.push(given) });
  try {
    return await answer;
  } finally {
    await Promise.all(work);
  }
}

describe("the service worker", () => {
  const were = Object.keys(TOLD).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);

  before(async () => {
    for (const [name, value] of Object.entries(TOLD)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    await import("../../../../docs/assets/js/offline/service-worker.mjs");
  });

  after(() => {
    for (const [name, was] of were) was ? Object.defineProperty(globalThis, name, was) : delete globalThis[name];
  });

  beforeEach(() => {
    stores.clear();
    stores.set(STATE, new Map([[`${ROOT}copy`, JSON.stringify({ version: VERSION, day: "2026-11-28", bytes: 1, line: [] })], [`${ROOT}newer`, JSON.stringify({ at: Date.now(), version: VERSION, sent: 0 })]]));
    stores.set(KEPT, new Map(["", "tips/x/", "offline/not-kept/"].map((address) => [ROOT + address, PAGE])));
    network = async () => { throw new TypeError("Failed to fetch"); };
  });

  test("a page comes from the copy, whatever stands behind its address, and no code is written down", async () => {
    for (const behind of ["", "?x=1", "#code=SECRET", "?x=SECRET#code=SECRET"]) assert.match(await (await asked(`${ROOT}tips/x/${behind}`)).text(), /A tip/);
    assert.equal((await asked(`${ROOT}tips/x#code=SECRET`)).headers.get("Location"), `${ROOT}tips/x/`);
    assert.ok(!JSON.stringify([...stores].map(([name, held]) => [name, ...held])).includes("SECRET"));
  });

  test("other paths of the host, and what is sent, are left to the browser", async () => {
    for (const url of ["https://example.org/other/", "https://example.org/some/guidebook/", "https://elsewhere.example/some/guide/tips/x/"]) assert.equal(await asked(url), null);
    assert.equal(await asked(`${ROOT}tips/x/`, { method: "POST" }), null);
  });

  test("what is not in the copy comes from the network as it is, and is not kept", async () => {
    network = async () => new Response("gone", { status: 404 });
    const before = JSON.stringify([...stores.get(KEPT)]);
    const answer = await asked(`${ROOT}tips/gone/`);
    assert.deepEqual([answer.status, await answer.text()], [404, "gone"]);
    assert.equal(JSON.stringify([...stores.get(KEPT)]), before);
  });

  test("without a connection another page stands in, and never leads to itself where it was cleared", async () => {
    assert.equal((await asked(`${ROOT}tips/y/?a=1`)).headers.get("Location"), `${ROOT}offline/not-kept/#${encodeURIComponent("tips/y/?a=1")}`);
    stores.get(KEPT).delete(`${ROOT}offline/not-kept/`);
    for (const address of ["tips/y/", "offline/not-kept/"]) assert.equal((await asked(ROOT + address)).type, "error");
    stores.delete(KEPT);
    for (const address of ["", "tips/x/", "offline/not-kept/"]) assert.equal((await asked(ROOT + address)).type, "error");
  });

  test("what was in the copy and is cleared is noted, with or without its list, and nothing else is", async () => {
    const list = { format: 1, version: VERSION, left: {}, files: ["", "tips/x/", "tips/y/", "assets/js/guide.01234567.mjs"].map((address) => [address, "a".repeat(24), 1, 1]) };
    const noted = async (address, more) => {
      stores.get(STATE).delete(`${ROOT}cleared`);
      await asked(ROOT + address, more).catch(() => undefined);
      return stores.get(STATE).get(`${ROOT}cleared`) === "true";
    };
    stores.get(KEPT).set(`${ROOT}offline.json`, JSON.stringify(list));
    for (const [address, more] of [["tips/y/"], ["tips/y"], ["assets/js/guide.01234567.mjs", { mode: "cors" }]]) assert.equal(await noted(address, more), true, address);
    for (const [address, more] of [["tips/x/"], ["stories/of-old/"], ["a.json", { mode: "cors" }]]) assert.equal(await noted(address, more), false, address);
    stores.get(KEPT).delete(`${ROOT}offline.json`);
    assert.equal(await noted("tips/y/"), true);
  });

  test("of a copy it is told what was cleared, and nothing of one whose list is of a later form", async () => {
    const { clearedFrom } = await import("../../../../docs/assets/js/offline/copies.mjs");
    const list = { format: 1, version: VERSION, left: {}, files: ["", "tips/x/", "tips/y/"].map((address) => [address, "a".repeat(24), 1, 1]) };
    const told = (said) => (stores.get(KEPT).set(`${ROOT}offline.json`, JSON.stringify(said)), clearedFrom(ROOT, VERSION));
    assert.deepEqual(await told(list), ["tips/y/"]);
    assert.deepEqual(await told({ ...list, format: 2 }), []);
    stores.get(KEPT).delete(`${ROOT}offline.json`);
    assert.equal(await clearedFrom(ROOT, VERSION), null);
  });

  test("a browser that lost all that is said of copies asks the network", async () => {
    stores.delete(STATE);
    network = async () => new Response("fresh");
    assert.equal(await (await asked(`${ROOT}tips/x/`)).text(), "fresh");
  });

  test("caches that cannot be read cost no page", async () => {
    network = async () => new Response("fresh");
    stores.set(KEPT, { has: () => { throw new DOMException("", "UnknownError"); } });
    assert.equal(await (await asked(`${ROOT}tips/x/`)).text(), "fresh");
    assert.equal(await (await asked(`${ROOT}a.json`, { mode: "cors" })).text(), "fresh");
  });
});
