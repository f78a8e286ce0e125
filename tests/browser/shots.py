"""Pictures of pages in both widths and schemes, to be looked at.

Usage: python -m tests.browser.shots SITE_FOLDER INTO PAGE… (addresses relative to the site's root)
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, on_path
from tests.browser.serving import serving


def main(folder: Path, into: Path, pages: list[str]) -> None:
    into.mkdir(parents=True, exist_ok=True)
    with serving(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light"), (390, "dark")):
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page = context.new_page()
            for name in pages:
                page.goto(address + name)
                page.wait_for_selector("html[data-ready]")
                shot = f"{name.strip('/').replace('/', '_') or 'home'}-{width}-{scheme}.png"
                page.screenshot(path=into / shot, full_page=True)
            context.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
