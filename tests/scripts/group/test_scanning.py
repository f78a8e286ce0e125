"""What a camera reads, without a camera: a phone that lies there is told once, and each reading has its sentence."""

from typing import Any

import pytest

from tests.scripts.running import Scripts

SEEN = """async (pictures) => {
  const {Seen} = await import('/assets/js/group/scanning/seen.mjs');
  const seen = new Seen();
  return pictures.map((texts) => [...seen.fresh(texts)]);
}"""
SAID = """async (scanned) => {
  const {scannedText} = await import('/assets/js/group/scanning/scan-words.mjs');
  return scannedText({added: 0, doubles: 0, corrections: 0, faults: [], found: 1, people: 5, ...scanned});
}"""


def fresh(modules: Scripts, pictures: list[list[str]]) -> Any:
    return modules.evaluate(SEEN, pictures)


def test_a_phone_that_lies_there_is_told_once(modules: Scripts) -> None:
    told = fresh(modules, [[], ["a"], ["a"], [], ["a"], ["a"]])
    assert told == [[], ["a"], [], [], [], []]


def test_two_phones_in_one_picture_are_both_told_once(modules: Scripts) -> None:
    assert fresh(modules, [["a", "b"], ["b", "a"], ["b"], ["a", "c"]]) == [["a", "b"], [], [], ["c"]]


def test_a_phone_that_was_away_and_comes_again_is_told_again(modules: Scripts) -> None:
    told = fresh(modules, [["a"], *[[]] * 12, ["a"]])
    assert (told[0], told[-1]) == (["a"], ["a"])


@pytest.mark.parametrize(
    ("scanned", "said"),
    [
        ({"added": 1}, "Added. Next phone, please."),
        ({"doubles": 1}, "This code was here already and is counted once. Next phone, please."),
        ({"corrections": 1}, "This code looks like a correction: decide once you have stopped. Next phone, please."),
        ({"faults": [{"message": "There is a slip."}]}, "There is a slip."),
        ({"found": 0}, "There is no answer code in this square. Ask for the one that stands at the end of the check."),
    ],
    ids=["added", "double", "correction", "fault", "other"],
)
def test_each_reading_has_its_sentence(modules: Scripts, scanned: dict[str, Any], said: str) -> None:
    assert modules.evaluate(SAID, scanned) == said


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://guide.example/a/", True),
        ("http://192.168.1.20:8000/a/", True),
        ("http://127.0.0.1:8000/a/", False),
        ("http://localhost/a/", False),
        ("http://guide.localhost/a/", False),
        ("http://[::1]/a/", False),
        ("file:///home/a.html", False),
    ],
)
def test_an_invitation_is_drawn_only_where_a_phone_could_follow_it(
    modules: Scripts, address: str, expected: bool
) -> None:
    found = modules.evaluate(
        "async (address) => (await import('/assets/js/group/page.mjs')).isForOthers(new URL(address))",
        address,
    )
    assert found is expected
