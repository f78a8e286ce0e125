"""The questions of a story as a Word file, for those who write it without the form."""

import io
import zipfile
from collections.abc import Iterable

from docx import Document
from docx.document import Document as Docx
from docx.oxml.ns import qn
from docx.shared import Pt

from guide.content.library import Library
from guide.pages.forms import SHOWN_BY_A_STORY
from guide.pages.settings import Settings, Submissions
from guide.stories.packet.form import LIMITS, SECTIONS
from guide.stories.questions import AGREEMENTS, HINTS

URI = "share-your-story/story-template.docx"
BOX = "☐ "
_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can name: the file's bytes follow from what it says and not from when it was made."""


def story_template(library: Library, settings: Settings) -> bytes:
    """A Word file (Office Open XML) with real headings, the same bytes whenever the same is said."""
    document = _empty(settings)
    document.add_heading("Your story", 0)
    document.add_paragraph(
        "Write beneath each heading. Leave out what does not fit. What you write here is published once an editor has "
        "read it. Put nothing in it by which someone could reach you or others: that belongs in the message that you "
        "send it with."
        if settings.submissions.open
        else "Write beneath each heading. Leave out what does not fit, and all by which you or others could be reached."
    )
    for line in ways_to_send(settings.submissions):
        document.add_paragraph(line, style="List Bullet")
    _about(document, library)
    document.add_heading("Your account of it", 1)
    document.add_paragraph(
        f"Answer these five questions, in up to {LIMITS.section_words:,} words each; or strike them out and tell the "
        "story in your own way."
    )
    for heading in SECTIONS["case study"]:
        _asked(document, heading, HINTS[heading], lines=4)
    _shown(document, library)
    _named(document, library)
    document.add_heading("What you agree to", 1)
    document.add_paragraph("A story can be taken in only if you tick all four. Put an x in place of each box.")
    for agreement in AGREEMENTS:
        document.add_paragraph(f"{BOX}{agreement.words} {agreement.hint}")
    return _steady(document)


def ways_to_send(submissions: Submissions) -> Iterable[str]:
    """A sentence for each way that the site's settings open, the private ones first."""
    if submissions.email:
        yield f"Send the file by e-mail to {submissions.email}."
    if submissions.form_url:
        yield f"Or use our own form: {submissions.form_url}"
    if not submissions.email and not submissions.form_url:
        yield "Give the file to whoever gave you the address of the guide; it names no other way to send it."


def _empty(settings: Settings) -> Docx:
    document = Document()
    document.core_properties.title = f"Your story for {settings.name}"
    document.core_properties.author = settings.name
    document.core_properties.language = settings.locale
    document.core_properties.comments = ""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    document.styles.element.xpath("w:docDefaults//w:lang")[0].set(qn("w:val"), settings.locale)
    return document


def _about(document: Docx, library: Library) -> None:
    document.add_heading("About the story", 1)
    _asked(document, "Title", f"Up to {LIMITS.title} characters.")
    _asked(document, "What will a reader learn?", f"One or two sentences, up to {LIMITS.summary} characters.")
    _asked(document, "When did it happen?", "A year is enough.")
    document.add_heading("Where was the partnership then?", 2)
    for stage in library.taxonomy.stages:
        document.add_paragraph(f"{BOX}{stage.title}: {stage.summary}")


def _shown(document: Docx, library: Library) -> None:
    document.add_heading("What it shows", 1)
    document.add_paragraph(f"Tick up to {LIMITS.shows}. After each, say in a sentence how your story shows it.")
    for folder in SHOWN_BY_A_STORY:
        if entries := library.of(folder):
            document.add_heading(entries[0].plural, 2)
            for entry in entries:
                document.add_paragraph(f"{BOX}{entry.title}")


def _named(document: Docx, library: Library) -> None:
    document.add_heading("Your name, and where it was", 1)
    _asked(document, "Author", "As you wish to be named. Leave it empty to have your name withheld.")
    _asked(document, "Organisation and place", "Only if you wish to name them.")
    document.add_heading("Who took part?", 2)
    for sector in library.taxonomy.sectors:
        document.add_paragraph(f"{BOX}{sector.title}")


def _asked(document: Docx, heading: str, hint: str, lines: int = 1) -> None:
    document.add_heading(heading, 2)
    document.add_paragraph(hint).runs[0].italic = True
    for _ in range(lines):
        document.add_paragraph("")


def _steady(document: Docx) -> bytes:
    """The file's bytes, with the times in them taken out."""
    written, steady = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as out:
        for part in made.infolist():
            out.writestr(zipfile.ZipInfo(part.filename, _DAY), made.read(part), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
