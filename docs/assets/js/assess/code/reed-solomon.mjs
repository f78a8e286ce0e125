// Three check symbols of a Reed–Solomon code over GF(32) (Reed and Solomon 1960, "Polynomial codes over certain
// finite fields", Journal of the SIAM 8(2): 300–304). Words differ in at least four places, so any three wrong
// symbols are noticed, and with them any one mistype and any swap of two. Holds for up to 31 symbols, check included.

export const CHECK_SYMBOLS = 3;
export const LONGEST = 31;

/** x⁵ + x² + 1, which makes every element but 0 a power of α = x. */
const FIELD = 0b100101;

/** @type {number[]} */
const POWERS = [1];
while (POWERS.length < LONGEST) {
  const next = POWERS[POWERS.length - 1] << 1;
  POWERS.push(next & 32 ? next ^ FIELD : next);
}
const LOGARITHMS = new Map(POWERS.map((value, exponent) => [value, exponent]));
const ROOTS = POWERS.slice(1, CHECK_SYMBOLS + 1);

/** (x − α)(x − α²)(x − α³), highest power first, its leading 1 left out. */
const GENERATOR = ROOTS.reduce(
  (polynomial, root) => [...polynomial, 0].map((value, at) => value ^ (at ? times(polynomial[at - 1], root) : 0)),
  [1],
).slice(1);

/**
 * @param {readonly number[]} data at most 28 symbols
 * @returns {readonly number[]} the three to put behind them
 */
export function checkSymbols(data) {
  return data.reduce(
    (/** @type {number[]} */ rest, symbol) => {
      const carried = symbol ^ rest[0];
      return GENERATOR.map((value, at) => (rest[at + 1] ?? 0) ^ times(value, carried));
    },
    Array.from({ length: CHECK_SYMBOLS }, () => 0),
  );
}

/**
 * @param {readonly number[]} symbols data with its check symbols behind
 * @returns {boolean} whether they agree
 */
export function isSound(symbols) {
  return ROOTS.every((root) => symbols.reduce((value, symbol) => times(value, root) ^ symbol, 0) === 0);
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {number} the product in GF(32)
 */
function times(one, other) {
  const exponents = [LOGARITHMS.get(one), LOGARITHMS.get(other)];
  if (exponents[0] === undefined || exponents[1] === undefined) return 0;
  return POWERS[(exponents[0] + exponents[1]) % LONGEST];
}
