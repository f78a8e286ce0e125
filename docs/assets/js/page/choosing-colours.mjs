// Light or dark, once somebody chooses.

import { shelf } from "../kit/store.mjs";

/** @typedef {"light" | "dark"} Scheme */

/**
 * Takes the other scheme. Where nothing can be kept it holds for this page.
 *
 * @param {string | undefined} chosen the one chosen before
 * @param {boolean} isDark what the system says
 */
export function choose(chosen, isDark) {
  const now = chosen ?? (isDark ? "dark" : "light");
  /** @type {Scheme} */
  const next = now === "dark" ? "light" : "dark";
  shelf("scheme", 365).write(next);
  document.documentElement.dataset.scheme = next;
}
