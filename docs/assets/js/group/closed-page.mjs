// What a facilitator sees once a round is closed: its report, and what can be done with it. Rounds opened from files
// are shown here as well, one by its report, several side by side.

import { dayInWords } from "../assess/kept-answers.mjs";
import { ROOT } from "../assess/loading.mjs";
import { inWords } from "../assess/words.mjs";
import { element, quietButton } from "../kit/dom.mjs";
import { agendaOf } from "../report/agenda.mjs";
import { countsView } from "./counts-view.mjs";
import { sheetsOf } from "./gathering/gathering.mjs";
import { peopleText } from "../report/counting.mjs";
import { fewView } from "./few.mjs";
import { largeAndPrinted } from "./fetched-later.mjs";
import { reportOf } from "../report/report.mjs";
import { reportView, tellFacts } from "../report/report-view.mjs";
import { talkOf } from "../report/talk.mjs";
import { savingView } from "./saving.mjs";
import { movedPart } from "./past/moved-part.mjs";
import { signsOf } from "./past/signs-at-hand.mjs";

/** @typedef {import("./opened-files.mjs").Opened} Opened */
/** @typedef {import("./past/beside.mjs").Beside} Beside */
/** @typedef {(kind: "projector" | "pack", at?: number) => void} ShowOver */
/** @typedef {Readonly<{minimum: number, fewest: number}>} Least how many people a report takes, and how many where all agree to it */

const FURTHER = Object.freeze([
  { id: "group-counts", text: "let everyone see the counts" },
  { id: "group-saving", text: "save this round" },
  { id: "group-next", text: "compare it with another" },
]);

/**
 * @param {Opened} round
 * @param {Least} least
 * @returns {import("../report/report.mjs").Report | null} null: fewer than the minimum, and nobody chose to see it
 */
function reportOfRound(round, { minimum, fewest }) {
  const people = round.entered.length;
  const isFew = round.agreed === true && people >= fewest && people < minimum;
  return reportOf(round.definition, sheetsOf({ entered: round.entered, corrections: [] }), isFew ? people : minimum);
}

/**
 * @param {Opened} round
 * @param {Least} least
 * @returns {readonly import("../report/agenda.mjs").Step[] | null} of the talk about it; null where it has no report
 */
export function stepsOf(round, least) {
  const report = reportOfRound(round, least);
  return report && agendaOf(round.definition, talkOf(round.definition, report.items));
}

/**
 * The round that is on, closed.
 *
 * @param {Opened} round
 * @param {Least} least
 * @param {{over: ShowOver, described: (held: string, note: string) => void, beside: (changes: Beside) => void, now: () => Pick<Opened, "held" | "whose" | "notes">, saved: () => void, reopen: () => void, again: () => void, wipe: () => void, compare: () => void}} told
 *   `described`: the day or the note was changed; `saved`: a file was handed over
 * @returns {Promise<Node[]>} a way to focus first
 */
export async function currentReport(round, least, told) {
  const report = reportOfRound(round, least);
  const onward = element("div", { class: "guide-group-buttons" }, quietButton("Let more answers in", told.reopen), quietButton("Start a new round", told.again), quietButton("Wipe this round", told.wipe));
  if (!report) return [tooFew(least), onward];
  const beside = await withPlan(round, report, told);
  const view = reportView(round.definition, report, { project: (at) => told.over("projector", at), pack: () => told.over("pack"), further: FURTHER, ...beside });
  return [
    ...fewSaid(report, least),
    view,
    countsView(round.definition, report),
    savingView(round, report, { ...told, caution: fewWords(report, least), written: () => tellFacts(view, round.definition, beside.about) }),
    element(
      "section",
      { class: "guide-group-next guide-no-print", "aria-labelledby": "group-next" },
      element("h3", { id: "group-next" }, "And then"),
      element("p", {}, "Lay this round beside one that you saved before, and see what moved."),
      element("div", { class: "guide-group-buttons" }, quietButton("Compare with saved rounds", told.compare)),
      element("p", {}, "Somebody came late? If one more joins, the difference between this report and the next can show what that one said. Better let several in at once."),
      onward,
    ),
  ];
}

