// Symbols of five bits, written in Crockford's base 32 (https://www.crockford.com/base32.html):
// digits and capital letters without I, L, O and U, so that a code survives being read out and typed.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 4;

/** What people and programs put between the characters: spaces, hyphens and dashes of all kinds, marks of no width. */
const BETWEEN = /[\s\p{Pd}\p{Cf}\u2212_]/u;

/** @type {ReadonlyMap<string, number>} */
const VALUES = new Map(
  [...ALPHABET].flatMap((letter, value) => [[letter, value], [letter.toLowerCase(), value]]).concat(
    [["O", 0], ["o", 0], ["I", 1], ["i", 1], ["L", 1], ["l", 1]],
  ).map(([letter, value]) => [String(letter), Number(value)]),
);

/**
 * @param {readonly number[]} symbols each from 0 to 31
 * @returns {string} such as "28AB-0C1D-EF"
 */
export function write(symbols) {
  const letters = symbols.map((symbol) => ALPHABET[symbol]).join("");
  return letters.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join("-") ?? "";
}

/**
 * @param {string} text typed, pasted or read from a link
 * @returns {Readonly<{symbols: readonly number[], strange: readonly string[]}>} the symbols found, and each character
 *   that can be in no code, once
 */
export function read(text) {
  const characters = [...text.normalize("NFKC")].filter((character) => !BETWEEN.test(character));
  return {
    symbols: characters.flatMap((character) => VALUES.get(character) ?? []),
    strange: [...new Set(characters.filter((character) => !VALUES.has(character)))],
  };
}

/**
 * @param {number} value
 * @param {number} width in bits
 * @returns {readonly number[]} its bits, most significant first
 */
export function bits(value, width) {
  return Array.from({ length: width }, (_, at) => (value >> (width - 1 - at)) & 1);
}

/**
 * @param {readonly number[]} from bits, most significant first
 * @returns {number}
 */
export function number(from) {
  return from.reduce((value, bit) => value * 2 + bit, 0);
}

/**
 * @param {readonly number[]} from bits, padded here with zeros to whole symbols
 * @returns {readonly number[]}
 */
export function pack(from) {
  const count = Math.ceil(from.length / 5);
  return Array.from({ length: count }, (_, at) => number(Array.from({ length: 5 }, (_, bit) => from[at * 5 + bit] ?? 0)));
}

/**
 * @param {readonly number[]} symbols
 * @returns {readonly number[]} five bits for each
 */
export function unpack(symbols) {
  return symbols.flatMap((symbol) => bits(symbol, 5));
}
