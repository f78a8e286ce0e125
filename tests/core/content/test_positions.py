"""A problem names the line to go to, and counts as people count; and what a published edition misses has a way out."""

from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load
from guide.content.problems import Problem, nearest, nearest_ref

EDITION = "assessments/check/1.yml"


def said(content: Path) -> list[str]:
    return [str(problem) for problem in load(content, "content")[1]]


def changed(content: Path, file: str, old: str, new: str) -> int:
    """Changes a file, and says on which line of it."""
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "counted"),
    [
        ("tips/first-tip.md", "effort: minutes", "effort: a fortnight", "effort", "effort"),
        ("tips/first-tip.md", "to: assumptions/all-is-well", "to: tools/a-round", "supports.0.to", "supports.1.to"),
        ("assumptions/all-is-well.md", "  - Nobody asks.", "  - 7", "signs.0", "signs.1"),
        (EDITION, "about: tips/first-tip", "about: tips/gone", "items.0.about", "items.1.about"),
        (EDITION, "to: tips/first-tip", "to: tips/gone", "advice.0.entries.0.to", "advice.1.entries.1.to"),
        (EDITION, "of: [dont-know]", "of: [perhaps]", "advice.1.when.count.of", "advice.2.when.count.of"),
        ("taxonomy.yml", "id: purpose", "id: Purpose", "themes.1.id", "themes.2.id"),
        ("sources.yml", "doi: 10.1000/example", "doi: https://doi.org/10.1000/example", "1.doi", "2.doi"),
    ],
)
def test_a_field_is_counted_from_one_and_has_its_line(
    content: Path, file: str, old: str, new: str, field: str, counted: str
) -> None:
    line = changed(content, file, old, new)
    mine = [p for p in load(content, "content")[1] if p.path == f"content/{file}" and p.field.startswith(field)]
    assert len(mine) == 1, said(content)
    assert str(mine[0]).startswith(f"content/{file}: line {line}: {counted}")


def test_a_list_is_not_called_short_for_a_faulty_item(content: Path) -> None:
    changed(content, "assumptions/all-is-well.md", "  - Nobody asks.", "  - 7")
    assert [problem.field for problem in load(content)[1]] == ["signs.0"]


def test_a_text_counts_its_lines_from_the_head_of_the_file(content: Path) -> None:
    path = content / "tips" / "first-tip.md"
    path.write_text(path.read_text("utf-8").replace("\n---\n", "\n---\n\n\n", 1) + "\n# More\n", "utf-8")
    line = path.read_text("utf-8").rstrip().count("\n") + 1
    assert f"content/tips/first-tip.md: line {line}: sections: `# More`" in said(content)[0]


def test_what_is_not_there_has_no_line(content: Path) -> None:
    changed(content, "tips/first-tip.md", "effort: minutes\n", "")
    assert said(content) == ["content/tips/first-tip.md: effort: is missing; add it"]


def test_a_problem_without_a_line_is_told_as_ever() -> None:
    assert str(Problem("a.md", "title", "is empty")) == "a.md: title: is empty"


class TestAPublishedEdition:
    """It may not change: so a link of it that leads nowhere is mended elsewhere, and each way told does it."""

    @pytest.fixture(autouse=True)
    def renamed(self, content: Path) -> None:
        (content / "tips" / "first-tip.md").rename(content / "tips" / "an-ask.md")
        for path in content.rglob("*.md"):
            path.write_text(path.read_text("utf-8").replace("tips/first-tip", "tips/an-ask"), "utf-8")
        changed(content, "taxonomy.yml", "second-tip, first-tip", "second-tip, an-ask")

    def test_says_so(self, content: Path) -> None:
        messages = said(content)
        assert messages
        assert all(message.startswith(f"content/{EDITION}: line ") for message in messages)
        for message in messages:
            assert "`aliases: [tips/first-tip]`" in message
            assert "bring tips/first-tip.md back" in message
            assert "published" in message

    def test_the_alias_helps(self, content: Path) -> None:
        changed(content, "tips/an-ask.md", "title: ", "aliases: [tips/first-tip]\ntitle: ")
        assert said(content) == []

    def test_and_a_draft_is_told_to_change(self, content: Path) -> None:
        changed(content, "tips/an-ask.md", "title: ", "aliases: [tips/first-tip]\ntitle: ")
        text = (content / EDITION).read_text("utf-8")
        (content / "assessments/check/2.yml").write_text(text.replace("about: tips/first-tip", "about: tips/an-sak", 1))
        (message,) = said(content)
        assert "items.1.about: `tips/an-sak` does not exist; did you mean `tips/an-ask`?" in message


KNOWN = [
    "tips/tell-the-story",
    "tips/bust-the-jargon",
    "tips/make-roles-clear",
    "questions/power",
    "tools/jargon-buster",
]


@pytest.mark.parametrize(
    ("ref", "meant"),
    [
        ("tips/bust-the-jargn", "tips/bust-the-jargon"),
        ("tips/bust-jargon", "tips/bust-the-jargon"),
        ("tips/power", "questions/power"),
        ("tip/bust-the-jargon", "tips/bust-the-jargon"),
        ("tips/share-frustrations", None),
        ("tips/sell-the-house", None),
        ("tips/know-your-role", None),
        ("tools/bust-the-jargn", None),
    ],
)
def test_only_what_is_really_near_is_suggested(ref: str, meant: str | None) -> None:
    assert nearest_ref(ref, KNOWN) == (f"; did you mean `{meant}`?" if meant else "")


def test_a_word_that_is_not_near_brings_all_where_they_are_few() -> None:
    assert nearest("sumary", ["summary", "title"]) == "; did you mean `summary`?"
    assert nearest("colour", ["summary", "title"]) == "; known are: `summary`, `title`"
    assert nearest("colour", [f"field-{number}" for number in range(13)]) == ""


def test_a_character_that_cannot_be_seen_is_named(content: Path) -> None:
    changed(content, "tips/first-tip.md", "effort: minutes", "effort: minu\u200btes")
    (message,) = said(content)
    assert "effort: holds an invisible zero-width space (U+200B)" in message


def test_the_themes_and_stages_that_must_be_written(content: Path) -> None:
    assert said(content) == []
    taxonomy = content / "taxonomy.yml"
    taxonomy.write_text(taxonomy.read_text("utf-8") + "\nweb: {hubs_written: true}\n", "utf-8")
    messages = said(content)
    assert len(messages) == 4 * 3
    assert any("themes.1.begin: is missing from `people`; name up to three" in message for message in messages)


@pytest.mark.long
def test_the_command_shows_the_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = changed(content, "tips/first-tip.md", "effort: minutes", "effort: a fortnight")
    assert main(["--content", str(content), "check"]) == 1
    assert f"first-tip.md: line {line}: effort: `a fortnight` is not known" in capsys.readouterr().err
