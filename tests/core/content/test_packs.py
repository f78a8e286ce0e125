"""Packs as data: read, held to what is there; a guide needs none."""

from pathlib import Path

import pytest

from guide.content.library import load, load_sound

PACK = """\
packs:
  - id: first-day
    title: First day
    summary: An hour to begin with.
    for: A group that is new.
    steps:
      - {minutes: 20, do: Go round., words: [{to: questions/who-speaks}, {to: tips/first-tip}]}
      - {minutes: 40, do: Fill in the sheet.}
    sheets: [{to: tools/a-round, why: One for each.}]
    checks: [{to: assessments/check, why: One for each.}]
    cards: [{to: tips/first-tip}, {to: tips/second-tip}]
"""


def written(content: Path, text: str = PACK) -> list[str]:
    """Each problem of a guide with that file."""
    (content / "packs.yml").write_text(text)
    return [f"{one.field}: {one.message}" for one in load(content)[1] if one.path.endswith("packs.yml")]


def test_a_guide_does_without_them(content: Path) -> None:
    assert load_sound(content).packs == ()


def test_they_are_read(content: Path) -> None:
    assert written(content) == []
    (pack,) = load_sound(content).packs
    assert (pack.id, pack.for_, pack.minutes) == ("first-day", "A group that is new.", 60)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("tools/a-round", "tools/a-rund", "sheets.0.to: `tools/a-rund` does not exist; did you mean `tools/a-round`?"),
        ("tools/a-round", "tips/first-tip", "`tips/first-tip` has nothing that belongs there; name one of tools"),
        ("assessments/check", "tools/a-round", "`tools/a-round` has nothing that belongs there; name one of ass"),
        ("to: tips/second-tip", "to: tips/first-tip", "packs.0.cards.1.to: `tips/first-tip` is named twice"),
        ("minutes: 20", "minutes: 0", "packs.0.steps.0.minutes: is 0; it must be at least 1"),
        ("    for: A group that is new.\n", "", "packs.0.for: is missing; add it"),
        ("summary: An", "sumary: An", "packs.0.sumary: is not a field that is known here"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_file_and_field(content: Path, old: str, new: str, told: str) -> None:
    assert PACK.count(old) == 1
    assert any(told in problem for problem in written(content, PACK.replace(old, new)))


def test_two_of_one_id_are_told(content: Path) -> None:
    second = PACK.partition("packs:\n")[2]
    assert any("`first-day` stands here twice" in problem for problem in written(content, PACK + second))


def test_a_draft_is_told(content: Path) -> None:
    path = content / "tips" / "second-tip.md"
    path.write_text(path.read_text().replace("\nreviewed:", "\ndraft: true\nreviewed:", 1))
    assert any("packs.0.cards.1.to: `tips/second-tip` is a draft" in problem for problem in written(content))
