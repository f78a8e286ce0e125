"""llms.txt: the guide's contents on one plain page, for language models and whoever reads with them (llmstxt.org)."""

import re
from collections.abc import Iterable

from guide.content.assessments import Assessment
from guide.content.kinds import KINDS
from guide.content.library import Library
from guide.content.model import Entry
from guide.pages.entries import PLURALS
from guide.pages.generate import Site
from guide.pages.settings import Settings
from guide.publish.machines.addresses import addresses, url_of

ABOUT = "Plain help for people who must make a partnership work: {kinds}, and short checks to answer together."
WAYS_IN = ("stages/index.md", "themes/index.md", "glossary.md", "sources.md", "share-your-story.md")


def llms(library: Library, settings: Settings, site: Site) -> str:
    """The page's text.

    Stories stand in it as one list to follow, so that it does not grow with them and quotes no contributor.
    """
    address = addresses(settings)

    def link(title: str, url: str, note: str) -> str:
        return f"- [{_plain(title)}]({address.to(url)}): {_plain(note)}"

    def of(nodes: Iterable[Entry | Assessment]) -> list[str]:
        return [link(node.title, node.url, node.summary) for node in nodes]

    shelves = {kind.plural: of(library.of(kind.folder)) for kind in KINDS if kind.folder != "stories"}
    ways_in = [(url_of(uri), site.pages[uri].meta) for uri in WAYS_IN if uri in site.pages]
    sections = {
        PLURALS["assessments"]: of(library.current_assessments()),
        **shelves,
        "Stories": [
            link("All stories", "stories/", next(kind.about for kind in KINDS if kind.folder == "stories")),
            link("Feed", "feed.xml", "The latest stories and articles, as Atom."),
        ],
        "Ways in": [link(meta.title, url, meta.description) for url, meta in ways_in],
        "Data": [
            link(
                "guide.json", "guide.json", "Every entry, with the entries it leads to; it names the files of stories."
            ),
        ],
    }
    kinds = ", ".join(kind.plural.lower() for kind in KINDS)
    licence = "All texts are under CC BY 4.0: name the guide, link to the licence and say what you changed."
    parts = [f"# {_plain(settings.name)}", f"> {ABOUT.format(kinds=kinds)}", licence]
    parts += ["\n".join([f"## {heading}", "", *links]) for heading, links in sections.items() if links]
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> str:
    """A text on one line that holds no link, code or markup of its own."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", " ".join(text.split()))
