// The symptom finder on its page: a field, examples, and what is found. What does the finding is loaded when someone
// first turns to the field. What is typed stays there: it is not sent, kept or put in the address.

import { element, focusOn, one } from "../kit/dom.mjs";

/** @typedef {import("./asking.mjs").Answer} Answer */

/** Milliseconds without a keystroke before results show, and before their number is spoken. */
const PAUSE = 150;
const SPOKEN_AFTER = 700;
/** Letters; fewer may begin anything. */
const SHORTEST = 3;

/** @param {HTMLElement} root */
export function mount(root) {
  const field = /** @type {HTMLInputElement} */ (one(root, "input"));
  const status = one(root, "[role=status]");
  const place = one(root, ".guide-finder-found");
  const ways = one(document, "#finder-ways");
  const examples = one(root, "[data-part=examples]");
  /** @type {Promise<(complaint: string) => Answer> | undefined} */
  let loading;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  const load = () => (loading ??= import("./asking.mjs").then((module) => module.asking(document)));
  const answer = async () => {
    try {
      return (await load())(field.value);
    } catch (error) {
      loading = undefined;
      console.error("guide: the finder could not be loaded", error);
      const told = "The finder could not be loaded. Is the connection there? All the signs stand below without it.";
      return { told, parts: [element("p", { class: "guide-error" }, told)] };
    }
  };
  /** @returns {boolean} */
  const isEmpty = () => field.value.trim().length < SHORTEST;
  const show = async () => {
    clearTimeout(typing);
    const asked = field.value;
    const { told, parts } = isEmpty() ? { told: "", parts: [] } : await answer();
    // While it loaded, something else was typed; that has its own answer coming.
    if (field.value !== asked) return;
    place.replaceChildren(...parts);
    // On a phone the examples would stand between the words and what they find.
    examples.hidden = !isEmpty();
    ways.hidden = isEmpty();
    clearTimeout(speaking);
    // Told after a pause, so that a screen reader does not speak over each keystroke.
    speaking = setTimeout(() => (status.textContent = told), SPOKEN_AFTER);
  };
  const showAndGo = async () => {
    await show();
    const heading = /** @type {HTMLElement | null} */ (place.querySelector("h2"));
    if (heading) focusOn(heading);
  };

  // By the first keystroke it is there.
  root.addEventListener("focusin", () => void load().catch(() => (loading = undefined)), { once: true });
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(show, PAUSE);
  });
  one(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    showAndGo();
  });
  for (const button of root.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      field.value = button.textContent ?? "";
      showAndGo();
    });
  }
  leadToSearch(ways);
  // The page stands before its scripts do: someone may have typed by now, and Back may have filled the field.
  if (!isEmpty()) show();
}

/**
 * Where the header's search runs, the link to the index of everything opens it.
 *
 * @param {HTMLElement} ways
 */
function leadToSearch(ways) {
  const link = one(ways, 'a[href*="index-of-everything"]');
  link.addEventListener("click", (event) => {
    const search = document.querySelector("button.guide-search-button");
    if (!(search instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search.click();
  });
}
