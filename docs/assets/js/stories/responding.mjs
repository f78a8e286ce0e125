// Which page a response answers: the one that a link named, or one that is looked for here.

import { element, focusOn, one, quietButton } from "../kit/dom.mjs";
import { answerable } from "./packet/faults.mjs";
import { addressOf, find, newest } from "./pages.mjs";

/** @typedef {import("./pages.mjs").Answerable} Answerable */
/** @typedef {{show: (draft: import("./packet/draft.mjs").Draft) => void}} Responding */

const SHOWN = 20;
const NAMES = /** @type {Record<string, string>} */ ({ stories: "Story", articles: "Article" });

/**
 * @param {HTMLFormElement} form
 * @param {import("./packet/draft.mjs").Limits} limits
 * @param {(ref: string, title: string) => void} choose
 * @returns {Responding}
 */
export function responding(form, limits, choose) {
  const place = one(form, '[data-part="page"]');
  const chosen = element("div", { class: "guide-story-page", hidden: true });
  const search = element("input", {
    class: "guide-input", id: "story-page", type: "search", autocomplete: "off", "aria-describedby": "story-page-hint", oninput: () => list(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && event.preventDefault(),
  });
  const found = element("ul", { class: "guide-story-pages", "aria-label": "Pages to answer" });
  const status = element("p", { class: "guide-hint guide-story-pages-told", role: "status" });
  const problem = element("p", { class: "guide-story-fault", role: "alert" });
  const choice = element(
    "div",
    {},
    element("label", { class: "guide-story-label", for: "story-page" }, "Which page do you answer?"),
    element("p", { class: "guide-hint", id: "story-page-hint" }, "Words of its title, or its address."),
    problem,
    search,
    status,
    found,
  );
  place.replaceChildren(chosen, choice);
  /** @type {Answerable[]} */
  let pages = [];
  let asked = "";

  async function list() {
    const wanted = search.value.trim();
    try {
      pages = pages.length ? pages : await newest(limits.responds_to);
    } catch {
      status.textContent = "The list of pages could not be fetched. Paste the address of the page instead.";
    }
    if (wanted !== search.value.trim()) return;
    const ref = refIn(wanted);
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const all = ref ? await named(ref) : pages.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
    if (wanted !== search.value.trim()) return;
    const fitting = limits.responds_to.flatMap((folder) => all.filter(({ kind }) => kind === folder).slice(0, SHOWN));
    if (pages.length || fitting.length) status.textContent = told(fitting.length, all.length);
    found.hidden = fitting.length === 0;
    found.replaceChildren(...fitting.map(option));
  }

  /** @param {string} text */
  function refIn(text) {
    const ref = /(?:^|\/)([a-z]+\/[a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text)?.[1] ?? "";
    return answerable(ref, limits) ? ref : "";
  }

  /**
   * @param {string} ref
   * @returns {Promise<Answerable[]>}
   */
  async function named(ref) {
    try {
      const page = await find(ref);
      return page ? [page] : [];
    } catch {
      return [{ ref, title: ref, kind: ref.split("/")[0] }];
    }
  }

  /** @param {Answerable} page */
  function option({ ref, title, kind }) {
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", class: "guide-story-pick", onclick: () => take(ref, title === ref ? "" : title) },
        element("span", { class: "guide-story-pick-title" }, title),
        element("span", { class: "guide-kind", "data-kind": kind === "stories" ? "story" : "article" }, NAMES[kind] ?? kind),
      ),
    );
  }

  /**
   * @param {string} ref
   * @param {string} title
   */
  function take(ref, title) {
    problem.textContent = "";
    choose(ref, title);
    show(ref, title);
    focusOn(one(chosen, "p"));
  }

  function another() {
    choose("", "");
    search.value = "";
    show("", "");
    search.focus();
  }

  /**
   * @param {string} ref
   * @param {string} title
   */
  function show(ref, title) {
    const words = title ? `“${title}”` : ref;
    chosen.hidden = !ref;
    choice.hidden = Boolean(ref);
    chosen.replaceChildren(
      element("p", {}, "You are answering ", element("a", { href: addressOf(ref), target: "_blank", rel: "noopener noreferrer" }, words, element("span", { class: "guide-hidden-visually" }, " (opens a new tab)")), "."),
      quietButton("Choose another page", another),
    );
    for (const line of form.querySelectorAll('[data-part="answering"]')) line.textContent = ref ? `You are answering ${words}.` : "";
    if (!ref) void list();
    else if (!title && ref !== asked) void lookUp(ref);
  }

  /** @param {string} ref */
  async function lookUp(ref) {
    asked = ref;
    try {
      const page = answerable(ref, limits) ? await find(ref) : null;
      if (asked !== ref) return;
      if (!page) problem.textContent = "The page that you came from could not be found. Choose the one you mean.";
      choose(page?.ref ?? "", page?.title ?? "");
      show(page?.ref ?? "", page?.title ?? "");
    } catch {
      // Its name does without a title.
    }
  }

  return { show: (draft) => show(draft.responds_to, draft.responds_title) };
}

/**
 * @param {number} count shown
 * @param {number} all that fit
 */
function told(count, all) {
  if (count === 0) return "No page with these words. Try fewer, or paste the address of the page.";
  if (count < all) return `${count} of ${all} pages. Type to narrow them down.`;
  return count === 1 ? "One page." : `${count} pages.`;
}
