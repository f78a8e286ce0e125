"""This guide and a stock Material site of the same pages, built one after the other."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bench.made_stories import write_stories
from guide.content.library import load_sound
from guide.pages.export import export
from guide.pages.settings import settings_of

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "guide_src"
STOCK = """\
site_name: Stock
site_url: {address}
docs_dir: docs
theme: {{name: material, font: false}}
markdown_extensions: [md_in_html, sane_lists, smarty, tables, toc]
"""


def content_with(stories: int, into: Path) -> Path:
    """A copy of the content with so many stories more."""
    folder = Path(shutil.copytree(CONTENT, into))
    write_stories(load_sound(CONTENT), stories, folder / "stories")
    return folder


def ours(content: Path, into: Path, address: str) -> float:
    """Builds the guide for an address and returns the seconds it took."""
    return _build(ROOT, into, GUIDE_CONTENT=str(content), GUIDE_SITE_URL=address)


def stock(content: Path, source: Path, into: Path, address: str) -> float:
    """Writes the same pages into `source`, builds them with the theme as it comes, and returns the build's seconds."""
    source.mkdir()
    (source / "mkdocs.yml").write_text(STOCK.format(address=address), "utf-8")
    export(load_sound(content), source / "docs", settings_of(ROOT / "mkdocs.yml", {}), ROOT / "docs")
    for page in (source / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        if text != (plain := re.sub(r"\A(---\n(?:.*\n)*?)template: .*\n", r"\1", text)):  # our layouts, not the theme's
            page.write_text(plain, "utf-8")
    return _build(source, into)


def _build(folder: Path, into: Path, **environment: str) -> float:
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(into)],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        check=True,
    )
    return time.perf_counter() - started
