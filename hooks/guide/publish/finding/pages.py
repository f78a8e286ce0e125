"""Pages that are no entries as things to find: those that the guide makes of itself, and those written by hand.

What people call them and ask with stands in `pages.yml` for the first, and for the second in the page's own front
matter, as `said_as` and `asked_as`. Themes and stages have theirs in the taxonomy.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from guide.content.library import Library
from guide.pages.by_hand.front_matter import read_page
from guide.publish.finding.find import Find, cut, plain

PAGES, CONTRIBUTORS = "Other pages", "For contributors"
FOR_CONTRIBUTORS = "contribute/"
"""Below it lie the pages for those who write, run or build a guide."""
DECISIONS = "contribute/decisions/"
"""These are in the index of the full text alone."""
ASKED_FOR = frozenset({"sources.md"})
"""Pages for readers that are no answer to a search, unless their own group is chosen."""

_FILE = Path(__file__).parent / "pages.yml"
_HEADING = re.compile(r"^# (.+)$", re.M)


@cache
def made_words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """By its source, what people call a page that the guide makes, and what they ask with."""
    given: dict[str, dict[str, list[str]]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return given


def of_made(uri: str, title: str, summary: str, library: Library) -> Find:
    """A page that the guide makes of itself.

    Args:
        uri: its source, such as `plan.md`.
        title: what it is called.
        summary: what it is about.
        library: the content, whose taxonomy has the words for themes and stages.
    """
    hubs = {f"themes/{theme.id}.md": theme for theme in library.taxonomy.themes}
    hub = hubs.get(uri) or {f"stages/{stage.id}.md": stage for stage in library.taxonomy.stages}.get(uri)
    if hub is None:
        return _of_page(uri, title, summary, made_words().get(uri, {}))
    words = {"said_as": hub.said_as, "asked_as": hub.asked_as, "text": (hub.text or "", hub.mistake or "")}
    return _of_page(uri, title, summary, words)


def of_written(uri: str, text: str) -> Find:
    """A page written by hand.

    Args:
        uri: its source, such as `about/privacy.md`.
        text: its Markdown, front matter and all.
    """
    page = read_page(text, uri)
    heading = _HEADING.search(page.markdown)
    title = page.meta.title or (heading[1] if heading else uri)
    read = plain(page.markdown)
    summary = page.meta.description or read.removeprefix(title).strip()
    return _of_page(uri, title, summary, {**page.words, "text": (read,)})


def _of_page(uri: str, title: str, summary: str, words: Mapping[str, Sequence[str]]) -> Find:
    contributors = uri.startswith(FOR_CONTRIBUTORS) or uri in ASKED_FOR
    address = uri.removesuffix(".md").removesuffix("index")
    return Find(
        kind="contribute" if contributors else "page",
        group=CONTRIBUTORS if contributors else PAGES,
        url=address if address.endswith("/") or not address else f"{address}/",
        title=title,
        summary="" if contributors else cut(summary),
        words={} if contributors else words,
    )
