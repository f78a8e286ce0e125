"""The library: every kind with its face and how many there are, subjects, stages, and what else can be looked up."""

from collections.abc import Iterable
from dataclasses import dataclass

from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.pages.entries import PLURALS
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings

URI = "library.md"
TITLE = "The library"
ABOUT = "Everything in the guide, by what you want it for."
CHECKS = "A few minutes, alone or each on your own phone. Then compare."


@dataclass(frozen=True)
class Kind:
    """A kind of entry as the library shows it."""

    folder: str
    kind: str
    title: str
    line: str
    count: int


def library_page(library: Library, settings: Settings) -> Page:
    """The page that the menu leads to by that name."""
    taxonomy = library.taxonomy
    text = markdown(
        "browse/library.md",
        URI,
        title=TITLE,
        about=ABOUT,
        kinds=list(_kinds(library)),
        ways=[("By subject", "themes", taxonomy.themes), ("By stage", "stages", taxonomy.stages)],
        glossary=len(library.glossary),
        sources=len(library.sources),
    )
    return Page(URI, text, Meta(title=TITLE, description=ABOUT, template="wide.html"))


def _kinds(library: Library) -> Iterable[Kind]:
    for kind in KINDS:
        yield Kind(kind.folder, kind.kind, kind.plural, f"{kind.promise}.", len(library.of(kind.folder)))
    yield Kind("assessments", "assessment", PLURALS["assessments"], CHECKS, len(library.current_assessments()))