/**
 * Rounds that were opened from files, and the one that is on where it is closed.
 *
 * @param {readonly Opened[]} rounds the oldest first
 * @param {Least} least
 * @param {{over: ShowOver, away: (round: Opened) => void, agree: (round: Opened) => void, choose: () => void, back: () => void, goOn: ((round: Opened) => void) | null}} told
 *   `agree`: all want to see a round of few people; `goOn`: makes a single round the one that is on; null where it cannot
 * @returns {Promise<Node[]>}
 */
export async function openedRounds(rounds, least, told) {
  const ways = (/** @type {string} */ another) => element(
    "div",
    { class: "guide-group-buttons guide-no-print" },
    quietButton(another, told.choose),
    quietButton("Back to the round on this page", told.back),
  );
  if (rounds.length > 1) {
    return [
      await comparison(rounds, least.minimum),
      element(
        "section",
        { class: "guide-group-next guide-no-print", "aria-labelledby": "rounds-title" },
        element("h3", { id: "rounds-title" }, "The rounds on this page"),
        element("ul", { class: "guide-group-rounds" }, ...rounds.map((round) => roundLine(round, told.away))),
        ways("Add another round"),
      ),
    ];
  }
  return [
    element("h2", { id: "rounds-title" }, "A saved round"),
    element("ul", { class: "guide-group-rounds" }, roundLine(rounds[0], null)),
    ways("Open another round to compare"),
    ...(await single(rounds[0], least, told)),
  ];
}

/**
 * @param {Opened} round
 * @param {Least} least
 * @param {{over: ShowOver, agree: (round: Opened) => void, goOn: ((round: Opened) => void) | null}} told
 */
async function single(round, least, { over, agree, goOn }) {
  const report = reportOfRound(round, least);
  const shown = report
    ? [...fewSaid(report, least), reportView(round.definition, report, { project: (at) => over("projector", at), pack: () => over("pack"), ...(await withPlan(round, report, null)) })]
    : [tooFew(least), ...(round.entered.length >= least.fewest ? [fewView(least, round.entered.length, "see it", () => agree(round))] : [])];
  if (!goOn) return shown;
  return [
    ...shown,
    element("p", { class: "guide-no-print" }, "If one more joins, the difference between this report and the next can show what that one said."),
    element("div", { class: "guide-group-buttons guide-no-print" }, quietButton("Let more answers in", () => goOn(round))),
  ];
}

/**
 * What stands round a report: whose it is, what was written beside it, and what moved on what the plan acted on.
 *
 * @param {Opened} round
 * @param {import("../report/report.mjs").Report} report
 * @param {Pick<Parameters<typeof currentReport>[2], "beside" | "now"> | null} told null for a saved round, in which nothing is written
 */
async function withPlan(round, report, told) {
  const now = () => told?.now() ?? round;
  const write = told && ((/** @type {string} */ item, /** @type {string} */ note) => told.beside({ notes: { ...told.now().notes, [item]: note } }));
  const [signs, moved] = await Promise.all([signsOf(round.definition), movedPart(round, report)]);
  const about = { get held() { return now().held; }, get whose() { return now().whose ?? ""; }, notes: round.notes ?? {}, signs, write };
  return { about, ...(moved ? { moved } : {}) };
}

/**
 * @param {readonly Opened[]} rounds
 * @param {number} minimum
 */
async function comparison(rounds, minimum) {
  const [{ compareRounds }, { compareView }] = await Promise.all([import("../report/compare.mjs"), import("../report/compare-view.mjs")]);
  const laid = rounds.map(({ definition, entered, held }) => ({ definition, sheets: entered.map(({ sheet }) => sheet), held }));
  return compareView(compareRounds(laid, minimum), laid[laid.length - 1].definition);
}

