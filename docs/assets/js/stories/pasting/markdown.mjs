// What was copied, written as the few signs of Markdown that stories use.

import { read } from "./reading.mjs";

/** @typedef {import("./reading.mjs").Block} Block */
/** @typedef {import("./reading.mjs").Run} Run */
/** @typedef {import("./reading.mjs").Words} Words */
/**
 * @typedef {object} Kept how much of each there was
 * @property {number} paragraphs
 * @property {number} headings
 * @property {number} items
 * @property {number} links
 * @property {number} rows of tables
 * @property {number} pictures that were left out
 */

const DEEPEST = 3;

/**
 * @param {string} html as a clipboard holds it
 * @returns {{text: string, kept: Kept}} Markdown as packets have it
 */
export function markdownOf(html) {
  const { blocks, pictures } = read(html);
  /** @type {Kept} */
  const kept = { paragraphs: 0, headings: 0, items: 0, links: 0, rows: 0, pictures };
  return { text: written(blocks, kept), kept };
}

/**
 * @param {Block[]} blocks
 * @param {Kept} kept counted up
 * @returns {string}
 */
function written(blocks, kept) {
  let text = "";
  /** @type {string[]} */
  let markers = [];
  let wasItem = false;
  // A list that begins at another figure than one is none to whoever reads the packet: its lines stand apart.
  let isList = true;
  for (const block of blocks) {
    if (block.kind === "table") {
      const rows = tableLines(block.rows, kept);
      if (rows) text += (text && "\n\n") + rows;
      markers = [];
      wasItem = false;
      continue;
    }
    const depth = Math.min(block.depth, markers.length + Number(block.marker !== null), DEEPEST);
    const isItem = depth > 0 && block.marker !== null;
    markers = markers.slice(0, isItem ? depth - 1 : depth);
    const margin = " ".repeat(markers.reduce((width, marker) => width + marker.length + 1, 0));
    if (isItem && depth === 1 && (!wasItem || block.marker === "-" || block.marker === "1.")) isList = block.marker === "-" || block.marker === "1.";
    const joins = isItem && wasItem && isList;
    if (isItem) markers.push(block.marker ?? "-");
    const lines = blockLines(block, kept, isItem);
    const first = margin + (isItem ? `${block.marker} ` : "") + lines[0];
    const rest = lines.slice(1).map((line) => margin + (isItem ? " ".repeat((block.marker ?? "").length + 1) : "") + line);
    text += (text && (joins ? "\n" : "\n\n")) + [first, ...rest].map((line) => "> ".repeat(block.quotes) + line).join("\n");
    wasItem = isItem;
  }
  return text;
}

/**
 * @param {Words} block
 * @param {Kept} kept
 * @param {boolean} isItem
 * @returns {string[]}
 */
function blockLines(block, kept, isItem) {
  const text = inline(block.runs, kept);
  if (isItem) kept.items += 1;
  else if (block.heading && !block.depth) kept.headings += 1;
  else kept.paragraphs += 1;
  if (block.heading && !block.depth) return [`### ${text.replace(/\n+/g, " ")}`];
  // Two line ends that were meant are a new paragraph.
  return text.replace(/\n{2,}/g, "\n\n").split("\n").map((line) => line.replace(/^(#{1,6} |>)/, "\\$1"));
}

/**
 * Words with their emphasis and links. What stands alike is marked once.
 *
 * @param {Run[]} runs
 * @param {Kept} kept
 */
function inline(runs, kept) {
  /** @type {Run[]} */
  const joined = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    const isSpace = !run.text.trim();
    if (last && (isSpace || (last.strong === run.strong && last.em === run.em && last.href === run.href))) last.text += run.text;
    else joined.push({ ...run });
  }
  let text = "";
  for (const run of joined) {
    const [, before, words, after] = /** @type {RegExpExecArray} */ (/^(\s*)(.*?)(\s*)$/s.exec(run.text));
    const address = webAddress(run.href);
    const marks = (run.strong ? "**" : "") + (run.em ? "*" : "");
    let said = escaped(words);
    if (address && words) {
      kept.links += 1;
      said = isSame(words, address) ? words : `[${said.replace(/[[\]]/g, "\\$&").replace(/\n/g, " ")}](${address})`;
      if (said.startsWith("[")) text = text.replace(/!$/, "\\!");
    }
    // Marks do not reach over the end of a paragraph.
    text += before + (words ? said.split(/(\n{2,})/).map((part) => (marks && part.trim() ? marks + part + [...marks].reverse().join("") : part)).join("") : "") + after;
  }
  return text;
}

/** @param {string} words */
function escaped(words) {
  return words
    .replace(/\\(?=[\\`*_{}[\]()>#+\-.!])/g, "\\\\")
    .replace(/\*/g, "\\*")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\](?=\()/g, "\\]");
}

/**
 * @param {string} words
 * @param {string} address
 */
function isSame(words, address) {
  return words === address || `${words}/` === address || words === address.replace(/^https?:\/\//, "");
}

/**
 * A link's address without what programs wrap it in; links within a document, and those that write to somebody, are none.
 *
 * @param {string} href
 * @returns {string} "" where it is none to the web
 */
function webAddress(href) {
  if (!/^https?:\/\//i.test(href.trim())) return "";
  let url;
  try {
    url = new URL(href.trim());
    const wrapped = /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url" ? (url.searchParams.get("q") ?? url.searchParams.get("url"))
      : /\.safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get("url") : null;
    if (wrapped && /^https?:\/\//i.test(wrapped)) url = new URL(wrapped);
  } catch {
    return "";
  }
  return url.href.replace(/[()<>\\ ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * A table as a line for each row, with what its first row says before each cell; one that only lays a page out, as its blocks.
 *
 * @param {Block[][][]} rows
 * @param {Kept} kept
 * @returns {string}
 */
function tableLines(rows, kept) {
  const isData = rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length <= rows[0].length && row.every((cell) => cell.length < 2 && cell[0]?.kind !== "table"));
  if (!isData) return rows.map((row) => row.map((cell) => written(cell, kept)).filter(Boolean).join("\n\n")).filter(Boolean).join("\n\n");
  const said = rows.map((row) => row.map(([cell]) => (cell?.kind === "words" ? inline(cell.runs, kept).replace(/\n+/g, " ") : "")));
  const heads = said[0].map((head) => head.replace(/^(\*+)(.*)\1$/, "$2").replace(/:$/, ""));
  kept.rows += rows.length - 1;
  return said
    .slice(1)
    .map((row) => row.map((cell, at) => cell && `${heads[at] && `${heads[at]}: `}${cell}${/[.!?…]$/.test(cell) ? "" : "."}`).filter(Boolean).join(" "))
    .filter(Boolean)
    .join("\n\n");
}
