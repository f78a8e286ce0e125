"""Pages that lead to entries: an index for each kind but stories, hubs, the glossary, the sources."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any
from unicodedata import normalize

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.model import Entry
from guide.content.reference import Term
from guide.pages.browse.hubs import hub_pages
from guide.pages.browse.kind_index import Shown, kind_index
from guide.pages.browse.library_page import library_page
from guide.pages.entries import PLURALS
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.render import markdown
from guide.pages.rendering.terms import anchor
from guide.pages.settings import Settings
from guide.pages.studies import URI

CHECKS_PROMISE = "See where you stand, in a few minutes"
ASSESSMENTS_ABOUT = (
    "Short checks to answer alone or each on your own phone before you meet. They are prompts for a conversation, "
    "not tests: no marks, and nothing leaves your browser unless you send it."
)


def list_pages(library: Library, settings: Settings) -> Iterable[Page]:
    """Every page that is made of links to others, but those of the story library."""
    yield library_page(library, settings)
    for kind in KINDS:
        if kind.folder != "stories":
            yield _index(library, settings, Shown.of(kind), library.of(kind.folder))
    checks = Shown("assessments", "assessment", PLURALS["assessments"], "check", CHECKS_PROMISE, ASSESSMENTS_ABOUT)
    yield _index(library, settings, checks, library.current_assessments())
    yield from hub_pages(library, settings)
    yield _glossary(library, settings)
    yield _sources(library, settings)


def _index(library: Library, settings: Settings, kind: Shown, entries: Sequence[Entry | Assessment]) -> Page:
    meta = replace(_meta(settings, kind.plural, kind.about), template="wide.html")
    return Page(f"{kind.folder}/index.md", kind_index(library, kind, entries), meta)


def _glossary(library: Library, settings: Settings) -> Page:
    terms = sorted(library.glossary, key=lambda term: normalize("NFD", term.term.casefold()))
    letters = [(letter, list(found)) for letter, found in groupby(terms, key=_letter)]
    text = markdown("glossary.md", "glossary.md", letters=letters, anchor=anchor)
    return Page("glossary.md", text, _meta(settings, "Glossary", "Partnership jargon, said plainly.", "glossary.yml"))


def _letter(term: Term) -> str:
    """Under what a reader looks for a term: its first letter, without an accent, or 0–9."""
    first = normalize("NFD", term.term)[:1].upper()
    return "0–9" if first.isdigit() else first


def _sources(library: Library, settings: Settings) -> Page:
    used_in: dict[str, list[Any]] = {id_: [] for id_ in library.sources}
    for node in library.nodes():
        if node.kind == "story" and not getattr(node, "retold", False):
            continue
        for id_ in dict.fromkeys([*node.sources, *(piece.source for piece in getattr(node, "evidence", ()))]):
            used_in.get(id_, []).append(node)
    cited = {piece.source for entry in library.entries.values() for piece in entry.evidence}
    text = markdown(
        "sources.md", "sources.md", sources=list(library.sources.values()), used_in=used_in, cited=cited, research=URI
    )
    return Page(
        "sources.md", text, _meta(settings, "Sources", "The texts and research behind the guide.", "sources.yml")
    )


def _meta(settings: Settings, title: str, description: str, file: str | None = None) -> Meta:
    path = f"{settings.content}/{file}" if file else None
    return Meta(title=title, description=description, source=path, edit_url=settings.edit_url(path) if path else None)
