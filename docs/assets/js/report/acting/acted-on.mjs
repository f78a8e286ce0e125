// What moved on the statements that a plan acted on, between the round that a step came from and the one now.

import { CHOSEN, answerIds } from "../../assess/definition.mjs";
import { inWords } from "../../kit/english.mjs";
import { whyLeftOut } from "../compare.mjs";
import { enoughToMove, moveOf } from "../moving.mjs";
import { itemReportOf } from "../report.mjs";

/** @typedef {import("../../assess/definition.mjs").Definition} Definition */
/** @typedef {import("../report.mjs").ItemReport} ItemReport */
/** @typedef {import("../../plan/plan.mjs").Step} Step */
/** @typedef {import("../../plan/plan.mjs").Reason} Reason */
/** @typedef {Readonly<{step: Step, reason: Reason, to: "better" | "worse" | "both" | "none" | "unknown", sentence: string}>} ActedOn to: “unknown” where the two cannot be laid side by side */

/**
 * The steps that came from an earlier round of this check.
 *
 * @param {readonly Step[]} steps
 * @param {Definition} definition
 * @param {string} held when the round now was held, year-month-day
 * @returns {readonly (Step & Readonly<{for: Reason}>)[]}
 */
export function stepsActedOn(steps, definition, held) {
  return /** @type {(Step & Readonly<{for: Reason}>)[]} */ (steps.filter(({ for: reason }) => reason && reason.check === definition.id && reason.held && reason.held < held));
}

/**
 * Whether the difference could be chance is told by the rule of `moveOf` (the tests of Smirnov and Kuiper, at a chance of
 * one in ten): the plan holds counts, and no more is needed. They are counts of people, and may not be the same people.
 *
 * @param {Definition} definition of the round now
 * @param {readonly ItemReport[]} items of its report
 * @param {Step & Readonly<{for: Reason}>} step
 * @param {Definition | null} asked the edition that was answered then; null where it cannot be had
 * @returns {ActedOn}
 */
export function actedOn(definition, items, step, asked) {
  const reason = step.for;
  const now = items.find(({ item }) => item.id === reason.item);
  const told = (/** @type {ActedOn["to"]} */ to, /** @type {string} */ sentence) => ({ step, reason, to, sentence });
  if (!now) return told("unknown", "The check does not ask this any more.");
  const why = asked ? whyLeftOut(now.item, [{ definition: asked }, { definition }]) : "The edition that you answered then could not be loaded.";
  if (why !== null) return told("unknown", why);
  const counts = Object.fromEntries(answerIds(definition).map((answer) => [answer, reason.counts[answer] ?? 0]));
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const then = itemReportOf(definition, now.item, now.place, people, counts);
  return definition.choose ? told(...movedInChoice(then, now)) : told(...movedOnScale(definition, then, now));
}

/**
 * @param {Definition} definition
 * @param {ItemReport} then
 * @param {ItemReport} now
 * @returns {[ActedOn["to"], string]}
 */
function movedOnScale(definition, then, now) {
  const move = moveOf(definition, now.item, then, now);
  if (!move) return ["unknown", "Nobody answered on the scale in one of the two rounds."];
  const sides = `On the better side: ${many(then.better)} of ${inWords(then.onScale)} then, ${many(now.better)} of ${inWords(now.onScale)} now. On the worse: ${many(then.worse)} then, ${many(now.worse)} now.`;
  const people = `${inWords(move.people)} of the ${inWords(move.of)}`;
  if (move.people === 0) return ["none", `${sides} Nothing has moved.`];
  if (move.to === "none") return ["none", `${sides} At least ${people} answered otherwise. This could be chance with so few.`];
  const where = { better: "towards the better side", worse: "towards the worse side", both: "towards both sides" }[move.to];
  return [move.to, `${sides} That is a move ${where}: at least ${people} answered otherwise, more than chance would often make.`];
}

/** @param {number} people @returns {string} */
function many(people) {
  return people === 0 ? "none" : inWords(people);
}

/**
 * What was chosen has no better side; whether it is more than chance is told by the same rule, as on a scale of two.
 *
 * @param {ItemReport} then
 * @param {ItemReport} now
 * @returns {[ActedOn["to"], string]}
 */
function movedInChoice(then, now) {
  const [before, after] = [then.counts[CHOSEN], now.counts[CHOSEN]];
  const said = `Then ${many(before)} of ${inWords(then.people)} chose this; now ${many(after)} of ${inWords(now.people)}.`;
  const of = Math.min(then.people, now.people);
  const people = Math.abs(before / then.people - after / now.people) * of;
  if (people === 0) return ["none", said];
  return people >= enoughToMove(then.people, now.people) - 1e-9 ? ["both", `${said} That is more than chance would often make.`] : ["none", `${said} This could be chance with so few.`];
}
