// Mounts what a page holds: an element with data-module="name" gets the module of that name, once.
// One that fails is reported to the console and leaves the others working.

import { fetchAhead } from "./page/next-page.mjs";

/** @typedef {{mount: (element: HTMLElement) => void | Promise<void>}} Module */

/** @type {Record<string, () => Promise<Module>>} */
const MODULES = {
  scheme: () => import("./page/furniture.mjs"),
  "plan-count": () => import("./page/furniture.mjs"),
  print: () => import("./page/furniture.mjs"),
  share: () => import("./page/furniture.mjs"),
  "large-print": () => import("./kit/large-print.mjs"),
  filters: () => import("./page/filters.mjs"),
  "story-library": () => import("./library/page.mjs"),
  signs: () => import("./page/signs.mjs"),
  comments: () => import("./page/comments.mjs"),
  "plan-add": () => import("./page/furniture.mjs"),
  plan: () => import("./plan/page.mjs"),
  search: () => import("./search/opener.mjs"),
  ask: () => import("./search/box.mjs"),
  group: () => import("./group/page.mjs"),
  questionnaire: () => import("./check/page.mjs"),
  "story-form": () => import("./stories/form.mjs"),
  "one-line": () => import("./stories/one-line-page.mjs"),
};

/** @param {HTMLElement} element */
async function mount(element) {
  const name = element.dataset.module ?? "";
  const load = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (!load || element.dataset.mounted !== undefined) return;
  element.dataset.mounted = "";
  try {
    await (await load()).mount(element);
  } catch (error) {
    delete element.dataset.mounted;
    console.error(`guide: ${name} could not start`, error);
  }
}

// Where the site's root lies from this page: the template knows, modules ask document.body.dataset.root.
document.body.dataset.root = document.querySelector('meta[name="guide-root"]')?.getAttribute("content") ?? "./";

/** @type {NodeListOf<HTMLElement>} */
const elements = document.querySelectorAll("[data-module]");
document.documentElement.classList.add("js");
await Promise.all([...elements].map(mount));
document.documentElement.dataset.ready = "";
fetchAhead(document);