/**
 * @param {Opened} round
 * @param {((round: Opened) => void) | null} away
 */
function roundLine(round, away) {
  const day = round.held ? dayInWords(round.held) : "No day given";
  return element(
    "li",
    {},
    element("span", {}, element("strong", {}, day), `, ${peopleText(round.entered.length)}`, round.note && element("span", { class: "guide-group-round-note" }, round.note)),
    away && element("button", { type: "button", class: "guide-button guide-button-quiet guide-no-print", onclick: () => away(round) }, "Take away", element("span", { class: "guide-hidden-visually" }, ` the round of ${day}`)),
  );
}

/** @param {Least} least */
function tooFew({ minimum }) {
  return element("p", { class: "guide-note", tabindex: -1 }, `There are fewer than ${minimum} people in this round, so no report is shown: it would be plain who said what.`);
}

/**
 * @param {import("../report/report.mjs").Report} report
 * @param {Least} least
 * @returns {HTMLElement[]} what a report of few people discloses, above it
 */
function fewSaid(report, least) {
  const words = fewWords(report, least);
  return words ? [element("p", { class: "guide-note" }, words)] : [];
}

/**
 * @param {import("../report/report.mjs").Report} report
 * @param {Least} least
 * @returns {string} what a report of few people discloses; empty where they are not few
 */
function fewWords({ people }, { minimum }) {
  if (people >= minimum) return "";
  return `Only ${inWords(people)} of you answered. With fewer than ${inWords(minimum)}, people can easily guess who said what. Show this to nobody who was not asked.`;
}

/**
 * A report one item at a time, for the wall.
 *
 * @param {Opened} round
 * @param {Least} least
 * @param {number | undefined} at the item to begin with, from 0 in the report's order; undefined: the first to talk about
 * @param {{leave: () => void, clock: HTMLElement | null}} told
 * @returns {Promise<HTMLElement | null>} opens as soon as it stands in the page; null for too few people
 */
export async function large(round, least, at, told) {
  const report = reportOfRound(round, least);
  const [{ projector }] = await largeAndPrinted();
  return report && projector(round.definition, report, { ...told, at });
}

/**
 * A report to print for a meeting.
 *
 * @param {Opened} round
 * @param {Least} least
 * @param {() => void} leave
 * @returns {Promise<Node[]>}
 */
export async function printed(round, least, leave) {
  const report = reportOfRound(round, least);
  const [, { packView }] = await largeAndPrinted();
  if (!report) return [tooFew(least)];
  const status = element("p", { class: "guide-group-status guide-no-print", role: "status" });
  const minutes = () => import("../report/files/handing.mjs")
    .then(({ hand }) => hand("minutes", round.definition, report, { ...round, caution: fewWords(report, least) }))
    .catch(() => { status.textContent = "That could not be made. See whether you are connected, and try again."; });
  return [
    element("div", { class: "guide-group-buttons guide-no-print" }, quietButton("Back to the report", leave), quietButton("Minutes (Word)", minutes)),
    status,
    ...fewSaid(report, least),
    packView(round.definition, report, { held: round.held, whose: round.whose }),
  ];
}

/**
 * @param {MouseEvent} event
 * @returns {string | null} what a link to the plan brings along, behind # or empty; null where it is no such link, or is to
 *   open elsewhere
 */
export function broughtToPlan({ target, button, ctrlKey, metaKey, shiftKey, altKey }) {
  const link = target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]")) : null;
  const isHere = link && button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
  return isHere && link.href.replace(/#.*/, "") === new URL("plan/", ROOT).href ? link.hash : null;
}

/**
 * The plan, with what a link brought.
 *
 * @param {string} brought behind #, or empty
 * @param {() => void} leave
 * @returns {Promise<Node[]>}
 */
export async function planned(brought, leave) {
  const { planHere } = await import("./plan-here.mjs");
  if (brought) history.replaceState(history.state, "", brought);
  return planHere(leave);
}
