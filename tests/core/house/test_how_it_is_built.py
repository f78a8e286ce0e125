"""The pages on how the guide is built name what is there, and all of it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.house.imports import CORE, FLOORS, ROOT, SCRIPTS

PAGES = ROOT / "docs" / "contribute"
SHEETS = ROOT / "docs" / "assets" / "css"
TEMPLATES = CORE / "pages" / "templates"
OVERRIDES = ROOT / "overrides"
TESTS = ROOT / "tests"


def rows(page: str) -> Iterator[list[str]]:
    """The rows of a page's tables, without their heads, cell by cell."""
    lines = (PAGES / page).read_text("utf-8").split("\n")
    for above, line in zip(["", *lines], lines, strict=False):
        in_body = above.startswith("|") and not set(line) <= set("|- ")
        if line.startswith("|") and in_body:
            yield [cell.strip() for cell in line.strip("|").split("|")]


def named(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


HOUSES = {
    "Module": [SCRIPTS],
    "Sheet": [SHEETS, *(path for path in SHEETS.iterdir() if path.is_dir())],
    "Template": [TEMPLATES, OVERRIDES, OVERRIDES / "partials"],
}
"""Where what a component is made of may lie."""


def lines(cell: str) -> dict[str, list[str]]:
    """What a component's cell names, by what it is."""
    told = (line.partition(": ") for line in cell.split("<br>"))
    return {label.removesuffix("s"): named(names) for label, _, names in told}


def component_files(cell: str) -> set[Path]:
    """The files that a component is made of, each of them there."""
    found: set[Path] = set()
    for label, names in lines(cell).items():
        for name in names if label in HOUSES else ():
            files = {path for house in HOUSES[label] for path in house.glob(name) if path.is_file()}
            assert files, f"{name} is not there"
            found |= files
    return found


COMPONENTS = list(rows("components.md"))
MADE_OF = set().union(*(component_files(made) for _, made in COMPONENTS))


def test_there_is_something_to_hold() -> None:
    assert len(COMPONENTS) > 20
    assert len(MADE_OF) > 80
    assert len(list(rows("words-of-the-code.md"))) > 40


@pytest.mark.parametrize("cell", [cell for _, cell in COMPONENTS], ids=[name for name, _ in COMPONENTS])
def test_the_tests_of_a_component_are_there(cell: str) -> None:
    told = lines(cell)
    assert set(told) <= {*HOUSES, "Test", "State"}
    assert told["Test"]
    for name in told["Test"]:
        house = TESTS if name.startswith(("core/", "scripts/", "site/")) else TESTS / "browser"
        assert (house / name).exists(), name


def test_every_module_that_a_page_starts_is_in_the_table() -> None:
    started = re.findall(r'^  "?([\w-]+)"?: \(\) => import\("\./([\w/-]+\.mjs)"\)', _text(SCRIPTS / "guide.mjs"), re.M)
    assert len(started) > 10
    for word, module in started:
        assert any(f"`{word}`" in name and module in lines(cell)["Module"] for name, cell in COMPONENTS), word


def test_every_module_that_a_template_asks_for_is_in_the_table() -> None:
    written = [*TEMPLATES.rglob("*.*"), *OVERRIDES.rglob("*.*"), *(ROOT / "docs").rglob("*.md")]
    asked = {word for path in written for word in re.findall(r'data-module="([a-z-]+)"', _text(path))} - {"name"}
    assert asked == {word for name, _ in COMPONENTS for word in re.findall(r"\(`([a-z-]+)`\)", name)}


@pytest.mark.parametrize(
    "house",
    [
        SHEETS,
        TEMPLATES,
        OVERRIDES,
    ],
    ids=["sheets", "templates", "overrides"],
)
def test_every_file_that_makes_a_page_is_in_the_table(house: Path) -> None:
    there = {path for path in house.rglob("*") if path.is_file()}
    assert there
    assert sorted(str(path.relative_to(ROOT)) for path in there - MADE_OF) == []


def test_every_file_of_states_is_in_the_table() -> None:
    there = {path.name for path in (TESTS / "browser" / "states").glob("*.py")}
    told = {name for _, cell in COMPONENTS for name in lines(cell).get("State", ())}
    assert told == there - {"__init__.py", "state.py"}


def rooms_told(heading: str) -> list[str]:
    """The folders in the first cells of the table beneath a heading."""
    beneath = _text(PAGES / "how-it-is-built.md").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `([\w/]+)/` \|", beneath, re.M)


@pytest.mark.parametrize(
    ("house", "heading", "suffix"),
    [(CORE, "The rooms of the core", "*.py"), (SCRIPTS, "The rooms of the scripts", "*.mjs")],
    ids=["python", "scripts"],
)
def test_the_rooms_are_told_from_the_ground_up(house: Path, heading: str, suffix: str) -> None:
    told = rooms_told(heading)
    assert [room for room in told if "/" not in room] == list(FLOORS[house])
    there = {path.parent.relative_to(house).as_posix() for path in house.rglob(suffix)} - {"."}
    assert sorted(told) == sorted(there)
    assert all(told.index(room.split("/")[0]) < told.index(room) for room in told if "/" in room)


def test_what_else_the_page_names_is_there() -> None:
    text = _text(PAGES / "how-it-is-built.md")
    houses = (ROOT, CORE, SCRIPTS, CORE.parent, SHEETS)
    # `site/` is what a build leaves.
    names = set(re.findall(r"(?:`|<code>)([\w./-]+(?:/|\.py|\.mjs|\.css))(?:`|</code>)", text)) - {"site/"}
    assert len(names) > 40
    assert [name for name in sorted(names) if not any((house / name).exists() for house in houses)] == []


@pytest.mark.parametrize("row", list(rows("words-of-the-code.md")), ids=lambda row: str(row[0]))
def test_a_word_is_used_where_it_is_said_to_be(row: list[str]) -> None:
    word, cell = row
    meaning, _, where = cell.partition("<br>")
    [name] = named(where)
    house = ROOT if name.startswith("tests/") else CORE if name.endswith(".py") else SCRIPTS
    used = re.compile(word.lower().replace(" ", "[ _-]?"))
    assert used.search(f"{name}\n{_text(house / name)}".lower())
    assert not meaning.endswith(".")


def test_the_words_stand_once_in_each_list() -> None:
    words = [(word, named(cell)[-1]) for word, cell in rows("words-of-the-code.md")]
    assert len(words) == len(set(words))


def test_a_name_that_is_not_there_is_found() -> None:
    with pytest.raises(AssertionError, match=r"plan/none\.mjs is not there"):
        component_files("Modules: `plan/page.mjs`, `plan/none.mjs`")


def _text(path: Path) -> str:
    return path.read_text("utf-8")
