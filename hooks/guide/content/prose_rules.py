"""Rules for the text of an entry: its headings, what stands beneath them, where it leads."""

import posixpath
import re
from collections.abc import Iterator

from guide.content.kinds import Story
from guide.content.model import Entry
from guide.content.problems import Problem, nearest
from guide.content.sections import open_fences, read_text_parts, without_code
from guide.stories.cleaning import first_unclean

HTML = re.compile(r"<(?:[a-zA-Z/!?])")
_CODE = re.compile(r"`[^`]*`")
PROSE_LINK = re.compile(r"\]\(([^)\s]+)\.md(?:#[^)\s]*)?\)")


def prose_faults(entry: Entry, shown: str, known: set[str]) -> Iterator[Problem]:
    """What is wrong with an entry's text."""
    text = read_text_parts(entry.body)
    headings = text.headings
    required = entry.required_sections()
    if not required:
        if not entry.meeting_optional and entry.meeting not in headings:
            yield Problem(shown, "sections", f"the heading `## {entry.meeting}` is missing; add it at the end")
    else:
        for heading in required:
            if heading not in headings and not (heading == entry.meeting and entry.meeting_optional):
                yield Problem(shown, "sections", f"the heading `## {heading}` is missing; add it")
        allowed = {*required, entry.meeting}
        for heading in headings:
            if heading not in allowed:
                yield Problem(
                    shown,
                    "sections",
                    f"`## {heading}` is not a heading of this kind; use `###`{nearest(heading, allowed)}",
                )
        present = [heading for heading in headings if heading in allowed]
        if (
            len(present) == len(set(present))
            and present != [h for h in (*required, entry.meeting) if h in present][: len(present)]
        ):
            yield Problem(shown, "sections", f"are out of order; put them as {', '.join(required)}")
    for heading in sorted({heading for heading in headings if headings.count(heading) > 1}):
        yield Problem(shown, "sections", f"`## {heading}` stands here twice; join the two")
    for section in text.sections:
        if not section.text:
            yield Problem(shown, "sections", f"`## {section.heading}` has nothing beneath it; write it")
    if entry.sections and text.before:
        yield Problem(shown, "body", f"“{text.before[:60]}” stands before the first heading; put it beneath one")
    for line in open_fences(entry.body):
        yield Problem(
            shown, "body", f"the code that `{line.strip()}` opens is never closed; close it with the same marks"
        )
    if not entry.body.strip():
        yield Problem(shown, "body", "is empty; write it below the front matter")
    if isinstance(entry, Story):
        if unclean := first_unclean(entry.body, entry_links=entry.retold):
            yield Problem(shown, "body", f"holds Markdown that stories may not use, from “{unclean[:60]}”; take it out")
    elif HTML.search(_CODE.sub("", without_code(entry.body))):
        yield Problem(shown, "body", "holds HTML; write it in Markdown")
    for target in PROSE_LINK.findall(entry.body):
        ref = posixpath.normpath(posixpath.join(entry.folder, target))
        if ref not in known and not target.startswith("http"):
            yield Problem(shown, "body", f"links to `{ref}`, which does not exist{nearest(ref, known)}")


def diagram_faults(entry: Entry, shown: str) -> Iterator[Problem]:
    """What is wrong with the drawing that an entry names."""
    if entry.diagram is None:
        return
    if isinstance(entry, Story):
        yield Problem(shown, "diagram", "stands on no story; take it out")
    elif entry.diagram not in entry.diagrams:
        known = ", ".join(f"`{name}`" for name in entry.diagrams)
        yield Problem(shown, "diagram", f"`{entry.diagram}` is not a drawing; known are: {known}")
