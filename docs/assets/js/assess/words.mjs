// The sentences of a result, made from what was answered. They say what was said and nothing beyond it,
// and they read the same whether the answers are one's own or came with a code.

import { inWords, listed, sentence } from "../kit/english.mjs";
import { distanceFromBest, isBothWays, labelOf, nameOf, sideOf } from "./definition.mjs";

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

/** So many statements can be named in one sentence and read; where there are more, the first few stand for them. */
const NAMED = 6;
const FEW = 3;

/**
 * One group of answers as a sentence, which says whether it is good news.
 *
 * @param {Definition} definition
 * @param {Group} group
 * @returns {string} such as “You may be taking for granted: “We behave as though every partner chose to be here” (answered “Mostly”).”
 */
export function groupSentence(definition, group) {
  const { lines } = group;
  const opening = sentence(openingOf(definition, group));
  if (definition.choose) return `${opening}: ${listed(lines.map((line) => nameOf(definition, line.item)))}.`;
  const worstFirst = [...lines].sort((one, other) => farOff(definition, other) - farOff(definition, one));
  const apart = isBothWays(definition);
  const answered = group.id in ASSUMED && ofAssumptions(definition) && !apart ? ` (answered ${labelsOf(definition, group)})` : "";
  if (lines.length > NAMED && isAll(definition, group)) return answered ? `${opening}: all ${lines.length}${answered}.` : `${opening}.`;
  const named = lines.length > NAMED ? worstFirst.slice(0, FEW) : worstFirst;
  const more = lines.length - named.length;
  return `${opening}: ${listed([...named.map(({ item, answer }) => quoted(item) + (apart && group.id in ASSUMED ? ` (“${labelOf(definition, answer)}”)` : "")), ...(more ? [`${inWords(more)} more, all below`] : [])])}${answered}.`;
}

/** @param {Definition} definition @param {Group} group */
function isAll(definition, group) {
  return group.lines.length === definition.items.length;
}

/**
 * @param {Item} item
 * @returns {string} the statement in quotation marks, without its full stop
 */
export function quoted(item) {
  return `“${item.text.replace(/\.$/, "")}”`;
}

/** @param {Definition} definition @param {Line} line */
function farOff(definition, line) {
  return distanceFromBest(definition, line.item, line.answer) ?? 0;
}

/**
 * @param {Definition} definition
 * @param {Group} group
 * @returns {string}
 */
function openingOf(definition, group) {
  const total = definition.items.length;
  const single = group.lines.length === 1;
  const count = isAll(definition, group) ? `all ${total}` : inWords(group.lines.length);
  const ofAll = isAll(definition, group) ? count : `${count} of the ${total}`;
  switch (group.id) {
    case "dont-know":
      return isAll(definition, group) ? `You could not say on any of the ${total}` : "You could not say";
    case "not-applicable":
      return `${count} ${single ? "does" : "do"} not apply here`;
    case "blank":
      return `${count} ${single ? "was" : "were"} left blank`;
    case "chosen":
      return `${ofAll} ${single ? "is" : "are"} chosen`;
    case "not-chosen":
      return `${count} ${single ? "is" : "are"} not chosen`;
    default:
      if (ofAssumptions(definition)) return isBothWays(definition) ? ASSUMED_EITHER_WAY[group.id] : ASSUMED[group.id];
      return `${ofAll} ${single ? "is" : "are"} ${endOf(definition, group)}${isBothWays(definition) ? "" : `, answered ${labelsOf(definition, group)}`}`;
  }
}

/** @param {Definition} definition @param {Group} group of answers on the scale */
function endOf(definition, group) {
  if (group.id === "middle") return "half-way";
  const end = group.id === "best" ? "good" : "weak";
  const atEnd = group.lines.every((line) => farOff(definition, line) === (group.id === "best" ? 0 : 1));
  return `${atEnd ? "at" : "towards"} the ${end} end`;
}

const ASSUMED = {
  worst: "You may be taking for granted",
  middle: "In part you may be taking for granted",
  best: "You seem to have talked through",
};

/** Where a statement quoted may be the good news or the bad, the opening says which. */
const ASSUMED_EITHER_WAY = {
  worst: "Here you may be taking something for granted",
  middle: "Here you may in part be taking something for granted",
  best: "You seem to have talked these through",
};

/** @param {Definition} definition */
function ofAssumptions(definition) {
  return definition.items.every((item) => item.about.kind === "assumption");
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
 * What stands above answers that no advice names.
 *
 * @param {Definition} definition
 * @param {Group} group
 * @returns {readonly [heading: string, text: string]}
 */
export function openWords(definition, group) {
  const single = group.lines.length === 1;
  switch (group.id) {
    case "dont-know":
      return ["You could not say", `Not knowing is a finding. ${single ? "Here is a question, and whom to ask." : "Begin with the one you would most like to know."}`];
    case "worst":
      return ["Worth a talk", "Put the question to your next meeting."];
    case "middle":
      return ["Half-way", "What would the other half take? Put the question to your next meeting."];
    case "best":
      return ["Nearly there", `What is missing may be small. The page on it says what to look for${single ? "" : ", one for each"}.`];
    case "blank":
      return ["Left blank", `You left ${single ? "this" : "these"} blank, so nothing is advised. If you could not say, you can ask.`];
    case "not-applicable":
      return [`You said that ${single ? "this does" : "these do"} not apply`, "If your partners see it so too, nothing follows. Where one of them answers, ask what they have in mind."];
    default:
      return ["Chosen", "The page on each says what it means in practice."];
  }
}

/**
 * @param {Item} item
 * @returns {string} what to do about an answer that one could not give, without the question itself
 */
export function askWhom(item) {
  return `Ask ${item.ask ?? "at your next meeting"}`;
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
  if (rule.when.count.some(({ side }) => side?.length)) return countedSides(definition, because);
  if (rule.when.count.length > 0) {
    const answers = [...new Set(because.map(({ answer }) => labelOf(definition, answer)))];
    return `${sentence(inWords(because.length))} ${because.length === 1 ? "answer" : "answers"}: ${listed(answers, "or")}`;
  }
  return because.map(({ item, answer }) => `${item.text.replace(/\.$/, "")}: ${labelOf(definition, answer)}`).join("; ");
}

/**
 * @param {Definition} definition
 * @param {readonly Line[]} because answers counted by what they mean
 * @returns {string} such as “Nine answers towards the weak end”
 */
function countedSides(definition, because) {
  const sides = new Set(because.map(({ item, answer }) => sideOf(definition, item, answer)));
  const [side] = sides;
  const where = sides.size === 1 && side ? SIDES[side] : "taken together";
  return `${sentence(inWords(because.length))} ${because.length === 1 ? "answer" : "answers"} ${where}`;
}

const SIDES = Object.freeze({ worse: "towards the weak end", middle: "half-way", better: "towards the good end" });

/**
 * What is wrong with a code, so that a person knows what to do.
 *
 * @param {import("./code/code.mjs").Reason} reason
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
        ? `This code is too short: it has ${characters(has)} and needs ${least === most ? least : `at least ${least}`}. Some of it may be missing: a mail may have broken its link over two lines.`
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
