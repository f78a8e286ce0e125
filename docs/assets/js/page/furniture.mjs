// The small things that stand round every page: adding to the plan, the colour scheme, printing, passing on.
// One file, since a page asks for all of them at once; what a press on them does comes with the first touch, and so do
// the counts of what is kept: they are in pressed.mjs.

import { kept } from "../kit/kept.mjs";

const pressed = () => import("./touched.mjs");

/** @type {Record<string, (element: HTMLElement) => void>} */
const PARTS = { "plan-add": planAdd, print, scheme, share, star: shown };

/** @param {HTMLElement} element one whose data-module names a part */
export function mount(element) {
  PARTS[element.dataset.module ?? ""]?.(element);
}

/** @param {HTMLElement} element hidden until there is a script to do what it says */
function shown(element) {
  element.hidden = false;
}

/** @param {HTMLElement} group the ways of passing a page on; only some systems have one of their own */
function share(group) {
  group.hidden = false;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("button[data-part]"))) {
    button.hidden = button.dataset.part === "share" && !navigator.share;
  }
}

/**
 * “Add to our plan”. Without scripts it is a link to the plan; what adds a step is fetched when somebody asks for it.
 * Where that fails, as it can in a page that was open when the site was published anew, the plan is opened with the step.
 *
 * @param {HTMLElement} place tells which entry it is on
 */
function planAdd(place) {
  const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  const openPlan = () => {
    const { kind = "", ref = "", title = "" } = place.dataset;
    location.assign(`${link.href}#step=${new URLSearchParams({ kind, ref, title })}`);
  };
  button.onclick = () => import("../plan/added.mjs").then(({ addEntry }) => addEntry(place), openPlan);
  link.replaceWith(button);
}

/**
 * A button that prints the page, or the part of it that data-only names: style sheets see that name on the root.
 *
 * @param {HTMLElement} button hidden until there is a script to do it
 */
function print(button) {
  button.hidden = false;
  unfoldForPaper();
  button.onclick = () => {
    const { only } = button.dataset;
    if (only) {
      document.documentElement.dataset.print = only;
      addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
    }
    window.print();
  };
}

/** What is folded away is printed too; style sheets alone cannot unfold it in every browser. */
function unfoldForPaper() {
  if (document.documentElement.dataset.unfolds !== undefined) return;
  document.documentElement.dataset.unfolds = "";
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll("details.guide-fold:not([open])")]);
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}

/**
 * Light, dark, or as the system says. The choice is kept only when someone makes one, and where what keeps it cannot be
 * fetched it holds for this page.
 *
 * @param {HTMLElement} button
 */
function scheme(button) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches);
  const tell = () => (button.textContent = isDark() ? "Light colours" : "Dark colours");
  const show = () => {
    const chosen = kept("scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
    tell();
  };
  const here = () => (root.dataset.scheme = isDark() ? "light" : "dark");
  button.hidden = false;
  button.onclick = () => pressed().then(({ choose }) => choose(root.dataset.scheme, system.matches), here).then(tell);
  system.onchange = show;
  show();
}
