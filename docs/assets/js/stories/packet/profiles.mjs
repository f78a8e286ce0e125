// Pages on platforms, a person's or a group's, told apart as hooks/guide/text/profiles.py does: tests/fixtures/contacts.yml
// holds both to the same examples.

const WORD = String.raw`\p{L}\p{N}_`;
const HOST = String.raw`(?:https?://)?(?<![${WORD}.@\-])(?:(?:www|m|mobile|web|[a-z]{2})\.)?`;
const REST = String.raw`(?:[/?#](?:[^\s<>\(\)\[\]]*[${WORD}/])?)?`;
const PERSONAL_PAGE = String.raw`(?:${HOST}(?:wa\.me|t\.me|telegram\.me|signal\.me|signal\.group|m\.me|paypal\.me|ko-fi\.com|about\.me|keybase\.io|threema\.id|messenger\.com/t|ig\.me/m|linkedin\.com/in|join\.skype\.com|snapchat\.com/add|discord(?:app)?\.com/users|meet\.google\.com|zoom\.us/(?:j|my)|facebook\.com/profile\.php|facebook\.com/(?:messages/t|people)|strava\.com/athletes|wa\.link|(?:api|web|chat|call)\.whatsapp\.com|venmo\.com|cash\.app|calendar\.app\.google|calendar\.google\.com/calendar|outlook\.office(?:365)?\.com/bookwithme|buymeacoffee\.com|xing\.com/profile)[/?][^\s<>\(\)\[\]]*[${WORD}/]|whatsapp://[^\s<>\(\)\[\]]*[${WORD}])`;
const PERSONAL = new RegExp(PERSONAL_PAGE, "giu");
const BEGINS_PERSONAL = new RegExp(`^${PERSONAL_PAGE}`, "iu");
const OWN = String.raw`(?<![${WORD}.@\-])(?:https?://|@)?(?<own>[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?)\.(?<!www\.)(?:substack\.com|carrd\.co|tumblr\.com|bsky\.social|bio\.site|youcanbook\.me|as\.me|acuityscheduling\.com)(?![${WORD}@\-]|\.[${WORD}])`;
const BEGINS_OWN = new RegExp(`^${OWN}`, "iu");
const PROFILE = new RegExp(
  String.raw`${HOST}(?:(?:instagram|facebook|fb|twitter|x|tiktok|threads|youtube|pinterest|tumblr|vk|github|patreon|soundcloud|calendly|cal|tidycal|savvycal|koalendar|allmylinks|linktree)\.com|twitch\.tv|threads\.net|linktr\.ee|beacons\.(?:ai|page)|bio\.link|lnk\.bio|linkin\.bio|campsite\.bio|taplink\.cc|bento\.me|solo\.to|hey\.link|msha\.ke|zcal\.co|youcanbook\.me|doodle\.com/bp|meetings\.hubspot\.com|flickr\.com/(?:people|photos)|fb\.me|pinterest\.co\.uk|bsky\.app/profile|reddit\.com/u(?:ser)?)/(?<path>@?(?:\\?[${WORD}.%\-]){1,79}[${WORD}])${REST}` +
    String.raw`|(?:https?://)?(?<![${WORD}.@\-])(?:[a-z0-9\-]{1,63}\.){1,4}[a-z]{2,24}/@[${WORD}.]{1,40}[${WORD}]/?(?![${WORD}/@?#\-]|\.[${WORD}])` +
    `|${OWN}${REST}`,
  "giu",
);
const SITE = new RegExp(
  String.raw`(?:https?://)?(?<![${WORD}.@\-])(?!www\.)[a-z0-9\-]{1,63}\.(?:wordpress\.com|blogspot\.com|weebly\.com|wixsite\.com|medium\.com|github\.io|notion\.site|webador\.com)(?![${WORD}@\-]|\.[${WORD}])${REST}`,
  "giu",
);
const NO_PROFILE = new Set(
  (
    "groups events pages watch share sharer hashtag explore search home intent login p reel reels stories tv photo photos media help " +
    "policies r playlist results embed shorts channel people gaming marketplace features topics orgs pricing blog integrations about " +
    "support www docs"
  ).split(" "),
);
const OF_ME = new RegExp(
  String.raw`\b(?:find|follow|reach|contact|message|dm|pm|text|ring|call|e-?mail|tag|add|write to|get|catch) me\b|\bme (?:on|at|as|via)\b|\bi(?: am|['’]m) (?:@|on\b|at\b|also\b|there\b)|\bmy (?:own |personal )?(?:[${WORD}]{1,20} )?(?:handle|profile|page|account|user ?name|address|link|calendar|instagram|insta|facebook|twitter|tiktok|linktree|channel|feed|socials?)\b`,
  "iu",
);
const OF_A_GROUP =
  /\b(?:our|ours|us|we|council|club|hall|group|charity|trust|association|society|church|chapel|mosque|temple|synagogue|school|college|university|library|museum|gallery|theatre|centre|center|forum|network|project|partnership|parish|company|committee|campaign|festival|organisation|organization|union|federation|caf[eé]|shop|market|hospital|hospice|surgery|clinic|police|authority|government|ministry|department|community|village|town|borough|district|scouts|choir|band|foundation|agency|alliance|nhs)(?:['’]?s|s['’])?(?![\p{L}\p{N}_])/iu;
const GROUP_IN_PATH =
  /council|club|trust|choir|scouts|residents|tenants|allotment|church(?!il)|school|college|library|museum|forum|network|project|centre|charity|society|association|partnership|community|village|parish|borough|district|hospital|festival|theatre|group|townhall|(?<![a-z])(?:nhs|hall|town|city|cvs|cic|u3a)(?![a-z])|foodbank|federation|government|official/iu;
const SENTENCE_ENDS = /[.!?…]["'”’)]*(?=\s)|\n\s*\n/gu;
const AROUND = 240;

/** @typedef {[number, number]} Span */

/**
 * Where pages of people stand in a text.
 *
 * @param {string} text
 * @returns {Span[]} in no order; two may overlap
 */
export function pagesOfPeople(text) {
  return [
    ...spansOf(text.matchAll(PERSONAL)),
    ...profiles(text).filter(([start, end]) => isAPersons(text, start, end)),
    ...spansOf(text.matchAll(SITE)).filter(([start, end]) => OF_ME.test(sentenceAround(text, start, end))),
  ];
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
  const named = `${BEGINS_OWN.exec(page)?.groups?.own ?? ""}/${path}`;
  return !GROUP_IN_PATH.test(named) && !OF_A_GROUP.test(sentence.replaceAll(page, " "));
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
  const found = [...text.matchAll(PROFILE)];
  return spansOf(found.filter(({ groups }) => !NO_PROFILE.has((groups?.path ?? groups?.own ?? "").toLowerCase())));
}

/**
 * @param {Iterable<RegExpMatchArray>} found
 * @returns {Span[]}
 */
function spansOf(found) {
  return [...found].map(({ 0: match, index }) => /** @type {Span} */ ([index ?? 0, (index ?? 0) + match.length]));
}
