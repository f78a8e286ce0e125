"""Pages on platforms: a person's or a group's. Which of the two it is, the sentence tells and the address."""

import re
from collections.abc import Iterator

_HOST = r"(?:https?://)?(?<![\w.@-])(?:(?:www|m|mobile|web|[a-z]{2})\.)?"
_REST = r"(?:[/?#](?:[^\s<>()\[\]]*[\w/])?)?"
_PERSONAL = re.compile(
    _HOST + r"(?:wa\.me|t\.me|telegram\.me|signal\.me|signal\.group|m\.me|paypal\.me|ko-fi\.com|about\.me"
    r"|keybase\.io|threema\.id|messenger\.com/t|ig\.me/m|linkedin\.com/in|join\.skype\.com"
    r"|snapchat\.com/add|discord(?:app)?\.com/users|meet\.google\.com|zoom\.us/(?:j|my)|facebook\.com/profile\.php"
    r"|facebook\.com/(?:messages/t|people)|strava\.com/athletes|wa\.link|(?:api|web|chat|call)\.whatsapp\.com|venmo\.com"
    r"|cash\.app|calendar\.app\.google|calendar\.google\.com/calendar|outlook\.office(?:365)?\.com/bookwithme"
    r"|buymeacoffee\.com|xing\.com/profile)"
    r"[/?][^\s<>()\[\]]*[\w/]|whatsapp://[^\s<>()\[\]]*\w",
    re.IGNORECASE,
)
_OWN = (
    r"(?<![\w.@-])(?:https?://|@)?(?P<own>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\.(?<!www\.)"
    r"(?:substack\.com|carrd\.co|tumblr\.com|bsky\.social|bio\.site|youcanbook\.me|as\.me|acuityscheduling\.com)"
    r"(?![\w@-]|\.\w)"
)
"""A page whose address begins with somebody's name."""
_BEGINS_OWN = re.compile(_OWN, re.IGNORECASE)
_PROFILE = re.compile(
    _HOST + r"(?:(?:instagram|facebook|fb|twitter|x|tiktok|threads|youtube|pinterest|tumblr|vk|github|patreon"
    r"|soundcloud|calendly|cal|tidycal|savvycal|koalendar|allmylinks|linktree)\.com|twitch\.tv|threads\.net|linktr\.ee"
    r"|beacons\.(?:ai|page)|bio\.link|lnk\.bio|linkin\.bio|campsite\.bio|taplink\.cc|bento\.me|solo\.to|hey\.link"
    r"|msha\.ke|zcal\.co|youcanbook\.me|doodle\.com/bp|meetings\.hubspot\.com|flickr\.com/(?:people|photos)"
    rf"|fb\.me|pinterest\.co\.uk|bsky\.app/profile|reddit\.com/u(?:ser)?)/(?P<path>@?(?:\\?[\w.%-]){{1,79}}\w){_REST}"
    r"|(?:https?://)?(?<![\w.@-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}/(?P<name>@[\w.]{1,40}\w)/?(?![\w/@?#-]|\.\w)"
    rf"|{_OWN}{_REST}",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"(?:https?://)?(?<![\w.@-])(?!www\.)[a-z0-9-]{1,63}"
    r"\.(?:wordpress\.com|blogspot\.com|weebly\.com|wixsite\.com|medium\.com|github\.io|notion\.site|webador\.com)"
    rf"(?![\w@-]|\.\w){_REST}",
    re.IGNORECASE,
)
"""Somewhere that anyone may write: no way to reach a person, unless somebody says that it is."""
_NO_PROFILE = frozenset(
    word
    for words in (
        "groups events pages watch share sharer hashtag explore search home intent login p reel reels stories tv photo",
        "photos media help policies r playlist results embed shorts channel people gaming marketplace features topics",
        "orgs pricing blog integrations about support www docs",
    )
    for word in words.split()
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
    r"council|club|trust|choir|scouts|residents|tenants|allotment|church(?!il)|school|college|library|museum|forum|network|project|centre|charity|society"
    r"|association|partnership|community|village|parish|borough|district|hospital|festival|theatre|group|townhall"
    r"|(?<![a-z])(?:nhs|hall|town|city|cvs|cic|u3a)(?![a-z])|foodbank|federation|government|official",
    re.IGNORECASE,
)

_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)]*(?=\s)|\n\s*\n")
_AROUND = 240
"""Characters to either side in which a sentence's ends are looked for."""


def opens_on_a_person(address: str) -> bool:
    """Whether an address is of a kind that only people have, such as one by which to book a talk with someone."""
    return _PERSONAL.match(address) is not None


def is_profile(address: str) -> bool:
    """Whether an address is that of someone's page on a platform, be it a person's or a group's."""
    return next(profiles(address), None) is not None


def is_a_persons(text: str, start: int, end: int) -> bool:
    """Whether a page on a platform, which stands here in a text, is a person's, as far as wording tells."""
    sentence = sentence_around(text, start, end)
    if _OF_ME.search(sentence):
        return True
    page = text[start:end]
    own = _BEGINS_OWN.match(page)
    named = f"{own['own'] if own else ''}/{page.partition('/')[2]}"
    return not (_GROUP_IN_PATH.search(named) or _OF_A_GROUP.search(sentence.replace(page, " ")))


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence in which a part of a text stands."""
    before = text[max(0, start - _AROUND) : start]
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(before)]
    after = text[end : end + _AROUND]
    stop = _SENTENCE_ENDS.search(after)
    return before[ends[-1] if ends else 0 :] + text[start:end] + (after[: stop.end()] if stop else after)


def profiles(text: str) -> Iterator[re.Match[str]]:
    """Someone's pages on platforms, be it a person's or a group's."""
    for found in _PROFILE.finditer(text):
        if (found["path"] or found["own"] or "").lower() not in _NO_PROFILE:
            yield found


def personal(text: str) -> Iterator[re.Match[str]]:
    """Addresses of kinds that only people have."""
    return _PERSONAL.finditer(text)


def sites(text: str) -> Iterator[re.Match[str]]:
    """Places where anyone may write, be it a person or a group."""
    return _SITE.finditer(text)


def is_told_as_ones_own(text: str, start: int, end: int) -> bool:
    """Whether the sentence says that here somebody can be reached, or that it is theirs."""
    return _OF_ME.search(sentence_around(text, start, end)) is not None
