// Chooses among all stories at once: one value of each facet together, kept in the address. Without this module each
// choice is a link to a page of what fits. On any page of the library but the first, choosing leads there.

import { element, focusOn, one } from "../kit/dom.mjs";
import { NOTHING, choiceIn, hashOf, toggled, withValue } from "./choice.mjs";
import { fieldsView, fill } from "./fields-view.mjs";
import { pagerView, rowsView } from "./found-view.mjs";
import { pageOf } from "./numbers.mjs";
import { MovedError, partsIn } from "./parts.mjs";
import { FAILED, LOOKING, MOVED, fit } from "./words.mjs";

/** @typedef {import("./choice.mjs").Choice} Choice */

/** Milliseconds after which waiting is worth a word. */
const SOON = 300;

/** @param {HTMLElement} root */
export function mount(root) {
  const library = /** @type {HTMLElement} */ (root.parentElement);
  const { home = "", here = "", from = "" } = root.dataset;
  const status = one(library, "[role=status]");
  const every = one(library, "[data-part=every]");
  const all = library.querySelector("button[data-part=all]");
  const more = root.querySelector("details");
  const unchosen = status.textContent ?? "";
  const parts = partsIn(from);
  const found = element("div", { "data-part": "found", hidden: true });
  const printed = element("p", { class: "guide-print-only" });
  const again = element("button", { class: "guide-button guide-button-quiet", type: "button", hidden: true });
  every.after(printed, found);
  status.after(again);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = root.querySelectorAll("[data-choice]");
  const titles = new Map([...links].map((link) => [link.dataset.choice ?? "", link.firstChild?.textContent?.trim() ?? ""]));

  // A page of one choice has that chosen, whatever its address says.
  let choice = here ? choiceIn(here) : home ? NOTHING : choiceIn(location.hash);
  let turn = 0;

  /** @param {Choice} chosen @param {boolean} [toList] */
  const choose = (chosen, toList = false) => {
    if (home) {
      location.assign(home + hashOf(chosen));
      return;
    }
    choice = chosen;
    history.pushState(null, "", `${location.pathname}${location.search}${hashOf(chosen)}`);
    void show(toList);
  };
  const { view, fields } = fieldsView((facet, value) => choose(withValue(choice, facet, value)));
  more?.append(view);

  let filled = false;
  const fillFields = async () => {
    if (filled || !more) return;
    const [years, shown] = await Promise.all([parts.facet("year"), parts.facet("shows")]);
    if (!filled) fill(fields, years, shown);
    filled = true;
    mark();
  };

  const mark = () => {
    for (const link of links) {
      const [facet = "", value] = (link.dataset.choice ?? "").split("=");
      if (choice.values.get(facet) === value) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    root.classList.toggle("guide-filtered", choice.values.size > 0);
    fields.place.value = choice.values.get("place") ?? "";
    for (const facet of /** @type {const} */ (["year", "shows"])) {
      const value = choice.values.get(facet) ?? "";
      fields[facet].value = [...fields[facet].options].some((option) => option.value === value) ? value : "";
    }
    if (more && [...choice.values.keys()].some((facet) => more.querySelector(`[data-choice^="${facet}="]`) || facet in fields)) more.open = true;
  };

  /** @param {unknown} error @param {() => Promise<void>} retry */
  const fail = (error, retry) => {
    const moved = error instanceof MovedError;
    status.textContent = moved ? MOVED : FAILED;
    again.textContent = moved ? "Load the page again" : "Try again";
    again.onclick = () => (moved ? location.reload() : void retry());
    again.hidden = false;
    if (!moved) console.warn("guide: the stories could not be fetched", error);
  };

  /** @param {boolean} [toList] whether the reader went on to another page of the list */
  const show = async (toList = false) => {
    const mine = ++turn;
    again.hidden = true;
    mark();
    if (all) /** @type {HTMLElement} */ (all).hidden = choice.values.size === 0;
    if (choice.values.size === 0) {
      status.textContent = unchosen;
      printed.textContent = "";
      every.hidden = false;
      found.hidden = true;
      return;
    }
    const waiting = setTimeout(() => (status.textContent = LOOKING), SOON);
    try {
      if (more?.open) await fillFields();
      const fitting = await parts.fitting(choice.values);
      const { at, pages, shown } = pageOf(fitting, choice.page);
      const rows = await parts.rows(shown);
      if (mine !== turn) return;
      const pager = pagerView(at, pages, (page) => hashOf({ ...choice, page }));
      pager?.addEventListener("click", goOn);
      found.replaceChildren(rowsView(rows, ""), ...(pager ? [pager] : []));
      status.textContent = fit(fitting.length, at, pages);
      printed.textContent = `${chosenInWords()}: ${status.textContent}`;
      every.hidden = true;
      found.hidden = false;
      if (toList) {
        focusOn(found);
        found.scrollIntoView({ block: "start" });
      }
    } catch (error) {
      if (mine === turn) fail(error, () => show(toList));
    } finally {
      clearTimeout(waiting);
    }
  };
  const chosenInWords = () => [...choice.values].map(([facet, value]) => titles.get(`${facet}=${value}`) ?? inFields(facet, value)).join(" · ");
  /** @param {string} facet @param {string} value */
  const inFields = (facet, value) => (facet === "shows" ? (fields.shows.selectedOptions[0]?.text ?? value) : value);

  /** @param {MouseEvent} event */
  const goOn = (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || withKey(event)) return;
    event.preventDefault();
    choose(choiceIn(link.hash), true);
  };

  for (const link of links) {
    const key = link.dataset.choice ?? "";
    link.addEventListener("click", (event) => {
      if (withKey(event)) return;
      event.preventDefault();
      choose(toggled(choice, key));
    });
  }
  all?.addEventListener("click", () => {
    choose(NOTHING);
    links[0]?.focus();
  });
  const ready = () => {
    if (more?.open) fillFields().catch((error) => fail(error, anew));
  };
  const anew = async () => {
    again.hidden = true;
    status.textContent = unchosen;
    if (home) ready();
    else await show();
  };
  more?.addEventListener("toggle", ready);
  if (home) {
    mark();
    ready();
    const others = /** @type {HTMLAnchorElement | null} */ (library.querySelector("a[data-part=others]"));
    if (others) others.href = home + hashOf(choice);
    return;
  }
  const fromAddress = () => {
    choice = choiceIn(location.hash);
    void show();
  };
  addEventListener("popstate", fromAddress);
  addEventListener("hashchange", fromAddress);
  if (choice.values.size > 0) void show();
}

/** @param {MouseEvent} event */
function withKey({ ctrlKey, metaKey, shiftKey, altKey }) {
  return ctrlKey || metaKey || shiftKey || altKey;
}
