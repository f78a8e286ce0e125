"""Mistakes in the content end no build: each is told, and the rest of the site is made."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.site.conftest import Built

MISTAKES = {
    "assumption": ("assumptions/all-is-well.md", "belief:", "believe:"),
    "principle": ("principles/candour.md", "signs_present:", "signs_presnt:"),
    "tip": ("tips/first-tip.md", "effort: minutes", "effort: a fortnight"),
    "question": ("questions/who-speaks.md", "ask:", "asks:"),
    "article": ("articles/a-longer-read.md", "summary:", "sumary:"),
    "tool": ("tools/a-round.sheet.yml", "parts:", "part:"),
    "story": ("stories/we-asked.md", "licence: CC BY 4.0", "licence: none"),
    "check": ("assessments/check/1.yml", "minutes:", "minuts:"),
    "taxonomy": ("taxonomy.yml", "sectors:", "sector:"),
    "glossary": ("glossary.yml", "meaning:", "means:"),
}


ALONE = ("tip", "check", "taxonomy")
"""An entry, a check and what all rests on; the content alone, of any kind, is tried without a build."""
AT_ONCE = [name for name in MISTAKES if name not in ALONE]


@pytest.mark.parametrize(
    "made", [*([name] for name in ALONE), pytest.param(AT_ONCE, marks=pytest.mark.full)], ids=", ".join
)
def test_a_wrong_word_is_told_and_the_rest_is_built(
    project: Path, build: Callable[..., Built], made: Sequence[str]
) -> None:
    files = [MISTAKES[name][0] for name in made]
    for file, right, wrong in map(MISTAKES.__getitem__, made):
        path = project / "guide_src" / file
        text = path.read_text()
        assert right in text
        path.write_text(text.replace(right, wrong, 1))
    built = build("--clean")
    assert built.status == 0, built.said
    assert "Traceback" not in built.said
    assert [file for file in files if f"guide_src/{file}" not in built.said] == []
    for page in ("index.html", "tips/second-tip/index.html", "index-of-everything/index.html", "plan/index.html"):
        assert (built.site / page).exists(), page
    if "check" not in made:
        asked = json.loads((built.site / "assessments" / "check" / "1.json").read_text())
        assert [item["id"] for item in asked["items"]] == ["ask", "say"]


def test_a_published_edition_is_built_when_an_entry_it_names_is_gone(
    project: Path, build: Callable[..., Built]
) -> None:
    (project / "guide_src" / "tips" / "first-tip.md").unlink()
    built = build("--clean")
    assert built.status == 0, built.said
    assert "Traceback" not in built.said
    assert "guide_src/assessments/check/1.yml" in built.said
    asked = json.loads((built.site / "assessments" / "check" / "1.json").read_text())
    assert asked["items"][0]["about"]["url"] == "tips/"
    assert (built.site / "assessments" / "check" / "index.html").exists()
