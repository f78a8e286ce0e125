"""A date that is still to come is told, and the day it is comes from outside."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from guide.content.library import load

TODAY = date(2026, 11, 28)


def told(content: Path, today: date | None = TODAY) -> list[tuple[str, str]]:
    return [(p.path, p.field) for p in load(content, "content", today)[1] if "still to come" in p.message]


def changed(content: Path, file: str, old: str, new: str) -> None:
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), "utf-8")


def day_of(content: Path, file: str) -> str:
    text = (content / file).read_text("utf-8")
    return text.split("reviewed: ")[1].split("\n")[0]


@pytest.mark.parametrize(("days", "is_told"), [(-1, False), (0, False), (1, False), (2, True), (13000, True)])
@pytest.mark.parametrize("file", ["tips/first-tip.md", "stories/we-asked.md"])
def test_tomorrow_has_come_somewhere_and_the_day_after_has_not(
    content: Path, file: str, days: int, is_told: bool
) -> None:
    day = (TODAY + timedelta(days=days)).isoformat()
    changed(content, file, f"reviewed: {day_of(content, file)}", f"reviewed: {day}")
    assert told(content) == ([(f"content/{file}", "reviewed")] if is_told else [])


@pytest.mark.parametrize(
    ("day", "is_told"),
    [
        ("2026", False),
        ("2027", True),
        ("2026-11", False),
        ("2026-12", True),
        ("2026-11-29", False),
        ("2026-11-30", True),
        ("spring 2019", False),
        ("about 2014", False),
        ("from 1998", False),
        ("2024–26", False),
        ("autumn 2026", False),
        ("spring 2027", True),
        ("2027–28", True),
    ],
)
def test_a_story_may_name_a_month_or_a_year(content: Path, day: str, is_told: bool) -> None:
    changed(content, "stories/we-asked.md", 'date: "2012"', f'date: "{day}"')
    assert told(content) == ([("content/stories/we-asked.md", "date")] if is_told else [])


@pytest.mark.parametrize(("year", "is_told"), [(2026, False), (2027, False), (2028, True)])
def test_a_source_may_bear_the_year_to_come(content: Path, year: int, is_told: bool) -> None:
    path = content / "sources.yml"
    path.write_text(path.read_text("utf-8") + f"- {{id: new-one, authors: A, title: T, where: W, year: {year}}}\n")
    place = path.read_text("utf-8").count("- id:") + path.read_text("utf-8").count("- {id:") - 1
    assert told(content) == ([("content/sources.yml", f"{place}.year")] if is_told else [])


def test_a_withdrawal(content: Path) -> None:
    (content / "stories" / "withdrawn.yml").write_text("- {id: gone, on: 2062-01-01}\n")
    assert told(content) == [("content/stories/withdrawn.yml", "0.on")]


def test_a_check_before_it_is_published_and_not_after(content: Path) -> None:
    first = content / "assessments" / "check" / "1.yml"
    text = first.read_text("utf-8")
    second = text.replace(f"reviewed: {day_of(content, 'assessments/check/1.yml')}", "reviewed: 2062-11-22")
    (content / "assessments" / "check" / "2.yml").write_text(second)
    assert told(content) == [("content/assessments/check/2.yml", "reviewed")]
    assert told(content, date(2070, 1, 1)) == []


def test_without_a_day_no_date_is_told(content: Path) -> None:
    changed(content, "tips/first-tip.md", f"reviewed: {day_of(content, 'tips/first-tip.md')}", "reviewed: 2062-11-22")
    assert told(content, None) == []
