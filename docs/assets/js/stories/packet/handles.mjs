// Names on platforms, and pages there, told apart as hooks/guide/text/handles.py does: those of a person are masked,
// those of a group stay. tests/fixtures/contacts.yml holds both to the same examples.

const WORD = String.raw`\p{L}\p{N}_`;
const PLATFORM =
  "(?:twitter|instagram|insta|tiktok|threads|telegram|snapchat|skype|signal|whatsapp|discord|mastodon|bluesky|facebook|linkedin|youtube|reddit|tumblr|pinterest|strava|messenger|viber|wechat)";
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
  String.raw`\b${PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?(?:[ ]?[:=][ ]?|[ ]is[ ])(?<handle>[a-z](?:\\?[${WORD}#\-]|\.(?=[${WORD}])){1,28}[${WORD}])(?![${WORD}/@\-]|\.[${WORD}])`,
  "dgiu",
);
const TAGGED = new RegExp(String.raw`\bdiscord\b[^\n#@.;!?]{0,15}?\b(?<handle>[${WORD}.]{2,32}\\?#\p{Nd}{4})(?![${WORD}])`, "dgiu");
const LIKE_A_HANDLE = new RegExp(String.raw`^(?:[a-z]+\d*[._#][${WORD}.#]*[${WORD}]|[a-z]+\d{1,4})$`, "iu");
const TOP =
  "(?:org|com|net|co|uk|gov|ac|edu|info|io|eu|ie|scot|wales|cymru|london|coop|charity|community|email|online|me|us|ca|au|nz|de|fr|nl|es|it|pl|example)";
const ABBREVIATED = new RegExp(String.raw`^(?:(?:[a-z]\.)+[a-z]\.?|.*\.${TOP})$`, "iu");
const HOST = String.raw`(?:https?://)?(?<![${WORD}.@\-])(?:(?:www|m|mobile|web|[a-z]{2})\.)?`;
const PERSONAL_PAGE = String.raw`${HOST}(?:linktr\.ee|calendly\.com|cal\.com|wa\.me|t\.me|telegram\.me|signal\.me|m\.me|paypal\.me|ko-fi\.com|about\.me|bio\.link|beacons\.ai|keybase\.io|threema\.id|messenger\.com/t|ig\.me/m|linkedin\.com/in|join\.skype\.com|snapchat\.com/add|discord(?:app)?\.com/users|meet\.google\.com|zoom\.us/(?:j|my)|facebook\.com/profile\.php|facebook\.com/messages/t|strava\.com/athletes|campsite\.bio|lnk\.bio|tidycal\.com|savvycal\.com|wa\.link|youcanbook\.me|doodle\.com/bp|outlook\.office(?:365)?\.com/bookwithme|buymeacoffee\.com|xing\.com/profile)[/?][^\s<>\(\)\[\]]*[${WORD}/]`;
const PERSONAL = new RegExp(PERSONAL_PAGE, "giu");
const BEGINS_PERSONAL = new RegExp(`^${PERSONAL_PAGE}`, "iu");
const PROFILE = new RegExp(
  String.raw`${HOST}(?:(?:instagram|facebook|fb|twitter|x|tiktok|threads|youtube|pinterest|tumblr|vk|github|patreon|soundcloud)\.com|twitch\.tv|threads\.net|fb\.me|pinterest\.co\.uk|bsky\.app/profile|reddit\.com/u(?:ser)?)/(?<path>@?(?:\\?[${WORD}.%\-]){1,79}[${WORD}])(?:[/?#](?:[^\s<>\(\)\[\]]*[${WORD}/])?)?` +
    String.raw`|(?:https?://)?(?<![${WORD}.@\-])(?:[a-z0-9\-]{1,63}\.){1,4}[a-z]{2,24}/@[${WORD}.]{1,40}[${WORD}]/?(?![${WORD}/@?#\-]|\.[${WORD}])`,
  "giu",
);
const NO_PROFILE = new Set(
  (
    "groups events pages watch share sharer hashtag explore search home intent login p reel reels stories tv photo photos media help " +
    "policies r playlist results embed shorts channel people gaming marketplace features topics orgs"
  ).split(" "),
);
const OF_ME = new RegExp(
  String.raw`\b(?:find|follow|reach|contact|message|dm|pm|text|ring|call|e-?mail|tag|add|write to|get|catch) me\b|\bme (?:on|at|as|via)\b|\bi(?: am|['’]m) (?:@|on\b|at\b|also\b|there\b)|\bmy (?:own |personal )?(?:[${WORD}]{1,20} )?(?:handle|profile|page|account|user ?name|address|link|calendar|instagram|insta|facebook|twitter|tiktok|linktree|channel|feed|socials?)\b`,
  "iu",
);
const OF_A_GROUP =
  /\b(?:our|ours|us|we|council|club|hall|group|charity|trust|association|society|church|chapel|mosque|temple|synagogue|school|college|university|library|museum|gallery|theatre|centre|center|forum|network|project|partnership|parish|company|committee|campaign|festival|organisation|organization|union|federation|caf[eé]|shop|market|hospital|hospice|surgery|clinic|police|authority|government|ministry|department|community|village|town|borough|district|scouts|choir|band|foundation|agency|alliance|nhs)(?:['’]?s|s['’])?(?![\p{L}\p{N}_])/iu;
