"""What a mail adds below a text: a signature, a phone's advertisement, a lawyer's notice, an earlier message."""

import re
from collections.abc import Sequence

_SIGNATURE = re.compile(r"--")
_DEVICE = (
    r"(?:iphone|ipad|ipod|android|galaxy|samsung|huawei|xiaomi|oneplus|pixel|nokia|fairphone|motorola|blackberry|mobile"
    r"|mobil|handy|phone|smartphone|tel[eé]fono|t[eé]l[eé]phone|ff[oô]n|tablet|outlook|e-?mail|mail|gmail|yahoo|proton"
    r"|tutanota|aol|windows|spark|web\.de|gmx)"
)
_PHONE = re.compile(
    r"(?:sent (?:from|via|with|using|by|on)|gesendet|von meinem|envoy[ée]|enviado|inviato|verzonden|skickat|anfonwyd"
    rf"|wys[łl]an[eo]|get|download) .{{0,50}}?{_DEVICE}.{{0,50}}"
    r"|(?:virus-?free|this e-?mail has been (?:checked|scanned)).{0,80}",
    re.IGNORECASE,
)
_OUTLOOK_RULE = re.compile(r"_{10,}")
_EARLIER = re.compile(
    r"-{2,12} ?(?:original|forwarded|urspr[üu]ngliche|weitergeleitete) (?:message|appointment|nachricht) ?-{2,12}"
    r"|begin forwarded message:?",
    re.IGNORECASE,
)
_HEADER = re.compile(r"\*{0,2}(?:from|sent|date|to|cc|subject):\*{0,2} .{0,200}", re.IGNORECASE)
_WROTE = re.compile(r"(?:on|am|le) .{0,150}\d.{0,150}(?:wrote|schrieb|écrit) ?: ?", re.IGNORECASE)
_CLOCK = re.compile(r"\d[:.]\d\d")
_NOTICE = re.compile(
    r"[*_ ]{0,4}(?:"
    r"(?:confidentiality|privacy|legal) (?:notice|note|disclaimer|warning)\b.{0,400}"
    r"|(?:important )?(?:e-?mail )?disclaimer\b ?:?.{0,400}"
    r"|(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|electronic mail"
    r"|(?:e-?mail )?message|communication|transmission)\b.{0,200}"
    r"(?:confidential|privileged|intended|recipient|virus|legally|monitored|views)\b.{0,400}"
    r"|if you (?:are not|have received|received) (?:the (?:intended|named) |this (?:e-?mail|message)\b).{0,400}"
    r"|(?:please )?(?:consider|think of|think about) the (?:environment|planet) before (?:you )?print.{0,200}"
    r")",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"(?:(?:with )?(?:my |our )?(?:very )?(?:best|kind(?:est)?|warm(?:est)?) (?:wishes|regards)|best|regards"
    r"|all the best|many thanks|thanks(?: again| so much| very much)?|thank you(?: very much)?|with thanks|cheers|yours"
    r"(?: sincerely| faithfully| truly| ever)?|sincerely|love|cofion(?: gorau| cynnes)?|diolch(?: yn fawr)?"
    r"|mit freundlichen grüßen|cordialement|bien à vous|saludos)[,.!]?",
    re.IGNORECASE,
)
_MOST_BELOW_A_FAREWELL, _LONGEST_BELOW_A_FAREWELL = 8, 60
"""Lines, and characters of each: a name, a post, a number, an address."""
_LONGEST = 600
"""Characters of a line that are looked at."""


def parting(lines: Sequence[str], after: int) -> int | None:
    """Where what a mail added begins; None where it added nothing that is known.

    Args:
        lines: a text's lines.
        after: the line before which nothing is looked at, such as the last heading.
    """
    begun = [place for place in range(after, len(lines)) if lines[place].strip()]
    end = next((place for place in begun if _begins(lines, place)), len(lines))
    own = [place for place in begun if place < end]
    for back, place in enumerate(reversed(own)):
        if back > _MOST_BELOW_A_FAREWELL or len(lines[place].strip()) > _LONGEST_BELOW_A_FAREWELL:
            break
        if _FAREWELL.fullmatch(lines[place].strip()) and _stands_apart(lines, place):
            return place
    return end if end < len(lines) else None


def _begins(lines: Sequence[str], place: int) -> bool:
    line = lines[place].strip()[:_LONGEST]
    if _SIGNATURE.fullmatch(line) or _EARLIER.fullmatch(line):
        return True
    ahead = [later.strip() for later in lines[place + 1 : place + 4]]
    if _OUTLOOK_RULE.fullmatch(line) or _HEADER.fullmatch(line):
        headers = sum(_HEADER.fullmatch(later[:_LONGEST]) is not None for later in [line, *ahead])
        return headers > 1 or (_OUTLOOK_RULE.fullmatch(line) is not None and not any(ahead[1:]))
    if _WROTE.fullmatch(line) or (ahead and _WROTE.fullmatch(f"{line} {ahead[0]}"[:_LONGEST])):
        said = line if _WROTE.fullmatch(line) else f"{line} {ahead[0]}"
        return "@" in said or "<" in said or _CLOCK.search(said) is not None
    apart = _stands_apart(lines, place)
    return (_PHONE.fullmatch(line) is not None and (apart or place + 3 >= len(lines))) or (
        apart and _NOTICE.fullmatch(f"{line} {' '.join(ahead)}"[:_LONGEST]) is not None
    )


def _stands_apart(lines: Sequence[str], place: int) -> bool:
    """Whether a blank line stands before it."""
    return place == 0 or not lines[place - 1].strip(" >")
