"""Names on platforms, and pages there: those of a person are masked, those of a group stay for its readers.

Which of the two it is, the sentence tells and the address. What is left an editor is shown, with its sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PLATFORM = (
    r"(?:twitter|instagram|insta|tiktok|threads|telegram|snapchat|skype|signal|whatsapp|discord|mastodon|bluesky"
    r"|facebook|linkedin|youtube|reddit|tumblr|pinterest|strava|messenger|viber|wechat)"
)
_NAME = r"(?<![\w@/.])@(?:\\?[\w.]){1,29}\w"
_AFTER = re.compile(rf"\b{PLATFORM}\b[^\n@]{{0,15}}(?P<handle>@(?:\\?[\w.]){{1,29}}\w)", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?P<handle>{_NAME})(?:[ ]?[,(–—-][ ]?|[ ])(?:(?:on|via|over|at|in|through|is)[ ])?(?:my[ ])?"
    rf"(?:{PLATFORM}\b|(?<=on )x\b)",
    re.IGNORECASE,
)
_MINE = re.compile(
    r"\b(?:i am|i['’]m|me (?:as|at|on|via)|(?:follow|dm|message|tag|add|find) me"
    rf"|my (?:handle|name|user ?name) (?:there )?is)[ :]{{1,2}}(?P<handle>{_NAME})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b{PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?(?:[ ]?[:=][ ]?|[ ]is[ ])"
    r"(?P<handle>[a-z](?:\\?[\w#-]|\.(?=\w)){1,28}[\w])(?![\w/@-]|\.\w)",
    re.IGNORECASE,
)
_TAGGED = re.compile(
    r"\bdiscord\b[^\n#@.;!?]{0,15}?\b(?P<handle>[\w.]{2,32}\\?#\d{4})(?!\w)",
    re.IGNORECASE,
)
_LIKE_A_HANDLE = re.compile(r"[a-z]+\d*[._#][\w.#]*\w|[a-z]+\d{1,4}", re.IGNORECASE)

_HOST = r"(?:https?://)?(?<![\w.@-])(?:(?:www|m|mobile|web|[a-z]{2})\.)?"
_REST = r"(?:[/?#](?:[^\s<>()\[\]]*[\w/])?)?"
_PERSONAL = re.compile(
    _HOST
    + r"(?:linktr\.ee|calendly\.com|cal\.com|wa\.me|t\.me|telegram\.me|signal\.me|m\.me|paypal\.me|ko-fi\.com|about\.me"
    r"|bio\.link|beacons\.ai|keybase\.io|threema\.id|messenger\.com/t|ig\.me/m|linkedin\.com/in|join\.skype\.com"
    r"|snapchat\.com/add|discord(?:app)?\.com/users|meet\.google\.com|zoom\.us/(?:j|my)|facebook\.com/profile\.php"
    r"|facebook\.com/messages/t|strava\.com/athletes|campsite\.bio|lnk\.bio|tidycal\.com|savvycal\.com|wa\.link"
    r"|youcanbook\.me|doodle\.com/bp|outlook\.office(?:365)?\.com/bookwithme|buymeacoffee\.com|xing\.com/profile)"
    r"[/?][^\s<>()\[\]]*[\w/]",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    _HOST + r"(?:(?:instagram|facebook|fb|twitter|x|tiktok|threads|youtube|pinterest|tumblr|vk|github|patreon"
    r"|soundcloud)\.com|twitch\.tv|threads\.net"
    rf"|fb\.me|pinterest\.co\.uk|bsky\.app/profile|reddit\.com/u(?:ser)?)/(?P<path>@?(?:\\?[\w.%-]){{1,79}}\w){_REST}"
    r"|(?:https?://)?(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/(?P<name>@[\w.]{1,40}\w)/?(?![\w/@?#-]|\.\w)",
    re.IGNORECASE,
)
_NO_PROFILE = frozenset(
    {"groups", "events", "pages", "watch", "share", "sharer", "hashtag", "explore", "search", "home", "intent", "login"}
    | {
        "p",
        "reel",
        "reels",
        "stories",
        "tv",
        "photo",
        "photos",
        "media",
        "help",
        "policies",
        "r",
        "playlist",
        "results",
    }
    | {"embed", "shorts", "channel", "people", "gaming", "marketplace", "features", "topics", "orgs"}
)
"""What stands in place of somebody's name in addresses on these platforms."""

