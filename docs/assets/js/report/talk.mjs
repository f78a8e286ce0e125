// What to talk about: up to three statements, chosen here for the report's head, the meeting pack and the big screen
// alike; and what stands out beside them. Rules that a person can check by counting.

import { CHOSEN, DONT_KNOW } from "../assess/definition.mjs";

/** @typedef {import("../assess/definition.mjs").Definition} Definition */
/** @typedef {import("./report.mjs").ItemReport} ItemReport */

/**
 * Why a statement is worth a talk. On a scale:
 *   gap         answers differ: split or apart
 *   unknown     a third or more don't know
 *   wrong       most see something wrong: at least two in three of those on the scale are on its worse side
 *   unhappy     hardly anyone is comfortable: at most one in five of those on the scale are on its better side
 * In a choice: shared, by at least half; some, where nothing is shared; named, by one or two.
 * Where there is nothing of that kind:
 *   holds       most are comfortable: what holds it up?
 *   begin       not even that: a place to begin
 *
 * @typedef {"gap" | "unknown" | "wrong" | "unhappy" | "shared" | "some" | "named" | "holds" | "begin"} Kind
 */
/** @typedef {Readonly<{kind: Kind, item: ItemReport}>} Thing */
/** @typedef {Readonly<{kind: Kind, items: readonly ItemReport[]}>} Others never empty */
/**
 * @typedef {Readonly<{things: readonly Thing[], others: readonly Others[], comfortable: readonly ItemReport[], calls: boolean}>} Talk
 *   `things`: up to three, in the order of the kinds; `others`: what else there is of these kinds; `comfortable`: what
 *   most are at ease with; `calls`: whether the things are more than a place to begin
 */

const MOST = 3;

/**
 * @param {Definition} definition
 * @param {readonly ItemReport[]} items in the report's order
 * @returns {Talk}
 */
export function talkOf(definition, items) {
  const found = definition.choose ? ofChoice(items) : onScale(items);
  const chosen = definition.choose ? found.flatMap(thingsOf).slice(0, MOST) : chosenOf(found);
  const taken = new Set(chosen.map(({ item }) => item));
  const others = found.map(({ kind, items: all }) => ({ kind, items: all.filter((item) => !taken.has(item)) }));
  return {
    things: chosen.length ? chosen : toBeginWith(items),
    others: others.filter((kind) => kind.items.length > 0),
    comfortable: items.filter(({ pattern }) => pattern === "agreed-best"),
    calls: chosen.length > 0,
  };
}

/**
 * The items of a report as they are gone through in a room: the things to talk about, what else stands out, the rest.
 *
 * @param {Talk} talk
 * @param {readonly ItemReport[]} items in the report's order
 * @returns {readonly Readonly<{item: ItemReport, kind: Kind | null}>[]} every item once
 */
export function inTalk({ things, others }, items) {
  const standing = [...things, ...others.flatMap(thingsOf)];
  const rest = items.filter((item) => standing.every((thing) => thing.item !== item));
  return [...standing, ...rest.map((item) => ({ item, kind: null }))];
}

/**
 * @param {readonly ItemReport[]} items
 * @returns {readonly Others[]} each item at most once, in the kind that comes first
 */
function onScale(items) {
  return [
    { kind: "gap", items: items.filter(({ pattern }) => pattern === "split" || pattern === "apart") },
    { kind: "unknown", items: most(items.filter(({ pattern }) => pattern === "unknown"), ({ counts }) => [counts[DONT_KNOW]]) },
    { kind: "wrong", items: most(items.filter(({ pattern }) => pattern === "agreed-worst"), ({ worse, better }) => [worse, -better]) },
    { kind: "unhappy", items: most(items.filter(isUnhappy), ({ worse, better }) => [-better, worse]) },
  ];
}

/** @param {ItemReport} item */
function isUnhappy({ pattern, better, onScale }) {
  return (pattern === "agreed-middle" || pattern === "near") && better * 5 <= onScale;
}

/**
 * @param {readonly ItemReport[]} items
 * @returns {readonly Others[]}
 */
function ofChoice(items) {
  const by = (/** @type {import("./patterns.mjs").Pattern} */ name) => items.filter(({ pattern }) => pattern === name);
  const shared = by("shared");
  return [
    { kind: "shared", items: shared },
    { kind: "some", items: shared.length ? [] : by("some") },
    { kind: "named", items: by("few-named") },
  ];
}

/**
 * One of each kind first, so that no kind crowds out another; then more, in the order of the kinds.
 *
 * @param {readonly Others[]} found
 * @returns {readonly Thing[]} in the order of the kinds
 */
function chosenOf(found) {
  const firsts = found.flatMap((kind) => thingsOf(kind).slice(0, 1)).slice(0, MOST);
  const all = found.flatMap(thingsOf);
  const more = all.filter(({ item }) => firsts.every((first) => first.item !== item)).slice(0, MOST - firsts.length);
  const chosen = new Set([...firsts, ...more].map(({ item }) => item));
  return all.filter(({ item }) => chosen.has(item));
}

/**
 * @param {readonly ItemReport[]} items
 * @returns {readonly Thing[]} one where anybody answered, else none
 */
function toBeginWith(items) {
  const held = items.find(({ pattern }) => pattern === "agreed-best");
  if (held) return [{ kind: "holds", item: held }];
  const any = items.find(({ onScale, counts }) => onScale > 1 || counts[CHOSEN] > 0);
  return any ? [{ kind: "begin", item: any }] : [];
}

/**
 * @param {Others} kind
 * @returns {readonly Thing[]}
 */
function thingsOf({ kind, items }) {
  return items.map((item) => ({ kind, item }));
}

/**
 * @param {readonly ItemReport[]} items
 * @param {(item: ItemReport) => readonly number[]} weights
 * @returns {readonly ItemReport[]} those with the larger weights first; equals as they stood
 */
function most(items, weights) {
  return [...items].sort((one, other) => {
    const theirs = weights(other);
    return weights(one).map((weight, at) => theirs[at] - weight).find((difference) => difference !== 0) ?? 0;
  });
}
