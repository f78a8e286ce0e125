"""What a second process makes is what the first would have made, whatever becomes of the second."""

import logging
import operator
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.content.library import Library, load_sound
from guide.content.problems import ContentError, Problem
from guide.pages.settings import Settings
from guide.publish.papers.beside import begun
from guide.publish.pictures import files as pictures
from guide.publish.pictures.files import share_pictures
from guide.publish.reading import files as reading
from guide.publish.reading.files import reading_copies

SETTINGS = Settings(name="A Guide", site_url="https://guide.example/")


def test_another_process_makes_it() -> None:
    assert begun(os.getpid)() != os.getpid()


def test_more_than_a_pipe_holds_goes_both_ways() -> None:
    assert begun(operator.mul, b"0123456789" * 200_000, 3)() == b"0123456789" * 600_000


def test_what_is_printed_is_not_taken_for_it() -> None:
    assert begun(print, "a library that says hello")() is None


def tell() -> int:
    logging.getLogger("mkdocs.hooks.guide").info("no letters for %s", "ⵣ")
    return os.getpid()


def test_what_is_logged_there_is_told_here(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    assert begun(tell)() != os.getpid()
    assert caplog.messages == ["no letters for ⵣ"]


def refuse() -> None:
    raise ContentError([Problem("tips/a.md", "title", "is missing")])


def test_a_fault_is_told_as_it_would_be_without() -> None:
    with pytest.raises(ContentError, match="title"):
        begun(refuse)()


def end(first: int, status: int) -> int:
    """Ends its process, unless that is the first."""
    if os.getpid() == first:
        return 7
    os._exit(status)


@pytest.mark.parametrize("status", [0, 1])
def test_a_process_that_ends_without_a_word_is_done_without(status: int) -> None:
    assert begun(end, os.getpid(), status)() == 7


@pytest.mark.parametrize("make", [lambda: 7, lambda: [7]])
def test_what_cannot_be_handed_over_is_made_here(make: Any) -> None:
    assert begun(make)() == make()


def test_without_a_second_process_it_is_made_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    assert begun(os.getpid)() == os.getpid()


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content).published()


@pytest.mark.long
def test_files_of_a_second_process_are_the_same(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    here = share_pictures(library, SETTINGS), reading_copies(library, SETTINGS)
    begins: list[object] = []

    def watched(make: Any, *arguments: Any) -> Any:
        begins.append(make)
        return begun(make, *arguments)

    for house in (pictures, reading):
        monkeypatch.setattr(house, "FEW", 0)
        monkeypatch.setattr(house, "begun", watched)
    assert (share_pictures(library, SETTINGS), reading_copies(library, SETTINGS)) == here
    assert len(begins) == 2
    assert here[0]
    assert here[1].files


def test_few_are_made_at_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a second process for a few files")

    for house, kept in ((pictures, share_pictures), (reading, reading_copies)):
        monkeypatch.setattr(house, "begun", never)
        assert kept(library, SETTINGS)
