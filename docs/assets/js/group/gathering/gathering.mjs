// The codes of a round while they come in: whom they count, and where two of them contradict each other.

import { faultOf, tooLongFault } from "./fault-words.mjs";
import { findCodes } from "./finding.mjs";
import { MOST_CHARACTERS } from "./unwrapping.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../../assess/definition.mjs").Listed} Listed */
/** @typedef {import("../../assess/answers.mjs").Sheet} Sheet */
/** @typedef {import("./fault-words.mjs").Fault} Fault */

/** @typedef {import("./finding.mjs").Entered} Entered */
/**
 * @typedef {Readonly<{tag: number, earlier: Entered, later: Entered}>} Correction
 *   the same tag with different answers: neither counts until somebody decides. Where there are several of one tag,
 *   each takes up where the one before it leaves off.
 */
/** @typedef {Readonly<{entered: readonly Entered[], corrections: readonly Correction[]}>} Gathering `entered`: those that count */

/**
 * @typedef {Readonly<{gathering: Gathering, added: number, doubles: number, faults: readonly Fault[], found: number, rest: string,
 *   lines: ReadonlyMap<string, string>}>} Gathered
 *   `added`: people new among those that count; `doubles`: codes that were there already; `found`: codes found, sound
 *   or not; `rest`: the wrong ones in full, one a line, and what was too long to read; `lines`: by code, what stood
 *   beside it in the text
 */

/** @type {Gathering} */
export const emptyGathering = Object.freeze({ entered: Object.freeze([]), corrections: Object.freeze([]) });

/**
 * Takes in every code found in a text.
 *
 * @param {Definition} definition
 * @param {Gathering} gathering
 * @param {string} text
 * @param {readonly Listed[]} [index] of all assessments, to name the one that a code is for
 * @returns {Gathered}
 */
export function gather(definition, gathering, text, index = []) {
  return take(definition, gathering, text, index, withCorrections);
}

/**
 * Takes in the codes of a round that was saved or kept. All of them counted then, so the same tag means two people.
 *
 * @param {Definition} definition
 * @param {readonly string[]} codes
 * @param {readonly Listed[]} [index]
 * @returns {Gathered}
 */
export function regather(definition, codes, index = []) {
  return take(definition, emptyGathering, codes.join("\n\n"), index, (known, entered) => known.add(entered));
}

/**
 * Settles the first open correction of a tag.
 *
 * @param {Gathering} gathering
 * @param {number} tag
 * @param {"earlier" | "later" | "both"} which counts; both: two people who happened to draw the same tag
 * @returns {Gathering} the very same where there is no such correction
 */
export function decide(gathering, tag, which) {
  const at = gathering.corrections.findIndex((correction) => correction.tag === tag);
  if (at < 0) return gathering;
  const { earlier, later } = gathering.corrections[at];
  const corrections = gathering.corrections.filter((_, place) => place !== at);
  const next = corrections.findIndex((correction) => correction.tag === tag);
  const counted = which === "both" ? [earlier, later] : [which === "earlier" ? earlier : later];
  if (next < 0) return gatheringOf([...gathering.entered, ...counted], corrections);
  const last = counted[counted.length - 1];
  return gatheringOf(
    [...gathering.entered, ...counted.slice(0, -1)],
    corrections.with(next, Object.freeze({ ...corrections[next], earlier: last })),
  );
}

/**
 * @param {Gathering} gathering
 * @param {string} code of one that counts, as `Entered` has it
 * @returns {Gathering}
 */
export function without(gathering, code) {
  return gatheringOf(gathering.entered.filter((entered) => entered.code !== code), gathering.corrections);
}

/**
 * @param {Gathering} gathering
 * @returns {readonly Sheet[]} of those that count; open corrections are held out
 */
export function sheetsOf(gathering) {
  return gathering.entered.map(({ sheet }) => sheet);
}

/**
 * @param {Definition} definition
 * @param {Gathering} gathering
 * @param {string} text
 * @param {readonly Listed[]} index
 * @param {(known: Known, entered: Entered) => void} enter
 * @returns {Gathered}
 */
function take(definition, gathering, text, index, enter) {
  const end = endOfReading(text);
  const { sound, suspects, lines } = findCodes(definition, text.slice(0, end));
  const known = new Known(gathering);
  let doubles = 0;
  for (const entered of sound) {
    if (known.codes.has(entered.code)) doubles += 1;
    else enter(known, entered);
  }
  const faults = suspects.map((suspect) => faultOf(definition, suspect, index, lines.get(suspect) ?? ""));
  const unread = text.slice(end);
  return {
    gathering: known.gathering(),
    added: known.added(),
    doubles,
    faults: unread ? [...faults, tooLongFault(unread)] : faults,
    found: sound.length + suspects.length,
    rest: [...suspects, unread].filter(Boolean).join("\n"),
    lines,
  };
}

/**
 * @param {string} text
 * @returns {number} how far a text is read: to its end, or to the last line end before there are too many characters
 */
function endOfReading(text) {
  if (text.length <= MOST_CHARACTERS) return text.length;
  return text.lastIndexOf("\n", MOST_CHARACTERS - 1) + 1 || MOST_CHARACTERS;
}

/**
 * @param {Known} known
 * @param {Entered} entered
 */
function withCorrections(known, entered) {
  const earlier = known.newest.get(entered.sheet.tag);
  if (earlier) known.contradict(earlier, entered);
  else known.add(entered);
}

/** A gathering while one text is read into it. Looked up by code and by tag, so that many are taken in as fast as few. */
class Known {
  /** @param {Gathering} gathering */
  constructor({ entered, corrections }) {
    this.before = new Set(entered);
    this.entered = new Set(entered);
    this.corrections = [...corrections];
    const all = [...entered, ...corrections.flatMap(({ earlier, later }) => [earlier, later])];
    this.codes = new Set(all.map(({ code }) => code));
    this.newest = new Map(all.map((each) => [each.sheet.tag, each]));
  }

  /** @param {Entered} entered */
  add(entered) {
    this.entered.add(entered);
    this.#remember(entered);
  }

  /**
   * Holds out two that contradict each other.
   *
   * @param {Entered} earlier
   * @param {Entered} later
   */
  contradict(earlier, later) {
    this.entered.delete(earlier);
    this.corrections.push(Object.freeze({ tag: later.sheet.tag, earlier, later }));
    this.#remember(later);
  }

  /** @returns {number} people new among those that count */
  added() {
    return [...this.entered].filter((entered) => !this.before.has(entered)).length;
  }

  /** @returns {Gathering} */
  gathering() {
    return gatheringOf([...this.entered], this.corrections);
  }

  /** @param {Entered} entered */
  #remember(entered) {
    this.codes.add(entered.code);
    this.newest.set(entered.sheet.tag, entered);
  }
}

/**
 * @param {readonly Entered[]} entered
 * @param {readonly Correction[]} [corrections]
 * @returns {Gathering}
 */
export function gatheringOf(entered, corrections = []) {
  return Object.freeze({ entered: Object.freeze([...entered]), corrections: Object.freeze([...corrections]) });
}
