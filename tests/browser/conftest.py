"""What the browser tests share besides their fixtures, which stand in fixtures.py."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from tests.settings import ROOT, steady_settings

__all__ = ["ROOT"]

STEADY = ROOT / "tests" / "fixtures" / "guide"
"""A few dozen entries and six checks, which stay as they are."""
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (1280, 390)
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def build(into: Path, content: Path | None = None, settings: str | None = None, **environment: str) -> None:
    """Builds the site of this repository into a folder, strictly.

    Args:
        into: where to.
        content: other entries than this guide's.
        settings: what to build those with, in place of mkdocs.yml; else what stays the same.
        environment: of the build, besides what there is.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(into)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment
    if content is None:
        subprocess.run(command, cwd=ROOT, check=True, env=environment)
        return
    other = [*command, "--config-file", "-"]
    environment |= {"GUIDE_CONTENT": str(content)}
    subprocess.run(other, cwd=ROOT, check=True, env=environment, input=settings or steady_settings(), text=True)


Axe = Callable[..., list[str]]
"""Finds what is wrong with a page as it stands; with `only`, by those rules alone."""


def wrong_in_every_view(
    page: Page,
    axe: Axe,
    also: Callable[[Page, int], list[str]] | None = None,
    widths: Sequence[int] = WIDTHS,
) -> dict[str, list[str]]:
    """What axe finds on a page in both widths and both schemes, by width and scheme.

    In dark only the rules that look at colours are run again: the others have seen the same page in light.

    Args:
        page: as it stands; it keeps the last width and scheme.
        axe: the fixture.
        also: what else to look for, once a width.
        widths: one of them, where one will do.
    """
    wrong: dict[str, list[str]] = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")  # else links are met between two colours
        if found := [*axe(page), *(also(page, width) if also else [])]:
            wrong[f"{width} light"] = found
        page.emulate_media(color_scheme="dark")
        if found := axe(page, only=OF_COLOUR):
            wrong[f"{width} dark"] = found
    return wrong


def wrong_in_one_view(page: Page, axe: Axe, turn: int) -> list[str]:
    """What axe finds on a page in one of the four views.

    Args:
        page: as it stands; it keeps the width and the scheme.
        axe: the fixture.
        turn: a number; four that follow each other are the four views.
    """
    page.set_viewport_size({"width": WIDTHS[turn % 2], "height": 900})
    page.emulate_media(color_scheme="dark" if turn // 2 % 2 else "light", reduced_motion="reduce")
    return axe(page)
