"""The rule that a statement of a check asks one thing: of two in one, people may differ only in which they answered.

An edition that is published cannot be mended, so the rule looks at the newest one, and its finds stop no build.
"""

import re
from collections.abc import Iterator

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.content.problems import Problem

_JOIN = re.compile(r"[,;]\s*(?:and|or|nor|but)\b|\b(?:and|or|nor|but)\b|[,;]", re.IGNORECASE)
_NAME = re.compile(r"^[^:]{1,40}:\s+")
"""What a value is called, in a check to choose from: “Honesty: we say what is so”."""


def joins(text: str) -> tuple[str, ...]:
    """The words and commas that join one part of a statement to another, such as `("and", ",")`."""
    return tuple(found[0].lower() for found in _JOIN.finditer(_NAME.sub("", text)))


def joined_statements(library: Library) -> Iterator[Problem]:
    """Each check whose newest edition has statements of several joins for which `together.yml` gives no reason."""
    for id_, editions in library.assessments.items():
        newest = editions[-1]
        together = library.together.get(id_)
        named = [f"`{item}`" for item in _joined(newest) if not (together and item in together.joins)]
        if named:
            several = "statement joins" if len(named) == 1 else "statements join"
            way = "ask one thing in each" if newest.draft else "ask one thing in each in the next edition"
            message = (
                f"{len(named)} {several} several things ({', '.join(named)}); {way}, or say why not under `joins` "
                f"in assessments/{id_}/together.yml"
            )
            yield Problem((library.root / newest.path).as_posix(), "items", message)


def _joined(edition: Assessment) -> Iterator[str]:
    for item in edition.items:
        # With a single join it may be one idea yet: “women and men”; “when a date slips, I hear”.
        if len(joins(item.text)) > 1:
            yield item.id
