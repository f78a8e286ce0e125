"""What a first visit costs: each page is opened in a Chromium that has seen nothing, on a phone's screen."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, Response, sync_playwright

from tests.browser.chromium import FLAGS, on_path

PHONE = {"width": 390, "height": 844}

WATCH_SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) window.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@dataclass(frozen=True)
class Visit:
    """What the first visit to one page fetched and did."""

    page: str
    requests: int
    compressed: int
    """Bytes of all bodies, each gzipped at level 9, as a host of static files sends them, and of their headers."""
    script: int
    """Bytes of the bodies of JavaScript among them."""
    shift: float
    """How far things moved by themselves while the page loaded: the sum of the browser's layout shifts."""


def visits(address: str, pages: Iterable[str]) -> Iterator[Visit]:
    """Opens pages of one site, each in a fresh profile.

    Args:
        address: where the site is served, ending in a slash.
        pages: addresses relative to it.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for page in pages:
            yield visit(browser, address, page)
        browser.close()


def visit(browser: Browser, address: str, name: str) -> Visit:
    """Opens one page in a profile that has seen nothing."""
    fetched: list[tuple[bool, int, int]] = []

    def came(response: Response) -> None:
        if response.ok and not response.url.startswith("data:"):
            size = len(gzip.compress(response.body(), 9))
            head = response.request.sizes()["responseHeadersSize"]
            fetched.append((response.request.resource_type == "script", size, head))

    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page = context.new_page()
    page.add_init_script(WATCH_SHIFTS)
    page.on("response", came)
    page.goto(address + name, wait_until="networkidle")
    shift = float(page.evaluate("window.shifted"))
    context.close()
    compressed = sum(size + head for _, size, head in fetched)
    return Visit(name, len(fetched), compressed, sum(size for script, size, _ in fetched if script), shift)
