"""Pages at the addresses of stories that were withdrawn: they say so, and nothing of the story."""

from collections.abc import Iterable

from guide.content.library import Library
from guide.content.withdrawn import Withdrawn
from guide.pages.meta import Link, Meta
from guide.pages.page import Page, relative
from guide.pages.rendering.dates import in_words
from guide.pages.rendering.markdown import escape

TITLE = "This story was withdrawn"


def withdrawn_pages(library: Library) -> Iterable[Page]:
    """A notice at each such address, old ones too; in no list, no feed and no search."""
    for story in library.withdrawn:
        for ref in (story.ref, *story.aliases):
            uri = f"{ref}.md"
            stories = relative("stories/index.md", uri)
            text = f"# {TITLE}\n\n{_notice(story)}\n\n[Read the other stories]({stories})\n"
            meta = Meta(
                title=TITLE,
                description="A story that stood here was withdrawn.",
                template="withdrawn.html",
                gone=True,
                unsearched=True,
                trail=(Link("Stories", "stories/"),),
            )
            yield Page(uri, text, meta, in_navigation=False)


def refs_withdrawn(library: Library) -> frozenset[str]:
    """The refs of stories that are gone, old ones too; none of a story whose file is there all the same."""
    gone = (story for story in library.withdrawn if story.ref not in library.entries)
    return frozenset(ref for story in gone for ref in (story.ref, *story.aliases))


def _notice(story: Withdrawn) -> str:
    day = in_words(story.on.isoformat())
    if story.note:
        return f"This story was withdrawn on {day}. {escape(story.note)}"
    return f"This story was withdrawn on {day} at its teller’s wish."
