"""How soon a page first shows something on slow 3G with a processor four times slower, beside another built site.

Usage: python -m bench.painting SITE --against SITE [--runs N] [--after PAGE] [PAGE …]

The two take turns, so that both meet the same machine; each visit has a browser profile that has seen nothing, or one
page alone.
"""

import argparse
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from bench.serving import serving
from bench.visiting import PHONE
from tests.browser.chromium import FLAGS, on_path

SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
"""As Chromium's own tools and Lighthouse have it: 400 kbit/s either way, 400 ms before each answer."""
SLOWER = 4
PAGES = ("", "assumptions/leadership-is-clear/", "assessments/good-practice/")

PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list, own) => {
    const first = list.getEntriesByName("first-contentful-paint")[0];
    if (first) { own.disconnect(); resolve(first.startTime); }
  }).observe({ type: "paint", buffered: true });
})"""


def first_paint(browser: Browser, address: str, after: str = "") -> float:
    """Milliseconds from asking for a page to its first text or picture.

    Args:
        browser: each visit gets a profile of its own in it.
        address: the page's.
        after: the address of a page that is opened before, on a fast line; none where it is empty.
    """
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    page = context.new_page()
    if after:
        page.goto(after, wait_until="networkidle")
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", SLOW_3G)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    painted = float(page.evaluate(PAINTED))
    context.close()
    return painted


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.painting", description="The first paint beside another site")
    parser.add_argument("site", type=Path)
    parser.add_argument("--against", type=Path, required=True, help="the folder of the other built site")
    parser.add_argument("--runs", type=int, default=5, help="pairs of visits to each page; an odd number")
    parser.add_argument("--after", help="a page of the same site that is opened before each, such as another entry")
    parser.add_argument("page", nargs="*", default=PAGES, help="addresses relative to the site's root")
    chosen = parser.parse_intermixed_args()
    print(f"First paint, slow 3G and a processor {SLOWER} times slower, median of {chosen.runs}: this site | the other")
    with serving(chosen.site) as ours, serving(chosen.against) as theirs, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
        for page in chosen.page or PAGES:
            pairs = [
                tuple(
                    first_paint(browser, site + page, site + chosen.after if chosen.after else "")
                    for site in (ours, theirs)
                )
                for _ in range(chosen.runs)
            ]
            mine, other = (median(pair[side] for pair in pairs) for side in (0, 1))
            ratio = median(one / two for one, two in pairs)
            print(f"  {page or 'home':40} {mine:6.0f} ms | {other:6.0f} ms = {ratio:.2f}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
