"""The issue forms ask for what the guide takes in, say that they are public, and ask for no contact."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.content.library import load
from guide.stories.fields import Fields
from guide.stories.packet import CONSENTS, LICENCE, LIMITS, SECTIONS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(path for path in FOLDER.glob("*.yml") if path.name != "config.yml")
PARTS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
CONTACT = re.compile(r"e-?mail|phone|contact|reach you|get in touch", re.IGNORECASE)

form = pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def fields(path: Path) -> dict[str, dict[str, Any]]:
    """The questions of a form by their id."""
    return {part["id"]: part for part in read(path)["body"] if part["type"] != "markdown"}


def options(path: Path, id_: str) -> list[str]:
    found: list[str] = fields(path)[id_]["attributes"]["options"]
    return found


def test_the_forms_are_these() -> None:
    assert [path.stem for path in FORMS] == ["fault", "story", "suggestion"]


@form
def test_github_takes_the_form(path: Path) -> None:
    found = read(path)
    assert found.keys() <= {"name", "description", "title", "labels", "body"}
    assert all(found[key].strip() for key in ("name", "description"))
    assert {part["type"] for part in found["body"]} <= PARTS
    asked = [part for part in found["body"] if part["type"] != "markdown"]
    ids = [part["id"] for part in asked]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z-]+", id_) for id_ in ids)
    labels = [part["attributes"]["label"] for part in asked]
    assert len(set(labels)) == len(labels)


@form
def test_it_says_first_that_it_is_public(path: Path) -> None:
    first = read(path)["body"][0]
    assert first["type"] == "markdown"
    assert "public" in first["attributes"]["value"]


@form
def test_it_asks_for_no_contact(path: Path) -> None:
    questions = [part["attributes"]["label"] for part in fields(path).values()]
    assert [question for question in questions if CONTACT.search(question)] == []


def test_a_blank_issue_can_be_opened_for_a_packet() -> None:
    assert read(FOLDER / "config.yml") == {"blank_issues_enabled": True}


class TestStory:
    path = FOLDER / "story.yml"

    def test_it_has_the_packets_fields_and_headings(self) -> None:
        headings = {heading.lower().replace(" ", "-") for told in SECTIONS.values() for heading in told}
        # The licence is one of the agreements here.
        assert fields(self.path).keys() == (Fields.model_fields.keys() - {"licence"}) | headings

    def test_what_a_packet_must_have_must_be_given(self) -> None:
        needed = {name for name, field in Fields.model_fields.items() if field.is_required()}
        given = {id_ for id_, part in fields(self.path).items() if part.get("validations", {}).get("required")}
        assert given == needed - {"licence", "consent", "author"}  # no author: “Name withheld”

    def test_every_agreement_is_asked_for_by_itself(self) -> None:
        boxes = fields(self.path)["consent"]["attributes"]["options"]
        assert len(boxes) == len(CONSENTS)
        assert all(box["required"] is True for box in boxes)
        assert LICENCE in boxes[CONSENTS.index("licence")]["label"]

    def test_the_forms_of_a_story_are_all_there(self) -> None:
        assert [re.search(r"\((.+)\)", option)[1] for option in options(self.path, "form")] == list(SECTIONS)  # type: ignore[index]

    def test_stages_and_sectors_are_those_of_the_taxonomy(self) -> None:
        library, _ = load(ROOT / "guide_src")
        assert options(self.path, "stage") == [stage.title for stage in library.taxonomy.stages]
        assert options(self.path, "sectors") == [sector.title for sector in library.taxonomy.sectors]

    def test_the_limits_it_names_are_the_packets(self) -> None:
        text = self.path.read_text("utf-8")
        assert f"{LIMITS.title_least} to {LIMITS.title} characters" in text
        assert f"up to {LIMITS.summary} characters" in text
        assert f"Up to {LIMITS.section_words:,} words" in text
        assert LIMITS.shows == 6
        assert "One to six" in text
