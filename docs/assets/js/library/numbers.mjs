// Stories as numbers, counted from the oldest: which have what is chosen, and which of them stand on a page.

export const A_PAGE = 20;
/** How many stories are told in one file of rows. */
export const A_FILE = 50;

/**
 * The numbers that a file tells by the steps between them.
 *
 * @param {readonly number[]} steps
 */
export function numbersIn(steps) {
  let at = 0;
  return steps.map((step) => (at += step));
}

/**
 * What stands in every one of some sorted lists.
 *
 * @param {readonly (readonly number[])[]} lists
 * @returns {number[]}
 */
export function inAll(lists) {
  const [shortest = [], ...others] = [...lists].sort((one, other) => one.length - other.length);
  const known = others.map((list) => new Set(list));
  return shortest.filter((number) => known.every((list) => list.has(number)));
}

/**
 * Every number of some lists once, sorted.
 *
 * @param {readonly (readonly number[])[]} lists
 */
export function inAny(lists) {
  return [...new Set(lists.flat())].sort((one, other) => one - other);
}

/**
 * The numbers on one page, the newest first, and how many pages there are. A page past the last is the last.
 *
 * @param {readonly number[]} numbers sorted
 * @param {number} page from 1
 */
export function pageOf(numbers, page) {
  const pages = Math.max(1, Math.ceil(numbers.length / A_PAGE));
  const at = Math.min(page, pages);
  const newest = [...numbers].reverse();
  return { at, pages, shown: newest.slice((at - 1) * A_PAGE, at * A_PAGE) };
}

/**
 * The pages that a list of pages names, and 0 where some are left out: as the pages without scripts name theirs.
 *
 * @param {number} at
 * @param {number} total
 */
export function stepsOf(at, total) {
  const near = [1, total, at, ...[1, 10, 50].flatMap((stride) => [at - stride, at + stride])];
  const named = [...new Set(near)].filter((page) => page >= 1 && page <= total).sort((one, other) => one - other);
  let before = 0;
  return named.flatMap((page) => {
    const gap = page - before;
    before = page;
    if (gap === 2) return [page - 1, page];
    return gap > 2 ? [0, page] : [page];
  });
}

/**
 * The places whose name holds what somebody typed, at the beginning of a word; case and accents do not count.
 *
 * @param {readonly string[]} places
 * @param {string} typed
 */
export function placesLike(places, typed) {
  const words = folded(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return places.filter((place) => {
    const there = folded(place).split(/[^\p{L}\p{N}]+/u);
    return words.length > 0 && words.every((word) => there.some((one) => one.startsWith(word)));
  });
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
