"""The pages on which a group runs a check: together, with phones and a screen, and on paper."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.pages.counting_example import example
from guide.pages.entries import KIND_TITLES, PLURALS
from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.markdown import Markdown
from guide.pages.rendering.offered import draws_codes
from guide.pages.rendering.qr import qr_code
from guide.pages.rendering.render import markdown
from guide.pages.settings import USUAL, Settings
from guide.pages.taking.told import Told, kinds_beside

MINUTES = {"say": 5, "gather": 5, "count": 10, "talk": 25, "choose": 10}
"""What the steps of a session take, besides the answering: codes are gathered, sheets of paper counted."""

OFF_THE_SCALE = (("d", "Don’t know"), ("n", "Doesn’t apply"))
"""The answers beside the scale, each by the key that types it in."""


def group_pages(library: Library, settings: Settings, known: Told | None = None) -> Iterable[Page]:
    """Two pages for the current edition of every assessment: one to run it together, one to print.

    Args:
        library: the content.
        settings: the site's.
        known: what is known of the files to take along; None: nothing yet.
    """
    for assessment in library.current_assessments():
        yield _together(assessment, library, settings)
        yield _on_paper(assessment, library, settings, known or Told())


def _together(assessment: Assessment, library: Library, settings: Settings) -> Page:
    uri = f"{assessment.ref}/together.md"
    title = f"Together: {assessment.title}"
    description = (
        "Each answers alone; this page counts the answers, in your browser, and shows where to begin the talk."
    )
    together = library.together.get(assessment.id)
    values = {
        "minutes": MINUTES,
        "guess": bool(together and together.guess and assessment.scale),
        "minimum": settings.minimum_group,
        "fewest": settings.fewest,
        "is_letter": settings.paper == "letter",
        "usual": USUAL,
        "address": address(assessment, settings),
        "qr": _qr(assessment, settings),
        "definition": f"../{assessment.edition}.json",
    }
    page = _page(assessment, settings, uri, "together.md", title, description, values)
    return replace(page, meta=replace(page.meta, template="check.html"))


def _on_paper(assessment: Assessment, library: Library, settings: Settings, known: Told) -> Page:
    uri = f"{assessment.ref}/on-paper.md"
    title = f"On paper: {assessment.title}"
    description = "A sheet to hand out, a sheet to count on, and how to run the check with no phone and no screen."
    together = library.together.get(assessment.id)
    labels = [point.label for point in assessment.scale.points] if assessment.scale else []
    values = {
        "minutes": MINUTES,
        "sectors": library.taxonomy.sectors,
        "prompts": together.prompts if together else {},
        "answers": [*((str(key), label) for key, label in enumerate(labels, 1)), *OFF_THE_SCALE],
        "example": example(labels) if labels else None,
        "address": address(assessment, settings),
        "site_name": settings.name,
        "kinds": kinds_beside(f"{assessment.url}{assessment.id}", known),
    }
    return _page(assessment, settings, uri, "on-paper.md", title, description, values)


def _page(
    assessment: Assessment,
    settings: Settings,
    uri: str,
    template: str,
    title: str,
    description: str,
    values: dict[str, Any],
) -> Page:
    path = f"{settings.content}/{assessment.path}"
    meta = Meta(
        title=title,
        description=description,
        template="entry.html",
        kind="assessment",
        kind_title=KIND_TITLES["assessment"],
        trail=(Link(PLURALS["assessments"], "assessments/"), Link(assessment.title, assessment.url)),
        # What it asks stands on the check's own page already: search leads there.
        unsearched=True,
        source=path,
        edit_url=settings.edit_url(path),
    )
    text = markdown(template, uri, title=title, assessment=assessment, **values)
    return Page(uri, text, meta, in_navigation=False)


def address(assessment: Assessment, settings: Settings) -> str | None:
    """The whole address of a check's page, or None where the site's own is not known."""
    return f"{settings.site_url.rstrip('/')}/{assessment.url}" if settings.site_url else None


def _qr(assessment: Assessment, settings: Settings) -> Markdown | None:
    whole = address(assessment, settings)
    return (
        qr_code(f"{whole}#join", f"QR code that opens “{assessment.title}” on a phone")
        if whole and draws_codes()
        else None
    )
