"""Pages to answer on: the assessments, and the form for a story."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from guide.assess.definition import statements
from guide.content.kinds.story import WENT
from guide.content.library import Library
from guide.pages.entries import KIND_TITLES, PLURALS, stages_of, themes_of
from guide.pages.meta import Link, Meta
from guide.pages.page import Page
from guide.pages.rendering.offered import offered
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings
from guide.pages.taking.told import Told
from guide.stories.packet.form import limits
from guide.stories.questions import AGREEMENTS, HINTS, LANGUAGES, TRIED_HINTS

SHARE = "share-your-story.md"
TELL = "Tell what happened in your partnership; an editor reads it before anything is published."
WRITE = "Write down what happened in your partnership, question by question, to keep or to hand on."
NOT_TAKEN = "This copy of the guide does not take stories in."
_BETWEEN = "\r\n\r\n"
SHOWN_BY_A_STORY = ("assumptions", "principles", "tips")


def form_pages(library: Library, settings: Settings, known: Told | None = None) -> Iterable[Page]:
    """The current edition of every assessment, and the page to share a story on.

    Args:
        library: the content.
        settings: the site's.
        known: what is known of the files to take along; None: nothing yet.
    """
    pictures = known.pictures if known else {}
    for assessment in library.current_assessments():
        uri = f"{assessment.ref}.md"
        text = markdown(
            "assessment.md",
            uri,
            assessment=assessment,
            sectors=library.taxonomy.sectors,
            told=statements(assessment, library),
            size=pictures.get(f"{assessment.url}{assessment.id}.png"),
            sources=[library.sources[id_] for id_ in assessment.sources if id_ in library.sources],
        )
        path = f"{settings.content}/{assessment.path}"
        meta = Meta(
            title=assessment.title,
            description=assessment.summary,
            template="check.html",
            kind="assessment",
            kind_title=KIND_TITLES["assessment"],
            trail=(Link(PLURALS["assessments"], "assessments/"),),
            themes=themes_of(library, assessment),
            stages=stages_of(library, assessment),
            source=path,
            edit_url=settings.edit_url(path),
            reviewed=assessment.reviewed,
        )
        yield Page(uri, text, meta)
    yield _no_stories() if settings.submissions.closed else _share_your_story(library, settings)


def _no_stories() -> Page:
    """What stands at the form's address where a guide takes no stories in: links from elsewhere may lead there."""
    text = markdown("no-stories.md", SHARE)
    return Page(SHARE, text, Meta(title="No stories are taken in", description=NOT_TAKEN))


def _share_your_story(library: Library, settings: Settings) -> Page:
    choices: list[dict[str, Any]] = [
        {"kind": entries[0].kind, "title": PLURALS[folder], "entries": entries}
        for folder in SHOWN_BY_A_STORY
        if (entries := library.of(folder))
    ]
    text = markdown(
        "story-form/share-your-story.md",
        SHARE,
        library=library,
        settings=settings,
        choices=choices,
        limits=limits(),
        hints=HINTS,
        agreements=AGREEMENTS,
        languages=LANGUAGES,
        asked=dict(TRIED_HINTS),
        tried_mail=_tried_mail(),
        word="story-template.docx" if "docx" in offered() else None,
        submissions=settings.submissions,
    )
    description = TELL if settings.submissions.open else WRITE
    return Page(SHARE, text, Meta(title="Share your story", description=description))


def _tried_mail() -> str:
    """What follows the address in a link to an e-mail that asks how it went to try something."""
    asked = [
        "What we tried (the page’s title or address):",
        *(f"{heading}: " for heading in TRIED_HINTS),
        f"How it went ({' / '.join(WENT.values())}):",
        "How I wish to be named (left empty, my name is withheld):",
        "Write “yes” after each of these that you agree to. It can be taken in only with all four.",
        *(f"{agreement.words} {agreement.hint}" for agreement in AGREEMENTS),
    ]
    return f"subject={quote('How it went')}&body={quote(_BETWEEN.join(asked))}"
