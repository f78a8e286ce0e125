"""Recording an assessment's edition as published. From then on the check holds it to its words."""

from guide.content.assessments import Assessment, fingerprint
from guide.content.files import replace_whole
from guide.content.library import Library
from guide.content.loading import EDITIONS, PUBLISHED
from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_yaml, read_text

PREFACE = """\
# Editions that people may have answered, each with the SHA-256 of what it says (guide publish ID/EDITION).
# What stands here may not change: a better wording is a new edition.
"""


def publish_edition(library: Library, name: str) -> str:
    """Adds an edition to the record.

    Args:
        library: the content, free of problems.
        name: the edition, such as `assumptions/1`.

    Returns:
        What was done, as a sentence.

    Raises:
        ContentError: when there is no such edition.
    """
    known: dict[str, Assessment] = {
        f"{edition.id}/{edition.edition}": edition for editions in library.assessments.values() for edition in editions
    }
    if name not in known:
        raise ContentError([Problem("guide publish", "ID/EDITION", f"`{name}` does not exist{nearest(name, known)}")])
    path = library.root / EDITIONS / PUBLISHED
    if not known[name].draft:
        return f"{name} is published already"
    recorded: dict[str, str] = parse_yaml(read_text(path, str(path)), str(path)) if path.exists() else {}
    source = library.root / known[name].path
    recorded[name] = fingerprint(parse_yaml(read_text(source, str(source)), str(source)))
    replace_whole(path, PREFACE + "".join(f'{key}: "{value}"\n' for key, value in sorted(recorded.items())))
    return f"{name} is published: from now on its words stay as they are"
