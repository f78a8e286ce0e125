"""Draws the picture that shows beside a link to the guide: our mark on paper, without words, so that it fits any name.

Usage: python -m tests.browser.share_picture docs/assets/img/share.png
"""

import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, on_path

ROOT = Path(__file__).parents[2]
MARK = ROOT / "docs" / "assets" / "img" / "mark.svg"
TOKENS = ROOT / "docs" / "assets" / "css" / "tokens.css"
WIDTH, HEIGHT = 1200, 630
"""What Open Graph's readers show without cutting."""

PAGE = """
<!doctype html><html><body style="margin: 0; background: {paper}">
<svg width="1200" height="630" viewBox="0 0 1200 630">
  <path d="M0 630V540Q600 450 1200 540V630z" fill="{tint}"/>
  <svg x="270" y="-15" width="660" height="660" viewBox="0 0 48 48">{mark}</svg>
</svg></body></html>
"""


def drawn() -> str:
    """The picture as a page: the mark in its own colours, the ground in the site's."""
    tokens = dict(re.findall(r"--guide-(\w+): (#\w+);", TOKENS.read_text("utf-8").split("@media")[0]))
    mark = re.sub(r"</?svg[^>]*>", "", MARK.read_text("utf-8"))
    return PAGE.format(paper=tokens["paper"], tint=tokens["tint"], mark=mark)


def main(into: Path) -> None:
    """Writes the picture as a PNG."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=1)
        page.set_content(drawn())
        page.screenshot(path=into)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
