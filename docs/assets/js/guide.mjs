// Mounts what a page holds: an element with data-module="name" gets the module of that name, once.
// One that fails is reported to the console and leaves the others working.

import { touched } from "./page/touch.mjs";

/** @typedef {{mount: (element: HTMLElement) => void | Promise<void>}} Module */

/** @type {Record<string, () => Promise<Module>>} */
const MODULES = {
  scheme: () => import("./page/furniture.mjs"),
  print: () => import("./page/furniture.mjs"),
  share: () => import("./page/furniture.mjs"),
  "large-print": () => import("./kit/large-print.mjs"),
  comments: () => import("./page/comments.mjs"),
  "plan-add": () => import("./page/furniture.mjs"),
  star: () => import("./page/furniture.mjs"),
  "our-list": () => import("./list/page.mjs"),
  plan: () => import("./plan/page.mjs"),
  "fill-in": () => import("./fill/page.mjs"),
  search: () => import("./search/opener.mjs"),
  group: () => import("./group/page.mjs"),
  questionnaire: () => import("./check/page.mjs"),
  "story-form": () => import("./stories/form.mjs"),
  offline: () => import("./offline/page.mjs"),
  "one-line": () => import("./stories/one-line-page.mjs"),
};

/**
 * What only changes what somebody does with a page that looks the same: fetched with the first touch or key.
 *
 * @type {Record<string, () => Promise<Module>>}
 */
const TOUCHED = {
  "plan-count": () => import("./page/touched.mjs"),
  "list-count": () => import("./page/touched.mjs"),
  share: () => import("./page/touched.mjs"),
  star: () => import("./page/touched.mjs"),
  signs: () => import("./page/signs.mjs"),
  ask: () => import("./search/box.mjs"),
  filters: () => import("./page/filters.mjs"),
  "story-library": () => import("./library/page.mjs"),
};

/**
 * @param {HTMLElement} element
 * @param {Record<string, () => Promise<Module>>} modules those among which its own is
 */
async function mount(element, modules) {
  const name = element.dataset.module ?? "";
  const load = Object.hasOwn(modules, name) ? modules[name] : undefined;
  try {
    await (await load?.())?.mount(element);
  } catch (error) {
    console.error(`guide: ${name} could not start`, error);
  }
}

// Where the site's root lies from this page: the template knows, modules ask document.body.dataset.root.
document.body.dataset.root = document.querySelector('meta[name="guide-root"]')?.getAttribute("content") ?? "./";

/** What was pressed before all that a touch fetches was there: it is pressed again then, and only then. */
let early = /** @type {HTMLFormElement | null} */ (null);
/** @param {Event} event */
const hold = (event) => {
  const { target, type, ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
  const pressed = /** @type {Element} */ (target).closest(type === "submit" ? "form" : "button, [data-choice]");
  const place = /** @type {HTMLElement | null | undefined} */ (pressed?.closest("[data-module]"));
  if (!Object.hasOwn(TOUCHED, place?.dataset.module ?? "") || ctrlKey || metaKey || shiftKey || altKey) return;
  // A part that is there already would else do it now and once more.
  if (type === "click") event.stopImmediatePropagation();
  if (pressed?.matches("a")) event.preventDefault();
  early = /** @type {HTMLFormElement} */ (pressed);
};
const PRESSES = ["click", "submit"];
for (const sign of PRESSES) addEventListener(sign, hold, true);

const elements = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-module]"))];
/** @param {Record<string, () => Promise<Module>>} modules */
const mountAll = (modules) => Promise.all(elements.map((element) => mount(element, modules)));
document.documentElement.classList.add("js");
await mountAll(MODULES);
document.documentElement.dataset.ready = "";
touched.then(async () => {
  await mountAll(TOUCHED);
  for (const sign of PRESSES) removeEventListener(sign, hold, true);
  document.documentElement.dataset.touched = "";
  if (early?.requestSubmit) early.requestSubmit();
  else early?.click();
});
