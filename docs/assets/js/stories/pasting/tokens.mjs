// HTML of a clipboard as tokens, however it is written: read as text, never handed to the browser as a page.

import { characterOf } from "./entities.mjs";

/**
 * @typedef {{kind: "text", text: string} | {kind: "close", name: string}
 *   | {kind: "open", name: string, attributes: Record<string, string>, ends: boolean}} Token
 */

const TAG = /<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));?/gi;
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** What holds no words: all up to its end is passed over. */
const RAW = new Set(["script", "style", "title", "textarea", "xmp", "noscript", "template"]);
const FRAGMENT = /<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->/su;

/**
 * What a text in HTML is made of. Comments, declarations and what only word processors read are left out.
 *
 * @param {string} html anything
 * @returns {Token[]}
 */
export function tokensOf(html) {
  const source = FRAGMENT.exec(html)?.[1] ?? html;
  /** @type {Token[]} */
  const tokens = [];
  let text = "";
  const flush = () => {
    if (text) tokens.push({ kind: "text", text: withCharacters(text) });
    text = "";
  };
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf("<", at);
    text += source.slice(at, open < 0 ? source.length : open);
    if (open < 0) break;
    TAG.lastIndex = open;
    const tag = TAG.exec(source);
    if (tag) {
      flush();
      at = TAG.lastIndex;
      const name = tag[2].toLowerCase();
      if (tag[1]) tokens.push({ kind: "close", name });
      else if (RAW.has(name)) at = endOf(source, new RegExp(`</${name}[^>]*>`, "gi"), at);
      else tokens.push({ kind: "open", name, attributes: attributesOf(tag[3]), ends: VOID.has(name) || tag[3].endsWith("/") });
    } else if (/[!?/]/.test(source[open + 1] ?? "")) {
      at = source.startsWith("<!--", open) ? endOf(source, /-->/g, open + 4) : endOf(source, />/g, open);
    } else if (/[a-z]/i.test(source[open + 1] ?? "")) {
      // A tag that never ends takes the rest with it, as in a browser.
      break;
    } else {
      text += "<";
      at = open + 1;
    }
  }
  flush();
  return tokens;
}

/**
 * @param {string} source
 * @param {RegExp} sign global
 * @param {number} from
 * @returns {number} where what follows the sign begins
 */
function endOf(source, sign, from) {
  sign.lastIndex = from;
  return sign.test(source) ? sign.lastIndex : source.length;
}

/** @param {string} text */
function attributesOf(text) {
  /** @type {Record<string, string>} */
  const found = Object.create(null);
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] ??= withCharacters(double ?? single ?? bare ?? "");
  }
  return found;
}

/** @param {string} text */
function withCharacters(text) {
  return text.replace(ENTITY, (all, hex, number, name) => {
    if (name) return characterOf(name) ?? all;
    const point = hex ? parseInt(hex, 16) : Number(number);
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : "";
  });
}