const GROUP_IN_PATH =
  /council|club|trust|church(?!il)|school|college|library|museum|forum|network|project|centre|charity|society|association|partnership|community|village|parish|borough|district|hospital|festival|theatre|group|townhall|(?<![a-z])(?:nhs|hall|town|city|cvs|cic|u3a|scouts|choir)(?![a-z])|foodbank|federation|government|official/iu;
const AT_A_DOMAIN = new RegExp(
  String.raw`(?:^|[\(:;,][ ]?|\b(?:or|and|to|on|is|me|ask|e-?mail|mail|contact|reach|write|message|try|via|by|from)[ ])(?<mailbox>(?<who>[${WORD}+\-][${WORD}.+\-]{0,40})\s+at\s+(?!www\.)(?:[a-z0-9\-]{1,63}\.){1,4}${TOP})(?![${WORD}/@\-]|\.[${WORD}])`,
  "dgimu",
);
const NOBODY = new Set(
  (
    "a all am and are as be been by come copy date dates detail details died done event events film films find form forms found free go " +
    "guide had hall happened have held help here him his home host it its join keep kept learn led link links list lists listen live " +
    "look lives map maps me meet meeting met minutes more news note notes now on online out page pages papers photo photographs photos " +
    "pictures plan plans point posted put read recipes report reports rest result results sat see set shop shown site slides sold stand " +
    "start starts stay stood stories story summary tea text that them then there they this times to up us version video videos was " +
    "watch we website went were work write written you"
  ).split(" "),
);
const DONE = new RegExp(String.raw`^[${WORD}]{2,}(?:ed|ing|tion)$`, "iu");
const SENTENCE_ENDS = /[.!?…]["'”’)]*(?=\s)|\n\s*\n/gu;
const AROUND = 240;

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
  for (const found of text.matchAll(NAMED)) {
    const name = found.groups?.handle ?? "";
    if (LIKE_A_HANDLE.test(name.replaceAll("\\", "")) && !ABBREVIATED.test(name)) spans.push(spanOf(found, "handle"));
  }
  for (const { 0: match, index } of text.matchAll(PERSONAL)) spans.push([index, index + match.length]);
  for (const [start, end] of profiles(text)) if (isAPersons(text, start, end)) spans.push([start, end]);
  for (const found of text.matchAll(AT_A_DOMAIN)) {
    const who = found.groups?.who ?? "";
    if (!NOBODY.has(who.toLowerCase()) && !DONE.test(who)) spans.push(spanOf(found, "mailbox"));
  }
  return spans;
}

/**
 * Whether an address is of a kind that only people have.
 *
 * @param {string} address
 */
export function opensOnAPerson(address) {
  return BEGINS_PERSONAL.test(address);
}

/**
 * Whether an address is that of someone's page on a platform, be it a person's or a group's.
 *
 * @param {string} address
 */
export function isProfile(address) {
  return profiles(address).length > 0;
}

/**
 * Whether a page on a platform, which stands here in a text, is a person's, as far as wording tells.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
export function isAPersons(text, start, end) {
  const sentence = sentenceAround(text, start, end);
  if (OF_ME.test(sentence)) return true;
  const page = text.slice(start, end);
  const path = page.includes("/") ? page.slice(page.indexOf("/") + 1) : "";
  return !GROUP_IN_PATH.test(path) && !OF_A_GROUP.test(sentence.replaceAll(page, " "));
}

/**
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function sentenceAround(text, start, end) {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const ends = [...before.matchAll(SENTENCE_ENDS)].map((found) => found.index + found[0].length);
  const after = text.slice(end, end + AROUND);
  const [stop] = after.matchAll(SENTENCE_ENDS);
  return before.slice(ends.at(-1) ?? 0) + text.slice(start, end) + (stop ? after.slice(0, stop.index + stop[0].length) : after);
}

/**
 * @param {string} text
 * @returns {Span[]}
 */
function profiles(text) {
  return [...text.matchAll(PROFILE)]
    .filter((found) => !NO_PROFILE.has((found.groups?.path ?? "").toLowerCase()))
    .map((found) => [found.index, found.index + found[0].length]);
}

/**
 * @param {RegExpMatchArray} found
 * @param {string} group
 * @returns {Span}
 */
function spanOf(found, group) {
  return found.indices?.groups?.[group] ?? [0, 0];
}
