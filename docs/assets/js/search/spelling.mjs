// The word somebody may have meant: the nearest one that the index knows. Pure.

/** Letters: shorter words are too near to others. */
const SHORTEST = 4;
/** From so many letters on a word that sounds the same is near enough, and from so many two slips are mended. */
const HEARD = 6;
const LONG = 8;
/** What a slip counts: a key beside the right one, one vowel for another, a letter once instead of twice, two that changed
 * places or a vowel that was lost. */
const BESIDE = 0.8;
const VOWEL = 0.7;
const TWICE = 0.5;
const SWAPPED = 0.8;
/** And what sounds the same, what begins otherwise, and a word that only holds a sentence together. */
const SOUND = 0.9;
const BEGINS = 0.6;
const EMPTY = 0.1;
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const VOWELS = /[aeiouy]/;

/**
 * @param {string} word one that nothing is known by
 * @param {ReadonlyMap<string, string>} known words and their roots
 * @param {(stem: string) => number} common in how many finds a root stands
 * @param {ReadonlySet<string>} [stop] words that only hold a sentence together
 * @param {number} [most] what its slips may count
 * @returns {string | undefined} the nearest; of two as near, the one that begins alike and is the more common
 */
export function meant(word, known, common, stop = new Set(), most = word.length >= LONG ? 2 : 1) {
  if (word.length < SHORTEST || /\d/.test(word)) return undefined;
  const heard = word.length >= HEARD ? soundOf(word) : "";
  /** @type {{word: string, cost: number, often: number} | undefined} */
  let best;
  /** @type {(other: string, often: () => number, more: number) => void} */
  const consider = (other, often, more) => {
    if (other.length < SHORTEST || Math.abs(other.length - word.length) > 2) return;
    const cost = costOf(word, other, most, heard) + more;
    if (cost > most || (best && cost > best.cost)) return;
    const count = often();
    if (!best || cost < best.cost || count > best.often) best = { word: other, cost, often: count };
  };
  for (const [other, stem] of known) consider(other, () => common(stem), 0);
  // A letter too few is a slip even there: a word that says something, with another letter in it, is none.
  for (const other of stop) consider(other, () => 0, other.length > word.length ? 0 : EMPTY);
  return best?.word;
}

/**
 * @param {string} word
 * @param {string} other
 * @param {number} most
 * @param {string} heard how the word sounds, where that counts
 */
function costOf(word, other, most, heard) {
  const begins = other[0] === word[0] ? 0 : BEGINS;
  const sounds = heard && begins === 0 && other.length >= HEARD && soundOf(other) === heard ? SOUND : Infinity;
  const steps = Math.min(sounds, distance(word, other, most)) + begins;
  // Of four letters one is much: only two that changed places, a key beside it, or one that was lost.
  return word.length > SHORTEST || begins === 0 && (steps < 1 || other.length > word.length) ? steps : Infinity;
}

/**
 * About how a word sounds: letters that are heard alike are one, and all vowels are.
 *
 * @param {string} word
 */
export const soundOf = (word) =>
  word
    .replace(/^kn|^gn/, "n").replace(/^wr/, "r").replace(/^ps/, "s").replace(/ph/g, "f").replace(/gh/g, "").replace(/sch/g, "sk")
    .replace(/[cst]ion/g, "shn").replace(/[cst]ia/g, "sha").replace(/c(?=[eiy])|z/g, "s").replace(/ck|c|q/g, "k").replace(/x/g, "ks")
    .replace(/[aeiouyw]+/g, "a").replace(/(.)\1+/g, "$1").replace(/(?<=.)a$/, "");

/**
 * What the slips count that lie between two words: letters that are wrong, missing, too many, or changed with their
 * neighbour (Damerau and Levenshtein's distance, of neighbours changed once).
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most beyond it the number need not be right
 * @returns {number}
 */
export function distance(one, other, most) {
  /** @type {number[]} */
  let before = [];
  let row = [0];
  const extra = Array.from({ length: other.length }, (_, at) => added(other, at));
  for (let j = 1; j <= other.length; j++) row.push(row[j - 1] + extra[j - 1]);
  for (let i = 1; i <= one.length; i++) {
    const more = added(one, i - 1);
    const next = [row[0] + more];
    for (let j = 1; j <= other.length; j++) {
      next[j] = Math.min(row[j] + more, next[j - 1] + extra[j - 1], row[j - 1] + wrong(one[i - 1], other[j - 1]));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + SWAPPED);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length];
}

/**
 * @param {string} word
 * @param {number} at
 */
const added = (word, at) => (word[at] === word[at - 1] ? TWICE : VOWELS.test(word[at]) ? SWAPPED : 1);

/**
 * @param {string} one
 * @param {string} other
 */
function wrong(one, other) {
  if (one === other) return 0;
  const areVowels = Number(VOWELS.test(one)) + Number(VOWELS.test(other));
  if (areVowels > 0) return areVowels === 2 ? VOWEL : 1;
  return ROWS.some((row) => row.includes(one) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1 && row.includes(other)) ? BESIDE : 1;
}
