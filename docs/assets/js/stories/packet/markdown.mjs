// The small part of Markdown that stories use, read as hooks/guide/text/blocks.py reads it, into plain data.

import { plainText } from "./plain.mjs";
import { spansOf } from "./spans.mjs";

/** @typedef {import("./spans.mjs").Span} Span */
/** @typedef {{spans: Span[], blocks: Block[]}} Item */
/**
 * @typedef {{kind: "paragraph" | "heading", spans: Span[]} | {kind: "quotation", blocks: Block[]}
 *   | {kind: "list", numbered: boolean, items: Item[]}} Block
 */

const DEEPEST = 3;
const BULLET = /^[-*+•●▪◦‣·] +(\S.*)$/u;
const NUMBER = /^(\d{1,9})[.)] +(\S.*)$/u;
const HEADING = /^### +([^\s#].*?)[ #]*$/u;
const RULE = /^[-_*=+ ]+$/;

/**
 * @param {string} prose anything
 * @returns {Block[]}
 */
export function blocksOf(prose) {
  return blocksIn(plainText(prose).split("\n").map((line) => line.trimEnd()));
}

/**
 * @param {string[]} lines in which nothing is hidden, without spaces at their ends
 * @returns {Block[]}
 */
export function blocksIn(lines) {
  return blocks(lines, 0, 0);
}

/**
 * @param {string[]} lines
 * @param {number} quotes how deep in quotations they stand
 * @param {number} lists and in lists
 * @returns {Block[]}
 */
function blocks(lines, quotes, lists) {
  /** @type {Block[]} */
  const found = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at].trimStart();
    const heading = lists ? null : HEADING.exec(line);
    if (!line) at += 1;
    else if (opensQuotation(line, quotes, lists)) {
      const quoted = quotedAt(lines, at);
      const inner = blocks(quoted.lines, quotes + 1, lists);
      if (inner.length) found.push({ kind: "quotation", blocks: inner });
      at = quoted.end;
    } else if (heading) {
      found.push({ kind: "heading", spans: spansOf(heading[1]) });
      at += 1;
    } else if (opensList(lines[at], lists)) {
      const list = listAt(lines, at, quotes, lists);
      found.push(list.block);
      at = list.end;
    } else {
      const from = at;
      do at += 1;
      while (at < lines.length && lines[at] && !opensBlock(lines[at], quotes, lists));
      found.push({ kind: "paragraph", spans: spansOf(lines.slice(from, at).map((text) => text.trimStart()).join("\n")) });
    }
  }
  return found;
}

/**
 * The lines of a quotation without their signs. One that follows after blank lines goes on with it, as on the page.
 *
 * @param {string[]} lines
 * @param {number} at where it begins
 * @returns {{lines: string[], end: number}}
 */
function quotedAt(lines, at) {
  /** @type {string[]} */
  const quoted = [];
  while (at < lines.length) {
    const text = lines[at].trimStart();
    if (text.startsWith(">")) {
      quoted.push(text.replace(/^> ?/, ""));
      at += 1;
      continue;
    }
    const ahead = nextFilled(lines, at);
    if (text || ahead === lines.length || !lines[ahead].trimStart().startsWith(">")) break;
    quoted.push("");
    at = ahead;
  }
  return { lines: quoted, end: at };
}

/**
 * @param {string} line
 * @param {number} quotes
 * @param {number} lists
 */
function opensBlock(line, quotes, lists) {
  const text = line.trimStart();
  return opensQuotation(text, quotes, lists) || (!lists && HEADING.test(text)) || opensList(line, lists);
}

/**
 * @param {string} text
 * @param {number} quotes
 * @param {number} lists
 */
function opensQuotation(text, quotes, lists) {
  return text.startsWith(">") && quotes < DEEPEST && !lists;
}

/**
 * @param {string} line
 * @param {number} lists
 */
function opensList(line, lists) {
  const marker = markerOf(line);
  return marker !== null && lists < DEEPEST && (marker.number === null || marker.number === 1);
}

/** @param {string} line */
function markerOf(line) {
  const text = line.trimStart();
  if (RULE.test(text)) return null;
  const indent = line.length - text.length;
  const bullet = BULLET.exec(text);
  if (bullet) return { indent, number: null, text: bullet[1] };
  const number = NUMBER.exec(text);
  return number && { indent, number: Number(number[1]), text: number[2] };
}

/**
 * @param {string[]} lines
 * @param {number} at where the list begins
 * @param {number} quotes
 * @param {number} lists
 * @returns {{block: Block, end: number}}
 */
function listAt(lines, at, quotes, lists) {
  const first = /** @type {NonNullable<ReturnType<typeof markerOf>>} */ (markerOf(lines[at]));
  /** @type {Item[]} */
  const items = [];
  /** @type {(number | null)[]} */
  const numbers = [];
  let end = at;
  for (let marker = /** @type {ReturnType<typeof markerOf>} */ (first); marker; ) {
    const inner = innerLines(lines, end + 1, first.indent, quotes, lists);
    end = inner.end;
    items.push(itemOf(marker.text, inner.lines, quotes, lists + 1));
    numbers.push(marker.number);
    const ahead = nextFilled(lines, end);
    const next = ahead < lines.length ? markerOf(lines[ahead]) : null;
    marker = next && goesOn(next, first.indent, numbers) ? next : null;
    if (marker) end = ahead;
  }
  return { block: { kind: "list", numbered: first.number !== null, items }, end };
}

/**
 * @param {{indent: number, number: number | null}} marker
 * @param {number} indent
 * @param {(number | null)[]} numbers of the items before
 */
function goesOn(marker, indent, numbers) {
  if (marker.indent >= indent + 2 || (marker.number === null) !== (numbers[0] === null)) return false;
  return marker.number === null || marker.number === numbers.length + 1 || (marker.number === 1 && numbers.every((number) => number === 1));
}

/**
 * @param {string[]} lines
 * @param {number} at
 * @param {number} indent
 * @param {number} quotes
 * @param {number} lists
 */
function innerLines(lines, at, indent, quotes, lists) {
  /** @type {string[]} */
  const inner = [];
  const own = [];
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    const depth = indentOf(line);
    if (!line) {
      const ahead = nextFilled(lines, at);
      if (ahead === lines.length || indentOf(lines[ahead]) < indent + 2) break;
      // One blank line says as much as many, and many would be counted again for each of them.
      at = ahead - 1;
    } else if (depth >= indent + 2) own.push(depth);
    else if (markerOf(line) || opensBlock(line, quotes, lists)) break;
    inner.push(line);
  }
  const margin = own.length ? Math.min(...own) : 0;
  return { lines: inner.map((line) => line.slice(Math.min(margin, indentOf(line)))), end: at };
}

/**
 * @param {string} text
 * @param {string[]} inner
 * @param {number} quotes
 * @param {number} lists
 * @returns {Item}
 */
function itemOf(text, inner, quotes, lists) {
  let end = 0;
  while (end < inner.length && inner[end] && !opensBlock(inner[end], quotes, lists)) end += 1;
  const own = [text, ...inner.slice(0, end).map((line) => line.trimStart())].join("\n");
  return { spans: spansOf(own), blocks: blocks(inner.slice(end), quotes, lists) };
}

/** @param {string} line */
function indentOf(line) {
  return line.length - line.trimStart().length;
}

/**
 * @param {string[]} lines
 * @param {number} at
 */
function nextFilled(lines, at) {
  while (at < lines.length && !lines[at]) at += 1;
  return at;
}
