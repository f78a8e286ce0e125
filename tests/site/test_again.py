"""A build that follows another while serving gives the same bytes as one from nothing, whatever was edited between."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Edits = dict[str, str | None]
"""Files of the project by path, each with its new text; None takes it away."""
Edit = Callable[[Path, int], Edits]

DRIVER = Path(__file__).with_name("serving_again.py")


def replaced(path: str, *changes: tuple[str, str]) -> Edit:
    """Each time the next of some changes to a file; one that is made already is made back."""

    def edit(project: Path, number: int) -> Edits:
        text = (project / path).read_text("utf-8")
        before, after = changes[number % len(changes)]
        if before in text:
            return {path: text.replace(before, after, 1)}
        assert after in text, f"{path} has neither “{before}” nor “{after}”"
        return {path: text.replace(after, before, 1)}

    return edit


def another_story(project: Path, number: int) -> Edits:
    path = f"guide_src/stories/more-{number}.md"
    text = (
        (project / "guide_src/stories/we-asked.md")
        .read_text("utf-8")
        .replace("title: We asked", f"title: More {number}")
    )
    return {path: text}


def a_story_less(project: Path, number: int) -> Edits:
    more = sorted((project / "guide_src/stories").glob("more-*.md"))
    return {more[number % len(more)].relative_to(project).as_posix(): None} if more else another_story(project, number)


def a_page_by_hand(project: Path, number: int) -> Edits:
    path = "docs/about/more.md"
    there = (project / path).exists()
    return {path: None if there else f"# More {number}\n\nSee [a tip](../tips/first-tip.md#how).\n"}


EDITS: tuple[Edit, ...] = (
    replaced("guide_src/tips/first-tip.md", ("title: Ask how it is going", "title: Ask how it goes")),
    replaced("guide_src/tips/first-tip.md", ("Go round the table.", "Go round it *twice*.")),
    replaced("guide_src/glossary.yml", ("A word made of initials.", "Initials, no more.")),
    replaced("guide_src/taxonomy.yml", ("title: People", "title: Persons")),
    replaced("overrides/partials/guide-footer.html", ("No cookies, no tracking.", "Not one cookie.")),
    replaced("overrides/reading.html", ("Subjects and stages", "Where it belongs")),
    replaced("docs/index.md", ("See the [tips]", "Look at the [tips]")),
    replaced("docs/about/running-a-check.md", ("Take your time.", "Take [a tip](../tips/second-tip.md).")),
    replaced("guide_src/tips/second-tip.md", ("title: ", "draft: true\ntitle: ")),
    replaced("guide_src/tips/first-tip.md", ("title: ", "aliases: [tips/old-name]\ntitle: ")),
    replaced("docs/assets/css/tokens.css", ("#fbfaf6", "#fbfaf7")),
    replaced("mkdocs.yml", ("smarty", "def_list")),
    another_story,
    a_story_less,
    a_page_by_hand,
)


def rounds(project: Path, chance: random.Random, count: int, least: int) -> Iterator[Edits]:
    """Edits that follow each other, now a few and now several at once, each made of what the ones before left."""
    order = [*range(len(EDITS))]
    chance.shuffle(order)
    for number in range(count):
        due = [order[at % len(order)] for at in range(number * least, (number + 1) * least)]
        chosen = [*due, *chance.sample(range(len(EDITS)), chance.choice((0, 0, 1, 2)))]
        found: Edits = {}
        for at in dict.fromkeys(chosen):
            made = EDITS[at](project, number)
            for path, text in made.items():
                (project / path).unlink(missing_ok=True) if text is None else (project / path).write_text(text, "utf-8")
            found |= made
        yield found


def built(project: Path, edits: list[Edits]) -> list[dict[str, object]]:
    """What differed in each round, as the driver tells it."""
    told = project / "edits.json"
    told.write_text(json.dumps(edits), "utf-8")
    done = subprocess.run(
        [sys.executable, str(DRIVER), told.name],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def tried(project: Path, seed: int, count: int, least: int = 1) -> None:
    written = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    edits = list(rounds(project, random.Random(seed), count, least))  # noqa: S311 - the same edits each time
    for path in {path for path in project.rglob("*") if path.is_file()} - written.keys():
        path.unlink()
    for path, content in written.items():
        path.write_bytes(content)
    found = built(project, edits)
    assert len(found) == count + 1
    assert all(isinstance(one["files"], int) and one["files"] > 50 for one in found)
    wrong = {at: (one["differ"], list(edits[at - 1])) for at, one in enumerate(found) if one["differ"]}
    assert not wrong


@pytest.mark.long
@pytest.mark.full
def test_a_build_after_edits_is_as_one_from_nothing(project: Path) -> None:
    tried(project, seed=1, count=-(-len(EDITS) // 3), least=3)


@pytest.mark.long
@pytest.mark.nightly
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_many_edits_leave_nothing_stale(project: Path, seed: int) -> None:
    tried(project, seed, count=40)
