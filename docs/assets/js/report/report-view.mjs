// The report of a closed round: sentences first, then every item in the order to be talked about, each with its bars,
// what they look like in words, and a question to begin with.

import { element, mainButton, one, quietButton } from "../kit/dom.mjs";
import { largePrint } from "../kit/large-print.mjs";
import { dayInWords } from "../assess/kept-answers.mjs";
import { inWords } from "../assess/words.mjs";
import { dayOf } from "../plan/plan-days.mjs";
import { answersShown, longestOf } from "./bars.mjs";
import { openingOf, peopleOf } from "./report-words.mjs";
import { anchorOf, gapView } from "./gap-view.mjs";
import { orderExplained, talkExplained } from "./sentences.mjs";
import { splitExplained } from "./split-view.mjs";
import { talkOf } from "./talk.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").Report} Report */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/**
 * @typedef {Readonly<{project: (at?: number) => void, pack: () => void, further?: readonly Way[], about?: About, moved?: HTMLElement}>} Told
 *   `at`: an item's place in the report's order, from 0; `further`: what stands on the page beneath the report;
 *   `moved`: what moved since the last plan
 */
/** @typedef {import("./acting/act-view.mjs").About} About */
/** @typedef {Readonly<{id: string, text: string}>} Way to an element, by its id */

/** @type {About} */
const NOTHING_TOLD = Object.freeze({ held: "", whose: "", notes: {}, signs: {}, write: null });

/** A choice is read in parts; a scale in one list. */
const PARTS = [
  { patterns: ["shared"], title: "What at least half of you chose" },
  { patterns: ["some"], title: "What some of you chose" },
  { patterns: ["few-named"], title: "What one or two of you named" },
  { patterns: ["none"], title: "What nobody chose" },
];

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Told} told
 * @returns {HTMLElement} named by its heading, which can take focus
 */
export function reportView(definition, report, told) {
  return element(
    "section",
    { class: "guide-report", "aria-labelledby": "report-title" },
    element("h2", { id: "report-title", tabindex: -1 }, `What ${peopleOf(report.people).toLowerCase()} said`),
    element("p", { class: "guide-report-question" }, definition.question),
    element("p", { class: "guide-report-facts guide-print-only" }, factsOf(definition, told.about ?? NOTHING_TOLD)),
    told.moved,
    ...openingView(definition, report),
    element("p", { class: "guide-note" }, "The counts are of people, and not of partners: where one partner sent three people, it is counted three times. They show who sees it alike, and not who is right."),
    element(
      "div",
      { class: "guide-questionnaire-buttons guide-no-print" },
      largePrint(),
      mainButton("Show it on a big screen", () => told.project()),
      quietButton("Meeting pack", () => told.pack()),
      quietButton("Print this report", () => window.print()),
    ),
    told.further && furtherView(told.further),
    ...(definition.choose ? choiceView(definition, report, told) : scaleView(definition, report, told)),
  );
}

/**
 * When, whose, which edition, where from: a printed report stands in a folder for years.
 *
 * @param {Definition} definition
 * @param {Pick<About, "held" | "whose">} about
 */
export function factsOf(definition, { held, whose }) {
  const day = held ? `Held on ${dayInWords(held)}` : `Printed on ${dayInWords(dayOf(new Date()))}`;
  return [day, whose, `“${definition.title}”, edition ${definition.edition}`, `${location.origin}${location.pathname}`].filter(Boolean).join(" · ");
}

/**
 * Says again what stands on the printed report of its round, once that was written in.
 *
 * @param {HTMLElement} view that `reportView` made
 * @param {Definition} definition
 * @param {Pick<About, "held" | "whose">} about
 */
export function tellFacts(view, definition, about) {
  one(view, ".guide-report-facts").textContent = factsOf(definition, about);
}

