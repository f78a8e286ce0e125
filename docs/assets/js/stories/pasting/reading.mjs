// What was copied, as blocks of words: the marks of word processors, mail programs and web pages told apart.

import { tokensOf } from "./tokens.mjs";

/**
 * Words that stand alike. A line end in them is one that was meant.
 *
 * @typedef {{text: string, strong: boolean, em: boolean, href: string}} Run
 */
/**
 * @typedef {object} Words
 * @property {"words"} kind
 * @property {Run[]} runs
 * @property {boolean} heading
 * @property {number} quotes how deep in quotations
 * @property {number} depth how deep in lists: 0 outside
 * @property {string | null} marker "-" or "1." where an item begins
 */
/** @typedef {{kind: "table", rows: Block[][][]}} Table */
/** @typedef {Words | Table} Block */
/** @typedef {{marker: string | null, depth: number}} Item whose marker is gone once its first words stand */
/**
 * @typedef {object} State of what stands open
 * @property {string} name
 * @property {boolean} strong
 * @property {boolean} em
 * @property {string} href
 * @property {boolean} hidden
 * @property {boolean} kept whether spaces and line ends count
 * @property {boolean} heading
 * @property {boolean} isNote within a footnote
 * @property {boolean} isReference within the sign of a footnote
 * @property {boolean} isSign within the bullet or figure of an item, as Word writes it
 * @property {number} quotes
 * @property {number} depth of lists
 * @property {{next: number, numbered: boolean, depth: number} | null} list
 * @property {Item | null} item
 */

const CELLS = new Set(["td", "th"]);
const BLOCKS = new Set(
  ("address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html " +
    "li main nav ol p pre section summary table td th tr ul").split(" "),
);
const UNSEEN = new Set(["head", "del", "audio", "video", "svg", "object", "iframe", "select", "button", "math"]);
const HIDING = /display:\s*none|mso-hide:\s*all|mso-element:\s*comment/i;
const UNSAID = /\b(?:MsoCommentReference|MsoCommentText|msoDel)\b/;
const NOTE = /\b(?:MsoFootnoteText|MsoEndnoteText|sdfootnote|sdendnote)\b/;
const NOTE_PLACE = /#(?:_?(?:ftn|edn|fn|en)(?:t|ref)?\w*|sd(?:foot|end)note\w*|footnote\S*|endnote\S*|cite_(?:note|ref)\S*)/i;
const NOTE_SIGN = /^\s*\[?\s*(\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})\s*\]?\s*$/i;
const NOTE_BEGIN = /^\s*\[(\d{1,3}|[ivxlc]{1,6}|[*†‡])\]\s*/i;
const WORD_LIST = /mso-list:\s*l\d+\s+level(\d)/i;
const FIGURE = /^\W*(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]/i;
/** @type {State} */
const OUTERMOST = {
  name: "", strong: false, em: false, href: "", hidden: false, kept: false, heading: false, isNote: false, isReference: false, isSign: false, quotes: 0,
  depth: 0, list: null, item: null,
};

/**
 * @param {string} html anything
 * @returns {{blocks: Block[], pictures: number}} nothing in them is hidden words: deletions and remarks are left out
 */
