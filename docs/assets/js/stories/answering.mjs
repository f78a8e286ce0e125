// A response and its page, and what was tried: what a link asks for, and the choice of a page, fetched when it is wanted.

import { element, one } from "../kit/dom.mjs";
import { clearFault } from "./faults-cleared.mjs";
import { LATER } from "./later.mjs";

/**
 * What is written about a page.
 *
 * @typedef {object} About
 * @property {string} form
 * @property {"responds_to" | "tried"} ref the fields of a draft that hold the page
 * @property {"responds_title" | "tried_title"} title and its title
 * @property {readonly string[]} kinds of page
 */

const LINK = "#responds-to=";
const TRIED = "#tried";

/** @returns {string} the page that the address asks to answer, such as “stories/the-village-bus”, or "" */
export function linkedPage() {
  return location.hash.startsWith(LINK) ? withoutSlashes(location.hash.slice(LINK.length)) : "";
}

/** @returns {string | null} the entry that the address says was tried, or "" where it names none; null where it asks for a story */
export function triedEntry() {
  const [asked, ref = ""] = location.hash.split("=");
  return asked === TRIED ? withoutSlashes(ref) : null;
}

/** @param {string} ref */
function withoutSlashes(ref) {
  return ref.replace(/^\/|\/$/g, "");
}

/**
 * Turns the form into the one that the address asks for.
 *
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {import("./packet/draft.mjs").Limits} limits
 * @returns {Promise<About>} what a page may be named for in it
 * @throws where the questions on what was tried cannot be fetched; the page says so, and keeps the sheet to write on
 */
export async function askedFor(root, form, limits) {
  if (triedEntry() === null) return { form: limits.response, ref: "responds_to", title: "responds_title", kinds: limits.responds_to };
  try {
    (await LATER.trying()).askWhatWasTried(root, form, limits);
  } catch (error) {
    one(root, '[data-part="note"]').append(element("p", { class: "guide-error", role: "alert" }, "The three questions could not be fetched. You may be offline. Load the page again in a moment."));
    throw error;
  }
  return { form: limits.tried.form, ref: "tried", title: "tried_title", kinds: limits.tried.targets };
}

/** From now on the address asks for nothing. */
export function forgetLink() {
  if (linkedPage()) history.replaceState(history.state, "", location.pathname + location.search);
}

/**
 * @param {HTMLFormElement} form
 * @param {About} about
 * @param {{draft: () => import("./packet/draft.mjs").Draft, changed: () => void}} told `changed`: another page was chosen
 * @returns {() => Promise<void>} says which page the draft is about, and lets the person choose another
 */
export function answering(form, about, told) {
  /** @type {Promise<import("./responding.mjs").Responding> | null} */
  let responding = null;

  /**
   * @param {string} ref the page, or "" to choose another
   * @param {string} title
   */
  function choose(ref, title) {
    /** @type {HTMLInputElement} */ (one(form, `[name="${about.ref}"]`)).value = ref;
    /** @type {HTMLInputElement} */ (one(form, `[name="${about.title}"]`)).value = title;
    clearFault(one(form, `[data-field="${about.ref}"]`));
    told.changed();
  }

  async function show() {
    responding ??= LATER.responding().then((fetched) => fetched.responding(form, about, choose));
    try {
      const draft = told.draft();
      (await responding).show(draft[about.ref], draft[about.title]);
    } catch (error) {
      responding = null;
      console.warn("guide: a part of the form could not be fetched", error);
      one(form, '[data-part="page"]').replaceChildren(
        element("p", { class: "guide-error", role: "alert" }, "The pages to choose from could not be fetched. You may be offline. Nothing that you wrote is lost."),
        element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: show }, "Try again"),
      );
    }
  }

  return show;
}
