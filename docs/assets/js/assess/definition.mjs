// What one edition of an assessment asks and advises, as a page fetches it. Checked here once, then frozen;
// all that comes after may rely on its shape.

/** @typedef {"first" | "last"} End which end of the scale is the good one */
/** @typedef {Readonly<{id: string, label: string}>} Point */
/** @typedef {Readonly<{ref: string, kind: string, title: string, url: string}>} Entry url: relative to the site's root */
/** @typedef {Readonly<Entry & {why: string}>} Lead an entry, and the reason to go there */
/** @typedef {Readonly<{id: string, text: string, best: End | null, about: Entry, prompt: string | null, ask?: string | null}>} Item prompt: a question that a group can talk about; ask: whom to ask it, who could not say */
/** @typedef {"worse" | "middle" | "better"} Side where an answer lies from the middle of the scale, as its item means it */
/** @typedef {Readonly<{of: readonly string[], side?: readonly Side[], at_least: number | null, at_most: number | null, among: readonly string[] | null}>} Count */
/** @typedef {Readonly<{answers: Readonly<Record<string, readonly string[]>> | null, count: readonly Count[]}>} When every part must hold */
/** @typedef {Readonly<{id: string, when: When, say: string, entries: readonly Lead[]}>} Rule */
/** @typedef {Readonly<{id: string, number: number, title: string}>} Sector */

/**
 * @typedef {Readonly<{
 *   format: 1, id: string, number: number, edition: number, draft: boolean, title: string, url: string, question: string,
 *   scale: Readonly<{points: readonly Point[], best: End}> | null,
 *   choose: Readonly<{at_most: number, shuffled?: boolean}> | null,
 *   items: readonly Item[], advice: readonly Rule[], sectors: readonly Sector[], guess: boolean}>} Definition
 *   guess: whether people are offered to guess what their partners answered
 */

/** @typedef {Readonly<{edition: number, url: string}>} EditionListed */
/** @typedef {Readonly<{number: number, id: string, title: string, url: string, editions: readonly EditionListed[]}>} Listed */

export const DONT_KNOW = "dont-know";
export const NOT_APPLICABLE = "not-applicable";
export const BLANK = "blank";
export const CHOSEN = "chosen";
export const NOT_CHOSEN = "not-chosen";

const LABELS_OFF_THE_SCALE = new Map([
  [DONT_KNOW, "Don’t know"],
  [NOT_APPLICABLE, "Doesn’t apply"],
  [BLANK, "Left blank"],
  [CHOSEN, "Chosen"],
  [NOT_CHOSEN, "Not chosen"],
]);

/**
 * @param {unknown} data parsed JSON of one edition
 * @returns {Definition} the same, frozen through and through
 * @throws {TypeError} where this is no definition, or one of a format that this page does not know
 */
export function readDefinition(data) {
  const read = /** @type {Definition | null} */ (data);
  if (typeof read !== "object" || read === null || read.format !== 1) throw new TypeError("no definition of format 1");
  if (!Array.isArray(read.items) || !Array.isArray(read.advice) || !Array.isArray(read.sectors)) {
    throw new TypeError("a definition lists items, advice and sectors");
  }
  if (read.items.length === 0 || !read.scale === !read.choose) {
    throw new TypeError("a definition has items, and either a scale or a choice");
  }
  return frozen(read);
}

/**
 * @param {unknown} data parsed JSON of the index of assessments
 * @returns {readonly Listed[]} frozen
 * @throws {TypeError} where this is no such index
 */
export function readIndex(data) {
  const read = /** @type {{format?: unknown, assessments?: unknown} | null} */ (data);
  if (typeof read !== "object" || read === null || read.format !== 1 || !Array.isArray(read.assessments)) {
    throw new TypeError("no index of assessments of format 1");
  }
  return frozen(/** @type {Listed[]} */ (read.assessments));
}

/**
 * All that one item can be answered with, a blank included.
 *
 * @param {Definition} definition
 * @returns {readonly string[]}
 */
export function answerIds(definition) {
  if (!definition.scale) return [CHOSEN, NOT_CHOSEN];
  return [...definition.scale.points.map((point) => point.id), DONT_KNOW, NOT_APPLICABLE, BLANK];
}

/**
 * @param {Definition} definition
 * @param {string} answer one of `answerIds`
 * @returns {string} the answer in words
 */
export function labelOf(definition, answer) {
  const point = definition.scale?.points.find(({ id }) => id === answer);
  return point?.label ?? LABELS_OFF_THE_SCALE.get(answer) ?? answer;
}

/**
 * How far an answer lies from the good end of an item's scale.
 *
 * @param {Definition} definition
 * @param {Item} item
 * @param {string} answer one of `answerIds`
 * @returns {number | null} from 0, the best, to 1, the worst; null for what is not on the scale
 */
export function distanceFromBest(definition, item, answer) {
  const points = definition.scale?.points ?? [];
  const at = points.findIndex(({ id }) => id === answer);
  if (at < 0) return null;
  const fromFirst = at / (points.length - 1);
  return item.best === "first" ? fromFirst : 1 - fromFirst;
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @param {string} answer one of `answerIds`
 * @returns {Side | null} null for what is not on the scale
 */
export function sideOf(definition, item, answer) {
  const distance = distanceFromBest(definition, item, answer);
  return distance === null ? null : distance > 0.5 ? "worse" : distance < 0.5 ? "better" : "middle";
}

/**
 * @param {Definition} definition
 * @returns {boolean} whether agreeing is good news for some items and bad news for others
 */
export function isBothWays(definition) {
  return definition.scale !== null && new Set(definition.items.map(({ best }) => best)).size > 1;
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @returns {string} the label of its good end; empty in a choice
 */
export function goodEnd(definition, item) {
  return definition.scale?.points.at(item.best === "first" ? 0 : -1)?.label ?? "";
}

/**
 * A short name for an item: the entry it is about, where no other item is about that one;
 * else its words, up to the first colon (“Honesty: we say what is so”).
 *
 * @param {Definition} definition
 * @param {Item} item
 */
export function nameOf(definition, item) {
  if (standsAlone(definition, item)) return item.about.title;
  return definition.choose ? item.text.split(":")[0].trim() : item.text;
}

/**
 * @param {Definition} definition
 * @param {Item} item
 * @returns {boolean} whether no other item is about the same entry, nor any item shares an entry in a choice
 */
function standsAlone(definition, item) {
  return !definition.choose && definition.items.every((other) => other === item || other.about.ref !== item.about.ref);
}

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
