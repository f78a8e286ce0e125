// Opens the search: from a button, with / or Ctrl-K, or because the address asks for it. All else is loaded then.
// Without this module the button is a link to the index of everything.

import { element } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { NOTHING, fromAddress } from "./query.mjs";

/** @typedef {import("./dialog.mjs").Search} Search */

/** Whether the key / opens the search; someone who speaks to the computer may want it not to. */
/** @type {import("../kit/store.mjs").Shelf<boolean>} */
const slash = shelf("search-key", 365);

/** @type {Promise<Search> | undefined} */
let loading;
/** @type {HTMLElement | undefined} */
let first;
let index = "";

/** @param {HTMLElement} link leads to the index of everything */
export function mount(link) {
  index = link.getAttribute("href") ?? "";
  const button = element(
    "button",
    { type: "button", class: link.className, "aria-haspopup": "dialog", "aria-keyshortcuts": "/ Control+K" },
    ...link.querySelectorAll("svg"),
    element("span", { class: link.querySelector("svg") ? "guide-hidden-visually" : "" }, link.dataset.label ?? "Search"),
  );
  button.addEventListener("click", () => open(undefined, button));
  link.replaceWith(button);
  if (first) return;
  first = button;
  document.addEventListener("keydown", (event) => {
    if (!isAsked(event)) return;
    event.preventDefault();
    open();
  });
  const query = fromAddress(location.search);
  if (query) open(query);
}

/**
 * Opens the dialog.
 *
 * @param {import("./query.mjs").Query} [query] what to look for; else what was looked for last
 * @param {HTMLElement} [button] where focus returns when it stood nowhere
 */
export async function open(query, button = first) {
  const typed = listen();
  try {
    loading ??= import("./search.mjs").then((module) => new module.Search({ index, slash }));
    const search = await loading;
    const words = typed();
    search.open(words ? { ...NOTHING, words } : query, /** @type {HTMLElement} */ (button));
  } catch (error) {
    console.error("guide: search could not start", error);
    location.assign(index);
  }
}

/**
 * Takes what is typed while the dialog is still on its way.
 *
 * @returns {() => string} stops, and gives what was typed
 */
function listen() {
  let words = "";
  /** @param {KeyboardEvent} event */
  const take = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    words += event.key;
  };
  document.addEventListener("keydown", take, true);
  return () => {
    document.removeEventListener("keydown", take, true);
    return words;
  };
}

/** @param {KeyboardEvent} event */
function isAsked(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (event.key.toLowerCase() === "k") return !event.shiftKey && event.ctrlKey !== event.metaKey;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || slash.read() === false) return false;
  const at = /** @type {HTMLElement} */ (event.target);
  return !at.isContentEditable && !at.closest("input, textarea, select, dialog[open]");
}
