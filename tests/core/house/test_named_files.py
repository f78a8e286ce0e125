"""What the pages for those who work on the guide name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PAGES = ("CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "README.md", "docs/contribute/releases.md")
MADE = frozenset({".github/CODEOWNERS", "site/", ".cache/fork", ".cache/shots", "guide_src/stories/"})
"""Written by a command; a copy may be without."""

_PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:md|yml|toml|cff))`")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)\s]*)?\)")
_COMMAND = re.compile(r"`make ([a-z-]+)|^make ([a-z-]+)", re.MULTILINE)


@pytest.mark.parametrize("file", PAGES)
def test_files_and_folders_that_it_names_are_there(file: str) -> None:
    named = set(_PATH.findall((ROOT / file).read_text("utf-8"))) - MADE
    roots = (ROOT, ROOT / "tests") if file == "README.md" else (ROOT,)
    assert not sorted(name for name in named if not any((root / name).exists() for root in roots))


@pytest.mark.parametrize("file", PAGES)
def test_links_that_it_makes_lead_somewhere(file: str) -> None:
    here = (ROOT / file).parent
    # Pages of the site lead to pages that the build makes; those have a test of their own.
    links = set(_LINK.findall((ROOT / file).read_text("utf-8")))
    assert not sorted(link for link in links if not (here / link).exists())


@pytest.mark.parametrize("file", PAGES)
def test_what_it_tells_to_make_can_be_made(file: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    told = {first or second for first, second in _COMMAND.findall((ROOT / file).read_text("utf-8"))}
    assert told <= targets


def test_a_file_that_is_gone_would_be_told() -> None:
    assert _PATH.findall("`hooks/guide/gone.py`, `gone.md`, `data-module`, `make serve`, `tests/`") == [
        "hooks/guide/gone.py",
        "gone.md",
        "tests/",
    ]


def test_both_walks_name_enough_to_follow() -> None:
    walks = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## A walk: ")[1:]
    assert [len(set(_PATH.findall(walk))) >= 8 for walk in walks] == [True, True]


def test_the_licence_is_the_same_in_both_places() -> None:
    terms = [
        (ROOT / path).read_text("utf-8").partition("Permission is hereby")[2]
        for path in ("LICENSE", "LICENSES/MIT.txt")
    ]
    assert terms[0]
    assert terms[0] == terms[1]