/** @param {readonly Way[]} ways */
function furtherView(ways) {
  return element(
    "p",
    { class: "guide-report-further guide-no-print" },
    "Beneath the report: ",
    ...ways.flatMap(({ id, text }, at) => [at > 0 && " · ", element("a", { href: `#${id}` }, text)]),
  );
}

/**
 * What to talk about, what else stands out, and how it was chosen.
 *
 * @param {Definition} definition
 * @param {Report} report
 */
function openingView(definition, report) {
  const { title, lead, things, also } = openingOf(definition, report.items);
  return [
    element("h3", { class: "guide-report-talk" }, title),
    lead && element("p", {}, lead),
    things.length > 0 && element("ul", { class: "guide-findings guide-findings-first" }, ...things.map(findingView)),
    also.length > 0 && element("h3", {}, "Also worth a look"),
    also.length > 0 && element("ul", { class: "guide-findings" }, ...also.map(findingView)),
    element(
      "details",
      { class: "guide-report-more" },
      element("summary", {}, "How these are chosen"),
      ...talkExplained(definition).map((said) => element("p", {}, said)),
    ),
  ];
}

/** @param {import("./report-words.mjs").Finding} finding */
function findingView({ kind, say, items, more, caution }) {
  return element(
    "li",
    { class: "guide-finding", "data-finding": kind },
    element("p", { class: "guide-finding-say" }, say),
    element(
      "ul",
      { class: "guide-finding-items" },
      ...items.map((item) => element("li", {}, element("a", { href: `#${anchorOf(item)}` }, item.item.text))),
      more > 0 && element("li", {}, `and ${inWords(more)} more below`),
    ),
    caution !== null && element("p", { class: "guide-finding-caution" }, caution),
  );
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Told} told
 */
function scaleView(definition, report, told) {
  return [
    element("h3", {}, "Widest disagreement first"),
    orderView(definition),
    report.split && splitExplained(report.split),
    gapList(definition, report, report.items, told),
  ];
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {Told} told
 */
function choiceView(definition, report, told) {
  const parts = PARTS.map(({ patterns, title }) => ({ title, items: report.items.filter(({ pattern }) => patterns.includes(pattern)) }));
  return [
    orderView(definition),
    report.split && splitExplained(report.split),
    ...parts.filter(({ items }) => items.length > 0).flatMap(({ title, items }) => [
      element("h3", {}, title),
      items[0].pattern === "none"
        ? element("ul", {}, ...items.map(({ item }) => element("li", {}, item.text)))
        : gapList(definition, report, items, told),
    ]),
  ];
}

/**
 * @param {Definition} definition
 * @param {Report} report
 * @param {readonly ItemReport[]} items
 * @param {Told} told
 */
function gapList(definition, report, items, told) {
  const scale = { answers: answersShown(definition, report.items), longest: longestOf(report.items) };
  const start = report.items.indexOf(items[0]);
  const { things, others } = talkOf(definition, report.items);
  const first = things.map(({ item }) => item);
  const calling = [...first, ...others.flatMap((kind) => kind.items)];
  const about = told.about ?? NOTHING_TOLD;
  return element(
    "ol",
    { class: "guide-gaps", start: start + 1 },
    ...items.map((gap) => gapView(definition, report, gap, scale, { about, isCalledFor: calling.includes(gap), isFirst: first.includes(gap), enlarge: () => told.project(report.items.indexOf(gap)) })),
  );
}

/** @param {Definition} definition */
function orderView(definition) {
  const source = "The measure is Leik’s ordinal dispersion: R. K. Leik, “A measure of ordinal consensus”, Pacific Sociological Review 9(2), 1966, pages 85 to 90.";
  return element(
    "details",
    { class: "guide-report-more" },
    element("summary", {}, "How this order is made"),
    ...[orderExplained(definition)].flat().map((said) => element("p", {}, said)),
    definition.scale && element("p", {}, source),
    definition.scale && element("p", {}, "The two shapes beside each sentence lie as far apart as the answers do."),
  );
}
