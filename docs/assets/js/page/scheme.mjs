// Light, dark, or as the system says. The choice is kept only when someone makes one.

import { shelf } from "../kit/store.mjs";

/** @typedef {"light" | "dark"} Scheme */

/** @type {import("../kit/store.mjs").Shelf<Scheme>} */
const kept = shelf("scheme", 365);
const system = matchMedia("(prefers-color-scheme: dark)");

/** @returns {Scheme} */
function current() {
  const chosen = kept.read();
  return chosen === "light" || chosen === "dark" ? chosen : system.matches ? "dark" : "light";
}

/** @param {HTMLElement} button */
export function mount(button) {
  const show = () => {
    const chosen = kept.read();
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.scheme = chosen;
    const next = current() === "dark" ? "light" : "dark";
    button.textContent = next === "dark" ? "Dark colours" : "Light colours";
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
