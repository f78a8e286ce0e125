// Finds answer codes in any text. Sound ones of the check at hand are found however they are broken up: its header and
// the check symbols leave no doubt. What looks like a code and is not sound is told apart from ordinary words.

import { emptySheet } from "../../assess/answers.mjs";
import { decode, encode, readHeader } from "../../assess/code/code.mjs";
import { isSound } from "../../assess/code/reed-solomon.mjs";
import { read, write } from "../../assess/code/symbols.mjs";
import { TAKEN, lineAround } from "./lines.mjs";
import { unwrapped } from "./unwrapping.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../assess/answers.mjs").Sheet} Sheet */

/** @typedef {Readonly<{code: string, sheet: Sheet}>} Entered one person's answers; the code as `encode` writes it */
/**
 * @typedef {Readonly<{sound: readonly Entered[], suspects: readonly string[], lines: ReadonlyMap<string, string>}>} Found
 *   `sound`: every code of this edition, in the order of the text, as often as it stands there; `suspects`: what looks
 *   like one and is none, each once; `lines`: for each of both the line in which it stood last, without the code; empty
 *   where nothing else stood there
 */
/** @typedef {Readonly<{symbols: readonly number[], end: number}>} Stretch `end`: the place in the text behind it */
/** @typedef {Readonly<{header: readonly number[], length: number}>} Shape of this edition's codes, in symbols */

/** Between two characters of a code: not so many that a code begins in one message and ends in the next but one. */
const LONGEST_GAP = 12;
const GAP = -1;
const BREAK = -2;

/** For each character of ASCII its symbol, GAP where it may stand inside a code, else BREAK. */
const KINDS = Array.from({ length: 128 }, (_, at) => {
  const character = String.fromCharCode(at);
  if (" \n-*.,|`~/:;+'\"()[]".includes(character)) return GAP;
  return read(character).symbols[0] ?? BREAK;
});
/** Beyond ASCII, such as a bullet or a picture, all may stand there but what words and numbers are made of. */
const OF_WORDS = /[\p{L}\p{M}\p{N}]/u;

/** Groups as codes are written, with characters lost or added here and there, perhaps broken over lines. */
const GROUPS = String.raw`[\p{L}\p{N}]{3,6}(?:\n? {0,2}-{1,2} {0,2}\n? {0,2}[\p{L}\p{N}]{1,6})+`;
/** How a chat ends what it shows in part. */
const CUT = /…|\.{3}/;
const BEFORE = String.raw`(?<![\p{L}\p{N}])(?<![\p{L}\p{N}]-)`;
const CANDIDATES = new RegExp(
  [
    `#code=(?<linked>${GROUPS}|[^\\s#&"'<>()\\[\\]{}${TAKEN}]{1,200})`,
    `${BEFORE}(?<grouped>${GROUPS})`,
    `${BEFORE}(?<spaced>[23][\\p{L}\\p{N}]{3}(?:[ \\n][\\p{L}\\p{N}]{4})+(?:[ \\n][\\p{L}\\p{N}]{1,3}(?![\\p{L}\\p{N}]))?)`,
    `${BEFORE}(?<open>[\\p{L}\\p{N}]{8,60})(?![\\p{L}\\p{N}])`,
  ].join("|"),
  "giu",
);

/**
 * @param {Definition} definition
 * @param {string} text
 * @returns {Found}
 */
export function findCodes(definition, text) {
  const plain = unwrapped(text);
  const shape = shapeOf(definition);
  /** @type {Entered[]} */
  const sound = [];
  /** @type {Set<string>} */
  const suspects = new Set();
  /** @type {Map<string, string>} */
  const lines = new Map();
  let rest = "";
  let from = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const stretch = stretchAt(plain, at, shape);
    if (!stretch || !isSound(stretch.symbols)) continue;
    const code = write(stretch.symbols);
    const opened = decode(definition, code);
    if (opened.ok) sound.push(Object.freeze({ code, sheet: opened.sheet }));
    else suspects.add(code);
    lines.set(code, lineAround(plain, at, stretch.end));
    rest += plain.slice(from, at) + TAKEN;
    from = stretch.end;
    at = stretch.end - 1;
  }
  rest += plain.slice(from);
  const whole = [...new Set(sound.map(({ code }) => code.replaceAll("-", "")))];
  for (const { suspect, start, end } of suspectsIn(rest, shape)) {
    if (CUT.test(rest.slice(end - 3, end + 3)) && isCutFrom(whole, suspect)) continue;
    suspects.add(suspect);
    lines.set(suspect, lineAround(rest, start, end));
  }
  return { sound, suspects: [...suspects], lines };
}

