// The word somebody may have meant: the nearest one that the index knows. Pure.

/** Letters: a shorter word is too near to others. */
const SHORTEST = 5;
/** From so many letters on two slips are mended. */
const LONG = 8;

/**
 * @param {string} word one that nothing is known by
 * @param {ReadonlyMap<string, string>} known words and their roots
 * @param {(stem: string) => number} common in how many finds a root stands
 * @returns {string | undefined} the nearest; of two as near, the one that begins alike and is the more common
 */
export function meant(word, known, common) {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const most = word.length >= LONG ? 2 : 1;
  /** @type {{word: string, cost: number, often: number} | undefined} */
  let best;
  for (const [other, stem] of known) {
    if (other.length < SHORTEST - 1 || Math.abs(other.length - word.length) > most) continue;
    const steps = distance(word, other, most);
    if (steps > most) continue;
    const cost = steps + (other[0] === word[0] ? 0 : 0.6);
    const often = common(stem);
    if (cost <= most && (!best || cost < best.cost || (cost === best.cost && often > best.often))) best = { word: other, cost, often };
  }
  return best?.word;
}

/**
 * How many letters are wrong, missing, too many, or changed with their neighbour (Damerau and Levenshtein's distance, of
 * neighbours changed once).
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most beyond it the number need not be right
 * @returns {number}
 */
export function distance(one, other, most) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}
