// Two or more rounds side by side, item by item: when they were held, how many answered, and what they said. What
// moved, and to which side of the scale, is said in words.

import { element } from "../kit/dom.mjs";
import { dayInWords } from "../assess/kept-answers.mjs";
import { CHOSEN_BY, answerShown, answersShown, barOf, longestOf } from "./bars.mjs";
import { inWords } from "../assess/words.mjs";
import { moveSentence } from "./compare.mjs";
import { enoughToMove, movedOf } from "./moving.mjs";
import { peopleOf } from "./report-words.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./compare.mjs").Comparison} Comparison */
/** @typedef {import("./compare.mjs").Compared} Compared */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {import("./bars.mjs").Answer} Answer */

/** So many columns leave room for the numbers in the bars. */
const ROOMY = 2;

/**
 * @param {Comparison} comparison
 * @param {Definition} definition of the newest round
 * @returns {HTMLElement} named by its heading, which can take focus
 */
export function compareView(comparison, definition) {
  const { items, leftOut, people } = comparison;
  const days = daysOf(comparison);
  const reports = reportsOf(items);
  const scale = { answers: answersShown(definition, reports), longest: Math.max(...reports.map((report) => longestOf([report]) / report.people)) };
  return element(
    "section",
    { class: "guide-comparison", "aria-labelledby": "comparison-title" },
    element("h2", { id: "comparison-title", tabindex: -1 }, days.length > 2 ? `${days.length} rounds side by side` : "Two rounds side by side"),
    element("ul", { class: "guide-comparison-rounds" }, ...days.map((day, at) => element("li", {}, element("strong", {}, day), `: ${peopleOf(people[at]).toLowerCase()}`))),
    element("p", {}, "They may not be the same people: each round counts whoever answered that day. A bar shows how large a part of its round gave an answer; the number counts people."),
    leftOut.length > 0 && leftOutView(comparison),
    definition.scale && items.length > 0 && movedView(definition, comparison),
    items.length > 0
      ? element("ul", { class: "guide-comparison-items" }, ...items.map((item) => itemView(definition, item, days, scale)))
      : element("p", { class: "guide-note" }, "These rounds have no statement in common, so there is nothing to lay side by side."),
  );
}

/**
 * @param {Comparison} comparison
 * @returns {readonly string[]} what each round is called, no two alike
 */
function daysOf({ held }) {
  const named = held.map((day, at) => (day ? dayInWords(day) : `Round ${at + 1}`));
  return named.map((name, at) => (named.indexOf(name) === named.lastIndexOf(name) ? name : `${name}, round ${at + 1}`));
}

/**
 * @param {readonly Compared[]} items
 * @returns {readonly ItemReport[]}
 */
function reportsOf(items) {
  return items.flatMap(({ reports }) => reports.filter((report) => report !== null));
}

/** @param {Comparison} comparison */
function leftOutView({ leftOut, items, sameEdition }) {
  const asked = items.length === 0 ? "No statement was" : items.length === 1 ? "Only one statement was" : `${items.length} statements were`;
  return element(
    "section",
    { class: "guide-note guide-comparison-left" },
    element("p", {}, sameEdition ? "Some statements cannot be laid side by side:" : `These rounds answered different editions of the check. ${asked} asked in the same words and with the same answers${items.length ? ", and nothing else is compared" : ""}. Left out:`),
    element("ul", {}, ...leftOut.map(({ item, why }) => element("li", {}, element("strong", {}, item.text), ` ${why}`))),
  );
}

/**
 * @param {Definition} definition
 * @param {Comparison} comparison
 */
