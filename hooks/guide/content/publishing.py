"""Recording an assessment's edition as published. From then on the check holds it to its words."""

from pathlib import Path

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

_MEANS = """\
This is for a copy of the guide that has never been on the web. No program can tell whether yours has: you know.
Recorded as published: {listed}.
If you go on, all of them are drafts. Their pages say so, and their words may change.
An answer code holds the number of a check and of an edition, and no words. Codes made on the guide that you copied
still open here, and mean the same only as long as the statements stay as they are, in the same order. So once you
change statements, give the check a `number` that the other guide does not use; then such a code is answered with a
sentence: its check is not known here."""


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


def begin_anew(root: Path, *, sure: bool) -> tuple[str, int]:
    """Empties the record, for a copy that has published none of the checks that came with it.

    Args:
        root: the content's folder.
        sure: whether to do it; otherwise only what it means is said.

    Returns:
        What was done or would be, as sentences, and the exit status: 1 where it waits for a yes.

    Raises:
        ContentError: when the record cannot be taken away.
    """
    path = root / EDITIONS / PUBLISHED
    if not path.exists():
        return "No edition is recorded as published. Nothing was changed.", 0
    recorded = [line.partition(":")[0] for line in path.read_text("utf-8", "replace").splitlines() if line[:1] != "#"]
    listed = ", ".join(sorted(filter(None, recorded))) or "none that can be read"
    if not sure:
        return f"{_MEANS.format(listed=listed)}\nNothing is changed yet. If all this is so, add --yes.", 1
    try:
        path.unlink()
    except OSError as error:
        message = f"could not be removed ({error.strerror}); mend that, and give the same command again"
        raise ContentError([Problem(path.as_posix(), "file", message)]) from None
    return (
        f"{path.as_posix()} is gone. Drafts now: {listed}. `guide publish ID/EDITION` records each when it is ready.",
        0,
    )
