// Names on platforms, told as hooks/guide/text/handles.py tells them: those of a person are masked, those of a group
// stay. tests/fixtures/contacts.yml holds both to the same examples.

import { pagesOfPeople } from "./profiles.mjs";

const WORD = String.raw`\p{L}\p{N}_`;
const PLATFORM =
  "(?:twitter|instagram|insta|tiktok|threads|telegram|snapchat|skype|signal|whatsapp|discord|mastodon|bluesky|facebook|linkedin|youtube|reddit|tumblr|pinterest|strava|messenger|viber|wechat|tik tok|substack|ig|snap|fb)";
const NAME = String.raw`(?<![${WORD}@/.])@(?:\\?[${WORD}.]){1,29}[${WORD}]`;
const AFTER = new RegExp(String.raw`\b${PLATFORM}\b[^\n@]{0,15}(?<handle>@(?:\\?[${WORD}.]){1,29}[${WORD}])`, "dgiu");
const BEFORE = new RegExp(
  String.raw`(?<handle>${NAME})(?:[ ]?[,\(–—\-][ ]?|[ ])(?:(?:on|via|over|at|in|through|is)[ ])?(?:my[ ])?(?:${PLATFORM}\b|(?<=on )x\b)`,
  "dgiu",
);
const MINE = new RegExp(
  String.raw`\b(?:i am|i['’]m|me (?:as|at|on|via)|(?:follow|dm|message|tag|add|find) me|my (?:handle|name|user ?name) (?:there )?is)[ :]{1,2}(?<handle>${NAME})`,
  "dgiu",
);
const NAMED = new RegExp(
  String.raw`\b${PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?(?:[ ]?[:=–—][ ]?|[ ][\-][ ]|(?:[ ]is|['’]s)[ ]|[ ](?=[a-z]+\\?_))(?<handle>[a-z](?:\\?[${WORD}#\-]|\.(?=[${WORD}])){1,28}[${WORD}])(?![${WORD}/@\-]|\.[${WORD}])`,
  "dgiu",
);
const ANY_WORD = String.raw`["“‘']?(?<handle>[a-z](?:\\?[${WORD}#\-]|\.(?=[${WORD}])){0,28}[${WORD}])(?![${WORD}/@\-]|\.[${WORD}])`;
const THERE = String.raw`[ ](?:on|at|via|over|through|in)[ ](?:my[ ])?${PLATFORM}(?![${WORD}])`;
const DO = String.raw`(?<![${WORD}])(?:find|follow|add|tag|dm|message|reach|contact|get|catch)[ ]me`;
const I_AM = String.raw`(?<![${WORD}])(?:i am|i['’]m)`;
const ENDS = String.raw`(?=["”’']?(?:[.,;:!?\)\n]|$))`;
const TOLD = [
  new RegExp(String.raw`${DO}[ ](?:as|under)[ ]${ANY_WORD}["”’']?,?${THERE}`, "dgiu"),
  new RegExp(String.raw`${DO}${THERE},?[ ]as[ ]${ANY_WORD}`, "dgiu"),
];
const SAID = [
  new RegExp(
    String.raw`(?<![${WORD}])on[ ]${PLATFORM},?[ ](?:i am|i['’]m|(?:you(?:['’]ll|[ ]will|[ ]can)?[ ])?find[ ]me[ ]as)[ ]${ANY_WORD}${ENDS}`,
    "dgiu",
  ),
  new RegExp(String.raw`${DO}${THERE}[:,][ ]${ANY_WORD}${ENDS}`, "dgiu"),
  new RegExp(String.raw`${I_AM}[ ]${ANY_WORD}["”’']?,?${THERE}`, "dgiu"),
  new RegExp(String.raw`${I_AM}${THERE},?[ ]as[ ]${ANY_WORD}`, "dgiu"),
  new RegExp(String.raw`(?<![${WORD}])(?:search|look)[ ]for[ ]${ANY_WORD}["”’']?,?${THERE}`, "dgiu"),
  new RegExp(
    String.raw`(?<![${WORD}])my[ ]${PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?(?:[ ]?[:=–—\-][ ]?|(?:[ ]is|['’]s)[ ])${ANY_WORD}${ENDS}`,
    "dgiu",
  ),
];
const NO_NAME = new Set(
  (
    "a an all always at being ever follows i it me my myself no not of one our possible soon still such that the there they this " +
    "usual we well you a.m p.m her his him somebody someone"
  ).split(" "),
);
const TAGGED = new RegExp(String.raw`\bdiscord\b[^\n#@.;!?]{0,15}?\b(?<handle>[${WORD}.]{2,32}\\?#\p{Nd}{4})(?![${WORD}])`, "dgiu");
const LIKE_A_HANDLE = new RegExp(String.raw`^(?:[a-z]+\d*[._#][${WORD}.#]*[${WORD}]|[a-z]+\d{1,4})$`, "iu");
const TOP =
  "(?:org|com|net|co|uk|gov|ac|edu|info|io|eu|ie|scot|wales|cymru|london|coop|charity|community|email|online|me|us|ca|au|nz|de|fr|nl|es|it|pl|example)";
