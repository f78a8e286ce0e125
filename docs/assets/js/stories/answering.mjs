// A response and its page: what a link asks for, and the choice of a page, fetched when somebody writes a response.

import { element, one } from "../kit/dom.mjs";
import { clearFault } from "./fault-view.mjs";
import { LATER } from "./later.mjs";

const LINK = "#responds-to=";

/** @returns {string} the page that the address asks to answer, such as “stories/the-village-bus”, or "" */
export function linkedPage() {
  return location.hash.startsWith(LINK) ? location.hash.slice(LINK.length).replace(/^\/|\/$/g, "") : "";
}

/** From now on the address asks for nothing. */
export function forgetLink() {
  if (linkedPage()) history.replaceState(history.state, "", location.pathname + location.search);
}

/**
 * @param {HTMLFormElement} form
 * @param {import("./packet/draft.mjs").Limits} limits
 * @param {{draft: () => import("./packet/draft.mjs").Draft, changed: () => void}} told `changed`: another page was chosen
 * @returns {() => Promise<void>} says which page the draft answers, and lets the person choose another
 */
export function answering(form, limits, told) {
  /** @type {Promise<import("./responding.mjs").Responding> | null} */
  let responding = null;

  /**
   * @param {string} ref the page to answer, or "" to choose another
   * @param {string} title
   */
  function choose(ref, title) {
    /** @type {HTMLInputElement} */ (one(form, '[name="responds_to"]')).value = ref;
    /** @type {HTMLInputElement} */ (one(form, '[name="responds_title"]')).value = title;
    clearFault(one(form, '[data-field="responds_to"]'));
    told.changed();
  }

  async function show() {
    responding ??= LATER.responding().then((fetched) => fetched.responding(form, limits, choose));
    try {
      (await responding).show(told.draft());
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
