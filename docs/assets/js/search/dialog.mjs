// The search as a dialog: the form, what was found, and where the keyboard goes. Made once, when first asked for.

import { element, quietButton } from "../kit/dom.mjs";
import { shelf } from "../kit/store.mjs";
import { answer, told } from "./answering.mjs";
import { addressOf, firstIndex } from "./first.mjs";
import { create as createForm } from "./form.mjs";
import { groupButtons } from "./groups.mjs";
import { NOTHING, isEmpty, toAddress } from "./query.mjs";
import { failed, firstResults, item, nothing, resultsIn } from "./shown.mjs";

/** @typedef {import("./answering.mjs").Answer} Answer */
/** @typedef {import("./query.mjs").Query} Query */
/** @typedef {import("./unpacking.mjs").Index} Index */
/** Whether the key / opens the search; someone who speaks to the computer may want it not to. */
/** @type {import("../kit/store.mjs").Shelf<boolean>} */
const slash = shelf("search-key", 365);

const AT_ONCE = 8;
/** Milliseconds without a further answer before one is spoken, and before the full text is asked. */
const SPOKEN_AFTER = 500;
const MORE_AFTER = 300;

export class Search {
  #dialog;
  #form;
  #round = 0;
  /** @type {number | undefined} */
  #speaking;
  /** @type {number | undefined} */
  #waiting;
  /** What was typed and is to be looked for as it stands, though it looks misspelt. */
  #asTyped = "";
  /** @type {HTMLElement | undefined} */
  #opener;
  #status = element("p", { class: "guide-search-status", "aria-hidden": "true" });
  #spoken = element("p", { class: "guide-hidden-visually", role: "status" });
  #groups = element("div", {});
  #list = element("div", { class: "guide-search-found" });
  #more = element("div", { class: "guide-search-found" });
  #all = element("div", {}, this.#list, this.#more);

  /** @param {string} index where the index of everything lies */
  constructor(index) {
    this.#form = createForm(() => this.#search(), () => resultsIn(this.#all)[0]?.focus());
    const title = element("h2", { id: "guide-search-title" }, "Search");
    this.#dialog = element(
      "dialog",
      { class: "guide-search guide-no-print", "aria-labelledby": title.id },
      element("div", { class: "guide-search-head" }, title, quietButton("Close", () => this.#dialog.close())),
      this.#form.form,
      this.#groups,
      this.#status,
      this.#spoken,
      this.#all,
      foot(index),
    );
    this.#dialog.addEventListener("keydown", (event) => this.#key(event));
    this.#dialog.addEventListener("click", (event) => this.#click(event));
    this.#dialog.addEventListener("close", () => this.#closed());
    document.body.append(this.#dialog);
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
    // Without its choices a filter stays at "all"; the search itself says what is amiss.
    firstIndex().then(this.#form.offer, () => {});
    if (!isEmpty(this.#form.query())) this.#search();
  }

  async #search() {
    const mine = ++this.#round;
    clearTimeout(this.#waiting);
    const query = this.#form.query();
    remember(query);
    if (isEmpty(query)) return this.#clear();
    try {
      const index = await firstIndex(query.words);
      if (mine !== this.#round) return;
      const found = answer(index, query, this.#asTyped === query.words);
      this.#draw(found, query, index);
      this.#waiting = setTimeout(() => this.#fullText(mine, found, query, index), MORE_AFTER);
    } catch (error) {
      if (mine !== this.#round) return;
      console.error("guide: search failed", error);
      this.#clear("The search could not be loaded.");
      this.#list.replaceChildren(failed(() => this.#search()));
    }
  }

  /**
   * @param {Answer} found
   * @param {Query} query
   * @param {Index} index
   */
  #draw(found, query, index) {
    const chosen = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.group;
    this.#groups.replaceChildren(groupButtons(found.groups, query.kind, (group) => this.#instead({ ...query, kind: group }, false)));
    if (chosen) /** @type {HTMLElement | null} */ (this.#groups.querySelector(`[data-group="${CSS.escape(chosen)}"]`))?.focus();
    const typed = quietButton(`Look for “${query.words.trim()}” as typed`, () => {
      this.#asTyped = query.words;
      this.#instead(query);
    });
    this.#list.replaceChildren(...(found.instead === null ? [] : [typed]), ...firstResults(found, index, AT_ONCE));
    this.#more.replaceChildren();
    this.#say(found.results.length > 0 || found.meaning ? told(found, query) : `Looking for “${query.words.trim()}” in the full text…`);
  }

  /**
   * Below the first results, which stay as they are: the rest of them, and what the full text and the stories hold.
   *
   * @param {number} mine
   * @param {Answer} found
   * @param {Query} query
   * @param {Index} index
   */
  async #fullText(mine, found, query, index) {
    const shown = found.results.slice(0, AT_ONCE);
    const isStale = () => mine !== this.#round;
    const { more } = await import("./more.mjs");
    const count = await more({
      place: this.#more,
      rest: found.results.slice(AT_ONCE),
      first: new Set([...shown.map(({ find }) => find.url), ...(found.meaning ? [found.meaning.url] : [])]),
      query,
      words: found.words,
      root: addressOf(""),
      draw: item,
      isStale,
    });
    if (isStale() || shown.length > 0 || found.meaning) return;
    const words = query.words.trim();
    this.#say(count > 0 ? `Found only in the full text${words && `: “${words}”`}.` : told(found, query));
    if (count === 0) this.#list.append(...nothing(found, query, index, (other) => this.#instead(other)));
  }

  /**
   * @param {Query} query
   * @param {boolean} [toField] whether the keyboard goes to the field
   */
  #instead(query, toField = true) {
    this.#form.fill(query);
    if (toField) this.#form.field.focus();
    this.#search();
  }

  /** @param {string} [text] */
  #clear(text = "") {
    this.#say(text);
    for (const part of [this.#groups, this.#list, this.#more]) part.replaceChildren();
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
    const stops = /** @type {HTMLElement[]} */ ([this.#form.field, ...this.#all.querySelectorAll("a[data-result], a[data-step]")]);
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
    clearTimeout(this.#waiting);
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

/** @param {string} index */
function foot(index) {
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
