"""Which file and which field say what there are no letters for, so that whoever wrote it can find it."""

from collections.abc import Iterator
from typing import Any

from guide.content.problems import ContentError, Problem
from guide.pages.settings import Settings
from guide.publish.papers.typeset import LettersError

_ABOUT = ("site", "from", "name")
"""What stands round every file's words, and comes from the settings."""
_FILES = {"sheet": "tools/{}.sheet.yml", "check": "assessments/{}"}
"""Where what a part of a pack shows is written, by the part's kind."""
_HELD = ("sheet.", "check.")
"""What is said within a part, and is a whole file of the content."""


def unprintable(error: LettersError, said: Any, written: str, settings: Settings) -> ContentError:
    """The error as a problem of the content.

    Args:
        error: the signs that there are no letters for.
        said: all that the file says.
        written: where that is written, so far as what is said does not tell: a ref, or the name of a file.
        settings: the copy's, which name the content's folder.
    """
    message = (
        f"holds “{error.signs}”, which the letters of the PDF files cannot show; write it without, or build without "
        "the package typst: then pages offer no PDF, and all else stays"
    )
    places = [place for place in _places(said, written, "") if error.signs in place[2]]
    # What stands in the file itself, before what stands round it.
    file, name, _ = min(places, key=lambda place: place[0] == "mkdocs.yml", default=(written, "body", ""))
    path = file if file == "mkdocs.yml" else f"{settings.content}/{file}"
    for held in _HELD:
        name = name.removeprefix(held)
    return ContentError([Problem(path, name, message)])


def _places(said: Any, written: str, name: str) -> Iterator[tuple[str, str, str]]:
    """Every text that is said: the file that it comes from, its field there, and the text."""
    if isinstance(said, str):
        yield written, name, said
    elif isinstance(said, list | tuple):
        for one in said:
            yield from _places(one, written, name)
    elif isinstance(said, dict):
        here = _written(said) or written
        for key, one in said.items():
            if not name and key in _ABOUT:
                yield "mkdocs.yml", "site_name", str(one)
            else:
                yield from _places(one, here, f"{name}.{key}" if name and here == written else key)


def _written(said: dict[str, Any]) -> str:
    if "ref" in said:
        return f"{said['ref']}.md"
    return _FILES.get(said.get("kind", ""), "").format(said.get("id"))
