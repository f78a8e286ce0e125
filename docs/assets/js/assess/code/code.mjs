// The answer code: one person's answers as a short text to share, paste, type or read out. In symbols of five bits:
//   header 4   format 4 bits · number of the assessment 6 · edition 6 · sector 4 (0: not said)
//   answers    on a scale 3 bits an item (0 blank, 1–5 the point, 6 don't know, 7 doesn't apply); in a choice 1 bit;
//              filled up with zeros to whole symbols
//   tag 4      20 bits, drawn once a sitting
//   check 3    Reed–Solomon, over all before it
// A code once given out must stay readable: change nothing here without a new format number.

import { answerTo, answeredItems, sheetOf } from "../answers.mjs";
import { codeIn } from "./code-link.mjs";
import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, NOT_CHOSEN } from "../definition.mjs";
import { CHECK_SYMBOLS, LONGEST, checkSymbols, isSound } from "./reed-solomon.mjs";
import { bits, number, pack, read, unpack, write } from "./symbols.mjs";
import { codeProblem } from "../words.mjs";

/** @typedef {import("../definition.mjs").Definition} Definition */
/** @typedef {import("../answers.mjs").Sheet} Sheet */

/**
 * @typedef {"empty" | "characters" | "length" | "check" | "format" | "assessment" | "edition" | "answers" | "nothing"} Reason
 */
/** @typedef {Readonly<{ok: false, reason: Reason, message: string}>} Problem message: one sentence or two for a person */
/**
 * @typedef {Readonly<{ok: true, number: number, edition: number, sector: number, symbols: readonly number[], sound: boolean}>} Header
 *   `sound`: the check symbols agree; where they do not, no other field can be relied on
 */

const FORMAT = 1;
const HEADER_SYMBOLS = 4;
const TAG_BITS = 20;
const TAG_SYMBOLS = TAG_BITS / 5;
const SHORTEST = HEADER_SYMBOLS + 1 + TAG_SYMBOLS + CHECK_SYMBOLS;
/** Longer than any link with a code in it: not worth reading. */
const TOO_MUCH_TEXT = 2000;

/**
 * @param {Definition} definition
 * @param {Sheet} sheet a sheet of this edition
 * @returns {string} the code in groups of four, such as "2081-4A0C-…"
 */
export function encode(definition, sheet) {
  const sector = definition.sectors.find(({ id }) => id === sheet.sector)?.number ?? 0;
  const header = [...bits(FORMAT, 4), ...bits(definition.number, 6), ...bits(definition.edition, 6), ...bits(sector, 4)];
  const answers = definition.items.flatMap((item) => {
    const value = answersByValue(definition).indexOf(answerTo(sheet, item.id));
    return bits(Math.max(value, 0), answerWidth(definition));
  });
  const data = [...pack(header), ...pack(answers), ...pack(bits(sheet.tag, TAG_BITS))];
  return write([...data, ...checkSymbols(data)]);
}

/**
 * The first step of opening a code: which assessment and edition it is for.
 *
 * @param {string} text a code, or a link that holds one
 * @returns {Header | Problem}
 */
export function readHeader(text) {
  if (text.length > TOO_MUCH_TEXT) return problem("length", { has: text.length, most: LONGEST });
  const { symbols, strange } = read(codeIn(text));
  if (strange.length) return problem("characters", { strange });
  const has = symbols.length;
  if (has === 0) return problem("empty");
  if (has < SHORTEST) return problem("length", { has, least: SHORTEST });
  if (has > LONGEST) return problem("length", { has, most: LONGEST });
  const header = unpack(symbols.slice(0, HEADER_SYMBOLS));
  const sound = isSound(symbols);
  const format = number(header.slice(0, 4));
  if (format !== FORMAT) return problem(sound && format > FORMAT ? "format" : "check");
  return {
    ok: true,
    number: number(header.slice(4, 10)),
    edition: number(header.slice(10, 16)),
    sector: number(header.slice(16, 20)),
    symbols,
    sound,
  };
}

/**
 * The second step: the answers, read by the edition they were given to.
 *
 * @param {Definition} definition
 * @param {string} text a code, or a link that holds one
 * @returns {Readonly<{ok: true, sheet: Sheet}> | Problem}
 */
export function decode(definition, text) {
  const header = readHeader(text);
  if (!header.ok) return header;
  const ours = header.number === definition.number && header.edition === definition.edition;
  const needs = HEADER_SYMBOLS + answerSymbols(definition) + TAG_SYMBOLS + CHECK_SYMBOLS;
  const has = header.symbols.length;
  if (ours && has !== needs) return problem("length", { has, least: needs, most: needs });
  if (!header.sound) return problem("check");
  if (header.number !== definition.number) return problem("assessment");
  if (header.edition !== definition.edition) return problem("edition", { edition: header.edition });
  return readAnswers(definition, header);
}

/**
 * @param {Definition} definition
 * @param {Header} header sound, and of this edition
 * @returns {Readonly<{ok: true, sheet: Sheet}> | Problem}
 */
function readAnswers(definition, header) {
  const width = answerWidth(definition);
  const end = HEADER_SYMBOLS + answerSymbols(definition);
  const given = unpack(header.symbols.slice(HEADER_SYMBOLS, end));
  const known = answersByValue(definition);
  const values = definition.items.map((_, at) => known[number(given.slice(at * width, (at + 1) * width))]);
  const padding = given.slice(definition.items.length * width);
  const sector = definition.sectors.find((each) => each.number === header.sector)?.id ?? null;
  const unread = values.includes(undefined) || padding.includes(1) || (header.sector !== 0 && sector === null);
  if (unread) return problem("answers");
  const tag = number(unpack(header.symbols.slice(end, end + TAG_SYMBOLS)));
  const answers = definition.items.map((item, at) => [item.id, values[at] === BLANK ? null : values[at]]);
  const sheet = sheetOf(definition, Object.fromEntries(answers), sector, tag);
  const chosen = answeredItems(definition, sheet).length;
  if (chosen === 0) return problem("nothing");
  if (definition.choose && chosen > definition.choose.at_most) return problem("answers");
  return { ok: true, sheet };
}

/**
 * @param {Definition} definition
 * @returns {readonly (string | undefined)[]} the answer that each number in a code stands for
 */
function answersByValue(definition) {
  if (!definition.scale) return [NOT_CHOSEN, CHOSEN];
  const points = Array.from({ length: 5 }, (_, at) => definition.scale?.points[at]?.id);
  return [BLANK, ...points, DONT_KNOW, NOT_APPLICABLE];
}

/** @param {Definition} definition */
function answerWidth(definition) {
  return definition.scale ? 3 : 1;
}

/** @param {Definition} definition */
function answerSymbols(definition) {
  return Math.ceil((definition.items.length * answerWidth(definition)) / 5);
}

/**
 * @param {Reason} reason
 * @param {import("../words.mjs").ProblemDetails} [details]
 * @returns {Problem}
 */
function problem(reason, details = {}) {
  return { ok: false, reason, message: codeProblem(reason, details) };
}
