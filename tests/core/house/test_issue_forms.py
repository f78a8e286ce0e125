"""The issue forms ask for what the guide takes in, say that they are public, and ask for no contact."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.stories.packet.form import END_LINE, FIRST_LINE
from guide.stories.packet.reading import read_packet

ROOT = Path(__file__).parents[3]
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


def test_a_blank_issue_can_be_opened_for_what_fits_no_form() -> None:
    assert read(FOLDER / "config.yml") == {"blank_issues_enabled": True}


class TestStory:
    path = FOLDER / "story.yml"

    def test_it_takes_a_packet_as_it_is(self) -> None:
        packet = fields(self.path)["packet"]
        assert packet["type"] == "textarea"
        assert packet["validations"]["required"] is True
        # As a block of text GitHub shows it letter by letter, and finds no names to call in it.
        assert packet["attributes"]["render"] == "text"
        assert f"“{FIRST_LINE}”" in packet["attributes"]["description"]
        assert f"“{END_LINE}”" in packet["attributes"]["description"]

    def test_whoever_sends_it_says_that_they_know_it_is_public(self) -> None:
        boxes = fields(self.path)["public"]["attributes"]["options"]
        assert [box["required"] for box in boxes] == [True, True]
        assert "public" in boxes[0]["label"]

    def test_a_packet_out_of_the_form_is_read_as_it_was(self) -> None:
        asked = [part["attributes"]["label"] for part in fields(self.path).values()]
        packet = (ROOT / "tests" / "fixtures" / "packets" / "case-study.txt").read_text("utf-8")
        body = f"### {asked[0]}\n\n```text\n{packet}```\n\n### {asked[1]}\n\n- [x] I know"
        assert read_packet(body.replace("\n", "\r\n")) == read_packet(packet)

    def test_the_sites_link_fills_it_in(self) -> None:
        sending = (ROOT / "docs" / "assets" / "js" / "stories" / "sending" / "addresses.mjs").read_text("utf-8")
        assert f'"{self.path.name}"' in sending
        assert "issues/new?template=" in sending
        assert "&packet=$" in sending
        assert "packet" in fields(self.path)
