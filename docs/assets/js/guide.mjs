// Mounts what a page holds: an element with data-module="name" gets the module of that name, once.
// One that fails is reported to the console and leaves the others working.

import { touched } from "./page/touch.mjs";

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
  comments: () => import("./page/comments.mjs"),
  "plan-add": () => import("./page/furniture.mjs"),
  star: () => import("./page/furniture.mjs"),
  "list-count": () => import("./page/furniture.mjs"),
  "our-list": () => import("./list/page.mjs"),
  plan: () => import("./plan/page.mjs"),
  search: () => import("./search/opener.mjs"),
  group: () => import("./group/page.mjs"),
  questionnaire: () => import("./check/page.mjs"),
  "story-form": () => import("./stories/form.mjs"),
  "one-line": () => import("./stories/one-line-page.mjs"),
};

/**
 * What only changes what somebody does with a page that looks the same: fetched with the first touch or key.
 *
 * @type {Record<string, () => Promise<Module>>}
 */
const TOUCHED = {
  signs: () => import("./page/signs.mjs"),
  ask: () => import("./search/box.mjs"),
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

const elements = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-module]"))];
/** @param {Record<string, () => Promise<Module>>} modules */
const mountAll = (modules) => Promise.all(elements.map((element) => mount(element, modules)));
document.documentElement.classList.add("js");
await mountAll(MODULES);
document.documentElement.dataset.ready = "";
touched.then(async (first) => {
  let early = /** @type {HTMLFormElement | null} */ (null);
  /** @param {Event} event */
  const press = ({ target, type }) => {
    const pressed = /** @type {Element} */ (target).closest(type === "submit" ? "form" : "button");
    const place = /** @type {HTMLElement | null | undefined} */ (pressed?.closest("[data-module]"));
    if (Object.hasOwn(TOUCHED, place?.dataset.module ?? "")) early = /** @type {HTMLFormElement} */ (pressed);
  };
  if (first.type === "click") press(first);
  for (const sign of ["click", "submit"]) addEventListener(sign, press, true);
  await mountAll(TOUCHED);
  document.documentElement.dataset.touched = "";
  // It was pressed, or Enter in it, before what it does was there. What is pressed from now on is heard for nothing.
  if (early?.requestSubmit) early.requestSubmit();
  else early?.click();
});
