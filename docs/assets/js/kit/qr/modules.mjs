// A text as a QR code (ISO/IEC 18004): bytes, versions 1 to 10, error levels M and L. What a phone shows is read off a
// screen in a bright room, so a small code with large modules counts for more than one that stands much damage.

import { packed, sizeFor, withChecks } from "./bytes.mjs";
import { layPatterns } from "./patterns.mjs";

/** @typedef {import("./bytes.mjs").Size} Size */
/** @typedef {readonly Uint8Array[]} Modules rows from above, each from the left: 1 is dark, 0 light; without a quiet zone */

const MASKS = [
  (/** @type {number} */ x, /** @type {number} */ y) => (x + y) % 2,
  (/** @type {number} */ _, /** @type {number} */ y) => y % 2,
  (/** @type {number} */ x) => x % 3,
  (/** @type {number} */ x, /** @type {number} */ y) => (x + y) % 3,
  (/** @type {number} */ x, /** @type {number} */ y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (/** @type {number} */ x, /** @type {number} */ y) => ((x * y) % 2) + ((x * y) % 3),
  (/** @type {number} */ x, /** @type {number} */ y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (/** @type {number} */ x, /** @type {number} */ y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/**
 * @param {string} text
 * @returns {Modules | null} null where it is longer than a small code can hold: some 270 bytes
 */
export function qrCode(text) {
  const bytes = new TextEncoder().encode(text);
  const size = sizeFor(bytes.length);
  if (!size) return null;
  const bits = withChecks(packed(bytes, size), size);
  const masked = MASKS.map((_, mask) => drawn(bits, size, mask));
  const marks = masked.map(penalty);
  return masked[marks.indexOf(Math.min(...marks))];
}

/**
 * @param {string} bits
 * @param {Size} size
 * @param {number} mask
 * @returns {Modules}
 */
function drawn(bits, size, mask) {
  const side = size.version * 4 + 17;
  const rows = Array.from({ length: side }, () => new Uint8Array(side));
  const fixed = Array.from({ length: side }, () => new Uint8Array(side));
  layPatterns(size, mask, (x, y, dark) => {
    rows[y][x] = Number(dark);
    fixed[y][x] = 1;
  });
  let next = 0;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5; // the column of the timing pattern is passed over
    const isUpward = ((right + 1) & 2) === 0;
    for (let step = 0; step < side; step += 1) {
      const y = isUpward ? side - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (fixed[y][x]) continue;
        rows[y][x] = Number(bits[next] === "1") ^ Number(MASKS[mask](x, y) === 0);
        next += 1;
      }
    }
  }
  return rows;
}

/**
 * @param {Modules} rows
 * @returns {number} how hard it is to read: long runs, blocks, what looks like a corner, far more dark than light
 */
function penalty(rows) {
  const lines = [...rows, ...rows.map((_, x) => rows.map((row) => row[x]))].map((line) => line.join(""));
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const corners = lines.flatMap((line) => `0000${line}0000`.match(/(?=00001011101|10111010000)/g) ?? []).length;
  let blocks = 0;
  let dark = 0;
  rows.forEach((row, y) => row.forEach((each, x) => {
    dark += each;
    if (y && x && each === row[x - 1] && each === rows[y - 1][x] && each === rows[y - 1][x - 1]) blocks += 1;
  }));
  const away = Math.floor(Math.abs(dark / rows.length ** 2 - 0.5) * 20);
  return runs + 3 * blocks + 40 * corners + 10 * away;
}
