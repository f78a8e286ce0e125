"""The oldest browsers that the guide is for, as its page on accessibility names them, and nothing that they lack.

Versions are those in which MDN's browser-compat-data says that a feature came. What only decorates may be newer: a
browser without it passes over the line.
"""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
Versions = tuple[float, float, float]
"""Of Chrome and Edge, of Firefox, of Safari."""
FLOOR: Versions = (111, 115, 16.4)

NEEDED: Mapping[str, tuple[str, Versions]] = {
    "look-behind in a pattern": (r"\(\?<[=!]", (62, 78, 16.4)),
    "Object.hasOwn": (r"Object\.hasOwn\(", (93, 92, 15.4)),
    "replaceAll": (r"\.replaceAll\(", (85, 77, 13.1)),
    "findLast": (r"\.findLast\(", (97, 104, 15.4)),
    "dialog": (r"\.showModal\(", (37, 98, 15.4)),
    "AbortSignal.timeout": (r"AbortSignal\.timeout\(", (103, 100, 16)),
    "toSorted and the like": (r"\.to(?:Sorted|Reversed|Spliced)\(", (110, 115, 16)),
    "with()": (r"\.with\(", (110, 115, 16)),
    "Object.groupBy": (r"(?:Object|Map)\.groupBy\(", (117, 119, 17.4)),
    "checkVisibility": (r"\.checkVisibility\(", (105, 106, 17.4)),
    "URL.canParse": (r"URL\.canParse\(", (120, 115, 17)),
    "Promise.withResolvers": (r"Promise\.withResolvers\(", (119, 121, 17.4)),
    "union and the like of sets": (r"\.(?:union|intersection|isSubsetOf|symmetricDifference)\(", (122, 127, 17)),
    "Array.fromAsync": (r"Array\.fromAsync\(", (121, 115, 16.4)),
    "the flag v of a pattern": (r"/[a-z]*v[a-z]*\.(?:test|exec)\(", (112, 116, 17)),
    "startViewTransition": (r"\.startViewTransition\(", (111, 144, 18)),
    "showPopover": (r"\.showPopover\(", (114, 125, 17)),
}
"""What scripts call, and since when it is there."""

STYLES: Mapping[str, tuple[str, Versions]] = {
    "container queries": (r"@container\b", (105, 110, 16)),
    "logical insets": (r"\binset-(?:inline|block)", (87, 63, 14.1)),
    "clip-path": (r"\bclip-path:", (88, 71, 14)),
    "accent-color": (r"\baccent-color:", (93, 92, 15.4)),
    "rotate": (r"(?<![\w-])rotate:", (104, 72, 14.1)),
    "dvh": (r"\d(?:dvh|svh|lvh)\b", (108, 101, 15.4)),
    "color-mix()": (r"color-mix\(", (111, 113, 16.2)),
    "overflow: clip": (r"overflow(?:-[xy])?: clip", (90, 81, 16)),
    "subgrid": (r"\bsubgrid\b", (117, 71, 16)),
    "nesting": (r"(?m)^\s+&", (120, 117, 17.2)),
    "light-dark()": (r"light-dark\(", (123, 120, 17.5)),
    "@scope": (r"@scope\b", (118, 146, 17.4)),
    "@starting-style": (r"@starting-style\b", (117, 129, 17.5)),
    "anchors": (r"\b(?:anchor-name|position-anchor)\b|anchor\(", (125, 147, 26)),
    "popover": (r":popover-open", (114, 125, 17)),
}
"""What sheets say and would be lost without."""


def newer(features: Mapping[str, tuple[str, Versions]], text: str, floor: Versions = FLOOR) -> set[str]:
    """The features in a text that some browser at the floor lacks."""
    return {
        name
        for name, (pattern, since) in features.items()
        if any(came > least for came, least in zip(since, floor, strict=True)) and re.search(pattern, text)
    }


def code(folder: str, ending: str) -> str:
    """Our files of one kind, without their comments."""
    paths = [path for path in (ROOT / "docs/assets" / folder).rglob(f"*.{ending}") if "vendor" not in path.parts]
    text = "\n".join(path.read_text("utf-8") for path in paths)
    return re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", text, flags=re.S | re.M)


@pytest.mark.long
def test_scripts_call_nothing_that_the_oldest_browsers_lack() -> None:
    assert newer(NEEDED, code("js", "mjs")) == set()


def test_sheets_need_nothing_that_the_oldest_browsers_lack() -> None:
    assert newer(STYLES, code("css", "css")) == set()


@pytest.mark.parametrize(
    ("features", "text", "told"),
    [
        (NEEDED, "control.checkVisibility()", {"checkVisibility"}),
        (NEEDED, "Object.groupBy(people, sector)", {"Object.groupBy"}),
        (NEEDED, "list.toSorted()", set()),
        (STYLES, "p { color: light-dark(red, blue); }", {"light-dark()"}),
        (STYLES, "p {\n  &:hover { color: red; }\n}", {"nesting"}),
        (STYLES, "@container page (width > 1em) {}", set()),
    ],
)
def test_what_is_too_new_is_told(features: Mapping[str, tuple[str, Versions]], text: str, told: set[str]) -> None:
    assert newer(features, text) == told


def test_the_page_on_accessibility_names_the_same_floor() -> None:
    page = (ROOT / "docs/about/accessibility.md").read_text("utf-8")
    chrome, firefox, safari = (f"{version:g}" for version in FLOOR)
    assert f"Chrome and Edge {chrome}, Firefox {firefox} and Safari {safari}" in page
