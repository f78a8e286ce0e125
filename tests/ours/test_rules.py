"""Advice: every rule fires on one named sheet and not on another, and each item brings advice of its own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.content.library import Library
from tests.ours.conftest import CONTENT
from tests.scripts.assess.advising import advised, as_meant, newly_advised, no_longer_advised, sentences
from tests.scripts.definitions import Definition, definitions_of
from tests.scripts.running import Scripts

SHEETS = sorted((Path(__file__).parent / "sheets").glob("*.yml"))
BLANK = "blank"


@pytest.fixture(scope="session")
def definitions() -> dict[str, Definition]:
    """Every edition of ours, as the browser fetches it."""
    return definitions_of(CONTENT)


def named(path: Any) -> list[dict[str, Any]]:
    sheets: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return sheets


def filled(definition: Definition, sheet: dict[str, Any]) -> dict[str, str | None]:
    said = {item["id"]: sheet["answers"].get(item["id"], sheet["otherwise"]) for item in definition["items"]}
    answers = {item["id"]: as_meant(definition, item, said[item["id"]]) for item in definition["items"]}
    return {item: None if answer == BLANK else answer for item, answer in answers.items()}


def test_every_edition_has_named_sheets(definitions: dict[str, Definition]) -> None:
    assert {path.stem for path in SHEETS} == set(definitions)


@pytest.mark.parametrize("path", SHEETS, ids=[path.stem for path in SHEETS])
def test_each_named_sheet_brings_its_advice(modules: Scripts, definitions: dict[str, Definition], path: Any) -> None:
    definition, sheets = definitions[path.stem], named(path)
    known = {item["id"] for item in definition["items"]}
    assert all(set(sheet["answers"]) <= known for sheet in sheets)
    got = advised(modules, definition, [filled(definition, sheet) for sheet in sheets])
    assert {sheet["name"]: fired for sheet, fired in zip(sheets, got, strict=True)} == {
        sheet["name"]: sheet["fires"] for sheet in sheets
    }


@pytest.mark.parametrize("path", SHEETS, ids=[path.stem for path in SHEETS])
def test_every_rule_fires_on_one_sheet_and_not_on_another(definitions: dict[str, Definition], path: Any) -> None:
    fires = [set(sheet["fires"]) for sheet in named(path)]
    rules = {rule["id"] for rule in definitions[path.stem]["advice"]}
    assert {rule for rule in rules if any(rule in on for on in fires) and not all(rule in on for on in fires)} == rules


def test_each_statement_of_a_current_edition_matters_in_both_directions(
    modules: Scripts, definitions: dict[str, Definition], library: Library
) -> None:
    """From best to worst some advice comes that was not there, and from worst to best some goes."""
    for check in library.current_assessments():
        definition = definitions[f"{check.id}-{check.edition}"]
        comes, goes = newly_advised(modules, definition), no_longer_advised(modules, definition)
        assert [item for item in comes if not comes[item] or not set(comes[item]) & set(goes[item])] == [], check.id


def test_no_two_items_bring_the_very_same_advice(modules: Scripts, definitions: dict[str, Definition]) -> None:
    for name, definition in definitions.items():
        told = list(newly_advised(modules, definition).values())
        assert len({tuple(fired) for fired in told}) == len(told), name


@pytest.mark.parametrize(
    ("edition", "answers", "said"),
    [
        ("assumptions-1", ["not-at-all"], ["You seem to have talked through: all 11 (answered “Not at all”)."]),
        ("assumptions-1", ["completely"], ["You may be taking for granted: all 11 (answered “Completely”)."]),
        ("assumptions-1", ["dont-know"], ["You could not say on any of the 11."]),
        ("principles-1", ["not-at-all"], ["All 18 are at the weak end, answered “Not at all”."]),
        (
            "principles-1",
            ["mostly", "a-little", "partly"],
            [
                "Six of the 18 are towards the weak end, answered “A little”:",
                "Six of the 18 are half-way, answered “Partly”:",
                "Six of the 18 are towards the good end, answered “Mostly”:",
            ],
        ),
        ("good-practice-1", ["partly"], ["All 22 are towards the good end, answered “Partly”."]),
        ("good-practice-1", ["yes"], ["All 22 are at the good end, answered “Yes”."]),
        (
            "assumptions-3",
            ["fully"],
            [
                "Here you may be taking something for granted: “When something goes wrong, "
                "we look for somebody to blame” (“True”), “What we",
                "You seem to have talked these through: “I could say",
            ],
        ),
        ("principles-2", ["half"], ["All 21 are half-way."]),
        (
            "making-a-difference-1",
            ["untrue"],
            ["13 of the 19 are at the weak end: “", "Six of the 19 are at the good end: “"],
        ),
    ],
)
def test_a_result_says_which_way_is_good(
    modules: Scripts, definitions: dict[str, Definition], edition: str, answers: list[str], said: list[str]
) -> None:
    definition = definitions[edition]
    sheet: dict[str, str | None] = {
        item["id"]: answers[at % len(answers)] for at, item in enumerate(definition["items"])
    }
    groups = [sentence for _, sentence in sentences(modules, definition, sheet)]
    assert [sentence[: len(start)] for sentence, start in zip(groups, said, strict=True)] == said