_OF_ME = re.compile(
    r"\b(?:find|follow|reach|contact|message|dm|pm|text|ring|call|e-?mail|tag|add|write to|get|catch) me\b"
    r"|\bme (?:on|at|as|via)\b|\bi(?: am|['’]m) (?:@|on\b|at\b|also\b|there\b)"
    r"|\bmy (?:own |personal )?(?:\w{1,20} )?(?:handle|profile|page|account|user ?name|address|link|calendar|instagram"
    r"|insta|facebook|twitter|tiktok|linktree|channel|feed|socials?)\b",
    re.IGNORECASE,
)
_OF_A_GROUP = re.compile(
    r"\b(?:our|ours|us|we|council|club|hall|group|charity|trust|association|society|church|chapel|mosque|temple"
    r"|synagogue|school|college|university|library|museum|gallery|theatre|centre|center|forum|network|project"
    r"|partnership|parish|company|committee|campaign|festival|organisation|organization|union|federation|caf[eé]|shop"
    r"|market|hospital|hospice|surgery|clinic|police|authority|government|ministry|department|community|village|town"
    r"|borough|district|scouts|choir|band|foundation|agency|alliance|nhs)(?:['’]?s|s['’])?\b",
    re.IGNORECASE,
)
_GROUP_IN_PATH = re.compile(
    r"council|club|trust|church(?!il)|school|college|library|museum|forum|network|project|centre|charity|society"
    r"|association|partnership|community|village|parish|borough|district|hospital|festival|theatre|group|townhall"
    r"|(?<![a-z])(?:nhs|hall|town|city|cvs|cic|u3a|scouts|choir)(?![a-z])|foodbank|federation|government|official",
    re.IGNORECASE,
)
_TOP = (
    r"(?:org|com|net|co|uk|gov|ac|edu|info|io|eu|ie|scot|wales|cymru|london|coop|charity|community|email|online|me|us"
    r"|ca|au|nz|de|fr|nl|es|it|pl|example)"
)
_AT_A_DOMAIN = re.compile(
    r"(?:^|[(:;,][ ]?|\b(?:or|and|to|on|is|me|ask|e-?mail|mail|contact|reach|write|message|try|via|by|from)[ ])"
    rf"(?P<mailbox>(?P<who>[\w+-][\w.+-]{{0,40}})\s+at\s+(?!www\.)(?:[a-z0-9-]{{1,63}}\.){{1,4}}{_TOP})(?![\w/@-]|\.\w)",
    re.IGNORECASE | re.MULTILINE,
)
_NOBODY = re.compile(
    r"(?:"
    r"a|all|am|and|are|as|be|been|by|come|copy|date|dates|detail|details|died|done|event|events|film|films"
    r"|find|form|forms|found|free|go|guide|had|hall|happened|have|held|help|here|him|his|home|host|it|its|join"
    r"|keep|kept|learn|led|link|links|list|lists|listen|live|look|lives|map|maps|me|meet|meeting|met|minutes"
    r"|more|news|note|notes|now|on|online|out|page|pages|papers|photo|photographs|photos|pictures|plan|plans"
    r"|point|posted|put|read|recipes|report|reports|rest|result|results|sat|see|set|shop|shown|site|slides|sold"
    r"|stand|start|starts|stay|stood|stories|story|summary|tea|text|that|them|then|there|they|this|times|to|up"
    r"|us|version|video|videos|was|watch|we|website|went|were|work|write|written|you"
    r")",
    re.IGNORECASE,
)
"""Words before “at” that are nobody's mailbox."""
_ABBREVIATED = re.compile(rf"(?:[a-z]\.)+[a-z]\.?|.*\.{_TOP}", re.IGNORECASE)
_DONE = re.compile(r"\w{2,}(?:ed|ing|tion)", re.IGNORECASE)

_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)]*(?=\s)|\n\s*\n")
_AROUND = 240
"""Characters to either side in which a sentence's ends are looked for."""


@dataclass(frozen=True)
class Perhaps:
    """What may lead to a person, and the sentence in which it stands: for an editor's eyes only."""

    text: str
    sentence: str


def handle_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where names and pages of people on platforms stand in a text, and mailboxes written as “jo at example.org”."""
    for pattern in (_AFTER, _BEFORE, _MINE, _TAGGED):
        yield from (found.span("handle") for found in pattern.finditer(text))
    for found in _NAMED.finditer(text):
        name = found["handle"]
        if _LIKE_A_HANDLE.fullmatch(name.replace("\\", "")) and not _ABBREVIATED.fullmatch(name):
            yield found.span("handle")
    yield from (found.span() for found in _PERSONAL.finditer(text))
    for found in _profiles(text):
        if is_a_persons(text, *found.span()):
            yield found.span()
    for found in _AT_A_DOMAIN.finditer(text):
        if _is_somebody(found["who"]):
            yield found.span("mailbox")


def opens_on_a_person(address: str) -> bool:
    """Whether an address is of a kind that only people have, such as one by which to book a talk with someone."""
    return _PERSONAL.match(address) is not None


def is_profile(address: str) -> bool:
    """Whether an address is that of someone's page on a platform, be it a person's or a group's."""
    return next(_profiles(address), None) is not None


def is_a_persons(text: str, start: int, end: int) -> bool:
    """Whether a page on a platform, which stands here in a text, is a person's, as far as wording tells."""
    sentence = sentence_around(text, start, end)
    if _OF_ME.search(sentence):
        return True
    rest = sentence.replace(text[start:end], " ")
    return not (_GROUP_IN_PATH.search(text[start:end].partition("/")[2]) or _OF_A_GROUP.search(rest))


def perhaps_contacts(text: str) -> Iterator[Perhaps]:
    """What was left that may lead to a person: names with an @, pages on platforms."""
    found = [match.span() for match in _profiles(text)]
    found += [match.span() for match in re.finditer(_NAME, text)]
    seen = 0
    for start, end in sorted(found):
        if start >= seen:
            yield Perhaps(text[start:end], " ".join(sentence_around(text, start, end).split()))
            seen = end


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence in which a part of a text stands."""
    before = text[max(0, start - _AROUND) : start]
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(before)]
    after = text[end : end + _AROUND]
    stop = _SENTENCE_ENDS.search(after)
    return before[ends[-1] if ends else 0 :] + text[start:end] + (after[: stop.end()] if stop else after)


def _profiles(text: str) -> Iterator[re.Match[str]]:
    for found in _PROFILE.finditer(text):
        if (found["path"] or "").lower() not in _NO_PROFILE:
            yield found


def _is_somebody(who: str) -> bool:
    return not (_NOBODY.fullmatch(who) or _DONE.fullmatch(who))
