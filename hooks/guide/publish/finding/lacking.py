"""What the search still lacks: entries without words that people would look for, and words that lead nowhere."""

from collections.abc import Iterator

from guide.content.library import Library
from guide.publish.finding.find import Find
from guide.publish.finding.finds import finds
from guide.publish.finding.stems import stems_of

NEEDS_WORDS = ("said_as", "asked_as")
KINDS_WITHOUT = frozenset({"page", "contribute"})
MOST_NAMED = 12


def lacking(library: Library) -> Iterator[str]:
    """A line for each kind of thing that is lacking, for whoever writes."""
    found = [find for find in finds(library, {}, {}) if find.kind not in KINDS_WITHOUT]
    for field in NEEDS_WORDS:
        # A term is found by its name; what it is called elsewhere is enough for it.
        without = [find.url.rstrip("/") for find in found if not find.words.get(field) and find.kind != "term"]
        if without:
            yield f"{_counted(len(without), 'entry has', 'entries have')} no `{field}`: {_named(without)}"
    if nowhere := leading_nowhere(library, found):
        counted = _counted(len(nowhere), "word of the trade leads", "words of the trade lead")
        yield f"{counted} nowhere, of {len(library.trade_words)}: {_named(nowhere, len(nowhere))}"


def leading_nowhere(library: Library, found: list[Find]) -> list[str]:
    """The words of the trade that no title, summary, name or question of one thing holds whole."""
    held = [_roots(find) for find in found]
    return [word for word in library.trade_words if not any(one.issuperset(stems_of(word)) for one in held)]


def _roots(find: Find) -> frozenset[str]:
    texts = [find.title, find.summary, *(text for name in (*NEEDS_WORDS, "signs") for text in find.words.get(name, ()))]
    return frozenset(stem for text in texts for stem in stems_of(text))


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _named(names: list[str], most: int = MOST_NAMED) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
