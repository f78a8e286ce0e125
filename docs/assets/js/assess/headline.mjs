// A whole result in one sentence: what weighs most, and what could not be said.

import { inWords, sentence } from "../kit/english.mjs";

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./result.mjs").GroupId} GroupId */

/**
 * @param {Definition} definition
 * @param {import("./result.mjs").Result} result
 * @returns {string} such as “You may be taking four of the 11 for granted, and could not say on two.”
 */
export function headline(definition, { groups }) {
  const total = definition.items.length;
  const count = (/** @type {GroupId} */ id) => groups.find((group) => group.id === id)?.lines.length ?? 0;
  if (definition.choose) {
    const chosen = count("chosen");
    return chosen ? `You chose ${inWords(chosen)} of the ${total}.` : "Nothing is chosen yet.";
  }
  const unknown = count("dont-know");
  const said = (definition.items.every((item) => item.about.kind === "assumption") ? ofAssumptions : ofStatements)(count, total);
  if (!said && !unknown && count("not-applicable")) return "Nothing you answered is on the scale.";
  if (!said) return unknown ? `You could not say on ${unknown === total ? `any of the ${total}` : inWords(unknown)}.` : "Nothing is answered yet.";
  return `${sentence(said)}${unknown ? `, and you could not say on ${inWords(unknown)}` : ""}.`;
}

/** @typedef {(id: GroupId) => number} Count */

/** @param {Count} count @param {number} total */
function ofAssumptions(count, total) {
  const [worst, middle, best] = [count("worst"), count("middle"), count("best")];
  if (worst) return `you may be taking ${of(worst, total)} for granted`;
  if (middle) return `in part you may be taking ${of(middle, total)} for granted`;
  return best ? `you seem to have talked ${of(best, total)} through` : "";
}

/** @param {Count} count @param {number} total */
function ofStatements(count, total) {
  const [worst, middle, best] = [count("worst"), count("middle"), count("best")];
  if (worst) return `${of(worst, total)} ${worst === 1 ? "is" : "are"} on the weak side`;
  if (middle) return `nothing is on the weak side, and ${inWords(middle)} ${middle === 1 ? "is" : "are"} half-way`;
  return best ? `${of(best, total)} ${best === 1 ? "is" : "are"} on the good side` : "";
}

/** @param {number} some @param {number} total */
function of(some, total) {
  return some === total ? `all ${total}` : `${inWords(some)} of the ${total}`;
}
