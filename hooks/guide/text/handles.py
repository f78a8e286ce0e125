"""Names on platforms, and pages there: those of a person are masked, those of a group stay for its readers.

What is left an editor is shown, with its sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide.text.profiles import is_a_persons, is_told_as_ones_own, personal, profiles, sentence_around, sites

PLATFORM = (
    r"(?:twitter|instagram|insta|tiktok|threads|telegram|snapchat|skype|signal|whatsapp|discord|mastodon|bluesky"
    r"|facebook|linkedin|youtube|reddit|tumblr|pinterest|strava|messenger|viber|wechat|tik tok|substack|ig|snap|fb)"
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
    rf"\b{PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?"
    r"(?:[ ]?[:=–—][ ]?|[ ]-[ ]|(?:[ ]is|['’]s)[ ]|[ ](?=[a-z]+\\?_))"
    r"(?P<handle>[a-z](?:\\?[\w#-]|\.(?=\w)){1,28}[\w])(?![\w/@-]|\.\w)",
    re.IGNORECASE,
)
_WORD = r"[\"“‘']?(?P<handle>[a-z](?:\\?[\w#-]|\.(?=\w)){0,28}\w)(?![\w/@-]|\.\w)"
_THERE = rf"[ ](?:on|at|via|over|through|in)[ ](?:my[ ])?{PLATFORM}\b"
_DO = r"\b(?:find|follow|add|tag|dm|message|reach|contact|get|catch)[ ]me"
_ENDS = r"(?=[\"”’']?(?:[.,;:!?)\n]|$))"
_TOLD = (
    re.compile(rf"{_DO}[ ](?:as|under)[ ]{_WORD}[\"”’']?,?{_THERE}", re.IGNORECASE),
    re.compile(rf"{_DO}{_THERE},?[ ]as[ ]{_WORD}", re.IGNORECASE),
)
"""How people tell a name without an @, so that any word in its place is one."""
_SAID = re.compile(rf"\b(?:i am|i['’]m)[ ]{_WORD}[\"”’']?,?{_THERE}", re.IGNORECASE)
"""Where many other words stand as well: one that looks like a name is one."""
_SOUGHT = (
    re.compile(
        rf"\bon[ ]{PLATFORM},?[ ](?:i am|i['’]m|(?:you(?:['’]ll|[ ]will|[ ]can)?[ ])?find[ ]me[ ]as)[ ]{_WORD}{_ENDS}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_DO}{_THERE}[:,][ ]{_WORD}{_ENDS}", re.IGNORECASE),
    re.compile(rf"\b(?:i am|i['’]m){_THERE},?[ ]as[ ]{_WORD}", re.IGNORECASE),
    re.compile(rf"\b(?:search|look)[ ]for[ ]{_WORD}[\"”’']?,?{_THERE}", re.IGNORECASE),
    re.compile(
        rf"\bmy[ ]{PLATFORM}(?:[ ](?:handle|name|id|account|user ?name))?(?:[ ]?[:=–—-][ ]?|(?:[ ]is|['’]s)[ ])"
        rf"{_WORD}{_ENDS}",
        re.IGNORECASE,
    ),
)
"""Likewise; and one that does not is shown to an editor."""
_NO_TOKEN = frozenset(
    {"a", "an", "all", "always", "at", "being", "ever", "follows", "i", "it", "me", "my", "myself", "no", "not", "of"}
    | {"one", "our", "possible", "soon", "still", "such", "that", "the", "there", "they", "this", "usual", "we", "well"}
    | {"you", "a.m", "p.m", "her", "his", "him", "somebody", "someone"}
)
_TAGGED = re.compile(
    r"\bdiscord\b[^\n#@.;!?]{0,15}?\b(?P<handle>[\w.]{2,32}\\?#\d{4})(?!\w)",
    re.IGNORECASE,
)
_LIKE_A_HANDLE = re.compile(r"[a-z]+\d*[._#][\w.#]*\w|[a-z]+\d{1,4}", re.IGNORECASE)

_TOP = (
    r"(?:org|com|net|co|uk|gov|ac|edu|info|io|eu|ie|scot|wales|cymru|london|coop|charity|community|email|online|me|us"
    r"|ca|au|nz|de|fr|nl|es|it|pl|example)"
)
_AT_A_DOMAIN = re.compile(
    r"(?:^|[(:;,][ ]?|\b(?:or|and|to|on|is|me|ask|e-?mail|mail|contact|reach|write|message|try|via|by|from|at)[ ])"
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
    r"|told|known|seen|summaries|us|version|video|videos|was|watch|we|website|went|were|work|write|written|you"
    r")",
    re.IGNORECASE,
)
"""Words before “at” that are nobody's mailbox."""
_ABBREVIATED = re.compile(rf"(?:[a-z]\.)+[a-z]\.?|.*\.{_TOP}", re.IGNORECASE)
_DONE = re.compile(r"\w{2,}(?:ed|ing|tion)", re.IGNORECASE)


@dataclass(frozen=True)
class Perhaps:
    """What may lead to a person, and the sentence in which it stands: for an editor's eyes only."""

    text: str
    sentence: str


def handle_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where names and pages of people on platforms stand in a text, and mailboxes written as “jo at example.org”."""
    for pattern in (_AFTER, _BEFORE, _MINE, _TAGGED):
        yield from (found.span("handle") for found in pattern.finditer(text))
    yield from (found.span("handle") for found in _names(text))
    yield from (found.span() for found in personal(text))
    for found in profiles(text):
        if is_a_persons(text, *found.span()):
            yield found.span()
    yield from (found.span() for found in sites(text) if is_told_as_ones_own(text, *found.span()))
    for found in _AT_A_DOMAIN.finditer(text):
        if _is_somebody(found["who"]):
            yield found.span("mailbox")


def perhaps_contacts(text: str) -> Iterator[Perhaps]:
    """What was left that may lead to a person: names with an @ or told as somebody's own, pages on platforms."""
    found = [match.span() for matches in (profiles, sites) for match in matches(text)]
    found += [match.span() for match in re.finditer(_NAME, text)]
    for pattern in _SOUGHT:
        found += [match.span("handle") for match in pattern.finditer(text) if match["handle"].lower() not in _NO_TOKEN]
    seen = 0
    for start, end in sorted(found):
        if start >= seen:
            yield Perhaps(text[start:end], " ".join(sentence_around(text, start, end).split()))
            seen = end


def _names(text: str) -> Iterator[re.Match[str]]:
    """Names told without an @, by words that leave no doubt or by what they look like."""
    for pattern in _TOLD:
        yield from (found for found in pattern.finditer(text) if found["handle"].lower() not in _NO_TOKEN)
    for pattern in (_NAMED, _SAID, *_SOUGHT):
        yield from (found for found in pattern.finditer(text) if _is_like_a_handle(found["handle"]))


def _is_like_a_handle(name: str) -> bool:
    return _LIKE_A_HANDLE.fullmatch(name.replace("\\", "")) is not None and not _ABBREVIATED.fullmatch(name)


def _is_somebody(who: str) -> bool:
    return not (_NOBODY.fullmatch(who) or _DONE.fullmatch(who))
