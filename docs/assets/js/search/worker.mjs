// The search of the full text, in a thread of its own: loads Pagefind from the site's root and answers what the page asks.
// In a worker Pagefind starts no second worker, and its WebAssembly needs no word in the page's policy.

import { fused } from "./fusing.mjs";
import { isWhole } from "./marks.mjs";
import { FILTERS } from "./query.mjs";

/** @typedef {import("./query.mjs").Query} Query */
/**
 * @typedef {object} Found one page
 * @property {string} url
 * @property {string} title
 * @property {string} kind what kind of entry it is, such as "tip"; empty for a page that is no entry
 * @property {string} excerpt with the words found in `<mark>`
 * @property {{title: string, url: string}[]} parts the parts of the page that hold the words
 */
/** @typedef {{query: Query, words: string[], most: number}} Question `words`: those that say something; `most`: how many pages to tell of */
/** @typedef {{id: number, root: string, question: Question}} Message */
/** @typedef {{id: number, answer?: Found[], fault?: string}} Reply */

/**
 * The part of Pagefind that is used here.
 *
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {(words: string | null, options: {filters: object}) => Promise<{results: Result[]}>} search
 */
/** @typedef {{id: string, data: () => Promise<Fragment>}} Result */
/**
 * @typedef {object} Fragment what Pagefind knows of a page
 * @property {string} url
 * @property {string} content
 * @property {string} excerpt
 * @property {string} plain_excerpt
 * @property {Record<string, string>} meta
 * @property {{title: string, url: string}[]} sub_results
 */

const CONTRIBUTORS = "For contributors";
const EXCERPT_WORDS = 24;
const MOST_PARTS = 3;
/** Where few pages have all the words, those are looked for that have some: so many words are asked, one by one. */
const FEW = 3;
const MOST_WORDS_ALONE = 5;

/** @type {Promise<Pagefind> | undefined} */
let started;
/** @type {{key: string, results: Promise<Result[]>} | undefined} */
let last;

/** @param {string} root */
async function start(root) {
  const pagefind = /** @type {Pagefind} */ (await import(`${root}pagefind/pagefind.js`));
  await pagefind.options({ basePath: `${root}pagefind/`, baseUrl: root, excerptLength: EXCERPT_WORDS });
  return pagefind;
}

/**
 * @param {Pagefind} pagefind
 * @param {Question} question
 * @returns {Promise<Result[]>} pages with all the words before those with some
 */
async function search(pagefind, { query, words }) {
  const chosen = Object.fromEntries(FILTERS.filter((filter) => query[filter]).map((filter) => [filter, query[filter]]));
  // Pages for contributors come only when they are asked for.
  const filters = query.kind ? chosen : { ...chosen, not: { kind: CONTRIBUTORS } };
  const all = (await pagefind.search(words.join(" ") || null, { filters })).results;
  if (all.length >= FEW || words.length < 2) return all;
  const alone = words.slice(0, MOST_WORDS_ALONE).map(async (word) => (await pagefind.search(word, { filters })).results);
  const some = fused(await Promise.all(alone), ({ id }) => id);
  return [...all, ...some.filter(({ id }) => !all.some((one) => one.id === id))];
}

/**
 * @param {Pagefind} pagefind
 * @param {Question} question
 * @returns {Promise<Found[]>}
 */
async function answer(pagefind, question) {
  const words = question.words.length > 0 ? question.words : question.query.words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const asked = { ...question, words };
  const key = JSON.stringify([words, question.query]);
  // Asked for more of the same: the results are here already.
  if (last?.key !== key) last = { key, results: search(pagefind, asked) };
  const pages = await Promise.all((await last.results).slice(0, question.most).map((result) => result.data()));
  return pages.filter(({ excerpt, meta }) => isWhole(`${excerpt} ${meta.title}`, words)).map(found);
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

self.addEventListener("message", async (/** @type {MessageEvent<Message>} */ event) => {
  const { id, root, question } = event.data;
  /** @type {Reply} */
  let reply;
  try {
    started ??= start(root);
    const pagefind = await started;
    reply = { id, answer: await answer(pagefind, question) };
  } catch (error) {
    // Lost on the way, perhaps: the next question tries anew.
    started = last = undefined;
    reply = { id, fault: String(error) };
  }
  self.postMessage(reply);
});
