"""How a page offers the reading copies: what each is good for, and how large it is."""

from collections.abc import Mapping

from guide.pages.settings import Settings
from guide.publish.machines.addresses import url_of
from guide.publish.reading.files import address, kinds

MARK = "<!-- reading copies -->"
"""Where a page wants the list."""

_GOOD_FOR = {
    "html": ("One web page", "Opens in any browser, from a disk or a memory stick, and asks nothing of a network."),
    "epub": ("A book for phones and e-readers", "Letters as large as you like, and programs can read it aloud."),
    "pdf": ("A PDF", "To print, or to read with a screen reader: its headings and lists are tagged."),
}


def with_copies(markdown: str, uri: str, settings: Settings, files: Mapping[str, str | bytes]) -> str:
    """A page's Markdown with the list in the place of its mark.

    Args:
        markdown: the page.
        uri: where its source lies.
        settings: the copy's.
        files: all that is published besides pages, by address; where one is not there yet, its size is not told.
    """
    if MARK not in markdown:
        return markdown
    return markdown.replace(MARK, "\n".join(_items(uri, settings, files)))


def _items(uri: str, settings: Settings, files: Mapping[str, str | bytes]) -> list[str]:
    lines = []
    for kind, (name, good_for) in _GOOD_FOR.items():
        if kind not in kinds():
            lines.append(f"- {name}: not here, since what makes it was not installed where this site was built.")
            continue
        to = address(settings, kind)
        if to not in files and all(address(settings, other) in files for other in kinds() if other != kind):
            lines.append(f"- {name}: not here, since this guide is written with signs that its letters do not have.")
            continue
        here = "../" * url_of(uri).count("/")
        size = f", {_in_words(len(files[to]))}" if to in files else ""
        lines.append(f'- <a href="{here}{to}">{name}</a> ({kind.upper()}{size}). {good_for}')
    return lines


def _in_words(size: int) -> str:
    return f"{max(1, round(size / 1000))} KB"
