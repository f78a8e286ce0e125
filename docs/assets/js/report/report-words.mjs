// What a report opens with and a meeting pack holds: what to talk about, and what stands out beside it, each with why.
// The words say what was counted and nothing beyond it.

import { inWords, sentence } from "../assess/words.mjs";
import { talkOf } from "./talk.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */
/** @typedef {import("./talk.mjs").Kind} Kind */
/**
 * @typedef {Readonly<{kind: Kind | "comfortable", say: string, items: readonly ItemReport[], more: number, caution: string | null}>} Finding
 *   `say`: why they stand out, with no stop; `more`: how many there are of the same kind that are not named; `caution`:
 *   what it may not mean
 */
/**
 * @typedef {Readonly<{title: string, lead: string, things: readonly Finding[], also: readonly Finding[]}>} Opening
 *   `lead`: a sentence or more to begin with, or empty; `things`: the one to three statements to talk about, by kind;
 *   `also`: what else stands out
 */

/** Of a kind so many are named; of the rest it is said how many they are. */
const NAMED = 3;

/** @type {Readonly<Record<Kind | "comfortable", string>>} */
const SAY = Object.freeze({
  gap: "You differ on this",
  unknown: "At least a third of you don’t know",
  wrong: "Most of you see something wrong here",
  unhappy: "Hardly anyone is comfortable with this",
  shared: "At least half of you chose this",
  some: "Some of you chose this, and fewer than half",
  named: "Only one or two of you named this",
  holds: "You are comfortable with this: what holds it up?",
  begin: "Nothing stands out: this is a place to begin",
  comfortable: "You are comfortable with this",
});

const POLITENESS =
  "That may be good news. It may also be politeness, or a question that nobody likes to raise: ask who could see it another way.";
const FEW_NAMED =
  "What one person chose may matter a great deal to that person. Ask whether anyone would like to say more, and leave it there if not.";

/** @type {Readonly<Partial<Record<Kind | "comfortable", string>>>} */
const CAUTIONS = Object.freeze({ named: FEW_NAMED, comfortable: POLITENESS, holds: POLITENESS });

/**
 * @param {number} people
 * @returns {string} “Eight people”
 */
export function peopleOf(people) {
  return `${sentence(inWords(people))} ${people === 1 ? "person" : "people"}`;
}

/**
 * @param {Kind} kind
 * @param {ItemReport} item
 * @returns {string} why it is talked about, with no stop
 */
export function whyOf(kind, { onScale }) {
  return kind === "unknown" && onScale === 0 ? "Nobody could say how this stands" : SAY[kind];
}

/**
 * @param {Definition} definition
 * @param {readonly ItemReport[]} items in the report's order
 * @returns {Opening}
 */
export function openingOf(definition, items) {
  const talk = talkOf(definition, items);
  const kinds = [...new Set(talk.things.map(({ kind }) => kind))];
  const things = kinds.map((kind) => finding(kind, talk.things.filter((thing) => thing.kind === kind).map(({ item }) => item)));
  const named = (/** @type {Kind} */ kind) => things.find((thing) => thing.kind === kind)?.items.length ?? 0;
  const also = talk.others.map(({ kind, items: others }) => {
    const room = NAMED - named(kind);
    return finding(kind, others.slice(0, room), others.length - Math.min(room, others.length));
  });
  const first = talk.things[0]?.kind === "holds" ? talk.things[0].item : null;
  const comfortable = talk.comfortable.filter((item) => item !== first);
  const beside = comfortable.length ? [finding("comfortable", comfortable.slice(0, NAMED), Math.max(0, comfortable.length - NAMED))] : [];
  return {
    title: titleOf(talk),
    lead: leadOf(definition, talk),
    things: things.map((thing) => ({ ...thing, more: also.find(({ kind, items: none }) => kind === thing.kind && none.length === 0)?.more ?? 0 })),
    also: [...also.filter(({ items: some }) => some.length > 0), ...beside],
  };
}

/**
 * @param {import("./talk.mjs").Talk} talk
 * @returns {string}
 */
function titleOf({ things, calls }) {
  if (!calls) return things.length ? "Something worth doing" : "What to talk about";
  return things.length === 1 ? "One thing to talk about" : `${sentence(inWords(things.length))} things to talk about`;
}

/**
 * @param {Definition} definition
 * @param {import("./talk.mjs").Talk} talk
 * @returns {string}
 */
function leadOf(definition, { things, others, calls }) {
  if (things.length === 0) return definition.choose ? "Nobody chose anything, so there is nothing to lay beside each other." : "Hardly anyone answered on the scale, so there is nothing to lay beside each other. Ask what made it hard to answer.";
  const has = (/** @type {Kind} */ kind) => [...things, ...others].some((one) => one.kind === kind);
  if (definition.choose) return has("shared") ? "" : "Nothing was chosen by as many as half of you. You may value different things, or the same things by different names.";
  if (!calls) return "Nothing in these answers calls for a talk: on no statement do you differ, do many of you not know, or do most of you see something wrong.";
  return has("gap") ? "" : "On no statement do you stand far apart.";
}

/**
 * @param {Finding["kind"]} kind
 * @param {readonly ItemReport[]} items
 * @param {number} [more]
 * @returns {Finding}
 */
function finding(kind, items, more = 0) {
  const say = kind === "unknown" && items.length > 0 && items.every(({ onScale }) => onScale === 0) ? "Nobody could say how this stands" : SAY[kind];
  return { kind, say, items, more, caution: CAUTIONS[kind] ?? null };
}
