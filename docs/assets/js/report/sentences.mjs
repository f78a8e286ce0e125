// What a group's answers to an item look like, in words, and a question to talk about them. They say what was counted
// and nothing beyond it.

import { BLANK, CHOSEN, DONT_KNOW, NOT_APPLICABLE, distanceFromBest, goodEnd, isBothWays, labelOf } from "../assess/definition.mjs";
import { inWords, listed, sentence } from "../assess/words.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Point} Point */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {import("./patterns.mjs").Pattern} Pattern */

const ALIKE = "All said the same, so everybody knows what each one said.";

/** For items that bring no question of their own. @type {Readonly<Record<Pattern, string>>} */
const PROMPTS = Object.freeze({
  unknown: "Who could tell us how this stands, and how shall we ask?",
  few: "What makes this hard to answer?",
  "agreed-worst": "We all see this. What could each of us do about it before we next meet?",
  "agreed-middle": "What would it take for all of us to answer one step better?",
  "agreed-best": "What keeps this as it is, and what could undo it?",
  split: "What has each of us seen here that the others may not have?",
  apart: "What did you have in mind when you answered?",
  near: "What would it take for all of us to answer one step better?",
  shared: "Where does this show in how we work together, and where not yet?",
  some: "What would we see more of here if this mattered to all of us?",
  "few-named": "Would anyone who chose this like to say why? Nobody has to.",
  none: "Nobody chose this. Do we take it for granted, or can we do without it?",
});

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @returns {string} one sentence or more, such as “Answers run from “Not at all” to “Completely”. One person doesn’t know.”
 */
export function patternSentence(definition, report) {
  return [sentenceOf(definition, report), allAlike(report) && ALIKE].filter(Boolean).join(" ");
}

/**
 * @param {ItemReport} report
 * @returns {boolean} whether the count tells what each one said
 */
