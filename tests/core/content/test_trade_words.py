"""Words of the trade, and what the search lacks, told by `guide check` and no problem."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load, load_sound
from guide.publish.finding.lacking import lacking


def test_a_guide_does_without_them(content: Path) -> None:
    assert load_sound(content).trade_words == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- MoU\n- quorum\n- mou\n", "`mou` stands here twice"),
        ("MoU: quorum\n", "must be a list of words"),
        ("- [MoU]\n", "must be a list of words"),
    ],
)
def test_a_fault_in_them_is_told(content: Path, text: str, told: str) -> None:
    (content / "trade-words.yml").write_text(text)
    _, problems = load(content)
    assert [str(problem) for problem in problems if told in str(problem)]


def test_what_the_search_lacks_is_told(content: Path) -> None:
    (content / "trade-words.yml").write_text("- MoU\n- candour\n- quorumology\n")
    entry = content / "tips" / "first-tip.md"
    named = "\nsaid_as: [MoU]\nasked_as:\n  - Where is the agreement?\nthemes:"
    entry.write_text(entry.read_text().replace("\nthemes:", named, 1))
    told = list(lacking(load_sound(content)))
    assert [line for line in told if line.endswith("nowhere, of 3: quorumology")]
    assert not [line for line in told if "tips/first-tip" in line]
    assert [line for line in told if "no `asked_as`" in line and "tips/second-tip" in line]


def test_the_check_tells_it_and_still_passes(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["--content", str(content), "check"]) == 0
    assert "for the search: " in capsys.readouterr().out
