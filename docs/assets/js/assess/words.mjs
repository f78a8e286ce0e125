// The sentences of a result, made from what was answered. They say what was said and nothing beyond it,
// and they read the same whether the answers are one's own or came with a code.

import { inWords, listed, sentence } from "../kit/english.mjs";
import { labelOf, nameOf } from "./definition.mjs";

export { inWords, listed, sentence };

/** @typedef {import("./definition.mjs").Definition} Definition */
/** @typedef {import("./definition.mjs").Item} Item */
/** @typedef {import("./result.mjs").Group} Group */
/** @typedef {import("./result.mjs").Line} Line */
/** @typedef {Readonly<{strange?: readonly string[], has?: number, least?: number, most?: number, edition?: number}>} ProblemDetails */

const KINDS = new Map([
  ["assumption", "Assumption"],
  ["tip", "Tip"],
  ["principle", "Principle"],
  ["question", "Question"],
  ["article", "Article"],
  ["tool", "Tool"],
  ["story", "Story"],
  ["assessment", "Check"],
]);

/**
 * @param {string} kind of an entry
 * @returns {string} its name on a label
 */
export function kindName(kind) {
  return KINDS.get(kind) ?? kind;
}

/**
 * One group of answers as a sentence.
 *
 * @param {Definition} definition
 * @param {Group} group
 * @returns {string} such as “Two of the 11 assumptions seem to hold: “Leadership is clear” and “Trust is there”.”
 */
export function groupSentence(definition, group) {
  const count = group.lines.length;
  const opening = sentence(openingOf(definition, group, inWords(count), definition.items.length, count === 1));
  return `${opening}: ${listed(namesOf(definition, group.lines))}.`;
}

/**
 * @param {Definition} definition
 * @param {Group} group
 * @param {string} count in words
 * @param {number} total
 * @param {boolean} single
 * @returns {string}
 */
function openingOf(definition, group, count, total, single) {
  const assumptions = definition.items.every((item) => item.about.kind === "assumption");
  switch (group.id) {
    case "dont-know":
      return `${count} ${single ? "was" : "were"} answered “Don’t know”`;
    case "not-applicable":
      return `${count} ${single ? "does" : "do"} not apply here`;
    case "blank":
      return `${count} ${single ? "was" : "were"} left blank`;
    case "chosen":
      return `${count} of the ${total} ${single ? "is" : "are"} chosen`;
    case "not-chosen":
      return `${count} ${single ? "is" : "are"} not chosen`;
    default:
      return assumptions
        ? assumptionOpening(group.id, count, total, single)
        : `${count} of the ${total} statements ${single ? "was" : "were"} answered ${labelsOf(definition, group)}`;
  }
}

/**
 * @param {"worst" | "middle" | "best"} group
 * @param {string} count
 * @param {number} total
 * @param {boolean} single
 */
function assumptionOpening(group, count, total, single) {
  if (group === "worst") return `${count} of the ${total} assumptions ${single ? "seems" : "seem"} to hold here`;
  if (group === "middle") return `${count} ${single ? "holds" : "hold"} in part`;
  return `${count} ${single ? "does" : "do"} not seem to hold`;
}

/**
 * @param {Definition} definition
 * @param {Group} group
 * @returns {string} the answers that occur in it, in the order of the scale: “Not at all” or “A little”
 */
function labelsOf(definition, group) {
  const given = new Set(group.lines.map((line) => line.answer));
  const points = (definition.scale?.points ?? []).filter(({ id }) => given.has(id));
  return listed(points.map(({ label }) => `“${label}”`), "or");
}

/**
 * The items named; where several are about one entry, that entry with how many of its items.
 *
 * @param {Definition} definition
 * @param {readonly Line[]} lines
 * @returns {readonly string[]}
 */
function namesOf(definition, lines) {
  if (definition.choose) return lines.map((line) => nameOf(definition, line.item));
  const entries = new Map(lines.map(({ item }) => [item.about.ref, item.about.title]));
  return [...entries].map(([ref, title]) => {
    const here = lines.filter(({ item }) => item.about.ref === ref).length;
    const all = definition.items.filter((item) => item.about.ref === ref).length;
    return all === 1 ? `“${title}”` : `${title} (${here} of ${all})`;
  });
}

/**
 * Why a piece of advice is given.
 *
 * @param {Definition} definition
 * @param {import("./result.mjs").Fired} fired
 * @returns {string} a heading for it
 */
export function becauseOf(definition, { rule, because }) {
  const [line] = because;
  if (!line) return "From your answers taken together";
  if (definition.choose) return because.length > 1 ? "Your choices taken together" : `Chosen: ${nameOf(definition, line.item)}`;
  if (rule.when.count.length > 0) {
    const answers = [...new Set(because.map(({ answer }) => labelOf(definition, answer)))];
    return `${sentence(inWords(because.length))} ${because.length === 1 ? "answer" : "answers"}: ${listed(answers, "or")}`;
  }
  return because.map(({ item, answer }) => `${nameOf(definition, item).replace(/\.$/, "")}: ${labelOf(definition, answer)}`).join("; ");
}

/**
 * What is wrong with a code, so that a person knows what to do.
 *
 * @param {import("./code.mjs").Reason} reason
 * @param {ProblemDetails} [details]
 * @returns {string}
 */
export function codeProblem(reason, { strange = [], has = 0, least, most, edition } = {}) {
  switch (reason) {
    case "empty":
      return "There is no code here yet. Type or paste one first.";
    case "characters": {
      const named = strange.slice(0, 5).map((character) => `“${character}”`);
      return `No code contains ${listed(named, "or")}${strange.length > 5 ? " and others here" : ""}. Check ${strange.length > 1 ? "those characters" : "that character"} against the original.`;
    }
    case "length":
      return least !== undefined && has < least
        ? `This code is too short: it has ${characters(has)} and needs ${least === most ? least : `at least ${least}`}. Some of it may be missing.`
        : `This code is too long: it has ${characters(has)} and should have no more than ${most}. Something may have been added.`;
    case "check":
      return "There is a slip in this code: one or more characters are wrong, missing or swapped. Compare it with the original.";
    case "format":
      return "This code was made by a newer version of the guide. Load this page again, then open the code once more.";
    case "assessment":
      return "These are answers to another check, which is not known here. Load this page again, then open the code once more.";
    case "edition":
      return `This code belongs to edition ${edition ?? "?"} of this check, which is not known here. Load this page again, then open the code once more.`;
    case "answers":
      return "This code holds an answer that this edition of the check does not have, so it cannot be shown.";
    case "nothing":
      return "This code holds no answers: whoever made it had not answered anything.";
  }
}

/** @param {number} count */
function characters(count) {
  return count === 1 ? "1 character" : `${count} characters`;
}
