// Lists put together by rank. Pure.

/**
 * Several lists made one: what stands high in either comes first (reciprocal rank fusion; Cormack, Clarke and Büttcher 2009).
 *
 * @template T
 * @param {T[][]} lists each best first
 * @param {(one: T) => string} key what makes two the same
 * @returns {T[]}
 */
export function fused(lists, key) {
  /** @type {Map<string, {one: T, score: number}>} */
  const found = new Map();
  for (const list of lists) {
    list.forEach((one, rank) => {
      const held = found.get(key(one)) ?? { one, score: 0 };
      held.score += 1 / (60 + rank);
      found.set(key(one), held);
    });
  }
  return [...found.values()].sort((one, other) => other.score - one.score).map(({ one }) => one);
}
