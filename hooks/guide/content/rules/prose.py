"""Rules for the text of an entry: its headings, what stands beneath them, where it leads."""

import posixpath
import re
from collections.abc import Collection, Iterator

from guide.content.kinds import KINDS, Story
from guide.content.loading import EDITIONS
from guide.content.model import Entry
from guide.content.problems import Problem, nearest_ref
from guide.content.rules.headings import heading_faults
from guide.content.sections import open_fences, read_text_parts, without_code
from guide.text.cleaning import first_unclean
from guide.text.memory import Memory, digest

HTML = re.compile(r"<(?:[a-zA-Z/!?])")
_UNCLEAN = Memory[str]()
_CODE = re.compile(r"`[^`]*`")
PROSE_LINK = re.compile(r"\]\(([^)\s]+)\.md(?:#[^)\s]*)?\)")

_ENTRY = re.compile(rf"(?:{'|'.join([EDITIONS, *(kind.folder for kind in KINDS)])})/(?!index$)[^/]+")
"""What can only be an entry or a check; of other pages this room knows nothing."""


def prose_faults(entry: Entry, shown: str, known: Collection[str]) -> Iterator[Problem]:
    """What is wrong with an entry's text.

    Args:
        entry: the entry.
        shown: its path, for problems.
        known: every ref that leads somewhere.
    """
    text = read_text_parts(entry.body)
    of_headings = list(heading_faults(entry, shown))
    yield from of_headings
    for section in text.sections:
        if not section.text:
            yield Problem(shown, "sections", f"`## {section.heading}` has nothing beneath it; write it")
    # Where a heading is miswritten, what stands beneath it only seems to stand before the first.
    if entry.sections and text.before and not any(problem.line for problem in of_headings):
        yield Problem(shown, "body", f"“{text.before[:60]}” stands before the first heading; put it beneath one")
    for line in open_fences(entry.body):
        yield Problem(
            shown, "body", f"the code that `{line.strip()}` opens is never closed; close it with the same marks"
        )
    if not entry.body.strip():
        yield Problem(shown, "body", "is empty; write it below the front matter")
    if isinstance(entry, Story):
        if unclean := _UNCLEAN.of((digest(entry.body), entry.retold), lambda: _unclean(entry.body, entry.retold)):
            yield Problem(shown, "body", f"holds Markdown that stories may not use, from “{unclean[:60]}”; take it out")
    elif HTML.search(_CODE.sub("", without_code(entry.body))):
        yield Problem(shown, "body", "holds HTML; write it in Markdown")
    for found in PROSE_LINK.finditer(entry.body):
        ref = posixpath.normpath(posixpath.join(entry.folder, found[1]))
        if _ENTRY.fullmatch(ref) and ref not in known and not found[1].startswith("http"):
            number = entry.body.count("\n", 0, found.start()) + 1
            yield Problem(shown, "body", f"links to `{ref}`, which does not exist{nearest_ref(ref, known)}", number)


def _unclean(text: str, entry_links: bool) -> str:
    return first_unclean(text, entry_links=entry_links) or ""


def diagram_faults(entry: Entry, shown: str) -> Iterator[Problem]:
    """What is wrong with the drawing that an entry names."""
    if entry.diagram is None:
        return
    if isinstance(entry, Story):
        yield Problem(shown, "diagram", "stands on no story; take it out")
    elif entry.diagram not in entry.diagrams:
        known = ", ".join(f"`{name}`" for name in entry.diagrams)
        yield Problem(shown, "diagram", f"`{entry.diagram}` is not a drawing; known are: {known}")