/**
 * @param {Definition} definition
 * @returns {Shape}
 */
function shapeOf(definition) {
  const { symbols } = read(encode(definition, emptySheet(definition, 0)));
  return { header: symbols.slice(0, 4), length: symbols.length };
}

/**
 * @param {string} text
 * @param {number} start
 * @param {Shape} shape
 * @returns {Stretch | null} as many symbols as a code has, with this edition's header; null where there are none from here
 */
function stretchAt(text, start, { header, length }) {
  /** @type {number[]} */
  const symbols = [];
  let gap = 0;
  for (let at = start; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? (OF_WORDS.test(text[at]) ? BREAK : GAP);
    if (kind === BREAK || (kind === GAP && (symbols.length === 0 || (gap += 1) > LONGEST_GAP))) return null;
    if (kind === GAP) continue;
    if (!fits(header, symbols.length, kind)) return null;
    gap = 0;
    symbols.push(kind);
    if (symbols.length === length) return { symbols, end: at + 1 };
  }
  return null;
}

/**
 * @param {readonly number[]} header this edition's, with no sector
 * @param {number} at
 * @param {number} symbol
 * @returns {boolean} whether it may stand there: of the header's last symbol, four of five bits are the sector
 */
function fits(header, at, symbol) {
  if (at >= header.length) return true;
  return at === header.length - 1 ? symbol >> 4 === header[at] >> 4 : symbol === header[at];
}

/**
 * @param {string} text with the sound codes taken out
 * @param {Shape} shape
 * @returns {readonly Readonly<{suspect: string, start: number, end: number}>[]} and where it stands in the text; perhaps
 *   one twice, where it is written in two ways
 */
function suspectsIn(text, shape) {
  const candidates = new Map([...text.matchAll(CANDIDATES)].map((found) => [found[0], found]));
  return [...candidates.values()].flatMap((found) => {
    const { groups, index: start } = found;
    const end = start + found[0].length;
    if (groups?.linked) return [{ suspect: tidy(groups.linked), start, end }].filter(({ suspect }) => suspect);
    const candidate = tidy(groups?.grouped ?? groups?.spaced ?? groups?.open ?? "");
    return looksLikeCode(candidate, groups?.grouped !== undefined, shape) ? [{ suspect: candidate, start, end }] : [];
  });
}

/**
 * Whether something is the beginning of a code that stands whole in the same text, as a chat shows a link again and cuts it.
 *
 * @param {readonly string[]} whole codes without hyphens
 * @param {string} suspect
 */
function isCutFrom(whole, suspect) {
  const { symbols, strange } = read(suspect);
  const begun = write(symbols).replaceAll("-", "");
  return strange.length === 0 && whole.some((code) => code.startsWith(begun));
}

/** @param {string} candidate */
function tidy(candidate) {
  return candidate.replace(/\s*-\s*/g, "-").replace(/\s+/g, " ").replace(/^[-*.,;:!?…]+|[-*.,;:!?…]+$/g, "");
}

/**
 * Whether something is meant as a code: it begins as this edition's codes do; or it is sound, and so a code of another
 * check or edition; or it is written in groups and mixes letters and digits as hardly any word does.
 *
 * @param {string} candidate
 * @param {boolean} grouped whether hyphens part it
 * @param {Shape} shape
 */
function looksLikeCode(candidate, grouped, shape) {
  const { symbols } = read(candidate);
  const strangers = shape.header.filter((_, at) => symbols[at] === undefined || !fits(shape.header, at, symbols[at])).length;
  if (symbols.length >= 8 && strangers === 0) return true;
  const header = readHeader(candidate);
  if (header.ok ? header.sound && header.number > 0 && header.edition > 0 : header.reason === "format") return true;
  const mixed = candidate.split("-").filter((group) => /\d/.test(group) && /\p{L}/u.test(group)).length;
  if (!grouped || mixed < 2) return false;
  const nearly = Math.abs(symbols.length - shape.length) <= 3;
  return strangers <= 1 || nearly || (/^[23]/.test(candidate) && symbols.length >= 12);
}
