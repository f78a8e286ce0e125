"""This guide and a stock Material site of the same pages, built one after the other."""

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.cost import Cost, cost_of
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
not_in_nav: |
  /stories/*
  !/stories/index.md
"""
"""Stories stand out of its navigation too: with thousands in it, every page would hold thousands of links."""
EDITED = "tips/bust-the-jargon.md"
"""The page that is edited while serving."""


def content_with(stories: int, into: Path) -> Path:
    """A copy of the content with so many stories more."""
    folder = Path(shutil.copytree(CONTENT, into))
    write_stories(load_sound(CONTENT), stories, folder / "stories")
    return folder


@dataclass(frozen=True)
class Built:
    """A site's build, and a build after an edit while it is served."""

    cost: Cost
    edit: float | None
    """Processor seconds; None where no edit was measured."""
    anew: Cost | None = None
    """Of a build that makes the files to take along too; None where there are none."""


def ours(content: Path, into: Path, address: str, edits: bool = True) -> Built:
    """Builds the guide for an address, and while serving after edits, where those count.

    It is built twice, since stock has no files to take along: the first build makes them, and the second finds them
    made and makes every page.
    """
    environment = {"GUIDE_CONTENT": str(content), "GUIDE_SITE_URL": address}
    anew = _build(ROOT, into, environment)
    shutil.rmtree(into)
    built = _build(ROOT, into, environment)
    return Built(built, _edit(ROOT, content / EDITED, environment) if edits else None, anew)


def stock(content: Path, source: Path, into: Path, address: str, edits: bool = True) -> Built:
    """Writes the same pages into `source`, and builds them with the theme as it comes."""
    source.mkdir()
    (source / "mkdocs.yml").write_text(STOCK.format(address=address), "utf-8")
    export(load_sound(content), source / "docs", settings_of(ROOT / "mkdocs.yml", {}), ROOT / "docs")
    for page in (source / "docs").rglob("*.md"):
        text = page.read_text("utf-8")
        if text != (plain := re.sub(r"\A(---\n(?:.*\n)*?)template: .*\n", r"\1", text)):  # our layouts, not the theme's
            page.write_text(plain, "utf-8")
    return Built(_build(source, into, {}), _edit(source, source / "docs" / EDITED, {}) if edits else None)


def _build(folder: Path, into: Path, environment: Mapping[str, str]) -> Cost:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(into)]
    return cost_of(command, folder, os.environ | {"NO_MKDOCS_2_WARNING": "1"} | dict(environment))


def _edit(folder: Path, page: Path, environment: Mapping[str, str]) -> float:
    command = [sys.executable, "-m", "bench.editing", str(folder), str(page)]
    python = os.pathsep.join((str(ROOT), str(ROOT / "hooks")))
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": python}
    return float(cost_of(command, ROOT, os.environ | own | dict(environment)).said.split()[-1])
