// The story as its page will look, whatever is written so far.

import { element, mainButton } from "../kit/dom.mjs";
import { withoutContacts } from "./packet/contacts.mjs";
import { headingsOf } from "./packet/draft.mjs";
import { labelOf } from "./packet/fields.mjs";
import { toWrite } from "./packet/packet.mjs";
import { dateInWords, storyDate } from "./packet/dates.mjs";
import { plainLine, plainText } from "./packet/plain.mjs";
import { proseView } from "./prose-view.mjs";

/** @typedef {import("./packet/draft.mjs").Draft} Draft */
/** @typedef {import("./packet/draft.mjs").Limits} Limits */

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft whole or not
 * @param {Limits} limits
 * @param {() => void} back
 * @returns {HTMLElement} its heading takes focus
 */
export function preview(form, draft, limits, back) {
  const written = toWrite(draft, limits);
  const stands = { [limits.response]: "Response", [limits.tried.form]: "Tried" }[draft.form];
  const beneath = plainLine(draft.responds_title || draft.tried_title);
  return element(
    "section",
    { class: "guide-story-seen", "aria-labelledby": "story-preview" },
    element("h2", { id: "story-preview" }, "How it will look"),
    element("p", {}, "This is close to the page that readers would get. An editor may still shorten it. Addresses and telephone numbers are taken out."),
    element(
      "div",
      { class: "guide-story-paper", "data-kind": "story" },
      element("p", { class: "guide-kind guide-kind-large", "data-kind": "story" }, stands ?? "Story"),
      element("h3", { class: "guide-story-title", dir: "auto" }, line(written.title) || todo("Your title")),
      stands
        ? element("p", {}, "This will stand beneath ", beneath ? `“${beneath.replace(/^“|”$/g, "")}”` : "the page that it is about", ".")
        : element("div", { class: "guide-summary" }, element("p", { dir: "auto" }, line(written.summary) || todo("What a reader will learn"))),
      element("div", { class: "guide-byline" }, element("p", {}, byline(form, written))),
      ...sections(draft, limits),
      stands || !line(draft.quote) ? null : element("p", {}, "To stand out: ", element("strong", { dir: "auto" }, line(draft.quote))),
      shown(form, draft),
    ),
    element("div", { class: "guide-story-buttons" }, mainButton("Back to writing", back)),
  );
}

/**
 * As hooks/guide/pages/entries.py writes it.
 *
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 */
function byline(form, draft) {
  const organisation = line(draft.organisation);
  const author = line(draft.author) || "Name withheld";
  return [
    draft.form.charAt(0).toUpperCase() + draft.form.slice(1),
    `by ${author}${organisation ? `, ${organisation}` : ""}`,
    line(draft.place),
    draft.sectors.map((sector) => labelOf(form, "sectors", sector)).join(", "),
    storyDate(draft.date) && `${draft.responds_to || draft.tried ? "written" : "happened"}: ${dateInWords(storyDate(draft.date) ?? "")}`,
    "licence CC BY 4.0",
  ].filter(Boolean).join(" · ");
}

/**
 * @param {Draft} draft
 * @param {Limits} limits
 */
function sections(draft, limits) {
  const headings = headingsOf(limits, draft.form);
  return headings.flatMap((heading) => {
    const prose = withoutContacts(plainText(draft.sections[heading] ?? ""));
    const text = prose.trim() ? proseView(prose, headings.length > 1 ? "h5" : "h4") : [element("p", {}, todo("Nothing written here yet"))];
    return headings.length > 1 ? [element("h4", { class: "guide-story-part" }, heading), ...text] : text;
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Draft} draft
 */
function shown(form, draft) {
  if (draft.shows.length === 0) return null;
  const kinds = /** @type {Record<string, string>} */ ({ assumptions: "assumption", principles: "principle", tips: "tip" });
  return element(
    "div",
    { class: "guide-ways" },
    element("h4", { class: "guide-story-part" }, "What it shows"),
    element("div", { class: "guide-links" }, element("ul", {}, ...draft.shows.map(({ to, why }) => {
      const kind = kinds[to.split("/")[0]] ?? "tip";
      return element("li", {}, element("span", { class: "guide-kind", "data-kind": kind }, kind.charAt(0).toUpperCase() + kind.slice(1)), element("strong", { class: "guide-story-way" }, labelOf(form, "shows", to)), line(why));
    }))),
  );
}

/** @param {string} text */
function line(text) {
  return withoutContacts(plainLine(text));
}

/** @param {string} words */
function todo(words) {
  return element("em", { class: "guide-story-todo" }, words);
}
