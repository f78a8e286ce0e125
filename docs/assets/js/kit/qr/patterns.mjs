// What a QR code holds beside its data: the patterns that a reader finds it by, and what tells its size, level and mask.

/** @typedef {import("./bytes.mjs").Size} Size */
/** @typedef {(x: number, y: number, dark: boolean) => void} Lay */

const LEVEL_BITS = { M: 0, L: 1 };
/** Where alignment patterns have their middle, across and down. */
const ALIGNED = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

/**
 * Lays all that is not data: what a reader finds the code by, and what tells it the size and the mask.
 *
 * @param {Size} size
 * @param {number} mask
 * @param {Lay} lay
 */
export function layPatterns({ version, level }, mask, lay) {
  const side = version * 4 + 17;
  for (let at = 0; at < side; at += 1) {
    lay(6, at, at % 2 === 0);
    lay(at, 6, at % 2 === 0);
  }
  for (const [middleX, middleY] of [[3, 3], [side - 4, 3], [3, side - 4]]) {
    square(4, (x, y, ring) => {
      if (!inside(middleX + x, side) || !inside(middleY + y, side)) return;
      lay(middleX + x, middleY + y, ring !== 2 && ring !== 4);
    });
  }
  const middles = ALIGNED[version - 1];
  const [first, last] = [middles[0], middles[middles.length - 1]];
  for (const middleX of middles) {
    for (const middleY of middles) {
      const isCorner = [middleX, middleY].every((each) => each === first || each === last) && !(middleX === last && middleY === last);
      if (!isCorner) square(2, (x, y, ring) => lay(middleX + x, middleY + y, ring !== 1));
    }
  }
  layFormat((LEVEL_BITS[level] << 3) | mask, side, lay);
  if (version > 6) layVersion(version, side, lay);
}

/** @param {number} at @param {number} side */
function inside(at, side) {
  return at >= 0 && at < side;
}

/**
 * @param {number} reach
 * @param {(x: number, y: number, ring: number) => void} each ring: 0 in the middle
 */
function square(reach, each) {
  for (let y = -reach; y <= reach; y += 1) for (let x = -reach; x <= reach; x += 1) each(x, y, Math.max(Math.abs(x), Math.abs(y)));
}

/**
 * @param {number} value
 * @param {number} polynomial
 * @param {number} degree its own
 * @returns {number} the value with that many check bits behind it
 */
function checked(value, polynomial, degree) {
  let rest = value;
  for (let at = 0; at < degree; at += 1) rest = (rest << 1) ^ ((rest >> (degree - 1)) * polynomial);
  return (value << degree) | rest;
}

/** @param {number} value level and mask @param {number} side @param {Lay} lay */
function layFormat(value, side, lay) {
  const bits = checked(value, 0x537, 10) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = ((bits >> at) & 1) === 1;
    lay(8, at < 6 ? at : at < 8 ? at + 1 : side - 15 + at, dark);
    lay(at < 8 ? side - 1 - at : at === 8 ? 7 : 14 - at, 8, dark);
  }
  lay(8, side - 8, true);
}

/** @param {number} version @param {number} side @param {Lay} lay */
function layVersion(version, side, lay) {
  const bits = checked(version, 0x1f25, 12);
  for (let at = 0; at < 18; at += 1) {
    const [along, across, dark] = [Math.floor(at / 3), side - 11 + (at % 3), ((bits >> at) & 1) === 1];
    lay(along, across, dark);
    lay(across, along, dark);
  }
}
