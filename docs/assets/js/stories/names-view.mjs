// Could somebody be recognised? What the form found, each with a way to it and a way to let it stand. It advises, and
// stops nobody.

import { element, focusOn, mainButton, one, quietButton } from "../kit/dom.mjs";
import { findings } from "./anonymity.mjs";
import { headingsOf } from "./packet/draft.mjs";
import { link } from "./fault-view.mjs";
import { labelOf } from "./packet/fields.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */
/** @typedef {import("./packet/draft.mjs").Limits} Limits */
/** @typedef {import("./anonymity.mjs").Finding} Finding */

const SHOWN = 12;
const GROUPS = /** @type {const} */ ([
  { kinds: ["mail", "telephone"], title: "Ways to reach somebody", advice: "We take these out before anything is published. Better that they are never sent." },
  { kinds: ["name"], title: "Names, perhaps", advice: "A person who has not agreed is safer as “a council officer” or “our chair”. The name of a place may give a person away too." },
  { kinds: ["organisation"], title: "Organisations, perhaps", advice: "A small organisation can tell readers who was meant. “A housing association” is often enough." },
  { kinds: ["postcode"], title: "Postcodes", advice: "A postcode stands for a few front doors. “A market town” says enough." },
]);

/**
 * What is found in a draft and was not found fine.
 *
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {Limits} limits
 */
export function openFindings(form, draft, limits) {
  return findings(parts(form, draft, limits)).filter(({ key }) => !draft.fine.includes(key));
}

/**
 * @param {HTMLFormElement} form
 * @param {() => Draft} draft
 * @param {Limits} limits
 * @param {{goTo: (field: string, words: {start: number, end: number}) => void, fine: (keys: string[]) => void, back: () => void, onward: () => void}} told
 *   `fine`: from now on the draft lets these stand
 * @returns {HTMLElement} its heading takes focus
 */
export function namesView(form, draft, limits, told) {
  const list = element("div");
  const status = element("div", { class: "guide-story-status", role: "status" });
  const view = element(
    "section",
    { class: "guide-story-names", "aria-labelledby": "story-names" },
    element("h2", { id: "story-names" }, "Could somebody be recognised?"),
    element("p", {}, "These words caught our eye. We guess by capitals and figures, so look for yourself too: would a neighbour know who is meant? You decide, and may go on whatever is listed here."),
    status,
    list,
    element(
      "div",
      { class: "guide-story-buttons" },
      mainButton("Continue: hand it on", told.onward),
      quietButton("Back to your answers", told.back),
    ),
  );

  /**
   * @param {Finding[]} found
   * @param {string} words what is told, and can be taken back
   */
  function letStand(found, words) {
    const before = draft().fine;
    const at = [...list.querySelectorAll("li, section > button")].findIndex((one) => one.contains(document.activeElement));
    told.fine([...new Set([...before, ...found.map(({ key }) => key)])]);
    draw();
    status.replaceChildren(element("p", {}, words), quietButton("Bring it back", () => takeBack(before)));
    // On to what has moved up into its place, so that a long list can be gone through without starting again.
    focusOn(list.querySelectorAll("li")[at]?.querySelector("a") ?? one(view, "h3, h2"));
  }

  /** @param {string[]} before */
  function takeBack(before) {
    told.fine(before);
    status.replaceChildren();
    draw();
    focusOn(one(view, "h3, h2"));
  }

  function draw() {
    const open = openFindings(form, draft(), limits);
    const groups = GROUPS.map((group) => ({ ...group, found: open.filter(({ kind }) => group.kinds.some((one) => one === kind)) })).filter(({ found }) => found.length);
    list.replaceChildren(
      ...groups.map(({ title, advice, found }) => element(
        "section",
        {},
        element("h3", {}, title),
        element("p", {}, advice),
        items(found),
        found.length > 1 && element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => letStand(found, `${found.length === 2 ? "Both" : `All ${found.length}`} stay as they are.`) }, found.length === 2 ? "Both are fine" : `All ${found.length} are fine`, element("span", { class: "guide-hidden-visually" }, ` (${title})`)),
      )),
      ...(groups.length ? [] : [element("p", { class: "guide-note" }, "Nothing is left to look at. Read it once more as a stranger would, and it is ready.")]),
    );
  }

  /** @param {Finding[]} found */
  function items(found) {
    const rest = found.slice(SHOWN);
    const made = element("ul", { class: "guide-story-found" }, ...found.slice(0, SHOWN).map(item));
    if (rest.length) {
      made.append(element("li", { class: "guide-story-more" }, quietButton(`Show ${rest.length} more`, more)));
    }
    /** @param {Event} event */
    function more(event) {
      const last = /** @type {HTMLElement} */ (event.target).closest("li");
      const added = rest.map(item);
      last?.replaceWith(...added);
      focusOn(one(added[0], "a"));
    }
    return made;
  }

  /** @param {Finding} finding */
  function item(finding) {
    return element(
      "li",
      {},
      ...finding.places.slice(0, 3).map(({ field, name, before, text, after, start, end }) => element(
        "p",
        {},
        element("span", { class: "guide-story-found-part" }, name), " ", before, element("mark", {}, text), after, " ",
        link(form, field, "Go there", () => told.goTo(field, { start, end }), `“${text}” in ${name}`),
      )),
      finding.places.length > 3 && element("p", { class: "guide-hint" }, `And ${finding.places.length - 3} more times.`),
      element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: () => letStand([finding], `“${finding.text}” stays as it is.`) }, "It’s fine", element("span", { class: "guide-hidden-visually" }, ` “${finding.text}”`)),
    );
  }

  draw();
  return view;
}

/**
 * The parts that were filled in. Author, organisation and place are named on purpose: only ways to reach someone count.
 *
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 * @param {Limits} limits
 * @returns {import("./anonymity.mjs").Part[]}
 */
function parts(form, draft, limits) {
  const about = draft.form === limits.response ? [] : [{ field: "title", name: "Title", text: draft.title }, { field: "summary", name: "What a reader will learn", text: draft.summary }];
  return [
    ...about,
    ...headingsOf(limits, draft.form).map((heading) => ({ field: `sections.${heading}`, name: heading, text: draft.sections[heading] ?? "" })),
    ...draft.shows.map(({ to, why }) => ({ field: `shows.${to}`, name: `Shows: ${labelOf(form, "shows", to)}`, text: why })),
    { field: "author", name: "Author", text: draft.author, contactsOnly: true },
    { field: "organisation", name: "Organisation", text: draft.organisation, contactsOnly: true },
    { field: "place", name: "Place", text: draft.place, contactsOnly: true },
  ];
}
