// How far apart answers on an ordered scale lie, without an average: Leik 1966, "A measure of ordinal consensus",
// Pacific Sociological Review 9(2): 85–90, doi 10.2307/1388242.

/**
 * Leik's ordinal dispersion, divided by the largest that this number of people can reach.
 *
 * Leik: D = 2 · Σ dᵢ / (k − 1), where dᵢ is Fᵢ or 1 − Fᵢ, whichever is smaller, and Fᵢ the share of people at point i
 * or below. It is largest with half of the people at either end, an odd one anywhere: 1 for an even number n of
 * them, (n − 1) / n for an odd one. Counted in people rather than shares, that leaves whole numbers to divide, so that
 * equal spreads are equal to the last bit.
 *
 * @param {readonly number[]} counts people at each point of the scale, in its order
 * @returns {number} from 0, all at one point, to 1, split between the ends; 0 for fewer than two people or points
 */
export function leik(counts) {
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people < 2 || counts.length < 2) return 0;
  let below = 0;
  let apart = 0;
  for (const count of counts) {
    below += count;
    apart += Math.min(below, people - below);
  }
  return apart / ((counts.length - 1) * Math.floor(people / 2));
}
