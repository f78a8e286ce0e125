"""What a study changed in an entry: the words that `changes` quotes, found in the entry again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.content.model import Entry
from guide.content.problems import Problem
from guide.content.sections import lines_of, read_text_parts

FEWEST = 3
"""Words that a quotation needs: one or two stand on any page."""

_LIKE = 0.5
"""The share of the words quoted that a sentence must hold to be worth naming."""

_LONGEST = 100
"""Characters of a sentence that a problem shows."""

_UNREAD = frozenset(
    {"id", "path", "body", "said_as", "asked_as", "themes", "stages", "sources", "evidence", "diagram", "aliases",
     "draft", "reviewed"}
)  # fmt: skip
"""Fields that readers do not see as words of the entry, the account of the evidence itself among them."""

_ADDRESS = re.compile(r"\]\([^)]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEGINS = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>)")
_SENTENCE = re.compile(r"(?<=[.?!…])[”’\"')*_]*\s+")
_LEAD = re.compile(r"^[\s#>*_+-]*(?:\d+[.)]\s+)?[*_]*")


@dataclass(frozen=True)
class Passage:
    """A paragraph, an item of a list, a heading or a field, and the heading of level two that it stands under."""

    heading: str
    """Empty for a field, and for what stands before the first heading."""
    text: str


def changed(entry: Entry, words: str) -> Passage | None:
    """Where in an entry the words stand that a study changed; None where they do not.

    Marks of Markdown, punctuation, the kind of quotation marks and capital letters make no difference.
    """
    wanted = _words(words)
    return next((passage for passage in _passages(entry) if _within(wanted, _words(passage.text))), None)


def evidence_faults(entry: Entry, shown: str) -> Iterator[Problem]:
    """Each quotation of what a study changed that is not to be found in its entry.

    Args:
        entry: the entry.
        shown: its path, for problems.
    """
    for place, piece in enumerate(entry.evidence):
        if piece.changes is None:
            continue
        field = f"evidence.{place}.changes"
        if len(_words(piece.changes)) < FEWEST:
            yield Problem(shown, field, f"“{piece.changes}” could stand anywhere; quote {FEWEST} words or more")
        elif changed(entry, piece.changes) is None:
            message = f"“{piece.changes}” does not stand in this entry; {_way_out(entry, piece.changes)}"
            yield Problem(shown, field, message)


def _way_out(entry: Entry, words: str) -> str:
    wanted = set(_words(words))
    best, share = Passage("", ""), 0.0
    for passage in _passages(entry):
        for sentence in _SENTENCE.split(passage.text):
            held = len(wanted & set(_words(sentence))) / len(wanted)
            if held > share:
                best, share = Passage(passage.heading, sentence), held
    if share < _LIKE:
        return "quote words of the sentence that the study changed, as they stand there, or take the line out"
    said = _ADDRESS.sub("", _LEAD.sub("", best.text)).replace("[", "").replace("*", "").strip()
    shortened = said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"
    under = f", beneath `## {best.heading}`" if best.heading else ""
    return f"nearest is “{shortened}”{under}: quote from that"


def _passages(entry: Entry) -> Iterator[Passage]:
    text = read_text_parts(entry.body)
    yield from (Passage("", block) for block in _blocks(text.before))
    for section in text.sections:
        yield Passage("", section.heading)
        yield from (Passage(section.heading, block) for block in _blocks(section.text))
    links = {relation.field for relation in entry.relations}
    for name, value in entry.model_dump(exclude={*_UNREAD, *links}).items():
        yield from (Passage("", held) for held in _texts(name, value))


def _blocks(markdown: str) -> Iterator[str]:
    """The paragraphs, headings and items of a list, each on one line; fenced code is none of them."""
    block: list[str] = []
    for line, code in lines_of(markdown):
        if code or not line.strip() or _BEGINS.match(line):
            yield from [" ".join(block)] if block else []
            block = []
        if line.strip() and not code:
            block.append(line.strip())
    yield from [" ".join(block)] if block else []


def _texts(name: str, value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for key, inner in value.items():
                yield from _texts(str(key), inner)
        case Sequence():
            for inner in value:
                yield from _texts(name, inner)


def _words(text: str) -> list[str]:
    return [word.replace("’", "'").casefold() for word in _WORD.findall(_ADDRESS.sub("]", text))]


def _within(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
