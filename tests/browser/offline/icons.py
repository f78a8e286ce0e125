"""Draws the icons with which a device shows the guide among its own programs: our mark on paper.

Usage: python -m tests.browser.offline.icons docs/assets/img
"""

import re
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, on_path
from tests.browser.share_picture import MARK, TOKENS

SHARES = {"icon-192.png": (192, 0.8), "icon-512.png": (512, 0.8), "icon-maskable-512.png": (512, 0.6)}
"""For each its side in pixels, and the share of it that the mark takes: a device may cut one that is maskable."""

PAGE = """
<!doctype html><html><body style="margin: 0; background: {paper}">
<svg width="{side}" height="{side}" viewBox="0 0 {side} {side}">
  <svg x="{edge}" y="{edge}" width="{mark_side}" height="{mark_side}" viewBox="0 0 48 48">{mark}</svg>
</svg></body></html>
"""


def drawn(side: int, share: float) -> str:
    """An icon as a page: the mark in its own colours, the ground in the site's.

    Args:
        side: in pixels.
        share: of the side that the mark takes.
    """
    tokens = dict(re.findall(r"--guide-(\w+): (#\w+);", TOKENS.read_text("utf-8").split("@media")[0]))
    mark = re.sub(r"</?svg[^>]*>", "", MARK.read_text("utf-8"))
    mark_side = side * share
    return PAGE.format(paper=tokens["paper"], side=side, edge=(side - mark_side) / 2, mark_side=mark_side, mark=mark)


def main(into: Path) -> None:
    """Writes each as a PNG."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for name, (side, share) in SHARES.items():
            page = browser.new_page(viewport={"width": side, "height": side}, device_scale_factor=1)
            page.set_content(drawn(side, share))
            page.screenshot(path=into / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
