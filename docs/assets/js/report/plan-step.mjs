// What a statement's card leads to: one step, from the advice of the check where it bears on what was said; and what the
// step was for, so that whoever reads it in half a year knows what it was about.

import { CHOSEN, answerIds, labelOf } from "../assess/definition.mjs";
import { inWords } from "../assess/words.mjs";
import { LIMITS, characters, stepText } from "../plan/plan.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../assess/definition.mjs").Entry} Entry */
/** @typedef {import("../assess/definition.mjs").Rule} Rule */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/**
 * @typedef {Readonly<{text: string, entry: Entry, why: string, means: string}>} Step
 *   text: as it goes into the plan; why: to go to the entry, or empty; means: what the answers may mean, or empty
 */

/** What a reason's statement may have at most, as the plan's file takes it. */
const STATEMENT = 600;
/** Entries that say what to do come before those that tell. */
const DOING = ["tip", "tool", "question"];

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @returns {Step}
 */
export function stepFor(definition, gap) {
  const { about } = gap.item;
  if (gap.pattern === "unknown" || gap.pattern === "few") {
    const ask = definition.items.find(({ id }) => id === gap.item.id)?.ask;
    return { text: cut(ask ? `Find out how this stands: ask ${ask}` : "Find out how this stands", LIMITS.text), entry: about, why: "", means: "" };
  }
  if (gap.pattern === "agreed-best") return { text: "Keep this as it is", entry: about, why: "", means: "" };
  const rule = ruleFor(definition, gap);
  const lead = rule && ([...rule.entries].sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null);
  const entry = lead ?? about;
  return { text: cut(stepText(entry.kind, entry.title), LIMITS.text), entry, why: lead?.why ?? "", means: rule?.say ?? "" };
}

/**
 * The advice on this statement alone that bears on most people; where two bear on as many, the first.
 *
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @returns {Rule | null} null where none bears on anybody
 */
function ruleFor(definition, { item, counts }) {
  let most = 0;
  let found = null;
  for (const rule of definition.advice) {
    const { answers, count } = rule.when;
    if (!answers || count.length > 0 || Object.keys(answers).join() !== item.id) continue;
    const people = answers[item.id].reduce((sum, answer) => sum + (counts[answer] ?? 0), 0);
    if (people <= most) continue;
    most = people;
    found = rule;
  }
  return found;
}

/** @param {Entry} entry */
function rankOf({ kind }) {
  const at = DOING.indexOf(kind);
  return at < 0 ? DOING.length : Math.min(at, 1);
}

/**
 * @param {Definition} definition
 * @param {ItemReport} gap
 * @param {string} held year-month-day, or empty
 * @returns {import("../plan/plan.mjs").Reason} a long statement is cut, the counts are not
 */
export function reasonOf(definition, gap, held) {
  const given = answerIds(definition).filter((answer) => gap.counts[answer] > 0);
  return {
    check: definition.id,
    edition: definition.edition,
    held,
    item: gap.item.id,
    statement: cut(gap.item.text, STATEMENT),
    said: countsOf(definition, gap),
    counts: Object.fromEntries(given.map((answer) => [answer, gap.counts[answer]])),
  };
}

/**
 * @param {Definition} definition
 * @param {Pick<ItemReport, "counts" | "people">} gap
 * @returns {string} such as “Of eight people: Partly 4, Mostly 3, Don’t know 1.”
 */
export function countsOf(definition, { counts, people }) {
  const group = `${inWords(people)} ${people === 1 ? "person" : "people"}`;
  if (definition.choose) return `Chosen by ${inWords(counts[CHOSEN])} of ${group}.`;
  const given = answerIds(definition).filter((answer) => counts[answer] > 0);
  return `Of ${group}: ${given.map((answer) => `${labelOf(definition, answer)} ${counts[answer]}`).join(", ")}.`;
}

/**
 * @param {string} text
 * @param {number} most characters
 */
function cut(text, most) {
  return characters(text) > most ? `${[...text].slice(0, most - 1).join("").trimEnd()}…` : text;
}
