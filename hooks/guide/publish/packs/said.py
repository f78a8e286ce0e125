"""What a pack says, part by part, ready to be written as JSON: its contents, its sheets, its checks and its cards."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guide.content.assessments import Assessment
from guide.content.cards import card_of
from guide.content.kinds import Question, Tool
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.packs import Named, Pack
from guide.content.sections import read_text_parts
from guide.pages.settings import Settings
from guide.publish.cards.said import WORDS as CARD_WORDS
from guide.publish.cards.said import card
from guide.publish.checks.said import check_said
from guide.publish.papers.about import about, address
from guide.publish.worksheets.said import WORDS as SHEET_WORDS
from guide.publish.worksheets.said import sheet_said

WORDS = {
    "whom": "For:",
    "bring": "Bring:",
    "happens": "What happens, in {minutes} minutes",
    "columns": ["Minutes", "What to do, and words to say"],
    "holds": "What is in this pack",
    "held": ["Part", "Side"],
}
_CARDS = "Cards: "
_MOST_SAID = 2
"""Sentences of one entry that a step repeats: enough to begin with, and the rest is on its page."""


def whole(pack: Pack, library: Library, settings: Settings) -> dict[str, Any]:
    """The bound file: the contents first, then every part.

    Args:
        pack: what it holds.
        library: the content.
        settings: the copy's.
    """
    held = parts(pack, library, settings)
    return _file(pack, settings, [contents(pack, library, settings, held, bound=True), *held])


def alone(pack: Pack, settings: Settings, part: Mapping[str, Any]) -> dict[str, Any]:
    """One part as a file of its own."""
    return _file(pack, settings, [part])


def _file(pack: Pack, settings: Settings, held: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    title = pack.title if len(held) > 1 else f"{pack.title}: {held[0]['title']}"
    return {**about(settings, "take-away/"), "title": title, "parts": list(held)}


def parts(pack: Pack, library: Library, settings: Settings) -> list[dict[str, Any]]:
    """The sheets, the checks and the cards; what a draft holds is left out."""
    return [*_sheets(pack, library, settings), *_checks(pack, library, settings), *_cards(pack, library, settings)]


def _sheets(pack: Pack, library: Library, settings: Settings) -> Iterator[dict[str, Any]]:
    for link in pack.sheets:
        if isinstance(tool := library.find(link.to), Tool):
            yield {
                **_named("sheet", _both(tool), link.why, tool, settings),
                "words": SHEET_WORDS,
                "sheet": sheet_said(tool.sheet),
            }


def _both(tool: Tool) -> str:
    """A sheet by the name of its tool, which people know, and by the one that stands on it."""
    return tool.title if tool.title == tool.sheet.title else f"{tool.title} (“{tool.sheet.title}”)"


def _checks(pack: Pack, library: Library, settings: Settings) -> Iterator[dict[str, Any]]:
    for link in pack.checks:
        if isinstance(check := library.find(link.to), Assessment):
            yield {
                **_named("check", check.title, link.why, check, settings),
                **check_said(check, library, settings),
            }


def _cards(pack: Pack, library: Library, settings: Settings) -> Iterator[dict[str, Any]]:
    found = [library.find(one.to) for one in pack.cards]
    entries = [entry for entry in found if isinstance(entry, Entry) and card_of(entry)]
    if entries:
        yield {
            "kind": "cards",
            "id": "cards",
            "title": f"{_CARDS}{pack.title}",
            "why": f"{len(entries)} to cut out. {CARD_WORDS['before']}",
            "address": "",
            "words": CARD_WORDS,
            "cards": [card(entry, settings) for entry in entries],
        }


def _named(kind: str, title: str, why: str, node: Entry | Assessment, settings: Settings) -> dict[str, Any]:
    return {"kind": kind, "id": node.id, "title": title, "why": why, "address": address(settings, node.url)}


def contents(
    pack: Pack, library: Library, settings: Settings, held: Sequence[Mapping[str, Any]], *, bound: bool
) -> dict[str, Any]:
    """The first page: for whom, what happens when, and what there is.

    Args:
        pack: what it tells of.
        library: the content.
        settings: the copy's.
        held: the parts, as `parts` has them.
        bound: whether they follow in the same file, so that their sides can be told.
    """
    return {
        "kind": "contents",
        "id": "contents",
        "title": pack.title,
        "summary": pack.summary,
        "whom": pack.for_,
        "bring": pack.bring,
        "bound": bound,
        "words": {**WORDS, "happens": str(WORDS["happens"]).format(minutes=pack.minutes)},
        "steps": [
            {
                "minutes": step.minutes,
                "do": step.do,
                "words": [said for one in step.words if (said := _words(one, library, settings))],
            }
            for step in pack.steps
        ],
        "holds": [
            {"at": at, **{key: part[key] for key in ("title", "why", "address")}} for at, part in enumerate(held, 1)
        ],
    }


def _words(named: Named, library: Library, settings: Settings) -> dict[str, Any] | None:
    """What an entry gives people to say: a question as it is asked, the first words of a tip."""
    entry = library.find(named.to)
    if isinstance(entry, Question):
        said = [f"“{entry.ask}”"]
    elif isinstance(entry, Entry):
        said = words_to_say(entry)[:_MOST_SAID]
    else:
        return None
    return {"said": said, "title": entry.title, "address": address(settings, entry.url)}


def words_to_say(entry: Entry) -> list[str]:
    """The quoted lines beneath a tip's “Words to say”, each as it is said aloud."""
    lines = read_text_parts(entry.body).beneath("Words to say").split("\n\n")
    quoted = [" ".join(line.removeprefix(">").strip() for line in one.split("\n")) for one in lines if one[:1] == ">"]
    return [f"“{one}”" for one in quoted]
