"""Each entry of ours can leave the guide for another that takes its place, and nothing is left to mend."""

import shutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from guide.content import loading
from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.content.problems import Problem
from guide.content.rules import prose
from guide.moving import sources
from guide.moving.plan import carry_out
from guide.moving.removing import removing

ROOT = Path(__file__).parents[2]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that are as they were are not read anew."""

    def kept(read: Callable[..., Any]) -> Callable[..., Any]:
        return lru_cache(maxsize=None)(read)

    asked = {"parse_document": loading, "parse_yaml": loading, "composed": sources, "first_unclean": prose}
    for name, room in asked.items():
        monkeypatch.setattr(room, name, kept(getattr(room, name)))


def neighbours(library: Library, ref: str) -> Iterator[str]:
    """Entries of its kind: first those that it leads to or is reached from."""
    edges = [edge.target for edge in library.graph.from_(ref)] + [edge.source for edge in library.graph.to(ref)]
    near = [other for other in edges if other in library.entries]
    folder = ref.partition("/")[0]
    others = dict.fromkeys([*near, *library.entries])
    yield from (other for other in others if other.startswith(f"{folder}/") and other != ref)


@pytest.mark.nightly
@pytest.mark.usefixtures("quick")
def test_each_entry_can_go(tmp_path: Path) -> None:
    content, docs = tmp_path / "guide_src", tmp_path / "docs"
    shutil.copytree(ROOT / "guide_src", content)
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("assets"))
    library = load_sound(content)
    refs = [ref for ref, entry in library.entries.items() if not isinstance(entry, Story)]
    assert len(refs) > 50
    stuck = {
        ref for ref in refs if not any(left(library, docs, ref, other) == () for other in neighbours(library, ref))
    }
    assert stuck == set()


def left(library: Library, docs: Path, ref: str, other: str) -> tuple[Problem, ...]:
    """The problems that are left where one takes the other's place; all files are as before when it is done."""
    changes = removing(library, docs, ref, other).changes
    before = {change.path: change.path.read_bytes() for change in changes}
    try:
        carry_out(changes)
        return load(library.root)[1]
    finally:
        for path, data in before.items():
            path.write_bytes(data)
