// The groups that results stand in, as buttons: pressed, only that group is shown; pressed again, all are.

import { element } from "../kit/dom.mjs";
import { CONTRIBUTORS } from "./answering.mjs";

const STORIES = "Stories";

/**
 * @param {ReadonlyMap<string, number>} counts how many there are under each heading
 * @param {string} chosen empty: none
 * @param {(group: string) => void} choose
 * @returns {HTMLElement}
 */
export function groupButtons(counts, chosen, choose) {
  const named = [...new Set([...counts.keys(), chosen].filter((group) => group && group !== STORIES && group !== CONTRIBUTORS))];
  const buttons = [...named, STORIES, CONTRIBUTORS].map((group) => {
    const count = counts.get(group);
    const button = element(
      "button",
      { type: "button", class: "guide-search-group", "data-group": group, "aria-pressed": String(group === chosen) },
      count ? `${group} ${count}` : group,
    );
    button.addEventListener("click", () => choose(group === chosen ? "" : group));
    return button;
  });
  return element("div", { class: "guide-search-groups", role: "group", "aria-label": "Show only" }, ...buttons);
}
