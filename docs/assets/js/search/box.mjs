// A box in a page, on the home page and for a complaint: what is typed there finds the same as in the search, beneath it.
// What does the finding is loaded when someone first turns to the field. What is typed stays there: it is not sent, kept
// or put in the address.

import { element, focusOn, one } from "../kit/dom.mjs";
import { open } from "./opener.mjs";

/** @typedef {import("./asking.mjs").Asked} Asked */

/** Milliseconds without a keystroke before results show, and before their number is spoken. */
const PAUSE = 150;
const SPOKEN_AFTER = 700;
const SHORTEST = 2;

/** @param {HTMLElement} root */
export function mount(root) {
  const field = /** @type {HTMLInputElement} */ (one(root, "input"));
  const status = one(root, "[role=status]");
  const place = one(root, ".guide-ask-found");
  const before = examplesOf(root);
  /** @type {Promise<(typed: string, asTyped?: boolean) => Promise<Asked>> | undefined} */
  let loading;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  const load = () => (loading ??= import("./search.mjs").then((module) => module.asking((query) => open(query, field))));
  /** @param {boolean} asTyped */
  const answer = async (asTyped) => {
    try {
      return (await load())(field.value, asTyped);
    } catch (error) {
      loading = undefined;
      console.error("guide: the search could not be loaded", error);
      const told = "The search could not be loaded. Is the connection there?";
      return { told, parts: [element("p", { class: "guide-error" }, told)] };
    }
  };
  const isEmpty = () => field.value.trim().length < SHORTEST;
  const show = async (asTyped = false) => {
    clearTimeout(typing);
    const asked = field.value;
    const { told, parts } = isEmpty() ? { told: "", parts: [] } : await answer(asTyped);
    // While it loaded, something else was typed; that has its own answer coming.
    if (field.value !== asked) return;
    place.replaceChildren(...parts);
    // On a phone the examples would stand between the words and what they find.
    for (const part of before) part.hidden = !isEmpty();
    clearTimeout(speaking);
    // Told after a pause, so that a screen reader does not speak over each keystroke.
    speaking = setTimeout(() => (status.textContent = told), SPOKEN_AFTER);
  };
  const showAndGo = async () => {
    await show();
    const heading = /** @type {HTMLElement | null} */ (place.querySelector("h2"));
    if (heading) focusOn(heading);
  };

  const turnedTo = () => void load().catch(() => (loading = undefined));
  if (root.contains(document.activeElement)) turnedTo();
  else root.addEventListener("focusin", turnedTo, { once: true });
  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => show(), PAUSE);
  });
  place.addEventListener("guide-as-typed", () => show(true));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, .../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("a"))];
    const at = stops.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  one(root, "form").addEventListener("submit", (event) => {
    event.preventDefault();
    showAndGo();
  });
  for (const button of before.flatMap((part) => [...part.querySelectorAll("button")])) {
    button.addEventListener("click", () => {
      field.value = button.textContent ?? "";
      showAndGo();
    });
  }
  // The page stands before its scripts do: someone may have typed by now, and Back may have filled the field.
  if (!isEmpty()) show();
}

/**
 * Examples to begin with, in the box or after it. A page by hand writes them as links to what each should find: they are
 * there without scripts too, and with them each becomes a button that fills the box.
 *
 * @param {HTMLElement} root
 * @returns {HTMLElement[]}
 */
function examplesOf(root) {
  /** @type {HTMLElement | null} */
  const after = document.querySelector(".guide-ask ~ .guide-examples");
  for (const link of after?.querySelectorAll("a") ?? []) {
    link.replaceWith(element("button", { class: "guide-finder-example", type: "button" }, link.textContent ?? ""));
  }
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-part=examples]")), ...(after ? [after] : [])];
}
