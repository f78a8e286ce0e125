// The data that the library chooses by, fetched part by part when it is asked for, each part once.

import { A_FILE, inAll, inAny, numbersIn, placesLike } from "./numbers.mjs";

/** @typedef {[id: string, title: string, told: string, ended: string, summary: string, facts: string[]]} Row */
/** @typedef {{values: Record<string, number[]>, titles?: Record<string, string>}} Facet */

/** The data is no longer there: the site was published anew since the page was opened. */
export class MovedError extends Error {}

/**
 * @param {string} folder its address, ending in a slash
 */
export function partsIn(folder) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  /** @param {string} name */
  const part = (name) => {
    const known = kept.get(name);
    if (known) return known;
    const asked = fetched(`${folder}${name}`);
    kept.set(name, asked);
    asked.catch(() => kept.delete(name));
    return asked;
  };
  /** @param {string} name @returns {Promise<Facet>} */
  const facet = (name) => part(`${name}.json`);

  return {
    facet,
    /**
     * The numbers of the stories that have all that is chosen, sorted.
     *
     * @param {ReadonlyMap<string, string>} values
     */
    async fitting(values) {
      return inAll(await Promise.all([...values].map(async ([name, value]) => having(name, value, await facet(name)))));
    },
    /**
     * @param {readonly number[]} numbers
     * @returns {Promise<Row[]>} in the same order
     */
    async rows(numbers) {
      return Promise.all(
        numbers.map(async (number) => {
          const { rows } = await part(`rows-${Math.floor(number / A_FILE) + 1}.json`);
          return rows[number % A_FILE];
        }),
      );
    },
  };
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Facet} facet
 */
function having(name, value, { values }) {
  if (name === "place") return inAny(placesLike(Object.keys(values), value).map((place) => numbersIn(values[place] ?? [])));
  return numbersIn(Object.hasOwn(values, value) ? (values[value] ?? []) : []);
}

/** @param {string} address */
async function fetched(address) {
  const answer = await fetch(address);
  if (answer.status === 404) throw new MovedError(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const data = await answer.json();
  if (data.format !== 1) throw new MovedError(address);
  return data;
}
