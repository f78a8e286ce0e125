// Chooses among the tiles of an index at once: one time, one stage and one theme together, kept in the address. Without
// this module each choice is a link to where what fits stands.

import { one } from "../kit/dom.mjs";

/** @param {HTMLElement} root */
export function mount(root) {
  const browse = /** @type {HTMLElement} */ (root.parentElement);
  /** @type {NodeListOf<HTMLElement>} */
  const tiles = browse.querySelectorAll("[data-fits]");
  /** @type {NodeListOf<HTMLElement>} */
  const shelves = browse.querySelectorAll(".guide-shelf");
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll("[data-choice]");
  const status = one(browse, "[role=status]");
  const all = one(browse, "[data-part=all]");
  const known = new Set([...links].map((link) => link.dataset.choice ?? ""));
  const { one: single = "", many = "" } = root.dataset;

  const inAddress = () => {
    const named = location.hash.slice(1).split("+").filter((choice) => known.has(choice));
    return new Map(named.map((choice) => [sortOf(choice), choice]));
  };
  let chosen = inAddress();

  const show = () => {
    const wanted = [...chosen.values()];
    let fitting = 0;
    for (const tile of tiles) {
      const fits = (tile.dataset.fits ?? "").split(" ");
      tile.hidden = !wanted.every((choice) => fits.includes(choice));
      if (!tile.hidden) fitting += 1;
    }
    for (const shelf of shelves) shelf.hidden = !shelf.querySelector("[data-fits]:not([hidden])");
    for (const link of links) {
      if (wanted.includes(link.dataset.choice ?? "")) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    all.hidden = wanted.length === 0;
    status.textContent = told(fitting, wanted.length > 0);
  };
  /**
   * @param {number} fitting
   * @param {boolean} filtered
   */
  const told = (fitting, filtered) => {
    if (!filtered) return `All ${tiles.length} ${many}`;
    if (fitting === 0) return `No ${single} fits all of these. Take one choice away.`;
    return fitting === 1 ? `One ${single} fits` : `${fitting} ${many} fit`;
  };
  const keep = () => {
    const hash = chosen.size > 0 ? `#${[...chosen.values()].join("+")}` : "";
    history.pushState(null, "", `${location.pathname}${location.search}${hash}`);
    show();
  };
  const again = () => {
    chosen = inAddress();
    show();
  };

  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const choice = link.dataset.choice ?? "";
      if (chosen.get(sortOf(choice)) === choice) chosen.delete(sortOf(choice));
      else chosen.set(sortOf(choice), choice);
      keep();
    });
  }
  all.addEventListener("click", () => {
    chosen.clear();
    keep();
    links[0]?.focus();
  });
  addEventListener("popstate", again);
  addEventListener("hashchange", again);
  if (chosen.size > 0) {
    show();
    root.scrollIntoView();
  }
}

/**
 * Of what sort a choice is: its time, its stage or its theme.
 *
 * @param {string} choice
 */
function sortOf(choice) {
  return choice.slice(0, choice.indexOf("-"));
}
