"""What of the content is read: of each entry and each check its running text, and the short texts in its fields.

Beside a check, the questions for a group; beside an entry, its Easy Read.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from guide.content.assessments import Assessment
from guide.content.easy_read import EasyRead
from guide.content.kinds import Story
from guide.content.library import Library, current
from guide.content.model import Entry
from guide.content.sections import read_text_parts
from guide.content.together import Together
from guide.prose.passages import passages

_NO_PROSE = frozenset(
    {"id", "path", "body", "folder", "kind", "to", "source", "sources", "themes", "stages", "sectors", "about",
     "aliases", "reviewed", "when", "packet", "imported", "date", "ended", "licence", "form", "effort", "author",
     "organisation", "place", "language", "responds_to", "said_as", "asked_as", "ref", "picture", "tried"}
)  # fmt: skip
"""Fields, at whatever depth, that hold names and numbers, or other people's words that no reader is shown."""


@dataclass(frozen=True)
class Text:
    """One entry, or one check, as something to read."""

    ref: str
    path: str
    """Relative to the content's folder."""
    passages: tuple[str, ...]
    """The running text: what its length and its grade are of."""
    fields: tuple[tuple[str, str], ...]
    """The short texts beside it, each by the name of its field, such as `counter.0.why`."""
    reviewed: date
    ours: bool = True
    """False for a story that someone sent: its words are its author's, and no rule of ours holds for them."""


def texts(library: Library) -> Iterator[Text]:
    """Every entry, every Easy Read, and of every check the edition that is answered now and a group's questions."""
    for node in library.nodes():
        yield of_check(node) if isinstance(node, Assessment) else of_entry(node)
    for id_, together in library.together.items():
        yield of_prompts(together, current(library.assessments[id_]).reviewed)
    yield from map(of_easy_read, library.easy_reads.values())


def exercises(library: Library) -> dict[str, str]:
    """Of each entry of ours that closes with an exercise what it says there, by ref."""
    found = {
        entry.ref: " ".join(passages(read_text_parts(entry.body).beneath(entry.meeting)))
        for entry in library.entries.values()
        if of_entry(entry).ours
    }
    return {ref: text for ref, text in found.items() if text}


def of_entry(entry: Entry) -> Text:
    ours = not (isinstance(entry, Story) and entry.packet)
    fields = tuple(_short_texts(entry.model_dump(), ""))
    return Text(entry.ref, entry.path, passages(entry.body), fields, entry.reviewed, ours)


def of_check(check: Assessment) -> Text:
    """A check's running text is its statements and its advice."""
    running = (*(item.text for item in check.items), *(advice.say for advice in check.advice))
    fields = tuple(_short_texts(check.model_dump(), ""))
    return Text(check.ref, check.path, running, fields, check.reviewed)


def of_prompts(together: Together, reviewed: date) -> Text:
    """The questions that a group talks about; they are read again with the check that they belong to."""
    fields = tuple((f"prompts.{item}", prompt) for item, prompt in together.prompts.items())
    return Text(
        f"assessments/{together.id}/together", together.path, tuple(together.prompts.values()), fields, reviewed
    )


def of_easy_read(easy_read: EasyRead) -> Text:
    running = tuple(line for _, line in easy_read.lines)
    fields = tuple(_short_texts(easy_read.model_dump(), ""))
    return Text(f"{easy_read.ref}/easy-read", easy_read.path, running, fields, easy_read.reviewed)


def _short_texts(value: object, name: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield name, value
        case Mapping():
            for key, inner in value.items():
                if key not in _NO_PROSE:
                    yield from _short_texts(inner, f"{name}.{key}" if name else str(key))
        case Sequence():
            for place, inner in enumerate(value):
                yield from _short_texts(inner, f"{name}.{place}")
