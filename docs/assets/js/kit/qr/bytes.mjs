// What a QR code holds: its size for so many bytes, and those bytes in the order in which they are laid, with the check
// bytes of a Reed–Solomon code over GF(256) behind them.

/** @typedef {"M" | "L"} Level M: about a seventh of it may be hidden; L: about a fourteenth */
/** @typedef {Readonly<{version: number, level: Level}>} Size */

/** By level and version: check bytes a block, and how many blocks (table 9 of the standard). */
const CHECKS = { M: [10, 16, 26, 18, 24, 16], L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18] };
const BLOCKS = { M: [1, 1, 1, 2, 2, 4], L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4] };

/**
 * @param {number} length in bytes
 * @returns {Size | null} level M up to version 6, then L in the smallest that will do: from there on a module on a small
 *   phone is too fine to spend room on check bytes
 */
export function sizeFor(length) {
  const sizes = (/** @type {Level} */ level) => CHECKS[level].map((_, at) => ({ version: at + 1, level }));
  return [...sizes("M"), ...sizes("L")].find((size) => length + (size.version < 10 ? 2 : 3) <= dataBytes(size)) ?? null;
}

/** @param {number} version the bytes that fit beside all that is not data */
function wholeBytes(version) {
  const count = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const aligned = count ? (25 * count - 10) * count - 55 : 0;
  return ((16 * version + 128) * version + 64 - aligned - (version > 6 ? 36 : 0)) >> 3;
}

/** @param {Size} size */
function dataBytes({ version, level }) {
  return wholeBytes(version) - CHECKS[level][version - 1] * BLOCKS[level][version - 1];
}

/**
 * @param {Uint8Array} bytes
 * @param {Size} size
 * @returns {Uint8Array} that many bytes as the size holds: how the text is written, its length, the text, filling
 */
export function packed(bytes, size) {
  const digits = size.version < 10 ? 8 : 16;
  const bits = `0100${binary(bytes.length, digits)}${[...bytes].map((byte) => binary(byte, 8)).join("")}0000`;
  const written = (bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2));
  return Uint8Array.from({ length: dataBytes(size) }, (_, at) => written[at] ?? ((at - written.length) % 2 ? 17 : 236));
}

/**
 * @param {number} value
 * @param {number} digits
 */
function binary(value, digits) {
  return value.toString(2).padStart(digits, "0");
}

/**
 * @param {Uint8Array} data
 * @param {Size} size
 * @returns {string} the bits in the order in which they are laid: data and check bytes, a byte of each block in turn
 */
export function withChecks(data, { version, level }) {
  const [count, checks] = [BLOCKS[level][version - 1], CHECKS[level][version - 1]];
  const short = Math.floor(data.length / count);
  const longer = count - (data.length % count); // blocks from here on hold one byte more
  const blocks = Array.from({ length: count }, (_, at) => {
    const from = at * short + Math.max(0, at - longer);
    return [...data.subarray(from, from + short + (at >= longer ? 1 : 0))];
  });
  const inTurn = (/** @type {readonly number[][]} */ parts) => (
    Array.from({ length: parts[count - 1].length }, (_, at) => parts.filter((part) => at < part.length).map((part) => part[at])).flat()
  );
  const divisor = generator(checks);
  return [...inTurn(blocks), ...inTurn(blocks.map((block) => remainder(block, divisor)))].map((byte) => binary(byte, 8)).join("");
}

/** @param {number} a @param {number} b in the field of 256 (polynomial 0x11d) */
function times(a, b) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** @param {number} degree of a Reed-Solomon code's divisor, whose first coefficient, 1, is left out */
function generator(degree) {
  const divisor = [...new Array(degree - 1).fill(0), 1];
  for (let root = 1, at = 0; at < degree; at += 1, root = times(root, 2)) {
    divisor.forEach((each, place) => { divisor[place] = times(each, root) ^ (divisor[place + 1] ?? 0); });
  }
  return divisor;
}

/** @param {readonly number[]} block @param {readonly number[]} divisor */
function remainder(block, divisor) {
  return block.reduce((rest, byte) => {
    const factor = byte ^ rest[0];
    return [...rest.slice(1), 0].map((each, at) => each ^ times(divisor[at], factor));
  }, new Array(divisor.length).fill(0));
}
