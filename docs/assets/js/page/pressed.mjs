// What the furniture does once somebody touches the page, and the counts of what is kept, which a first visit has none of.

import { kept } from "../kit/kept.mjs";
import { passOn } from "./passing-on.mjs";

/** @type {Record<string, (element: HTMLElement) => void>} */
const PARTS = { "plan-count": planCount, "list-count": listCount, share, star };

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
    const steps = keptOf("plan", "steps");
    place.hidden = steps.length === 0;
    place.replaceChildren(...(place.hidden ? [] : [said, String(steps.length)]));
  };
  for (const change of ["storage", "guide:plan"]) addEventListener(change, show);
  show();
}

/**
 * What a plan or a list holds, as far as a page need know it: the tab's own comes first, if it can be read.
 *
 * @param {string} name
 * @param {string} field
 * @returns {any[]}
 */
const keptOf = (name, field) => [kept(name, "tab"), kept(name)].map((one) => one?.[field]).find(Array.isArray) ?? [];

const listed = () => keptOf("list", "entries").filter((ref) => typeof ref === "string");

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
    /** @type {HTMLElement} */ (link.lastElementChild).textContent = String(listed().length);
  });
}

/**
 * The star that puts an entry on our list and takes it off.
 *
 * @param {HTMLElement} button tells which entry it is on
 */
function star(button) {
  const { ref = "" } = button.dataset;
  const told = button.parentElement?.querySelector("[data-part=told]");
  /** @param {string} text */
  const tell = (text) => told && (told.textContent = text);
  button.onclick = () => import("../list/starring.mjs").then(({ toggle }) => tell(toggle(ref)), () => tell("Our list could not be loaded. Is the connection there?"));
  withList(() => button.setAttribute("aria-pressed", String(listed().includes(ref))));
}

/**
 * Passing a page on: by the system’s own share sheet, or its address on the clipboard. No third party hears of it.
 * What does it is here by then, since some browsers share and copy only at once upon a press.
 *
 * @param {HTMLElement} group
 */
function share(group) {
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (group.querySelectorAll("button[data-part]"))) {
    button.onclick = () => passOn(button, group);
  }
  if (group instanceof HTMLDetailsElement) closeBehind(group);
}

/**
 * What opens over the page closes once somebody turns to anything else, or presses Escape.
 *
 * @param {HTMLDetailsElement} fold
 */
function closeBehind(fold) {
  for (const sign of ["pointerdown", "focusin"]) {
    addEventListener(sign, ({ target }) => (fold.open &&= fold.contains(/** @type {Node} */ (target))));
  }
  fold.onkeydown = ({ key }) => {
    if (key !== "Escape" || !fold.open) return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  };
}
