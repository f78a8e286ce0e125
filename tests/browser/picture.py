"""The picture of the site in README.md: the home page on a desk, an entry on a phone.

Usage: python -m tests.browser.picture FILE
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from guide.content.library import load
from tests.browser.chromium import FLAGS, on_path
from tests.browser.conftest import ROOT, build
from tests.browser.serving import serving

FRAME = """<!doctype html><meta charset="utf-8"><title>The guide</title>
<style>
body {
  align-items: flex-end; background: #e9e4d8; display: flex; gap: 24px; margin: 0; padding: 32px 32px 0; width: 1136px;
}
img { border: 1px solid #8b8f88; border-bottom: 0; border-radius: 8px 8px 0 0; display: block; }
</style><img src="desk.png" width="800" height="560"><img src="phone.png" width="280" height="520">"""


def shoot(browser: Browser, address: str, width: int, height: int, into: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached")
    page.screenshot(path=into)
    page.close()


def main(picture: Path) -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        build(folder / "site")
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        with serving(folder / "site") as address:
            shoot(browser, address, 1120, 784, folder / "desk.png")
            entry = load(ROOT / "guide_src")[0].of("assumptions")[0]
            shoot(browser, address + entry.url, 390, 724, folder / "phone.png")
        (folder / "frame.html").write_text(FRAME, "utf-8")
        with serving(folder) as address:
            page = browser.new_page(viewport={"width": 1200, "height": 592})
            page.goto(f"{address}frame.html", wait_until="networkidle")
            picture.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
