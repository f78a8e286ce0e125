// Opens the search: from a button, with / or Ctrl-K, or because the address asks for it. All else is loaded then.
// Without this module the button is a link to the index of everything.

import { kept } from "../kit/kept.mjs";

/** @typedef {import("./dialog.mjs").Search} Search */
/** @typedef {import("./query.mjs").Query} Query */

/** @type {Promise<typeof import("./search.mjs") & {search: Search}> | undefined} */
let loading;
/** @type {HTMLElement | undefined} */
let first;
let index = "";

/** @param {HTMLElement} link leads to the index of everything */
export function mount(link) {
  index = link.getAttribute("href") ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K");
  button.append(...link.childNodes);
  (button.querySelector("span") ?? button).textContent = link.dataset.label ?? "Search";
  button.onclick = () => open(undefined, button);
  link.replaceWith(button);
  if (first) return;
  first = button;
  document.addEventListener("keydown", (event) => {
    if (!isAsked(event)) return;
    event.preventDefault();
    open();
  });
  if (new URLSearchParams(location.search).has("q")) open();
}

/**
 * Opens the dialog.
 *
 * @param {Query} [query] what to look for; else what the page’s address asks for, or what was looked for last
 * @param {HTMLElement} [button] where focus returns when it stood nowhere
 */
export async function open(query, button = first) {
  const typed = listen();
  try {
    loading ??= import("./search.mjs").then((module) => ({ ...module, search: new module.Search(index) }));
    const { search, NOTHING, fromAddress } = await loading;
    const words = typed();
    const asked = query ?? fromAddress(location.search) ?? undefined;
    search.open(words ? { ...NOTHING, words } : asked, /** @type {HTMLElement} */ (button));
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
  if (event.key !== "/" || event.ctrlKey || event.metaKey || kept("search-key") === false) return false;
  const at = /** @type {HTMLElement} */ (event.target);
  return !at.isContentEditable && !at.closest("input, textarea, select, dialog[open]");
}