export function read(html) {
  /** @type {State[]} */
  const open = [OUTERMOST];
  /** @type {{rows: Block[][][], before: Block[], around: Block[]}[]} */
  const tables = [];
  /** @type {Block[]} */
  let blocks = [];
  /** @type {Run[]} */
  let runs = [];
  let pictures = 0;
  const top = () => open[open.length - 1];

  /** Ends the words of a block. */
  function flush() {
    const { heading, quotes, item } = top();
    const filled = settled(runs);
    runs = [];
    if (!filled.length) return;
    blocks.push({ kind: "words", runs: filled, heading, quotes, depth: item?.depth ?? 0, marker: item?.marker ?? null });
    if (item) item.marker = null;
  }

  /** @param {string} text */
  function add(text) {
    const { strong, em, href, heading, kept, hidden, isNote, isReference, isSign, item } = top();
    if (hidden) return;
    if (isSign) {
      if (item && FIGURE.test(text)) item.marker = `${/\d+/.exec(text)?.[0] ?? 1}.`;
      return;
    }
    const isFirst = !runs.some((run) => run.text.trim());
    let words = kept ? text.replace(/\r\n?/g, "\n") : text.replace(/\s+/g, " ");
    if (isReference) words = words.replace(NOTE_SIGN, isFirst ? "($1) " : " ($1)");
    else if (isNote && isFirst) words = words.replace(NOTE_BEGIN, "($1) ");
    runs.push({ text: words, strong: strong && !heading, em: em && !heading, href: isReference ? "" : href });
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   */
  function enter(name, attributes) {
    if (BLOCKS.has(name)) flush();
    const state = within(top(), name, attributes);
    if (name === "br" && !state.hidden && !state.isSign) runs.push({ text: "\n", strong: false, em: false, href: "" });
    if (name === "img" && !state.hidden) pictures += 1;
    open.push(state);
    const table = tables.at(-1);
    if (name === "table") {
      const before = /** @type {Block[]} */ ([]);
      tables.push({ rows: [], before, around: blocks });
      blocks = before;
    } else if (table && name === "tr") table.rows.push([]);
    else if (table && CELLS.has(name)) {
      blocks = [];
      if (!table.rows.length) table.rows.push([]);
      table.rows[table.rows.length - 1].push(blocks);
    }
  }

  /** @param {string} name */
  function leave(name) {
    const at = open.findLastIndex((state) => state.name === name);
    if (at < 1) return;
    if (BLOCKS.has(name)) flush();
    open.length = at;
    if (name === "table") leaveTable();
  }

  function leaveTable() {
    const table = tables.pop();
    if (!table) return;
    blocks = table.around;
    blocks.push(...table.before, { kind: "table", rows: table.rows.filter((row) => row.length) });
  }

  for (const token of tokensOf(html)) {
    if (token.kind === "text") add(token.text);
    else if (token.kind === "close") leave(token.name);
    else {
      enter(token.name, token.attributes);
      if (token.ends) leave(token.name);
    }
  }
  flush();
  while (tables.length) leaveTable();
  return { blocks, pictures };
}

/**
 * @param {State} outer
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @returns {State}
 */
function within(outer, name, attributes) {
  const style = attributes.style ?? "";
  const classes = attributes.class ?? "";
  const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1];
  const list = name === "ul" || name === "ol" ? { next: Number(attributes.start) || 1, numbered: name === "ol", depth: outer.depth + 1 } : outer.list;
  const href = name === "a" ? (attributes.href ?? "") : outer.href;
  return {
    name,
    strong: weight ? /bold|[6-9]00/i.test(weight) : outer.strong || name === "b" || name === "strong",
    em: slant ? /italic|oblique/i.test(slant) : outer.em || name === "i" || name === "em" || name === "cite",
    href,
    hidden: outer.hidden || UNSEEN.has(name) || HIDING.test(style) || UNSAID.test(classes) || "hidden" in attributes,
    kept: outer.kept || name === "pre" || /white-space:\s*(?:pre|break-spaces)(?!-line)/i.test(style),
    heading: outer.heading || /^h[1-6]$/.test(name),
    isNote: outer.isNote || NOTE.test(classes) || /mso-element:\s*(?:footnote|endnote)\b(?!-)/i.test(style),
    isReference: outer.isReference || (name === "a" && NOTE_PLACE.test(href)) || /mso-(?:foot|end)note-id/i.test(style),
    isSign: outer.isSign || /mso-list:\s*Ignore/i.test(style),
    quotes: outer.quotes + Number(name === "blockquote"),
    depth: list?.depth ?? outer.depth,
    list,
    item: itemOf(outer, name, style),
  };
}

/**
 * @param {State} outer
 * @param {string} name
 * @param {string} style
 * @returns {Item | null} the item that an element begins, or the one it stands in
 */
function itemOf(outer, name, style) {
  if (CELLS.has(name)) return null;
  const level = BLOCKS.has(name) ? WORD_LIST.exec(style) : null;
  if (level) return { marker: "-", depth: Number(level[1]) };
  if (name !== "li") return outer.item;
  const { list } = outer;
  return { marker: list?.numbered ? `${list.next++}.` : "-", depth: Math.max(1, outer.depth) };
}

/**
 * Runs without what is only space at either end, and with single spaces.
 *
 * @param {Run[]} runs
 * @returns {Run[]}
 */
function settled(runs) {
  /** @type {Run[]} */
  const found = [];
  let before = "\n";
  for (const run of runs) {
    let text = run.text.replace(/[ \t\u00a0\u2002-\u200a\u3000]+/g, " ").replace(/ ?\n ?/g, "\n");
    if (/[ \n]$/.test(before)) text = text.replace(/^ /, "");
    if (!text) continue;
    if (before === "\n" && !found.length) text = text.trimStart();
    if (!text) continue;
    before = text;
    found.push({ ...run, text });
  }
  while (found.length) {
    const last = found[found.length - 1];
    last.text = last.text.trimEnd();
    if (last.text) break;
    found.pop();
  }
  return found;
}
