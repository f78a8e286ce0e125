// The search itself, in a thread of its own: loads Pagefind from the site's root and answers what the page asks.
// In a worker Pagefind starts no second worker, and its WebAssembly needs no word in the page's policy.

import { FILTERS } from "./query.mjs";

/** @typedef {import("./results.mjs").Answer} Answer */
/** @typedef {import("./results.mjs").Found} Found */
/** @typedef {Record<import("./query.mjs").Filter, string[]>} Choices the values of each filter */
/** @typedef {{query: import("./query.mjs").Query, most: number}} Question `most`: how many pages to tell of */
/** @typedef {{id: number, root: string, question: Question | null}} Message null: tell the choices */
/** @typedef {{id: number, answer?: Answer | Choices, fault?: string}} Reply */

/**
 * The part of Pagefind that is used here.
 *
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<Record<string, Record<string, number>>>} filters
 * @property {(words: string | null, options: {filters: Record<string, string>}) => Promise<Matches>} search
 */
/**
 * @typedef {object} Matches
 * @property {{data: () => Promise<Fragment>}[]} results best first
 * @property {number} unfilteredResultCount how many there are without the filters
 * @property {Record<string, Record<string, number>>} filters how many have each value of each filter
 */
/**
 * @typedef {object} Fragment what Pagefind knows of a page
 * @property {string} url
 * @property {string} content
 * @property {string} excerpt
 * @property {string} plain_excerpt
 * @property {Record<string, string>} meta
 * @property {Record<string, string[]>} filters
 * @property {{title: string, url: string}[]} sub_results
 */

const EXCERPT_WORDS = 24;
const MOST_PARTS = 3;
const MOST_WORDS_ALONE = 5;

/** @type {Promise<Pagefind> | undefined} */
let started;
/** @type {{key: string, matches: Promise<Matches>} | undefined} */
let last;

/** @param {string} root */
async function start(root) {
  const pagefind = /** @type {Pagefind} */ (await import(`${root}pagefind/pagefind.js`));
  await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: root, excerptLength: EXCERPT_WORDS });
  // Once every filter is loaded, each search counts its pages by kind.
  await pagefind.filters();
  return pagefind;
}

/**
 * @param {Pagefind} pagefind
 * @param {import("./query.mjs").Query} query
 */
function search(pagefind, query) {
  const filters = Object.fromEntries(FILTERS.filter((filter) => query[filter]).map((filter) => [filter, query[filter]]));
  const key = JSON.stringify([query.words, filters]);
  // Asked for more of the same: the matches are here already.
  if (last?.key !== key) last = { key, matches: pagefind.search(query.words.trim() || null, { filters }) };
  return last.matches;
}

/**
 * @param {Pagefind} pagefind
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer(pagefind, { query, most }) {
  const matches = await search(pagefind, query);
  const pages = await Promise.all(matches.results.slice(0, most).map((result) => result.data()));
  const anywhere = matches.unfilteredResultCount;
  return {
    total: matches.results.length,
    groups: matches.filters.kind ?? {},
    found: pages.map(found),
    anywhere,
    alone: anywhere === 0 ? await alone(pagefind, query) : [],
  };
}

/**
 * @param {Fragment} page
 * @returns {Found}
 */
function found(page) {
  const kind = page.meta.kind ?? "";
  const parts = page.sub_results.filter((part) => part.url.includes("#") && part.title !== page.meta.title);
  return {
    url: page.url,
    title: page.meta.title ?? page.url,
    kind,
    group: page.filters.kind?.[0] ?? "",
    excerpt: cut(page),
    // An entry is read from its beginning; a long list, such as the glossary, where the word stands.
    parts: kind ? [] : parts.slice(0, MOST_PARTS).map(({ title, url }) => ({ title, url })),
  };
}

/**
 * The excerpt, with dots where the page's text goes on.
 *
 * @param {Fragment} page
 */
function cut({ content, excerpt, plain_excerpt: plain }) {
  const [text, part] = [content.trim(), plain.trim()];
  return `${text.startsWith(part) ? "" : "… "}${excerpt}${text.endsWith(part) ? "" : " …"}`;
}

/**
 * @param {Pagefind} pagefind
 * @param {import("./query.mjs").Query} query
 */
async function alone(pagefind, query) {
  const words = [...new Set(query.words.trim().split(/\s+/))].slice(0, MOST_WORDS_ALONE);
  if (words.length < 2) return [];
  const counts = await Promise.all(
    words.map(async (word) => ({ word, total: (await pagefind.search(word, { filters: {} })).results.length })),
  );
  return counts.filter(({ total }) => total > 0);
}

/**
 * @param {Pagefind} pagefind
 * @returns {Promise<Choices>}
 */
async function choices(pagefind) {
  const all = await pagefind.filters();
  return { kind: Object.keys(all.kind ?? {}), theme: Object.keys(all.theme ?? {}), stage: Object.keys(all.stage ?? {}) };
}

self.addEventListener("message", async (/** @type {MessageEvent<Message>} */ event) => {
  const { id, root, question } = event.data;
  /** @type {Reply} */
  let reply;
  try {
    started ??= start(root);
    const pagefind = await started;
    reply = { id, answer: question ? await answer(pagefind, question) : await choices(pagefind) };
  } catch (error) {
    // Lost on the way, perhaps: the next question tries anew.
    started = last = undefined;
    reply = { id, fault: String(error) };
  }
  self.postMessage(reply);
});
