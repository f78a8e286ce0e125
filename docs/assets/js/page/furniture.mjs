// The small things that stand round every page: the plan’s count, the colour scheme, printing, passing on.
// One file, since a page asks for all of them at once.

import { element, one } from "../kit/dom.mjs";
import { copy } from "../kit/download.mjs";
import { shelf } from "../kit/store.mjs";

/** @typedef {"light" | "dark"} Scheme */

/** @type {Record<string, (element: HTMLElement) => void>} */
const PARTS = { "plan-count": planCount, "plan-add": planAdd, print, scheme, share };

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
  const shelves = [shelf("plan", 365, "tab"), shelf("plan", 365)];
  const show = () => {
    const plan = /** @type {{steps?: unknown} | null} */ (shelves.map((each) => each.read()).find((value) => value !== null));
    const steps = Array.isArray(plan?.steps) ? plan.steps.length : 0;
    place.hidden = steps === 0;
    place.replaceChildren(...(steps ? [element("span", { class: "guide-hidden-visually" }, "steps in it: "), String(steps)] : []));
  };
  shelves[1]?.watch(show);
  addEventListener("guide:plan", show);
  show();
}

/**
 * “Add to our plan”. Without scripts it is a link to the plan; what adds a step is fetched when somebody asks for it.
 * Where that fails, as it can in a page that was open when the site was published anew, the plan is opened with the step.
 *
 * @param {HTMLElement} place tells which entry it is on
 */
function planAdd(place) {
  const link = /** @type {HTMLAnchorElement} */ (one(place, "a"));
  const { kind = "", ref = "", title = "" } = place.dataset;
  const openPlan = () => location.assign(`${link.href}#step=${new URLSearchParams({ kind, ref, title })}`);
  const press = () => import("../plan/added.mjs").then(({ addEntry }) => addEntry(place), openPlan);
  link.replaceWith(element("button", { type: "button", class: link.className, onclick: press }, ...link.childNodes));
}

/**
 * A button that prints the page, or the part of it that data-only names: style sheets see that name on the root.
 *
 * @param {HTMLElement} button hidden until there is a script to do it
 */
function print(button) {
  const root = document.documentElement;
  button.hidden = false;
  unfoldForPaper();
  button.addEventListener("click", () => {
    if (button.dataset.only) {
      root.dataset.print = button.dataset.only;
      addEventListener("afterprint", () => delete root.dataset.print, { once: true });
    }
    window.print();
  });
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
  /** @type {import("../kit/store.mjs").Shelf<Scheme>} */
  const kept = shelf("scheme", 365);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    const value = kept.read();
    return value === "light" || value === "dark" ? value : null;
  };
  const current = () => chosen() ?? (system.matches ? "dark" : "light");
  const show = () => {
    const value = chosen();
    if (value) document.documentElement.dataset.scheme = value;
    button.textContent = current() === "dark" ? "Light colours" : "Dark colours";
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = current() === "dark" ? "light" : "dark";
    kept.write(next);
    document.documentElement.dataset.scheme = next;
    button.textContent = next === "dark" ? "Light colours" : "Dark colours";
  });
  system.addEventListener("change", show);
  show();
}

/**
 * Passing a page on: by the system's own share sheet, or its address on the clipboard. No third party hears of it.
 *
 * @param {HTMLElement} group
 */
function share(group) {
  const told = one(group.parentElement ?? document.body, '[data-part="told"]');
  group.hidden = false;
  const address = () => location.href.split("#")[0] ?? location.href;

  const sharing = one(group, '[data-part="share"]');
  sharing.hidden = typeof navigator.share !== "function";
  sharing.addEventListener("click", () => {
    // Someone who closes the sheet has changed their mind: nothing to tell.
    navigator.share({ title: group.dataset.title ?? document.title, url: address() }).catch(() => {});
  });

  const copying = one(group, '[data-part="copy"]');
  copying.hidden = false;
  copying.addEventListener("click", async () => {
    told.textContent = (await copy(address())) ? "The link is on your clipboard." : `Copy this by hand: ${address()}`;
  });
}
