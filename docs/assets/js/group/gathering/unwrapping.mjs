// Takes off what mail and chat programs put around and between the words of a text, so that a code can be found in it.
// It makes a text to search in, not one to read.

import { spelled } from "./read-out.mjs";

/** Of a longer text the beginning is read: two million characters are some forty thousand codes. */
export const MOST_CHARACTERS = 2_000_000;

/** Quoted-printable (RFC 2045, section 6.7): a line that goes on in the next, and the bytes of a character beyond ASCII. */
const SOFT_BREAK = /=[ \t]*\n(?:[ \t]*[>|])*[ \t]*/g;
const BYTES = /(?:=[89A-F][0-9A-F])+/gi;
/** A line that some mail programs break, with a sign where they did. */
const BROKEN = /(?<=[0-9A-Z-])!\n[ \t]+/gi;
/** An equals sign or a space written so. Any other such sign may as well be the beginning of a code after “#code=”. */
const EQUALS = /=3D(?=[23])/gi;
const SPACE = /=20$/gm;

/** The body of a mail, or a part of it, as base64: the line that says so, the rest of its head, an empty line, the body. */
const BASE64 = /^(Content-Transfer-Encoding:[ \t]*base64[ \t]*\n(?:[^\n]{1,998}\n){0,30}\n)([A-Za-z0-9+/=\n]+)/gim;

/** What links have in their place when one link carries another. */
const ESCAPED = new Map([["%23", "#"], ["%3d", "="], ["%2d", "-"], ["%20", " "]]);

const QUOTED = /^[ \t]*(?:[>|][ \t]?)+/gm;
const WIDE = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
const UNSEEN = /\p{Cf}/gu;
const SPACES = /[\p{Zs}\t\v\f]/gu;
/** Arabic and Persian digits, from zero on. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DASHES = /[\p{Pd}\u2212_]/gu;

/**
 * @param {string} text a mail with its quotations, a chat, a list, a link
 * @returns {string} no longer than MOST_CHARACTERS: lines end in LF, every dash is a hyphen and every space a plain
 *   one; marks of quotation, soft breaks and what takes no room are gone; what was spelled out is written
 */
export function unwrapped(text) {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(BASE64, (whole, head, body) => `${head}${readBase64(body) ?? body}\n`)
    .replace(SOFT_BREAK, "")
    .replace(BROKEN, "")
    .replace(BYTES, (bytes) => decoded(bytes.replaceAll("=", "%")) ?? bytes)
    .replace(EQUALS, "=")
    .replace(SPACE, " ")
    .replace(/%(?:23|3d|2d|20)/gi, (escape) => ESCAPED.get(escape.toLowerCase()) ?? escape)
    .replace(UNSEEN, "")
    .replace(WIDE, (character) => character.normalize("NFKC"))
    .replace(SPACES, " ")
    .replace(DASHES, "-")
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(QUOTED, "");
  return spelled(plain);
}

/**
 * @param {string} body
 * @returns {string | null} its text, read as UTF-8; null where it is no base64
 */
function readBase64(body) {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(body), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/**
 * @param {string} escaped
 * @returns {string | null} null where these are no characters of UTF-8
 */
function decoded(escaped) {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
