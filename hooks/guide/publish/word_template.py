"""The questions of a story as a Word file of two sides, for those who write it without the form."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from guide.content.library import Library
from guide.pages.forms import SHOWN_BY_A_STORY
from guide.pages.services import Submissions
from guide.pages.settings import Settings
from guide.publish.word_lines import ITEM, PART, QUESTION, TICK, TITLE, About, Line
from guide.stories.packet.form import LIMITS, SECTIONS
from guide.stories.questions import AGREEMENTS, HINTS

URI = "share-your-story/story-template.docx"
BOX = "☐ "
_COLUMNS = {"sectors": 2, "shown": 3}
"""How many boxes stand side by side, where their words are short."""


def story_template(library: Library, settings: Settings) -> bytes:
    """A Word file with real headings, the same bytes whenever the same is said on the same day."""
    about = About(
        title=f"Your story for {settings.name}",
        author=settings.name,
        locale=settings.locale,
        made=settings.built_on or date.today(),
        paper=settings.paper,
    )
    return written(about, tuple(_said(library, settings.submissions)))


@lru_cache(maxsize=4)
def written(about: About, lines: tuple[Line, ...]) -> bytes:
    """As `word_file`. Its bytes are kept, since every check and every rebuild while serving asks for the same."""
    from guide.publish.word_file import word_file  # here: it stands on python-docx, which may be missing

    return word_file(about, lines)


def _said(library: Library, submissions: Submissions) -> Iterator[Line]:
    yield Line("Your story", TITLE)
    yield Line(f"Write beneath each heading. {_to_leave_out(submissions)}")
    for line in ways_to_send(submissions):
        yield Line(line, ITEM)
    yield from _about(library)
    yield Line("Your account of it", PART)
    yield Line(
        f"Answer these five questions, in up to {LIMITS.section_words:,} words each; or strike them out and tell the "
        "story in your own way."
    )
    for heading in SECTIONS["case study"]:
        yield from _asked(heading, HINTS[heading], lines=3)
    yield from _asked(
        "Words of it to stand out", f"Up to {LIMITS.quote} characters, exactly as they stand in your account."
    )
    yield from _shown(library)
    yield from _named(library)
    yield Line("What you agree to", PART)
    yield Line("A story can be taken in only if you tick all four. Put an x in place of each box.")
    for agreement in AGREEMENTS:
        yield Line(f"{BOX}{agreement.words} {agreement.hint}", TICK)


def _to_leave_out(submissions: Submissions) -> str:
    if submissions.private:
        return (
            "Leave out what does not fit. What you write here is published once an editor has read it. Put nothing in "
            "it by which someone could reach you or others: that belongs in the message that you send it with."
        )
    return "Leave out what does not fit, and all by which you or others could be reached."


def ways_to_send(submissions: Submissions) -> Iterable[str]:
    """A sentence for each way that the site's settings open, the private ones first."""
    if submissions.email:
        yield f"Send the file by e-mail to {submissions.email}."
    if submissions.form_url:
        yield f"Or use our own form: {submissions.form_url}"
    if submissions.github and not submissions.private:
        yield (
            f"This guide takes stories in as public issues on GitHub ({submissions.github}), and no files: copy your "
            "words into the form on its site, which makes the text to post."
        )
    elif not submissions.email and not submissions.form_url:
        yield "Give the file to whoever gave you the address of the guide; it names no other way to send it."


def _about(library: Library) -> Iterator[Line]:
    yield Line("About the story", PART)
    yield from _asked("Title", f"Up to {LIMITS.title} characters.")
    yield from _asked("What will a reader learn?", f"One or two sentences, up to {LIMITS.summary} characters.")
    yield from _asked("When did it happen?", "A year is enough.")
    yield Line("Where was the partnership then?", QUESTION)
    for stage in library.taxonomy.stages:
        yield Line(f"{BOX}{stage.title}: {stage.summary}", TICK)


def _shown(library: Library) -> Iterator[Line]:
    yield Line("What it shows", PART)
    yield Line(f"Tick up to {LIMITS.shows}. After each, say in a sentence how your story shows it.")
    for folder in SHOWN_BY_A_STORY:
        if entries := library.of(folder):
            yield Line(entries[0].plural, QUESTION, columns=_COLUMNS["shown"])
            for entry in entries:
                yield Line(f"{BOX}{entry.title}", TICK, columns=_COLUMNS["shown"])


def _named(library: Library) -> Iterator[Line]:
    yield Line("Your name, and where it was", PART)
    yield from _asked("Author", "As you wish to be named. Leave it empty to have your name withheld.")
    yield from _asked("Organisation", "Only if you wish to name it.")
    yield from _asked("Place", "Only if you wish to name it.")
    yield Line("Who took part?", QUESTION)
    for sector in library.taxonomy.sectors:
        yield Line(f"{BOX}{sector.title}", TICK, columns=_COLUMNS["sectors"])


def _asked(heading: str, hint: str, lines: int = 1) -> Iterator[Line]:
    yield Line(heading, QUESTION)
    yield Line(hint, italic=True)
    for _ in range(lines):
        yield Line("")
