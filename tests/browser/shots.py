"""Pictures of pages in both widths and schemes, and a sheet that shows them side by side, to be looked at.

Usage: python -m tests.browser.shots SITE_FOLDER INTO [PAGE …]
(addresses relative to the site's root; a page of each type that the site has, unless told)
"""

import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import FLAGS, on_path
from tests.browser.page_types import PAGE_TYPES
from tests.browser.serving import serving

VIEWS = ((1280, "light"), (1280, "dark"), (390, "light"), (390, "dark"))

SHEET = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of each type of page</title>
<style>
  body {{ background: #ddd; font: 1rem/1.5 sans-serif; margin: 2rem; }}
  div {{ align-items: flex-start; display: flex; gap: 1rem; overflow-x: auto; }}
  img {{ border: 1px solid #888; }}
</style>
{rows}
</html>
"""


def named(address: str) -> str:
    """What the pictures of a page begin with."""
    return address.strip("/").replace("/", "_").removesuffix(".html") or "home"


def shoot(page: Page, address: str, pages: list[str], into: Path, view: str) -> None:
    for name in pages:
        page.goto(address + name)
        page.wait_for_selector("html[data-ready]", state="attached")
        page.screenshot(path=into / f"{named(name)}-{view}.png", full_page=True)


def sheet(pages: list[str]) -> str:
    """The sheet, as HTML that lies beside the pictures."""
    rows = []
    for name in pages:
        shots = "".join(
            f'<img src="{named(name)}-{width}-{scheme}.png" width="{width // 2}" alt="{width} pixels, {scheme}">'
            for width, scheme in VIEWS
        )
        rows.append(f"<h2>{escape(name or 'home')}</h2>\n<div>{shots}</div>")
    return SHEET.format(rows="\n".join(rows))


def main(folder: Path, into: Path, pages: list[str]) -> None:
    into.mkdir(parents=True, exist_ok=True)
    with serving(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for width, scheme in VIEWS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
            )
            shoot(context.new_page(), address, pages, into, f"{width}-{scheme}")
            context.close()
        browser.close()
    (into / "index.html").write_text(sheet(pages), "utf-8")
    print(f"{len(pages) * len(VIEWS)} pictures of {len(pages)} pages: open {into / 'index.html'}")


if __name__ == "__main__":
    there = [page for page in PAGE_TYPES.values() if (Path(sys.argv[1]) / page).exists()]
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:] or there)
