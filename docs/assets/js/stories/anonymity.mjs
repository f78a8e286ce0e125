// By what somebody could be recognised or reached: likely names, organisations, postcodes, addresses, numbers. It
// guesses from capitals and from words that go with names, so it finds too much here and too little there: it advises.

import { contactsIn } from "./packet/contacts.mjs";

/** @typedef {"mail" | "telephone" | "postcode" | "name" | "organisation"} Kind */
/** @typedef {{kind: Kind, text: string, start: number, end: number}} Mark `start` and `end` in UTF-16 units */
/** @typedef {{field: string, name: string, text: string, contactsOnly?: boolean}} Part a part of the form and what is written there */
/** @typedef {{field: string, name: string, before: string, text: string, after: string, start: number, end: number}} Place */
/** @typedef {{key: string, kind: Kind, text: string, places: Place[]}} Finding one thing, and everywhere it stands */

const POSTCODE = /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{N}])/gu;
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’-]*`;
const INITIAL = String.raw`\p{Lu}\.`;
const NAMED = new RegExp(String.raw`(?:${INITIAL} ?)*${CAPITAL}(?: (?:(?:de|van|von|der|den|al|bin) ){0,2}(?:${INITIAL} ?)*${CAPITAL})*`, "gu");
/** What joins the parts of an organisation's name, as in “Friends of the Park”. */
const JOINED = / (?:of|for)(?: the)? $/;
const CALLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev|Reverend|Father|Sister|Canon|Imam|Rabbi|Sgt|Sergeant|Constable|Inspector|Judge|Aunt|Auntie|Uncle)$/;
const BODY = /^(?:Academy|Agency|Alliance|Association|Authority|Board|Borough|Centre|Center|Charity|Church|CIC|Clinic|Club|College|Commission|Committee|Company|Consortium|Cooperative|Co-operative|Council|Department|Federation|Forum|Foundation|Group|Hospital|Housing|Institute|Library|Limited|Ltd|Ministry|Mosque|Museum|Network|Partnership|Police|Practice|School|Service|Services|Society|Surgery|Synagogue|Temple|Trust|Union|University)$/;
/** What follows a name at the head of a sentence; not “who”, since “Ask who pays” names nobody. */
const SAYING = /^ (?:said|says|asked|told|tells|rang|wrote|writes|agreed|replied|thought|felt|came|left|works|worked|lives|lived|met|knew)\b/;
const PLURAL = /(?<!^(?:Jame|Chri|Thoma|Jone|Franci))s$/;
const NO_NAMES = new Set(
  ("January February March April May June July August September October November December "
  + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Eid Diwali Ramadan Lent "
  + "England Scotland Wales Ireland Northern Britain British English Scottish Welsh Irish UK GB EU Europe European US USA United Kingdom "
  + "Christian Muslim Jewish Hindu Sikh Buddhist God Bible Qur'an Covid COVID Zoom Teams Google Excel Word Facebook WhatsApp "
  + "NHS GP GPs IT TV PDF FAQ AGM HR CEO NGO CIO CIC MP MPs AI ID OK PR VCS VCSE BBC PhD "
  + "I I'm I'd I've I'll A An The This That These Those There Here It Its It's He She They We You Who What When Where Why How Which Whose "
  + "My Your His Her Our Their One Two Three Four Five Six Seven Eight Nine Ten Some Many Most Few All Both Each Every Everyone Everybody Someone Somebody "
  + "Nobody Nothing Everything Something Anyone Anybody People Partners Members Others Another Other And But Or So Yet If As At By For From In Into Of On To With "
  + "Yes No Not Then Now Later Soon Once Before After While Because Although Though Until Since During Also Still Even Only Perhaps Maybe Never Always").split(" "),
);
const ABBREVIATION = /^\p{Lu}{3,6}s?$/u;
const AROUND = 40;

/**
 * What could give someone away in one text.
 *
 * @param {string} text
 * @returns {Mark[]} in order; none lies within another
 */
export function marksIn(text) {
  /** @type {Mark[]} */
  const marks = [...contactsIn(text), ...[...text.matchAll(POSTCODE)].map((match) => mark("postcode", match[0], match.index))];
  for (const { start, end } of runs(text)) {
    if (marks.some((other) => start < other.end && other.start < end)) continue;
    const found = named(text.slice(start, end), start, text);
    if (found) marks.push(found);
  }
  return marks.sort((one, other) => one.start - other.start);
}

/**
 * Runs of words with capitals, those of one organisation's name joined.
 *
 * @param {string} text
 */
function runs(text) {
  /** @type {{start: number, end: number}[]} */
  const found = [];
  for (const { 0: run, index } of text.matchAll(NAMED)) {
    const last = found.at(-1);
    const words = last ? text.slice(last.start, last.end).split(" ") : [];
    const goesOn = last && index - last.end < 10 && JOINED.test(text.slice(last.end, index)) && (words.length === 1 || words.some((word) => BODY.test(word)));
    if (goesOn) last.end = index + run.length;
    else found.push({ start: index, end: index + run.length });
  }
  return found;
}

/**
 * Everything found in the parts of a draft, each thing once.
 *
 * @param {readonly Part[]} parts
 * @returns {Finding[]} in the order of their first places
 */
export function findings(parts) {
  /** @type {Map<string, Finding>} */
  const found = new Map();
  for (const { field, name, text, contactsOnly } of parts) {
    for (const { kind, text: words, start, end } of marksIn(text)) {
      if (contactsOnly && (kind === "name" || kind === "organisation")) continue;
      const key = `${kind}:${words.toLowerCase().replace(/\s+/g, " ")}`;
      const finding = found.get(key) ?? { key, kind, text: words, places: [] };
      finding.places.push({ field, name, before: before(text, start), text: text.slice(start, end), after: after(text, end), start, end });
      found.set(key, finding);
    }
  }
  return [...found.values()];
}

/**
 * What a run of capitalised words may be.
 *
 * @param {string} run
 * @param {number} at where it stands
 * @param {string} text
 * @returns {Mark | null}
 */
function named(run, at, text) {
  let start = at;
  let words = run.split(" ");
  const opens = /(?:^|[.!?:…]["'”’)]*\s+|\n\s*|^[\s>*#-]+|[“‘"(]|\n[-*>#\d.) ]+)$/u.test(text.slice(Math.max(0, at - 8), at));
  // The first word of a sentence has its capital anyway: only the words after it tell.
  while (words.length && (isNoName(words[0]) || /^\p{Ll}/u.test(words[0]))) {
    start += words[0].length + 1;
    words = words.slice(1);
  }
  while (words.length && isNoName(words[words.length - 1])) words = words.slice(0, -1);
  if (words.length === 0) return null;
  const whole = words.join(" ").replace(/['’]s$/, "");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (capitals.some((word) => BODY.test(word.replace(/['’]s$/, "")))) return capitals.length > 1 ? mark("organisation", whole, start) : null;
  if (words.length === 1 && ABBREVIATION.test(words[0])) return mark("organisation", whole, start);
  if (CALLED.test(words[0])) return words.length > 1 ? mark("name", whole, start) : null;
  if (CALLED.test(/(\p{L}+)\.? $/u.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? "")) return mark("name", whole, start);
  if (opens && start === at) {
    const isSomeone = words.length > 1 || (SAYING.test(text.slice(at + run.length)) && !PLURAL.test(whole));
    return isSomeone ? mark("name", whole, start) : null;
  }
  return mark("name", whole, start);
}

/**
 * @param {Kind} kind
 * @param {string} text
 * @param {number} start
 * @returns {Mark}
 */
function mark(kind, text, start) {
  return { kind, text, start, end: start + text.length };
}

/** @param {string} word */
function isNoName(word) {
  const plain = word.replaceAll("’", "'").replace(/'s$/, "");
  return NO_NAMES.has(plain) || NO_NAMES.has(plain.replace(/s$/, ""));
}

/**
 * @param {string} text
 * @param {number} at
 */
function before(text, at) {
  const line = text.slice(Math.max(0, at - AROUND), at).replace(/\s+/g, " ");
  return at > AROUND ? `…${line.replace(/^\S* /, "")}` : line;
}

/**
 * @param {string} text
 * @param {number} at
 */
function after(text, at) {
  const line = text.slice(at, at + AROUND).replace(/\s+/g, " ");
  return at + AROUND < text.length ? `${line.replace(/ \S*$/, "")}…` : line;
}
