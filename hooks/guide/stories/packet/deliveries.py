"""What a form service hands on: a packet as one field among others, in a table or in data for programs."""

import json
import re
from collections.abc import Iterator

from guide.stories.packet.form import FIRST_WORDS
from guide.stories.packet.framing import holds_packet

_CELL = re.compile(
    rf'(?:^|[,;\t|])[ \t]*"(?P<packet>\s{{0,9}}{FIRST_WORDS} \d[^"]*(?:""[^"]*)*)"[ \t]*(?=[,;\t|\r\n]|\Z)',
    re.IGNORECASE | re.ASCII | re.MULTILINE,
)
"""A cell of a table as spreadsheets save it: in quotation marks, with those inside it doubled."""
_JSON = re.compile(r"\s*[{\[]")


def packets_delivered(text: str) -> tuple[str, ...]:
    """The packets that stand in a table (CSV) or in JSON; none where the text is neither."""
    if FIRST_WORDS.casefold() not in text.casefold():
        return ()
    if _JSON.match(text):
        try:
            return tuple(dict.fromkeys(_strings(json.loads(text))))
        except (ValueError, RecursionError):
            pass
    cells = (found["packet"].replace('""', '"') for found in _CELL.finditer(text))
    return tuple(dict.fromkeys(cell for cell in cells if holds_packet(cell)))


def _strings(data: object) -> Iterator[str]:
    """The texts with a packet in them, however deep they stand."""
    waiting = [data]
    while waiting:
        match waiting.pop():
            case str() as text if holds_packet(text):
                yield text
            case dict() as holder:
                waiting += reversed(holder.values())
            case list() as holder:
                waiting += reversed(holder)
