// Numbers and hashes as packing.py of hooks/guide/publish/finding writes them. Pure.

const HASH_BITS = 20;

/**
 * FNV-1a over a root's UTF-16 units, its highest bits.
 *
 * @param {string} stem
 */
export function hashOf(stem) {
  let value = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> (32 - HASH_BITS);
}

/**
 * @param {string} text bits in base 64
 * @returns {{number: (length: number) => number, rice: (length: number) => number, doubling: () => number}} what reads one number after the other
 */
export function bitsIn(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  let at = 0;
  const bit = () => (bytes[at >> 3] >> (7 - (at++ & 7))) & 1;
  const ones = () => {
    let count = 0;
    while (bit()) count++;
    return count;
  };
  /** @param {number} length */
  const number = (length) => {
    let value = 0;
    while (length-- > 0) value = value * 2 + bit();
    return value;
  };
  return {
    number,
    rice: (length) => ones() * 2 ** length + number(length),
    doubling: () => {
      const length = ones();
      return 2 ** length + number(length);
    },
  };
}

/**
 * The parameter of a Rice code for numbers of such a mean.
 *
 * @param {number} mean
 */
export const fitting = (mean) => Math.max(0, round(Math.log2(Math.max(mean, 0.5) * Math.LN2)));

/**
 * To the nearest whole number, and from the middle to the even one, as Python does.
 *
 * @param {number} value
 */
function round(value) {
  const near = Math.round(value);
  return Math.abs(value % 1) === 0.5 && near % 2 ? near - 1 : near;
}
