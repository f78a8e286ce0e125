"""The floors of the house: no import goes up, none leads back to where it began, and no room is crowded."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.core.house.imports import CORE, FLOORS, ROOT, SCRIPTS, arrows, circle, climbing, rooms_apart

CROWDED = 25
"""Files side by side, at most: more than a person takes in at a look."""
of = cache(arrows)
"""The imports of a house, looked for once."""

HOUSES = pytest.mark.parametrize("house", FLOORS, ids=["python", "scripts"])


@pytest.mark.long
@HOUSES
def test_no_import_goes_up(house: Path) -> None:
    assert len(of(house)) > 100
    assert not climbing(of(house), FLOORS[house])


@HOUSES
def test_no_two_rooms_know_each_other(house: Path) -> None:
    apart = {rooms for arrow in of(house) if (rooms := rooms_apart(arrow))}
    assert not circle(apart)


def test_no_file_comes_back_to_itself() -> None:
    assert not circle(of(CORE))


@HOUSES
def test_every_room_has_a_floor(house: Path) -> None:
    rooms = {path.relative_to(house).parts[0] for path in house.rglob("*.*") if path.suffix in (".py", ".mjs")}
    assert {room for room in rooms if "." not in room} == set(FLOORS[house])


@pytest.mark.parametrize(
    ("house", "arrow"),
    [
        (CORE, ("text/spans.py", "content/problems.py")),
        (CORE, ("content/graph.py", "stories/naming.py")),
        (CORE, ("pages/lists.py", "publish/policy.py")),
        (CORE, ("publish/policy.py", "audit/page.py")),
        (SCRIPTS, ("kit/dom.mjs", "plan/plan.mjs")),
        (SCRIPTS, ("assess/result-page.mjs", "guess/guess-view.mjs")),
        (SCRIPTS, ("report/report.mjs", "group/gathering/finding.mjs")),
    ],
)
def test_a_wrong_import_is_told(house: Path, arrow: tuple[str, str]) -> None:
    assert climbing(of(house) | {arrow}, FLOORS[house]) == [
        f"{arrow[0]} → {arrow[1]}: {arrow[0].split('/')[0]} is below {arrow[1].split('/')[0]}"
    ]


def test_a_wrong_import_is_found_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "kit").mkdir()
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.mjs").write_text("export const STEP = 1;\n")
    for line in (
        'import { STEP } from "../plan/plan.mjs";',
        'const later = () => import("../plan/plan.mjs");',
        '/** @typedef {import("../plan/plan.mjs").Plan} Plan */',
    ):
        (tmp_path / "kit" / "dom.mjs").write_text(line)
        assert climbing(arrows(tmp_path), ("kit", "plan")) == ["kit/dom.mjs → plan/plan.mjs: kit is below plan"]
        assert climbing(arrows(tmp_path), ("kit",)) == ["kit/dom.mjs → plan/plan.mjs: `plan` has no floor"]


def test_a_circle_is_told() -> None:
    assert circle({("a", "b"), ("b", "c"), ("c", "b"), ("d", "a")}) == ["b", "c", "b"]
    assert circle({("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")}) == []
    assert rooms_apart(("content/rules/web.py", "content/reading/read.py")) == ("content/rules", "content/reading")
    assert rooms_apart(("content/rules/web.py", "content/graph.py")) is None


@pytest.mark.long
def test_no_room_is_crowded() -> None:
    """Looked for on the disk, since a fork that is only tried is no repository."""
    texts = (".py", ".mjs", ".css", ".html", ".md", ".yml", ".svg")
    rooms = [ROOT / name for name in ("hooks", "docs/assets", "overrides", "tests", "bench")]
    found = [path.relative_to(ROOT) for room in rooms for path in room.rglob("*") if path.suffix in texts]
    held = Counter(path.parent.as_posix() for path in found if "fixtures" not in path.parts)
    assert held
    assert not {room: count for room, count in held.items() if count > CROWDED}
