// The middle answer: as many people at it or before as at it or after. It needs an order of the answers, and no distance.

/**
 * @param {import("../assess/definition.mjs").Definition} definition
 * @param {Readonly<Record<string, number>>} counts people by answer; what is off the scale does not count
 * @returns {readonly string[]} the answer in the middle, or the two between which it lies; none where nobody is on the scale
 */
export function middleOf(definition, counts) {
  const points = (definition.scale?.points ?? []).map(({ id }) => id);
  const onPoints = points.map((point) => counts[point] ?? 0);
  const people = onPoints.reduce((sum, count) => sum + count, 0);
  if (people === 0) return [];
  return [...new Set([Math.floor((people - 1) / 2), Math.floor(people / 2)].map((rank) => points[placeOf(onPoints, rank)]))];
}

/**
 * @param {readonly number[]} counts people at each point
 * @param {number} rank of one of them, from 0 at the scale's first point
 * @returns {number} where that person stands
 */
function placeOf(counts, rank) {
  let below = 0;
  return counts.findIndex((count) => (below += count) > rank);
}
