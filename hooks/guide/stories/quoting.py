"""The sentence that a teller chose to stand out: it must be one of the story's own."""

import re
from collections.abc import Iterable, Iterator

from guide.content.problems import Problem
from guide.prose.passages import passages
from guide.stories.packet.reading import Packet
from guide.text.contacts import REMOVED

FEWEST_WORDS = 3
_WORD = re.compile(r"\w+")


def not_its_own(packet: Packet, shown: str) -> Iterator[Problem]:
    """What is wrong with a packet's quotation.

    Args:
        packet: cleaned, with contacts masked.
        shown: what to call the packet in problems.
    """
    quote = packet.fields.quote
    if not quote:
        return
    if REMOVED in quote:
        yield Problem(shown, "quote", "holds a way to reach somebody; choose other words of the story")
    elif not is_said(quote, (section.prose for section in packet.sections)):
        yield Problem(
            shown,
            "quote",
            f"is not in the text; choose {FEWEST_WORDS} words or more in a row, exactly as they stand there",
        )


def is_said(quote: str, texts: Iterable[str]) -> bool:
    """Whether words stand in a row in one of several clean texts, however those are punctuated or emphasised."""
    wanted = _row(quote)
    return len(wanted.split()) >= FEWEST_WORDS and any(wanted in _row(" ".join(passages(text))) for text in texts)


def _row(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
