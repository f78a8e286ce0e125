// Words pasted into the story: with their paragraphs, lists and links, and with a way back.

import { element, quietButton } from "../../kit/dom.mjs";
import { asParagraphs } from "./lines.mjs";
import { markdownOf } from "./markdown.mjs";

/** @typedef {import("./markdown.mjs").Kept} Kept */
/** @typedef {{html: string, text: string}} Clip what a clipboard holds */
/** @typedef {{start: number, was: string, is: string}} Change what stands in a field since, and what stood there */

/**
 * Puts what was copied where the cursor is.
 *
 * @param {HTMLTextAreaElement} field
 * @param {Clip} clip
 */
export function paste(field, clip) {
  const text = clip.text.replace(/\r\n?/g, "\n");
  const made = clip.html ? markdownOf(clip.html) : null;
  if (!made || !says(made.text, text, clip.html) || made.text === text.trim()) {
    const change = put(field, text);
    offer(field, change);
    return;
  }
  const change = put(field, made.text.includes("\n") ? apart(field, made.text) : made.text);
  tell(field, pastedWith(made.kept), change, text && text.trim() !== made.text ? [["Only the words", () => offer(field, replace(field, change, text))]] : []);
}

/**
 * Where every line that was pasted looks like a paragraph, offers to set them apart.
 *
 * @param {HTMLTextAreaElement} field
 * @param {Change | null} change
 */
function offer(field, change) {
  const set = change && asParagraphs(change.is);
  if (!set) {
    clear(field);
    return;
  }
  const made = inWords([counted(set.paragraphs, "paragraph"), set.items ? `a list of ${set.items}` : ""]);
  tell(field, "Each line that you pasted looks like a paragraph of its own. As it is, they run into one.", change, [
    [`Make ${made}`, () => {
      const now = replace(field, change, set.text);
      if (now) tell(field, `There are ${made} now.`, now, []);
    }],
  ]);
}

/**
 * Whether Markdown says each word of the plain text, which the same program wrote. Without what somebody struck out under
 * “track changes” it says fewer, and is meant to.
 *
 * @param {string} markdown
 * @param {string} text
 * @param {string} html
 */
function says(markdown, text, html) {
  if (/<del\b|msoDel\b|mso-element:\s*comment/i.test(html)) return true;
  const left = new Map();
  for (const [word] of markdown.toLowerCase().matchAll(/\p{L}+/gu)) left.set(word, (left.get(word) ?? 0) + 1);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const more = left.get(word) ?? 0;
    if (!more) return false;
    left.set(word, more - 1);
  }
  return true;
}

/**
 * Blocks with a blank line between them and what stands before and after.
 *
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 */
function apart(field, text) {
  const before = field.value.slice(0, field.selectionStart);
  const after = field.value.slice(field.selectionEnd);
  const gap = (/** @type {string} */ beside, /** @type {RegExp} */ two, /** @type {RegExp} */ one) => (!beside.trim() || two.test(beside) ? "" : one.test(beside) ? "\n" : "\n\n");
  return gap(before, /\n\s*\n$/, /\n$/) + text + gap(after, /^\n\s*\n/, /^\n/);
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} text
 * @returns {Change}
 */
function put(field, text) {
  const { selectionStart: start, selectionEnd: end } = field;
  const was = field.value.slice(start, end);
  field.focus();
  field.setSelectionRange(start, end);
  // Old, and the one way in which a browser's own “undo” takes it back whole.
  const isDone = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
  if (!isDone && (text || was)) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  return { start, was, is: field.value.slice(start, start + text.length) };
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {Change} change that may have been written over since
 * @param {string} text in its place
 * @returns {Change | null}
 */
function replace(field, { start, was, is }, text) {
  if (field.value.slice(start, start + is.length) !== is) {
    place(field).replaceChildren(element("p", {}, "You have changed these words since, so they were left as they are."));
    return null;
  }
  field.setSelectionRange(start, start + is.length);
  return { ...put(field, text), was };
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {string} told
 * @param {Change} change
 * @param {[string, () => void][]} others what may be done besides
 */
function tell(field, told, change, others) {
  const back = quietButton("Take it back", () => {
    const now = replace(field, change, change.was);
    if (now) clear(field);
  });
  const buttons = [...others.map(([words, press]) => quietButton(words, press)), back];
  // A screen reader hears what comes into a place that was there before.
  const where = place(field);
  setTimeout(() => where.replaceChildren(element("p", {}, told), element("p", { class: "guide-story-buttons" }, ...buttons)));
}

/** @param {HTMLTextAreaElement} field */
function place(field) {
  const after = field.nextElementSibling;
  if (after instanceof HTMLElement && after.dataset.part === "pasted") return after;
  const made = element("div", { class: "guide-note guide-story-pasted", "data-part": "pasted", role: "status" });
  field.after(made);
  return made;
}

/** @param {HTMLTextAreaElement} field */
function clear(field) {
  const after = field.nextElementSibling;
  if (after instanceof HTMLElement && after.dataset.part === "pasted") after.remove();
}

/** @param {Kept} kept */
function pastedWith({ paragraphs, headings, items, links, rows, pictures }) {
  const what = inWords([
    counted(paragraphs, "paragraph"), counted(headings, "heading"), items ? `a list of ${items}` : "", counted(links, "link"), rows ? `${counted(rows, "row")} of a table, each as a line` : "",
  ]);
  const left = pictures ? ` ${pictures === 1 ? "A picture was" : `${pictures} pictures were`} left out: stories here have none.` : "";
  return `Pasted with ${what}.${left} Read it through once.`;
}

/**
 * @param {number} number
 * @param {string} noun
 */
function counted(number, noun) {
  return number ? `${number === 1 ? "a" : number} ${noun}${number === 1 ? "" : "s"}` : "";
}

/** @param {string[]} parts */
function inWords(parts) {
  const said = parts.filter(Boolean);
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said[said.length - 1]}` : said[0];
}
