// Which page a response answers, or what was tried: the one that a link named, or one that is looked for here.

import { element, focusOn, one, quietButton } from "../kit/dom.mjs";
import { isOf } from "./packet/faults.mjs";
import { addressOf, find, newest } from "./pages.mjs";

/** @typedef {import("./pages.mjs").Answerable} Answerable */
/** @typedef {{show: (ref: string, title: string) => void}} Responding */

const SHOWN = 20;
/** Of each of many kinds, before anything is looked for. */
const SHOWN_AT_FIRST = 2;
const WORDS = {
  responds_to: { asked: "Which page do you answer?", hint: "Words of its title, or its address.", list: "Pages to answer", chosen: "You are answering ", another: "Choose another page" },
  tried: { asked: "What did you try?", hint: "Words of its title, or the address of its page.", list: "What can be tried", chosen: "You tried ", another: "It was another" },
};

/**
 * @param {HTMLFormElement} form
 * @param {import("./answering.mjs").About} about
 * @param {(ref: string, title: string) => void} choose
 * @returns {Responding}
 */
export function responding(form, about, choose) {
  const words = WORDS[about.ref];
  const place = one(form, '[data-part="page"]');
  const chosen = element("div", { class: "guide-story-page", hidden: true });
  const search = element("input", {
    class: "guide-input", id: "story-page", type: "search", autocomplete: "off", "aria-describedby": "story-page-hint", oninput: () => list(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && event.preventDefault(),
  });
  const found = element("ul", { class: "guide-story-pages", "aria-label": words.list });
  const status = element("p", { class: "guide-hint guide-story-pages-told", role: "status" });
  const problem = element("p", { class: "guide-story-fault", role: "alert" });
  const choice = element(
    "div",
    {},
    element("label", { class: "guide-story-label", for: "story-page" }, words.asked),
    element("p", { class: "guide-hint", id: "story-page-hint" }, words.hint),
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
      pages = pages.length ? pages : await newest([...about.kinds]);
    } catch {
      status.textContent = "The list of pages could not be fetched. Paste the address of the page instead.";
    }
    if (wanted !== search.value.trim()) return;
    const ref = refIn(wanted);
    const sought = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const all = ref ? await named(ref) : pages.filter(({ title }) => sought.every((word) => title.toLowerCase().includes(word)));
    if (wanted !== search.value.trim()) return;
    const most = wanted || about.kinds.length <= 2 ? SHOWN : SHOWN_AT_FIRST;
    const fitting = about.kinds.flatMap((folder) => all.filter(({ kind }) => kind === folder).slice(0, most));
    if (pages.length || fitting.length) status.textContent = told(fitting.length, all.length);
    found.hidden = fitting.length === 0;
    found.replaceChildren(...fitting.map(option));
  }

  /** @param {string} text */
  function refIn(text) {
    const ref = /(?:^|\/)([a-z]+\/[a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text)?.[1] ?? "";
    return isOf(ref, about.kinds) ? ref : "";
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
        element("span", { class: "guide-kind", "data-kind": oneOf(kind) }, oneOf(kind).replace(/^./, (first) => first.toUpperCase())),
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
    const named = title ? `“${title.replace(/^“|”$/g, "")}”` : ref;
    chosen.hidden = !ref;
    choice.hidden = Boolean(ref);
    chosen.replaceChildren(
      element("p", {}, words.chosen, element("a", { href: addressOf(ref), target: "_blank", rel: "noopener noreferrer" }, named, element("span", { class: "guide-hidden-visually" }, " (opens a new tab)")), "."),
      quietButton(words.another, another),
    );
    for (const line of form.querySelectorAll('[data-part="answering"]')) line.textContent = ref ? `You are answering ${named}.` : "";
    if (!ref) void list();
    else if (!title && ref !== asked) void lookUp(ref);
  }

  /** @param {string} ref */
  async function lookUp(ref) {
    asked = ref;
    try {
      const page = isOf(ref, about.kinds) ? await find(ref) : null;
      if (asked !== ref) return;
      if (!page) problem.textContent = "The page that you came from could not be found. Choose the one you mean.";
      choose(page?.ref ?? "", page?.title ?? "");
      show(page?.ref ?? "", page?.title ?? "");
    } catch {
      // Its name does without a title.
    }
  }

  return { show };
}

/** @param {string} folder such as “stories” */
function oneOf(folder) {
  return folder === "stories" ? "story" : folder.replace(/s$/, "");
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
