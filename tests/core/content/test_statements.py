"""Statements that join several things at once: told by `guide check`, and no problem."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.assessments import Assessment
from guide.content.library import load_sound
from guide.content.rules.statements import joined_statements
from tests.core.content.test_check import EDITION, edit

TWO = '"We ask, listen and answer."'


@pytest.fixture
def joined(content: Path) -> Path:
    """The small guide with a statement of two joins in a draft."""
    edit(content, EDITION, lambda text: text.replace("We ask how it is going.", TWO))
    (content / "assessments" / "published.yml").unlink()
    return content


def test_a_statement_of_several_things_is_told_with_the_way_out(joined: Path) -> None:
    [told] = joined_statements(load_sound(joined))
    assert told.path.endswith("assessments/check/1.yml")
    assert "1 statement joins several things (`ask`)" in told.message
    assert "together.yml" in told.message


def test_a_reason_given_excuses_it(joined: Path) -> None:
    edit(joined, "assessments/check/together.yml", lambda text: text + "joins:\n  ask: The three are one habit here.\n")
    assert list(joined_statements(load_sound(joined))) == []


def test_only_the_newest_edition_is_looked_at(joined: Path) -> None:
    first = (joined / EDITION).read_text()
    (joined / "assessments/check/2.yml").write_text(first.replace(TWO, "We ask how it is going."))
    assert list(joined_statements(load_sound(joined))) == []


def test_the_check_tells_it_and_still_passes(
    joined: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["--content", str(joined), "check"]) == 0
    assert "one thing a statement: " in capsys.readouterr().out


def test_which_end_is_good_is_known_of_each_statement(content: Path) -> None:
    [check] = load_sound(content).current_assessments()
    assert check.good_ends == (("Completely", (1, 2)),)
    assert not check.both_ways
    edit(content, EDITION, lambda text: text.replace("{id: say, ", "{id: say, best: first, "))
    (content / "assessments" / "published.yml").unlink()
    [turned] = load_sound(content).current_assessments()
    assert isinstance(turned, Assessment)
    assert turned.both_ways
    assert turned.good_ends == (("Not at all", (2,)), ("Completely", (1,)))
