"""What the browser tests stand on: a real Chromium, the built site, and the modules by themselves."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import FLAGS, on_path
from tests.browser.serving import serving

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (1280, 390)
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    chosen = {"executable_path": found} if (found := on_path()) else {}
    return {**browser_type_launch_args, **chosen, "args": FLAGS}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the whole site, built strictly and served below a path, as on Pages."""
    folder = tmp_path_factory.mktemp("built")
    with serving(folder) as root:
        address = f"{root}partnership-guide/"
        build(folder / "partnership-guide", GUIDE_SITE_URL=address)
        yield address


@pytest.fixture(scope="session")
def site_at_the_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """As `site`, at the root of a host."""
    folder = tmp_path_factory.mktemp("built-at-the-root")
    with serving(folder) as address:
        build(folder, GUIDE_SITE_URL=address)
        yield address


def build(into: Path, **environment: str) -> None:
    """Builds the site of this repository, or of other content, into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(into)]
    subprocess.run(command, cwd=ROOT, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment)


@pytest.fixture
def modules(page: Page) -> Iterator[Page]:
    """An empty page beside the scripts as they lie in docs/, so that a module can be imported and called."""
    with serving(ROOT / "docs") as address:
        page.goto(f"{address}assets/js/kit/")
        yield page


Axe = Callable[..., list[str]]
"""Finds what is wrong with a page as it stands; with `only`, by those rules alone."""


@pytest.fixture
def axe() -> Axe:
    """Finds what is wrong with a page as it stands: a line for each element that breaks a rule of axe."""

    def violations(page: Page, only: Sequence[str] = ()) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text("utf-8"))
        run = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": RULES}
        found = page.evaluate("async (runOnly) => (await axe.run(document, {runOnly})).violations", run)
        return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]

    return violations


def wrong_in_every_view(
    page: Page, axe: Axe, also: Callable[[Page, int], list[str]] | None = None
) -> dict[str, list[str]]:
    """What axe finds on a page in both widths and both schemes, by width and scheme.

    In dark only the rules that look at colours are run again: the others have seen the same page in light.

    Args:
        page: as it stands; it keeps the last width and scheme.
        axe: the fixture.
        also: what else to look for, once a width.
    """
    wrong: dict[str, list[str]] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")  # else links are met between two colours
        if found := [*axe(page), *(also(page, width) if also else [])]:
            wrong[f"{width} light"] = found
        page.emulate_media(color_scheme="dark")
        if found := axe(page, only=OF_COLOUR):
            wrong[f"{width} dark"] = found
    return wrong
