// What a statement's card leads to: what the answers may mean, what the ends of the scale look like, one step with its
// entry and a way into the plan, and room for what the group wants to remember.

import { element } from "../../kit/dom.mjs";
import { ROOT } from "../../assess/loading.mjs";
import { kindName } from "../../assess/words.mjs";
import { addButton } from "../../plan/adding.mjs";
import { stepText } from "../../plan/plan.mjs";
import { looksLike } from "./looks-like.mjs";
import { reasonOf, stepFor } from "../plan-step.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report.mjs").ItemReport} ItemReport */
/**
 * @typedef {Readonly<{held: string, whose: string, notes: Readonly<Record<string, string>>, signs: import("./looks-like.mjs").Signs, write: ((item: string, note: string) => void) | null}>} About
 *   held: year-month-day, or empty; whose: the partnership's name, or empty; notes: by item; write: null where a note can
 *   only be read
 */

/** What a note may have at most, in characters. */
export const MOST = 400;

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {About} about
 * @param {boolean} isCalledFor whether it is among what stands out
 * @returns {Node[]}
 */
export function meaningView(definition, gap, { signs }, isCalledFor) {
  const { means } = stepFor(definition, gap);
  const looks = looksLike(definition, gap.item, signs);
  return [
    ...(means && isCalledFor ? [element("p", { class: "guide-gap-means" }, label("What it may mean, where it is so"), means)] : []),
    ...(looks.length ? [element(
      "p",
      { class: "guide-gap-means" },
      label(`What to look for, from ${gap.item.about.title}`),
      ...looks.flatMap(({ answer, sign }, at) => [at > 0 && " ", element("em", {}, `“${answer}”`), ` may look like this: ${sign}`]).filter((part) => part !== false),
    )] : []),
  ];
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {Pick<About, "held">} round read when the step is added: its day may be written in after the report is shown
 * @param {() => void} enlarge
 * @returns {HTMLElement}
 */
export function stepView(definition, gap, round, enlarge) {
  const { text, entry, why } = stepFor(definition, gap);
  const { about } = gap.item;
  const isNamed = text === stepText(entry.kind, entry.title);
  return element(
    "div",
    { class: "guide-gap-links" },
    element("p", { class: "guide-gap-step" }, label("One step"), isNamed ? element("a", { href: new URL(entry.url, ROOT).href }, text) : element("strong", {}, text), why && `. ${why}`),
    (!isNamed || entry.ref !== about.ref) && element("p", { class: "guide-gap-about" }, ...entryLink(about)),
    element(
      "div",
      { class: "guide-gap-buttons guide-no-print" },
      element("button", { type: "button", class: "guide-button guide-button-quiet", onclick: enlarge }, "Big screen", element("span", { class: "guide-hidden-visually" }, ` for: ${gap.item.text}`)),
      addButton({ text, entry, get for() { return reasonOf(definition, gap, round.held); } }),
    ),
  );
}

/**
 * @param {ItemReport} gap
 * @param {About} about
 * @returns {HTMLElement | null} null where there is no note and none can be written
 */
export function noteView({ item }, { notes, write }) {
  const id = `gap-note-${item.id}`;
  const said = notes[item.id] ?? "";
  const shown = element("p", { class: "guide-gap-note", dir: "auto", hidden: !said }, said);
  if (!write) return said ? element("div", {}, label("What we noted"), shown) : null;
  const field = element("textarea", { class: "guide-input", id, rows: 2, maxlength: MOST, dir: "auto", autocomplete: "off", oninput: typed });
  field.value = said;

  function typed() {
    shown.textContent = field.value;
    shown.hidden = !field.value;
    write?.(item.id, field.value);
  }

  shown.classList.add("guide-print-only");
  return element(
    "div",
    {},
    shown,
    element(
      "details",
      { class: "guide-gap-noting guide-no-print", open: said !== "" },
      element("summary", {}, "Write down what we said", element("span", { class: "guide-hidden-visually" }, `: ${item.text}`)),
      element("label", { for: id }, "A note, which stays in the saved round. No names."),
      field,
    ),
  );
}

/** @param {import("../../assess/definition.mjs").Entry} entry */
function entryLink({ kind, title, url }) {
  return [element("span", { class: "guide-kind", "data-kind": kind }, kindName(kind)), " ", element("a", { href: new URL(url, ROOT).href }, title)];
}

/** @param {string} words */
function label(words) {
  return element("span", { class: "guide-gap-label" }, words);
}
