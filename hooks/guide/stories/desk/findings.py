"""What an editor should look at in a packet before it becomes a story: nothing of it stops anything."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError

from guide.content.library import Library
from guide.prose.grade import Counts, grade
from guide.prose.passages import passages
from guide.prose.sentences import sentences, words
from guide.prose.syllables import Spoken, spoken, syllables
from guide.stories.desk.doubles import Doubles, doubles_of
from guide.stories.desk.names import Name, names_in
from guide.stories.packet.reading import Packet
from guide.text.contacts import REMOVED
from guide.text.handles import Perhaps, perhaps_contacts

_ADDRESS = re.compile(r"(?:https?|mailto):[^\s<>\"\]]*[^\s<>\".,;:!?)\]’”]", re.IGNORECASE)


@dataclass(frozen=True)
class Findings:
    """What was found, for an editor's eyes only: it repeats names."""

    names: tuple[tuple[str, Name], ...]
    """What looks like a name, with the field or heading where it stands first."""
    links: tuple[str, ...]
    """Every address in the prose, as a link or written out."""
    perhaps: tuple[tuple[str, Perhaps], ...]
    """What may lead to a person and was not masked, with the field or heading where it stands."""
    grade: float | None
    """Years of school that the text asks for (Flesch–Kincaid)."""
    doubles: Doubles


def look(packet: Packet, library: Library) -> Findings:
    """Looks a packet over.

    Args:
        packet: cleaned, with contacts masked.
        library: the content that the story would join.
    """
    first: dict[Name, str] = {}
    for part, text in _parts(packet):
        for name in names_in(text.replace(REMOVED, ". ")):
            first.setdefault(name, part)
    return Findings(
        names=tuple((part, name) for name, part in first.items()),
        links=tuple(dict.fromkeys(link for section in packet.sections for link in _ADDRESS.findall(section.prose))),
        perhaps=tuple(
            (part, found)
            for part, text in (*_lines(packet), *((section.heading, section.prose) for section in packet.sections))
            for found in perhaps_contacts(text)
        ),
        grade=_grade(packet),
        doubles=doubles_of(packet, library),
    )


def _parts(packet: Packet) -> Iterator[tuple[str, str]]:
    """Each part's plain words. Author and organisation are left out: they are there to be read."""
    yield from _lines(packet)
    yield from ((section.heading, passage) for section in packet.sections for passage in passages(section.prose))


def _lines(packet: Packet) -> Iterator[tuple[str, str]]:
    fields = packet.fields
    yield from (("title", fields.title), ("summary", fields.summary), ("place", fields.place or ""))
    yield from (("shows", shown.why) for shown in fields.shows)


def _grade(packet: Packet) -> float | None:
    """The grade of an English text; None for one in another language, of which the formula says nothing."""
    found = [said for section in packet.sections for passage in passages(section.prose) for said in sentences(passage)]
    letters = [letter for sentence in found for letter in sentence if letter.isalpha()]
    language = packet.fields.language or "en"
    if language.split("-")[0].lower() != "en" or sum(map(str.isascii, letters)) * 2 < len(letters):
        return None
    dictionary = _dictionary()
    return grade(
        Counts(
            words=sum(len(words(sentence)) for sentence in found),
            sentences=len(found),
            syllables=sum(syllables(word, dictionary) for sentence in found for word in words(sentence)),
        )
    )


@cache
def _dictionary() -> Spoken:
    """How words are said; where the dictionary is not installed, syllables are counted by rule, nearly as well."""
    try:
        return spoken()
    except PackageNotFoundError:
        return {}