function allAlike({ counts, people: all }) {
  return all > 1 && (Object.values(counts).includes(all) || counts[CHOSEN] === 0);
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 */
function sentenceOf(definition, report) {
  if (definition.choose) return choiceSentence(report);
  const counts = report.counts;
  const unknown = counts[DONT_KNOW];
  const off = [
    unknown > 0 && `${people(unknown)} ${unknown === 1 ? "doesn’t" : "don’t"} know`,
    counts[NOT_APPLICABLE] > 0 && `${people(counts[NOT_APPLICABLE])} ${counts[NOT_APPLICABLE] === 1 ? "says" : "say"} it doesn’t apply`,
    counts[BLANK] > 0 && `${people(counts[BLANK])} left it blank`,
  ].filter((part) => part !== false);
  const beside = off.length ? [`${sentence(listed(off))}.`] : [];
  const spread = [scaleSentence(definition, report)];
  const good = isBothWays(definition) ? [`The good end here is “${goodEnd(definition, report.item)}”.`] : [];
  return (report.pattern === "unknown" ? [...beside, ...spread, ...good] : [...spread, ...beside, ...good]).join(" ");
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @param {import("./talk.mjs").Kind | null} [kind] why it is talked about
 * @returns {string} a question for the group: the item's own, or else one that fits the pattern; of what holds, what holds it up
 */
export function promptFor(definition, report, kind = null) {
  if (kind === "holds") return PROMPTS["agreed-best"];
  const own = definition.items.find(({ id }) => id === report.item.id)?.prompt ?? report.item.prompt;
  return own || PROMPTS[report.pattern];
}

/**
 * @param {Definition} definition
 * @returns {string} how a report's items are put in order
 */
export function orderExplained(definition) {
  return definition.choose
    ? "What most people chose comes first, then what only one or two named, and at the end what nobody chose. Where as many chose one as another, they stand as in the check."
    : "The statements on which answers lie furthest apart come first. For that we count how many people stand on either side of each step of the scale; nothing is added up to a mark, and no average is taken. Where answers lie equally far apart, the statement with more “Don’t know” comes first, and then the order of the check.";
}

/**
 * @param {Definition} definition
 * @returns {readonly string[]} how the things to talk about are chosen: a sentence or more in each
 */
export function talkExplained(definition) {
  return definition.choose
    ? ["They are chosen by counting. What at least half of you chose comes first, or else what more people chose than anything else; where there is room, what only one or two of you named. Three at most."]
    : [
      "They are chosen by counting those who answered on the scale. You differ: at least one in five are on either side of the middle of the scale, unless four in five gave one of two neighbouring answers. You don’t know: a third of all of you or more, and at least two. Most see something wrong: at least two in three are on the worse side of the middle. Hardly anyone is comfortable: at most one in five are on the better side.",
      "The first of each kind comes before a second of any, so that what you quarrel about does not hide what all of you see. Three at most, and fewer if there are fewer. Where at least four in five are on the better side, we say that you are comfortable.",
      ...(isBothWays(definition) ? ["Agreeing is good news for some statements and bad news for others. Beside each stands which end is the good one."] : []),
    ];
}

/**
 * @param {ItemReport} report
 * @returns {string}
 */
function choiceSentence({ counts, people: all }) {
  const chosen = counts[CHOSEN];
  if (chosen === 0) return "Nobody chose this.";
  if (chosen === all) return `Everyone chose this: all ${inWords(all)}.`;
  return `${sentence(inWords(chosen))} of ${inWords(all)} chose this.`;
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @returns {string} what those on the scale said
 */
function scaleSentence(definition, report) {
  const points = definition.scale?.points ?? [];
  const given = points.filter(({ id }) => report.counts[id] > 0);
  if (given.length === 0) return "Nobody gave an answer on the scale.";
  const [first, last] = [given[0], given[given.length - 1]].map(({ label }) => `“${label}”`);
  if (report.onScale === 1) return `Only one person gave an answer on the scale: ${first}.`;
  switch (report.pattern) {
    case "agreed-worst":
    case "agreed-middle":
    case "agreed-best":
      return agreedSentence(definition, report, points);
    case "split":
      return splitSentence(definition, report, points);
    default:
      if (given.length === 1) return `All who answered on the scale say ${first}.`;
      return report.pattern === "near" && (points.indexOf(given[given.length - 1]) - points.indexOf(given[0])) * 2 < points.length
        ? `Answers lie close: they run from ${first} to ${last}.`
        : `Answers run from ${first} to ${last}.${mostly(report, points)}`;
  }
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @param {readonly Point[]} points
 * @returns {string} such as “24 of 25 say “Completely”, and one says “Not at all”: most of you see something wrong here, and it asks for something to be done.”
 */
function agreedSentence(definition, report, points) {
  const { counts, onScale, people: all } = report;
  const alike = alikeOf(definition, report, points).filter(({ id }) => counts[id] > 0);
  const apart = points.filter((point) => counts[point.id] > 0 && !alike.includes(point));
  const many = alike.reduce((sum, { id }) => sum + counts[id], 0);
  const labels = (/** @type {readonly Point[]} */ some) => listed(some.map(({ label }) => `“${label}”`), "or");
  const few = onScale - many;
  const said = few === 0
    ? `All who answered on the scale say ${labels(alike)}`
    : `${sentence(inWords(many))} of ${onScale < all ? `the ${inWords(onScale)} on the scale` : inWords(onScale)} say ${labels(alike)}, and ${inWords(few)} ${few === 1 ? "says" : "say"} ${labels(apart)}`;
  const you = few === 0 ? "you see this alike" : "most of you see this alike";
  if (report.pattern === "agreed-middle") return `${said}: ${you}.`;
  if (report.pattern === "agreed-best") return `${said}: ${you}, and are comfortable with it.`;
  return `${said}: ${few === 0 ? you : "most of you see something wrong here"}, and it asks for something to be done.`;
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report one that is agreed
 * @param {readonly Point[]} points
 * @returns {readonly Point[]} those of one side of the middle, or the two neighbours that most gave
 */
function alikeOf(definition, { item, counts, pattern }, points) {
  if (pattern === "agreed-middle") {
    const pairs = points.slice(1).map((point, at) => [points[at], point]);
    const people = (/** @type {readonly Point[]} */ pair) => pair.reduce((sum, { id }) => sum + counts[id], 0);
    return pairs.reduce((fullest, pair) => (people(pair) > people(fullest) ? pair : fullest));
  }
  const distance = (/** @type {Point} */ { id }) => distanceFromBest(definition, item, id) ?? 0;
  return points.filter((point) => (pattern === "agreed-worst" ? distance(point) > 0.5 : distance(point) < 0.5));
}

/**
 * @param {Definition} definition
 * @param {ItemReport} report
 * @param {readonly Point[]} points
 * @returns {string} such as “Four are at or next to “Not at all”, four at or next to “Completely”, and nobody stands between.”
 */
function splitSentence(definition, { item, counts, onScale }, points) {
  const from = (/** @type {Point} */ { id }) => distanceFromBest(definition, item, id) ?? 0;
  const sides = [points[0], points[points.length - 1]].map((end) => {
    const near = points.filter((point) => Math.abs(from(point) - from(end)) <= 0.25);
    const at = near.filter(({ id }) => counts[id] > 0);
    return { people: at.reduce((sum, { id }) => sum + counts[id], 0), labels: listed(at.map(({ label }) => `“${label}”`), "or") };
  });
  const between = onScale - sides[0].people - sides[1].people;
  const rest = between === 0 ? "and nobody stands between" : `and only ${inWords(between)} ${between === 1 ? "stands" : "stand"} between`;
  return `You are of two minds: ${inWords(sides[0].people)} say ${sides[0].labels}, ${inWords(sides[1].people)} ${sides[1].labels}, ${rest}.`;
}

/**
 * @param {ItemReport} report
 * @param {readonly Point[]} points
 * @returns {string} where more than half stand at one point; empty where they do not
 */
function mostly({ counts, onScale }, points) {
  const most = points.find(({ id }) => counts[id] * 2 > onScale);
  return most ? ` More than half say “${most.label}”.` : "";
}

/** @param {number} count */
function people(count) {
  return `${inWords(count)} ${count === 1 ? "person" : "people"}`;
}
