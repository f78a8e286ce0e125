"""What a study changed in an entry: the words that `changes` quotes, found in the entry again."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guide.content.model import Entry
from guide.content.sections import lines_of, read_text_parts

_UNREAD = frozenset(
    {"id", "path", "body", "said_as", "asked_as", "themes", "stages", "sources", "evidence", "diagram", "aliases",
     "draft", "reviewed"}
)  # fmt: skip
"""Fields that readers do not see as words of the entry, the account of the evidence itself among them."""

_ADDRESS = re.compile(r"\]\([^)]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BEGINS = re.compile(r"\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>)")


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
    wanted = words_of(words)
    return next((passage for passage in passages(entry) if _within(wanted, words_of(passage.text))), None)


def passages(entry: Entry) -> Iterator[Passage]:
    """What an entry says, in the pieces in which a quotation is looked for."""
    text = read_text_parts(entry.body)
    yield from (Passage("", block) for block in _blocks(text.before))
    for section in text.sections:
        yield Passage("", section.heading)
        yield from (Passage(section.heading, block) for block in _blocks(section.text))
    links = {relation.field for relation in entry.relations}
    yield from (Passage("", field) for field in _texts(entry.model_dump(exclude={*_UNREAD, *links})))


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


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            yield from _texts(list(value.values()))
        case Sequence():
            for inner in value:
                yield from _texts(inner)


def words_of(text: str) -> list[str]:
    """A text as its words, whatever stands round them; of a link, without its address."""
    return [word.replace("’", "'").casefold() for word in _WORD.findall(_ADDRESS.sub("]", text))]


def _within(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))
