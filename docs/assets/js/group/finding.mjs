// Finds answer codes in any text. Sound ones of the check at hand are found however they are broken up: its header and
// the check symbols leave no doubt. What looks like a code and is not sound is told apart from ordinary words.

import { emptySheet } from "../assess/answers.mjs";
import { decode, encode, readHeader } from "../assess/code.mjs";
import { isSound } from "../assess/reed-solomon.mjs";
import { read, write } from "../assess/symbols.mjs";
import { unwrapped } from "./unwrapping.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/answers.mjs").Sheet} Sheet */

/** @typedef {Readonly<{code: string, sheet: Sheet}>} Entered one person's answers; the code as `encode` writes it */
/**
 * @typedef {Readonly<{sound: readonly Entered[], suspects: readonly string[]}>} Found
 *   `sound`: every code of this edition, in the order of the text, as often as it stands there; `suspects`: what looks
 *   like one and is none, each once
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
  if (" \n-*.,|`~".includes(character)) return GAP;
  return read(character).symbols[0] ?? BREAK;
});

/** Stands where a sound code was taken out, so that nothing is joined across it. */
const TAKEN = "\u0000";

/** Groups as codes are written, with characters lost or added here and there, perhaps broken over lines. */
const GROUPS = String.raw`[\p{L}\p{N}]{3,6}(?:\n? {0,2}-{1,2} {0,2}\n? {0,2}[\p{L}\p{N}]{1,6})+`;
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
  let rest = "";
  let from = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const stretch = stretchAt(plain, at, shape);
    if (!stretch || !isSound(stretch.symbols)) continue;
    const code = write(stretch.symbols);
    const opened = decode(definition, code);
    if (opened.ok) sound.push(Object.freeze({ code, sheet: opened.sheet }));
    else suspects.add(code);
    rest += plain.slice(from, at) + TAKEN;
    from = stretch.end;
    at = stretch.end - 1;
  }
  for (const suspect of suspectsIn(rest + plain.slice(from), shape)) suspects.add(suspect);
  return { sound, suspects: [...suspects] };
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
    const kind = KINDS[text.charCodeAt(at)] ?? BREAK;
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
 * @returns {readonly string[]} perhaps one twice, where it is written in two ways
 */
function suspectsIn(text, shape) {
  const candidates = new Map([...text.matchAll(CANDIDATES)].map((found) => [found[0], found.groups]));
  return [...candidates.values()].flatMap((groups) => {
    if (groups?.linked) return [tidy(groups.linked)].filter(Boolean);
    const candidate = tidy(groups?.grouped ?? groups?.spaced ?? groups?.open ?? "");
    return looksLikeCode(candidate, groups?.grouped !== undefined, shape) ? [candidate] : [];
  });
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
