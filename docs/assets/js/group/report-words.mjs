// What a report opens with: sentences on the whole, each with the items it is about. They say what was counted and
// nothing beyond it.

import { inWords, sentence } from "../assess/words.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/**
 * @typedef {Readonly<{id: string, say: string, items: readonly ItemReport[], caution: string | null}>} Finding
 *   `items`: those it is about, in the report's order; `caution`: what it may not mean
 */

const POLITENESS =
  "That may be good news. It may also be politeness, or a question that nobody likes to raise: ask who could see it another way.";
const FEW_NAMED =
  "What one person chose may matter a great deal to that person. Ask whether anyone would like to say more, and leave it there if not.";

/**
 * @param {number} people
 * @returns {string} “Eight people”
 */
export function peopleOf(people) {
  return `${sentence(inWords(people))} ${people === 1 ? "person" : "people"}`;
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @returns {readonly Finding[]} at least one; only the first may be about no item
 */
export function findingsOf(definition, report) {
  const [first, ...rest] = definition.choose ? ofChoice(report) : onScale(report);
  return [first, ...rest.filter(({ items }) => items.length > 0)];
}

/**
 * @param {Report} report
 * @returns {Finding[]}
 */
function onScale({ findings, widest }) {
  const wide = widest.filter(({ pattern }) => pattern === "apart" || pattern === "split");
  const nobody = findings.unknown.filter((item) => item.onScale === 0);
  return [
    wide.length
      ? finding("apart", `You differ most on ${wide.length > 1 ? "these" : "this"}:`, wide)
      : finding("level", "Nowhere are your answers very far apart. What follows still begins where they differ most.", []),
    finding("nobody-knows", "Nobody could say how this stands:", nobody),
    finding("unknown", "At least a third of you don’t know:", findings.unknown.filter((item) => !nobody.includes(item))),
    finding("agreed-worst", "You agree that something is wrong here:", findings["agreed-worst"]),
    finding("agreed-best", "You agree, and are comfortable with this:", findings["agreed-best"], POLITENESS),
  ];
}

/**
 * @param {Report} report
 * @returns {Finding[]}
 */
function ofChoice({ findings }) {
  return [
    findings.shared.length
      ? finding("shared", "At least half of you chose this:", findings.shared)
      : finding("level", "Nothing was chosen by as many as half of you. You may value different things, or the same things by different names.", []),
    finding("few-named", "Only one or two of you named this:", findings["few-named"], FEW_NAMED),
  ];
}

/**
 * @param {string} id
 * @param {string} say
 * @param {readonly ItemReport[]} items
 * @param {string | null} [caution]
 * @returns {Finding}
 */
function finding(id, say, items, caution = null) {
  return { id, say, items, caution };
}
