// The search as a dialog: the form, what was found, and where the keyboard goes. Made once, when first asked for.

import { element, quietButton } from "../kit/dom.mjs";
import { choices, find } from "./engine.mjs";
import { create as createForm } from "./form.mjs";
import { failed, nothing, resultsIn, sections } from "./list.mjs";
import { NOTHING, isEmpty, toAddress } from "./query.mjs";
import { told } from "./results.mjs";

/** @typedef {import("./query.mjs").Query} Query */
/**
 * @typedef {object} Given
 * @property {string} index where the index of everything lies
 * @property {string[]} stages the stages' titles in the order of the guide
 * @property {import("../kit/store.mjs").Shelf<boolean>} slash whether the key / opens the search
 */

/** Pages shown at once: each costs about 2 KB. */
const AT_ONCE = 10;
/** Milliseconds without a further answer before one is spoken, and before a search is called slow. */
const SPOKEN_AFTER = 500;
const SLOW_AFTER = 600;

export class Search {
  #dialog;
  #form;
  #index;
  #most = AT_ONCE;
  #round = 0;
  /** @type {number | undefined} */
  #speaking;
  /** @type {HTMLElement | undefined} */
  #opener;
  #status = element("p", { class: "guide-search-status", "aria-hidden": "true" });
  #spoken = element("p", { class: "guide-hidden-visually", role: "status" });
  #list = element("div", { class: "guide-search-found" });

  /** @param {Given} given */
  constructor({ index, stages, slash }) {
    this.#index = index;
    this.#form = createForm(stages, () => this.#anew(), () => resultsIn(this.#list)[0]?.focus());
    const title = element("h2", { id: "guide-search-title" }, "Search");
    this.#dialog = element(
      "dialog",
      { class: "guide-search guide-no-print", "aria-labelledby": title.id },
      element("div", { class: "guide-search-head" }, title, quietButton("Close", () => this.#dialog.close())),
      this.#form.form,
      this.#status,
      this.#spoken,
      this.#list,
      foot(index, slash),
    );
    this.#dialog.addEventListener("keydown", (event) => this.#key(event));
    this.#dialog.addEventListener("click", (event) => this.#click(event));
    this.#dialog.addEventListener("close", () => this.#closed());
    document.body.append(this.#dialog);
    // Without its choices a filter stays at "all"; the search itself says what is amiss.
    choices().then(this.#form.offer, () => {});
  }

  /**
   * @param {Query | undefined} query undefined: what was looked for last
   * @param {HTMLElement} opener where focus returns when it stood nowhere
   */
  open(query, opener) {
    if (!this.#dialog.open) {
      const before = /** @type {HTMLElement | null} */ (document.activeElement);
      this.#opener = before && before !== document.body ? before : opener;
      this.#dialog.showModal();
    }
    this.#form.field.focus();
    if (query) this.#form.fill(query);
    else this.#form.field.select();
    if (!isEmpty(this.#form.query())) this.#anew();
  }

  /** Looks for what the form says now, from its best page on. */
  #anew() {
    this.#most = AT_ONCE;
    return this.#search();
  }

  async #search() {
    const mine = ++this.#round;
    const isStale = () => mine !== this.#round;
    const query = this.#form.query();
    remember(query);
    if (isEmpty(query)) return this.#show("");
    const slow = setTimeout(() => isStale() || this.#say("Searching…"), SLOW_AFTER);
    try {
      const answer = await find({ query, most: this.#most });
      if (!isStale()) this.#show(told(answer, query), ...this.#drawn(answer, query));
    } catch (error) {
      if (isStale()) return;
      console.error("guide: search failed", error);
      this.#show("The search could not be loaded.", failed(this.#index, () => this.#search()));
    } finally {
      clearTimeout(slow);
    }
  }

  /**
   * @param {import("./results.mjs").Answer} answer
   * @param {Query} query
   * @returns {HTMLElement[]}
   */
  #drawn(answer, query) {
    if (answer.total === 0) return [nothing(answer, query, this.#index, (other) => this.#instead(other))];
    const found = sections(answer, query.words);
    const isAll = answer.found.length === answer.total;
    return isAll ? found : [...found, element("p", {}, quietButton("Show more pages", () => this.#more()))];
  }

  /** @param {Query} query */
  #instead(query) {
    this.#form.fill(query);
    this.#form.field.focus();
    this.#anew();
  }

  async #more() {
    const before = new Set(resultsIn(this.#list).map((result) => result.href));
    this.#most += AT_ONCE;
    await this.#search();
    // The button has gone or moved: the keyboard goes on at the first page that is new.
    resultsIn(this.#list).find((result) => !before.has(result.href))?.focus();
  }

  /**
   * @param {string} text
   * @param {...HTMLElement} parts
   */
  #show(text, ...parts) {
    this.#say(text);
    this.#list.replaceChildren(...parts);
  }

  /**
   * Tells at once to the eye, and after a pause to a screen reader, so that it is not spoken over each keystroke.
   *
   * @param {string} text
   */
  #say(text) {
    this.#status.textContent = text;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => (this.#spoken.textContent = text), SPOKEN_AFTER);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      // Otherwise the field would take the first Escape to empty itself.
      event.preventDefault();
      this.#dialog.close();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = /** @type {HTMLElement[]} */ ([this.#form.field, ...resultsIn(this.#list)]);
    const place = stops.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = /** @type {HTMLElement} */ (event.target).closest("a");
    // It leads to this very page, which lies behind the dialog.
    if (link && link.pathname === location.pathname && !event.ctrlKey && !event.metaKey) this.#dialog.close();
  }

  #closed() {
    this.#round++;
    clearTimeout(this.#speaking);
    remember(NOTHING);
    this.#opener?.focus();
  }
}

/**
 * Lets the address say what is looked for, so that it can be shared and Back returns to it.
 *
 * @param {Query} query
 */
function remember(query) {
  const search = toAddress(location.search, isEmpty(query) ? null : query);
  if (search !== location.search) history.replaceState(history.state, "", location.pathname + search + location.hash);
}

/**
 * @param {string} index
 * @param {Given["slash"]} slash
 */
function foot(index, slash) {
  const box = element("input", { type: "checkbox" });
  box.checked = slash.read() !== false;
  box.addEventListener("change", () => (box.checked ? slash.clear() : slash.write(false)));
  return element(
    "div",
    { class: "guide-search-foot" },
    element("p", {}, "Nothing you type leaves this browser. ", element("a", { href: index }, "Index of everything")),
    element("label", {}, box, " Open search with the ", element("kbd", {}, "/"), " key as well as with Ctrl-K"),
  );
}
