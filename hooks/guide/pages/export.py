"""The whole guide as a plain Markdown tree, for another generator."""

import re
import shutil
from pathlib import Path

from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.pages.by_hand.markup import without_blocks
from guide.pages.by_hand.promised import kept
from guide.pages.by_hand.written import fitted
from guide.pages.generate import generate
from guide.pages.settings import Settings

TEMPLATE = re.compile(r"^template: .*\n", re.MULTILINE)
"""The name of a template of ours, in the front matter of a page; another generator has it not."""


def export(library: Library, folder: Path, settings: Settings, written: Path = Path("docs")) -> int:
    """Writes every page, those written by hand included, and the data and assets beside them.

    Args:
        library: the content.
        folder: where to; empty, or not there yet.
        settings: the copy's, its name among them.
        written: the folder of pages written by hand, left out where it is not there.

    Returns:
        How many files were written.

    Raises:
        ContentError: when the folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ContentError([Problem(str(folder), "folder", "is not empty; name one that is, so that nothing is lost")])
    published = library.published()
    if written.is_dir():
        shutil.copytree(written, folder, dirs_exist_ok=True)
        for page in folder.rglob("*.md"):
            plain = TEMPLATE.sub("", page.read_text("utf-8"), count=1)
            uri = page.relative_to(folder).as_posix()
            said = fitted(kept(plain, settings, uri), uri, published, settings.name)
            page.write_text(without_blocks(said.markdown), "utf-8")
    site = generate(published, settings.model_copy(update={"content": library.root.as_posix()}))
    files = {uri: page.text() for uri, page in site.pages.items()} | site.data
    for uri, text in files.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return sum(path.is_file() for path in folder.rglob("*"))
