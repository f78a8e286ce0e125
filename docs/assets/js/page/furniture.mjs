// The small things that stand round every page: the plan’s count, the colour scheme, printing, passing on.
// One file, since a page asks for all of them at once; what a press on them does comes with the first touch.

import { kept } from "../kit/kept.mjs";

const pressed = () => import("./touched.mjs");

/** @type {Record<string, (element: HTMLElement) => void>} */
const PARTS = { "plan-count": planCount, "plan-add": planAdd, "list-count": listCount, print, scheme, share, star };

/** @param {HTMLElement} element one whose data-module names a part */
export function mount(element) {
  PARTS[element.dataset.module ?? ""]?.(element);
}

/**
 * How many steps our plan holds, beside its name in the menu. Nothing is shown for none.
 *
 * @param {HTMLElement} place hidden until there is a step
 */
function planCount(place) {
  const said = document.createElement("span");
  said.className = "guide-hidden-visually";
  said.textContent = "steps in it: ";
  const show = () => {
    const steps = (kept("plan", "tab") ?? kept("plan"))?.steps;
    place.hidden = !(Array.isArray(steps) && steps.length > 0);
    place.replaceChildren(...(place.hidden ? [] : [said, String(steps.length)]));
  };
  for (const change of ["storage", "guide:plan"]) addEventListener(change, show);
  show();
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

/** Our list, as far as a page need know it. */
const listed = () => (kept("list", "tab") ?? kept("list"))?.entries ?? [];

/** @param {() => void} show now, and when the list has changed */
function withList(show) {
  for (const change of ["storage", "guide:list"]) addEventListener(change, show);
  show();
}

/**
 * The way to our list, with how many entries it holds.
 *
 * @param {HTMLElement} link hidden until there is one
 */
function listCount(link) {
  withList(() => {
    link.hidden = listed().length === 0;
    /** @type {HTMLElement} */ (link.lastElementChild).textContent = listed().length;
  });
}

/**
 * The star that puts an entry on our list and takes it off.
 *
 * @param {HTMLElement} button tells which entry it is on; hidden until there is a script to do it
 */
function star(button) {
  const { ref = "" } = button.dataset;
  const told = button.parentElement?.querySelector("[data-part=told]");
  button.hidden = false;
  button.onclick = () => import("../list/starring.mjs").then(({ toggle }) => told && (told.textContent = toggle(ref)));
  withList(() => button.setAttribute("aria-pressed", listed().includes(ref)));
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
 * Light, dark, or as the system says. The choice is kept only when someone makes one.
 *
 * @param {HTMLElement} button
 */
function scheme(button) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const chosen = kept("scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
    const isDark = root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches;
    button.textContent = isDark ? "Light colours" : "Dark colours";
  };
  button.hidden = false;
  button.onclick = () => pressed().then(({ choose }) => (choose(root.dataset.scheme, system.matches), show()));
  system.onchange = show;
  show();
}

/**
 * Passing a page on: by the system’s own share sheet, or its address on the clipboard. No third party hears of it.
 * What does it has come with the first touch by then, since some browsers share and copy only at once upon a press.
 *
 * @param {HTMLElement} group
 */
function share(group) {
  group.hidden = false;
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("button[data-part]"))) {
    button.hidden = button.dataset.part === "share" && !navigator.share;
    button.onclick = () => pressed().then(({ passOn }) => passOn(button, group));
  }
}
