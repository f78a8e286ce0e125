"""This guide beside a stock Material site of the same pages, both built and visited in one run.

Usage: python -m bench.bench [STORIES]   (how many copies of a story to add; 0 and 500 unless told)

What it prints are ratios to the stock site, with the figures they come from. Times depend on the machine and on what
else it does; compare them only within one run.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Response, sync_playwright

from guide.content.library import load_sound
from guide.pages.export import export
from tests.browser.chromium import FLAGS, on_path
from tests.browser.serving import serving

ROOT = Path(__file__).parents[1]
STORY = "stories/values-before-tasks.md"
PAGE = "assumptions/it-will-be-easy/"
STOCK = """\
site_name: Stock
docs_dir: docs
theme: {name: material, font: false}
markdown_extensions: [md_in_html, sane_lists, smarty, tables, toc]
"""


@dataclass(frozen=True)
class Visit:
    """What a first visit to one page costs."""

    requests: int
    compressed: int
    """Bytes of all bodies, each gzipped at level 9, as a host of static files sends them."""


def content_with(stories: int, into: Path) -> Path:
    """A copy of the content with so many stories more."""
    folder = Path(shutil.copytree(ROOT / "guide_src", into))
    text = (folder / STORY).read_text("utf-8")
    for number in range(stories):
        story = text.replace("title: ", f"title: {number} ", 1)
        (folder / "stories" / f"copy-{number}.md").write_text(story, "utf-8")
    return folder


def build(folder: Path, into: Path, **environment: str) -> float:
    """Builds a site and returns the seconds it took."""
    started = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(into)],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        check=True,
    )
    return time.perf_counter() - started


def visit(site: Path) -> Visit:
    """Opens one page in a fresh Chromium and counts what it fetches."""
    bodies: list[bytes] = []

    def came(response: Response) -> None:
        if response.ok and not response.url.startswith("data:"):
            bodies.append(response.body())

    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        page = browser.new_page()
        page.on("response", came)
        page.goto(address + PAGE, wait_until="networkidle")
        browser.close()
    return Visit(len(bodies), sum(len(gzip.compress(body, 9)) for body in bodies))


def compare(stories: int, folder: Path) -> None:
    content = content_with(stories, folder / "content")
    stock = folder / "stock"
    stock.mkdir()
    (stock / "mkdocs.yml").write_text(STOCK)
    export(load_sound(content), stock / "docs", ROOT / "docs")

    ours = build(ROOT, folder / "ours", GUIDE_CONTENT=str(content))
    theirs = build(stock, folder / "theirs")
    print(f"\n{stories} stories more")
    print(f"  build                {ours / theirs:5.2f} of stock   ({ours:.1f} s, {theirs:.1f} s)")
    mine, stocks = visit(folder / "ours"), visit(folder / "theirs")
    ratio = mine.compressed / stocks.compressed
    print(f"  first visit, bytes   {ratio:5.2f} of stock   ({mine.compressed:,}, {stocks.compressed:,} gzipped)")
    print(
        f"  first visit, fetches {mine.requests / stocks.requests:5.2f} of stock   ({mine.requests}, {stocks.requests})"
    )


def main() -> None:
    sizes = [int(argument) for argument in sys.argv[1:]] or [0, 500]
    print(f"One page ({PAGE}) and the whole build, beside a stock Material site of the same pages")
    for stories in sizes:
        with tempfile.TemporaryDirectory() as folder:
            compare(stories, Path(folder))


if __name__ == "__main__":
    main()