const ABBREVIATED = new RegExp(String.raw`^(?:(?:[a-z]\.)+[a-z]\.?|.*\.${TOP})$`, "iu");
const AT_A_DOMAIN = new RegExp(
  String.raw`(?:^|[\(:;,][ ]?|\b(?:or|and|to|on|is|me|ask|e-?mail|mail|contact|reach|write|message|try|via|by|from|at)[ ])(?<mailbox>(?<who>[${WORD}+\-][${WORD}.+\-]{0,40})\s+at\s+(?!www\.)(?:[a-z0-9\-]{1,63}\.){1,4}${TOP})(?![${WORD}/@\-]|\.[${WORD}])`,
  "dgimu",
);
const NOBODY = new Set(
  (
    "a all am and are as be been by come copy date dates detail details died done event events film films find form forms found free go " +
    "guide had hall happened have held help here him his home host it its join keep kept learn led link links list lists listen live " +
    "look lives map maps me meet meeting met minutes more news note notes now on online out page pages papers photo photographs photos " +
    "pictures plan plans point posted put read recipes report reports rest result results sat see set shop shown site slides sold stand " +
    "start starts stay stood stories story summary tea text that them then there they this times told known seen summaries to up us version video videos was " +
    "watch we website went were work write written you"
  ).split(" "),
);
const DONE = new RegExp(String.raw`^[${WORD}]{2,}(?:ed|ing|tion)$`, "iu");

/** @typedef {[number, number]} Span */

/**
 * Where names and pages of people on platforms stand in a text, and mailboxes written as “jo at example.org”.
 *
 * @param {string} text
 * @returns {Span[]} in no order; two may overlap
 */
export function handleSpans(text) {
  /** @type {Span[]} */
  const spans = [];
  for (const pattern of [AFTER, BEFORE, MINE, TAGGED]) for (const found of text.matchAll(pattern)) spans.push(spanOf(found, "handle"));
  for (const pattern of TOLD) {
    for (const found of text.matchAll(pattern)) if (!NO_NAME.has((found.groups?.handle ?? "").toLowerCase())) spans.push(spanOf(found, "handle"));
  }
  for (const pattern of [NAMED, ...SAID]) {
    for (const found of text.matchAll(pattern)) if (isLikeAHandle(found.groups?.handle ?? "")) spans.push(spanOf(found, "handle"));
  }
  spans.push(...pagesOfPeople(text));
  for (const found of text.matchAll(AT_A_DOMAIN)) {
    const who = found.groups?.who ?? "";
    if (!NOBODY.has(who.toLowerCase()) && !DONE.test(who)) spans.push(spanOf(found, "mailbox"));
  }
  return spans;
}

/** @param {string} name */
function isLikeAHandle(name) {
  return LIKE_A_HANDLE.test(name.replaceAll("\\", "")) && !ABBREVIATED.test(name);
}

/**
 * @param {RegExpMatchArray} found
 * @param {string} group
 * @returns {Span}
 */
function spanOf(found, group) {
  return found.indices?.groups?.[group] ?? [0, 0];
}
