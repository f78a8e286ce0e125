"""Packs name entries: they follow to a new name, and lose what is removed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.content.library import load
from guide.content.packs import Pack
from tests.core.content.test_packs import PACK

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def file(guide: Path) -> Path:
    path = guide / "guide_src" / "packs.yml"
    path.write_text(PACK)
    return path


def pack(file: Path) -> Pack:
    (found,) = load(file.parent)[0].packs
    return found


@pytest.mark.long
def test_a_new_name_is_mended_and_nothing_else(file: Path, run: Run) -> None:
    status, said = run("rename", "tips/first-tip", "ask-first")
    assert status == 0, said
    assert file.read_text() == PACK.replace("tips/first-tip", "tips/ask-first")
    assert run("check")[0] == 0


@pytest.mark.long
def test_what_is_removed_goes_from_its_list_and_its_step_stays(file: Path, run: Run) -> None:
    run("remove", "questions/who-speaks")
    run("remove", "tips/second-tip")
    left = pack(file)
    assert [one.to for one in left.steps[0].words] == ["tips/first-tip"]
    assert (left.minutes, [one.to for one in left.cards]) == (60, ["tips/first-tip"])


@pytest.mark.long
def test_what_takes_its_place_is_named_once(file: Path, run: Run) -> None:
    status, said = run("remove", "tips/first-tip", "--instead", "tips/second-tip")
    assert status == 0, said
    left = pack(file)
    assert [one.to for one in left.cards] == ["tips/second-tip"]
    assert [one.to for one in left.steps[0].words] == ["questions/who-speaks", "tips/second-tip"]