function movedView(definition, { items, people }) {
  const moved = movedOf(definition, items);
  const found = [
    { say: "Towards the better side", items: moved.better },
    { say: "Towards the worse side", items: moved.worse },
    { say: "Towards both sides", items: moved.both },
  ].filter((each) => each.items.length > 0);
  const list = element("ul", { class: "guide-findings" }, ...found.map((each) => element(
    "li",
    { class: "guide-finding" },
    element("p", { class: "guide-finding-say" }, each.say),
    element("ul", { class: "guide-finding-items" }, ...each.items.map(({ item }) => element("li", {}, element("a", { href: `#${anchorOf(item)}` }, item.text)))),
  )));
  return element(
    "section",
    { class: "guide-comparison-moved", "aria-labelledby": "comparison-moved" },
    element("h3", { id: "comparison-moved" }, people.length > 2 ? "What moved between the first and the last" : "What moved"),
    found.length > 0 ? list : element("p", {}, "On no statement is the difference larger than chance could make."),
    element("p", { class: "guide-hint" }, ruleOf(people[0], people[people.length - 1])),
  );
}

/**
 * @param {number} then people
 * @param {number} now people
 * @returns {string} what we call a move between two rounds of this size
 */
function ruleOf(then, now) {
  const [enough, both, of] = [enoughToMove(then, now), enoughToMove(then, now, "both"), Math.min(then, now)];
  const toBoth = both > of ? "" : `; where people went to both sides, at least ${inWords(both)}`;
  const opening = "Two rounds differ by chance even where nothing has changed.";
  return enough > of
    ? `${opening} These are too small to tell a move from chance.`
    : `${opening} With ${inWords(then)} and ${inWords(now)} people we call it a move where at least ${inWords(enough)} of the ${inWords(of)}${then === now ? "" : " in the smaller round"} would have to have answered otherwise for both rounds to be alike${toBoth}. Where some did not answer on the scale, it takes a larger part of the rest.`;
}

/** @param {import("../assess/definition.mjs").Item} item */
function anchorOf(item) {
  return `compared-${item.id}`;
}

/**
 * @param {Definition} definition
 * @param {Compared} compared
 * @param {readonly string[]} days
 * @param {import("./gap-view.mjs").Scale} scale its longest bar as a part of a round's people
 */
function itemView(definition, compared, days, { answers, longest }) {
  const { item } = compared;
  return element(
    "li",
    { class: "guide-comparison-item", id: anchorOf(item), "data-item": item.id },
    element("h3", { class: "guide-gap-statement" }, item.text),
    element("p", { class: "guide-comparison-move" }, moveSentence(definition, compared)),
    barsOfRounds(compared, days, definition.choose ? [CHOSEN_BY] : answers.map((id) => answerShown(definition, item, id)), longest),
  );
}

/**
 * @param {Compared} compared
 * @param {readonly string[]} days
 * @param {readonly Answer[]} answers
 * @param {number} longest
 */
function barsOfRounds({ item, reports }, days, answers, longest) {
  const firstOff = answers.findIndex(({ off }) => off);
  const table = element(
    "table",
    { class: "guide-comparison-bars" },
    element("caption", { class: "guide-hidden-visually" }, "How many people gave each answer in each round"),
    element(
      "thead",
      {},
      element("tr", {}, element("th", { scope: "col" }, "Answer"), ...days.map((day, at) => element(
        "th",
        { scope: "col" },
        element("span", { class: "guide-comparison-day" }, day),
        peopleIn(reports[at]),
      ))),
    ),
    element("tbody", {}, ...answers.map((answer, at) => element(
      "tr",
      { class: at === firstOff && "guide-comparison-off" },
      element("th", { scope: "row" }, answer.label),
      ...reports.map((report) => cellOf(report, answer, longest, days.length <= ROOMY)),
    ))),
  );
  table.style.setProperty("--rounds", String(days.length));
  return days.length > 2 ? element("div", { class: "guide-comparison-scroll", role: "region", tabindex: 0, "aria-label": `Rounds: ${item.text}` }, table) : table;
}

/** @param {ItemReport | null} report */
function peopleIn(report) {
  return report ? `${report.people} people` : "too few people";
}

/**
 * @param {ItemReport | null} report null where too few took part
 * @param {Answer} answer
 * @param {number} longest
 * @param {boolean} roomy
 */
function cellOf(report, { id, tone }, longest, roomy) {
  if (!report) return element("td", { class: "guide-comparison-none" }, "not shown");
  const bar = element("div", { class: "guide-bars-cell" }, ...barOf(report.counts[id], report.people * longest, tone, roomy));
  return element("td", {}, bar);
}
