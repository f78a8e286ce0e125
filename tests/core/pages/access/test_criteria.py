"""What the guide says of its own accessibility: every criterion once, held by tests that exist, true of each copy."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.content.problems import ContentError
from guide.pages.access.criteria import criteria
from guide.pages.access.tables import SHORT, TABLES, with_criteria
from guide.pages.by_hand.promised import kept
from guide.pages.settings import Settings, settings_from
from guide.publish.machines.openacr import LEFT_OUT, OF_THE_UNITED_STATES, openacr

ROOT = Path(__file__).parents[4]
TOLD = criteria()
COUNTS = {"A": 31, "AA": 24, "AAA": 31}
"""How many criteria WCAG 2.2 has at each level."""
STATEMENT = (ROOT / "docs" / "about" / "accessibility.md").read_text("utf-8")
COUNCIL = {"run_by": "Netherby Council", "public_body": "gb", "prepared": date(2026, 11, 28)}


def settings(**accessibility: Any) -> Settings:
    return settings_from({"name": "A guide", "accessibility": accessibility}, {})


def statement(**accessibility: Any) -> str:
    return kept(STATEMENT, settings(**accessibility), "about/accessibility.md")


def test_every_criterion_stands_once_and_in_order_of_number_within_its_level() -> None:
    numbers = [one.num for one in TOLD.wcag]
    assert len(set(numbers)) == len(numbers)
    for level, count in COUNTS.items():
        found = [tuple(map(int, one.num.split("."))) for one in TOLD.at(level)]
        assert len(found) == count
        assert found == sorted(found)


@pytest.mark.parametrize("one", [*TOLD.wcag, *TOLD.european], ids=lambda one: one.num)
def test_what_is_said_to_be_held_by_tests_names_tests_that_are_there(one: Any) -> None:
    missing = [path for path in one.tests if not (ROOT / path).is_file()]
    assert missing == []
    assert one.level is None or one.known != "tests" or one.tests, "says that tests hold it, and names none"


def test_the_tables_have_every_criterion_and_the_statement_what_falls_short() -> None:
    tables = with_criteria(TABLES, "about/conformance.md")
    assert [tables.count(f"| {one.name} |") for one in TOLD.wcag] == [1] * len(TOLD.wcag)
    short = with_criteria(SHORT, "about/accessibility.md")
    named = re.findall(r"\*\*(.+?)\*\*", short)
    assert named == [one.name for one in TOLD.wcag if one.level != "AAA" and one.does.startswith(("partially", "does"))]
    assert named, "a statement that says “partially” must say what"


def test_fields_about_the_person_say_what_they_are_for() -> None:
    form = (ROOT / "hooks/guide/pages/templates/story-form/more.html").read_text("utf-8")
    sending = (ROOT / "docs/assets/js/stories/sending/endpoint-view.mjs").read_text("utf-8")
    assert re.search(r'name="author"[^>]* autocomplete="name"', form)
    assert re.search(r'name="organisation"[^>]* autocomplete="organization"', form)
    assert re.search(r'id: "story-contact"[^}]*autocomplete: "email"', sending)


def test_a_copy_that_says_nothing_names_nobody_and_no_law() -> None:
    told = statement()
    assert "does not name who runs it" in told
    assert not re.search(r"Regulations|Commission|prepared on|is run by", told)


def test_a_public_body_names_itself_its_day_and_who_enforces_where_it_is() -> None:
    britain, ulster = statement(**COUNCIL), statement(**COUNCIL | {"public_body": "ni"})
    for told in (britain, ulster):
        assert "It is run by Netherby Council." in told
        assert "Netherby Council is committed to making its website accessible" in told
        assert "prepared on 28 November 2026" in told
        assert "last reviewed" not in told
    assert "Equality and Human Rights Commission" in britain
    assert "Northern Ireland" not in britain
    assert "Equality Commission for Northern Ireland" in ulster
    assert "EHRC" not in ulster
    assert "last reviewed on 1 December 2026" in statement(**COUNCIL | {"reviewed": date(2026, 12, 1)})


@pytest.mark.parametrize(
    "accessibility",
    [
        {"public_body": "gb"},
        {"public_body": "gb", "run_by": "Netherby Council"},
        {"public_body": "fr"} | COUNCIL | {"public_body": "fr"},
        {"reviewed": date(2026, 12, 1)},
        {"prepared": date(2026, 12, 2), "reviewed": date(2026, 12, 1)},
    ],
)
def test_half_a_statement_is_told(accessibility: dict[str, Any]) -> None:
    with pytest.raises(ContentError, match="accessibility"):
        settings(**accessibility)


@pytest.mark.long
def test_programs_get_the_same_in_openacr() -> None:
    report = yaml.safe_load(openacr(settings(**COUNCIL)))
    assert report["author"] == {"company_name": "Netherby Council", "email": ""}
    chapters = report["chapters"]
    off = {name for name, chapter in chapters.items() if chapter.get("disabled")}
    assert off == {*LEFT_OUT, *OF_THE_UNITED_STATES}
    found = {
        one["num"]: one["components"][0]["adherence"]["level"]
        for chapter in chapters.values()
        for one in chapter.get("criteria", ())
    }
    assert found == {one.num: one.does for one in (*TOLD.wcag, *TOLD.european)}
    assert all(isinstance(number, str) for number in found)
