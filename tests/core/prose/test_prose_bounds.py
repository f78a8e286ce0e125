"""What holds the figures of plainness: only a file of bounds does, and it names the entries."""

import shutil
import subprocess
from pathlib import Path

import pytest

from guide.content.problems import ContentError
from guide.prose.__main__ import main
from guide.prose.bounds import Measured, beyond, read_bounds, tighter

ROOT = Path(__file__).parents[3]
FIGURES = {
    "idioms": Measured(12, ("tips/a (9: on board)", "tips/b (3: from scratch)"), "say it plainly"),
    "spread of tips": Measured(0.2004, ("300 (tips/a)", "310 (tips/b)"), "let each be as long as its matter needs"),
}


def told(**bounds: float) -> list[str]:
    return [str(problem) for problem in beyond(FIGURES, {k.replace("_", " "): v for k, v in bounds.items()}, "b.yml")]


def test_a_figure_that_is_worse_is_told_with_its_entries() -> None:
    (idioms,) = told(idioms=11)
    assert idioms.startswith("b.yml: idioms: is 12, and 11 was reached before; say it plainly: tips/a (9: on board)")
    (spread,) = told(spread_of_tips=0.21)
    assert "is 0.200, and 0.210 was reached before" in spread


def test_a_figure_at_its_bound_or_better_is_not_told() -> None:
    assert told(idioms=12, spread_of_tips=0.2) == []
    assert told(idioms=13, spread_of_tips=0.19) == []


def test_a_bound_of_nothing_that_is_measured_is_told() -> None:
    assert told(idiom=3)[0].startswith("b.yml: idiom: is no figure that is measured; did you mean `idioms`?")


def test_what_can_be_tightened_is_said() -> None:
    assert tighter(FIGURES, {"idioms": 13, "spread of tips": 0.19}) == {"idioms": 12, "spread of tips": 0.2004}
    assert tighter(FIGURES, {"idioms": 12, "spread of tips": 0.2}) == {}


@pytest.mark.parametrize("text", ["- idioms\n", "idioms: many\n", "idioms: true\n", "idioms: [\n"])
def test_bounds_that_do_not_read_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "b.yml").write_text(text)
    with pytest.raises(ContentError):
        read_bounds(tmp_path / "b.yml")


@pytest.mark.long
def test_worse_than_the_bounds_fails_and_without_bounds_nothing_does(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tip = content / "tips/first-tip.md"
    tip.write_text(
        tip.read_text("utf-8").replace("Do not answer for others.", "Do not rock the boat. Clear the air."), "utf-8"
    )
    bounds = tmp_path / "bounds.yml"
    bounds.write_text("idioms: 1\n")
    asked = ["--content", str(content), "--today", "2026-11-22"]
    assert main(asked) == 0
    assert "rock the boat" in capsys.readouterr().out
    assert main([*asked, "--bounds", str(bounds)]) == 1
    assert "say it plainly: tips/first-tip (2: " in capsys.readouterr().err
    bounds.write_text("idioms: 9\n")
    assert main([*asked, "--bounds", str(bounds)]) == 0
    assert "idioms: 2" in capsys.readouterr().out.split("can be tightened")[1]


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
def test_a_guide_without_our_tests_is_held_to_no_bounds(tmp_path: Path) -> None:
    def asked() -> str:
        command = ["make", "--dry-run", "--file", str(ROOT / "Makefile"), "prose"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    for name in ("requirements/site.txt", "requirements/dev.txt", "pyproject.toml", "package-lock.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert "guide.prose" in asked()
    assert "--bounds" not in asked()
    (tmp_path / "tests/ours").mkdir(parents=True)
    (tmp_path / "tests/ours/prose-bounds.yml").touch()
    assert "--bounds tests/ours/prose-bounds.yml" in asked()
