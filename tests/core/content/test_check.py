"""Every way to break the content is told as a problem that names file and field, and never as a traceback."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.cli import main
from guide.content.library import load
from guide.content.problems import Problem
from guide.pages.settings import Settings
from tests.examples import long_but
from tests.remembering import site_of

ENTRIES = {
    "assumption": "assumptions/all-is-well.md",
    "principle": "principles/candour.md",
    "tip": "tips/first-tip.md",
    "question": "questions/who-speaks.md",
    "article": "articles/a-longer-read.md",
    "tool": "tools/a-round.md",
    "story": "stories/we-asked.md",
}
EDITION = "assessments/check/1.yml"
FILES = {**ENTRIES, "assessment": EDITION}
SOME = ("tip", "tool", "story", "assessment")
"""A plain entry, one with a sheet, one that is sent in, and a check: the others are tried where all is."""
REFERENCE = ("taxonomy.yml", "glossary.yml", "sources.yml", "tools/a-round.sheet.yml")
HEADINGS = {
    "assumption": "Steps that help",
    "principle": "The hard part",
    "tip": "Words to say",
    "question": "Raising it safely",
    "article": "In your next meeting",
    "tool": "Steps",
    "story": "What helped",
}
LINKED = {
    "assumption": "counter", "principle": "related", "tip": "supports", "question": "probes", "article": "related",
    "tool": "serves", "story": "shows",
}  # fmt: skip
SELF = {
    "assumption": "related", "principle": "related", "tip": "related", "question": "probes", "article": "related",
    "tool": "serves", "story": "shows",
}  # fmt: skip


def edit(root: Path, file: str, change: Callable[[str], str]) -> None:
    path = root / file
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before, "the edit changed nothing, so the test would prove nothing"
    path.write_text(after, "utf-8")


def line(field: str, to: str | None) -> Callable[[str], str]:
    """Sets a one-line field, or takes it out."""
    return lambda text: re.sub(
        rf"^{field}: .*\n", f"{field}: {to}\n" if to is not None else "", text, count=1, flags=re.M
    )


def problems(root: Path) -> list[Problem]:
    """What is wrong; and whatever it is, pages can be made of the rest, as they are while serving."""
    library, found = load(root, "content")
    site_of(library, Settings(name="A guide"))
    return list(found)


def assert_told(root: Path, file: str, field: str, *words: str) -> None:
    found = problems(root)
    mine = [p for p in found if p.path == f"content/{file}" and re.fullmatch(field, p.field)]
    assert mine, f"nothing told of {file}: {field}; told: {[str(p) for p in found]}"
    assert any(all(word in p.message for word in words) for p in mine), [p.message for p in mine]


@pytest.mark.long
def test_the_small_guide_has_no_problem(content: Path) -> None:
    assert problems(content) == []


@pytest.mark.parametrize("file", long_but(FILES.values(), *map(FILES.__getitem__, SOME)), ids=FILES)
class TestEveryKind:
    def test_unknown_key(self, content: Path, file: str) -> None:
        edit(content, file, lambda text: text.replace("title: ", "colour: blue\ntitle: ", 1))
        assert_told(content, file, "colour", "not a field")

    def test_misspelt_key_is_guessed(self, content: Path, file: str) -> None:
        edit(content, file, lambda text: text.replace("summary: ", "sumary: ", 1))
        assert_told(content, file, "sumary", "`summary`")
        assert_told(content, file, "summary", "missing")

    def test_unknown_theme(self, content: Path, file: str) -> None:
        edit(content, file, line("themes", "[peopel]"))
        assert_told(content, file, "themes", "`peopel`", "`people`")

    def test_unknown_stage(self, content: Path, file: str) -> None:
        edit(content, file, line("stages", "[sleeping]"))
        assert_told(content, file, "stages", "`sleeping`")

    def test_unknown_source(self, content: Path, file: str) -> None:
        edit(
            content, file, lambda text: line("sources", None)(text).replace("title: ", "sources: [nobody]\ntitle: ", 1)
        )
        assert_told(content, file, "sources", "`nobody`", "sources.yml")

    def test_wrong_type(self, content: Path, file: str) -> None:
        edit(content, file, line("themes", "people"))
        assert_told(content, file, "themes", "list")

    def test_summary_missing(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", None))
        assert_told(content, file, "summary", "missing")

    def test_summary_empty(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", ""))
        assert_told(content, file, "summary", "empty")

    def test_summary_too_long(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", "x" * 161))
        assert_told(content, file, "summary", "161", "160")

    def test_summary_just_short_enough(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", "x" * 160))
        assert not [p for p in problems(content) if p.field == "summary"]

    @pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "22/11/2026", "2026", '""'])
    def test_bad_date(self, content: Path, file: str, day: str) -> None:
        edit(content, file, line("reviewed", day))
        assert_told(content, file, "reviewed", "year-month-day")

    def test_yaml_that_does_not_parse(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", "one: two: three"))
        number = (content / file).read_text().split("\n").index("summary: one: two: three") + 1
        assert_told(content, file, "YAML", f"line {number}", "quotes")

    def test_duplicate_key(self, content: Path, file: str) -> None:
        edit(content, file, lambda text: text.replace("title: ", "title: One\ntitle: ", 1))
        assert_told(content, file, "YAML", "`title`", "twice", "line")

    def test_alias(self, content: Path, file: str) -> None:
        edit(content, file, lambda text: line("themes", "&t [people]")(text).replace("stages: ", "stages: *t #", 1))
        assert_told(content, file, "YAML", "aliases", "line")

    def test_tag(self, content: Path, file: str) -> None:
        edit(content, file, line("summary", "!!python/name:os.system x"))
        assert_told(content, file, "YAML", "tags")

    def test_not_utf8(self, content: Path, file: str) -> None:
        (content / file).write_bytes((content / file).read_bytes() + b"\xff\xfe caf\xe9")
        assert_told(content, file, "file", "UTF-8")

    def test_empty(self, content: Path, file: str) -> None:
        (content / file).write_text(" \n")
        assert_told(content, file, "file", "empty")

    def test_huge(self, content: Path, file: str) -> None:
        (content / file).write_text("x" * 1_000_001)
        assert_told(content, file, "file", "1 MB")

    @pytest.mark.long
    def test_nested_beyond_reason(self, content: Path, file: str) -> None:
        deep = 5000 if file == EDITION else 300  # the deeper, the longer it takes to read
        edit(content, file, line("summary", "[" * deep))
        assert_told(content, file, "YAML", "nested")

    def test_links_to_a_broken_entry_are_no_problem_of_their_own(self, content: Path, file: str) -> None:
        (content / file).write_text("")
        told = {p.path for p in problems(content)}
        # A check that is left out is named besides: people would look for it.
        named = {"content/assessments/check"} if file == EDITION else set()
        assert told == {f"content/{file}"} | named


@pytest.mark.parametrize("kind", long_but(ENTRIES, *SOME))
class TestEveryEntry:
    def test_front_matter_missing(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text.removeprefix("---\n"))
        assert_told(content, file, "front matter", "---")

    def test_front_matter_never_ends(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text.replace("\n---\n", "\n"))
        assert_told(content, file, "front matter", "never ends")

    def test_missing_heading(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        if kind == "article":
            pytest.skip("its headings are free")
        edit(content, file, lambda text: text.replace(f"## {HEADINGS[kind]}\n", ""))
        assert_told(content, file, "sections", f"## {HEADINGS[kind]}", "missing")

    def test_section_with_nothing_in_it(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: re.sub(rf"(## {HEADINGS[kind]}\n).*?(?=\n## |\Z)", r"\1", text, flags=re.S))
        assert_told(content, file, "sections", f"## {HEADINGS[kind]}", "nothing beneath")

    def test_heading_twice(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text + f"\n## {HEADINGS[kind]}\n\nAgain.\n")
        assert_told(content, file, "sections", "twice")

    def test_title_of_another(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, line("title", "write IT down"))
        found = [p for p in problems(content) if p.field == "title"]
        assert len(found) == 1
        assert {file, "tips/second-tip.md"} == {
            path for path in (file, "tips/second-tip.md") if path in f"{found[0].path} {found[0].message}"
        }

    def test_id_of_another(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        other = "articles" if kind != "article" else "principles"
        (content / other / Path(file).name).write_text((content / file).read_text())
        assert [p for p in problems(content) if p.field == "id" and Path(file).stem in p.message]

    def test_id_that_cannot_be_one(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        name = str(Path(file).with_name("Not_An_Id.md"))
        (content / name).write_text((content / file).read_text())
        assert_told(content, name, "file name", "Not_An_Id")

    def test_link_to_nowhere(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: re.sub(r"to: tips/first-tip|to: \S+", "to: tips/frist-tip", text, count=1))
        assert_told(content, file, rf"{LINKED[kind]}\.0\.to", "`tips/frist-tip`", "`tips/first-tip`")

    def test_link_to_itself(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        ref = file.removesuffix(".md")
        field = SELF[kind]
        edit(content, file, lambda text: re.sub(rf"^({field}:\n  - to: )\S+", rf"\g<1>{ref}", text, flags=re.M))
        assert_told(content, file, rf"{field}\.0\.to", "itself")

    def test_link_without_reason(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: re.sub(r"^    why: .*\n", "", text, count=1, flags=re.M))
        assert_told(content, file, rf"{LINKED[kind]}\.0\.why", "missing")

    def test_link_that_is_no_ref(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: re.sub(r"to: \S+", "to: ../../etc/passwd", text, count=1))
        assert_told(content, file, rf"{LINKED[kind]}\.0\.to", "does not name an entry")

    def test_field_that_comes_from_the_file(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text.replace("title: ", "body: other\ntitle: ", 1))
        assert_told(content, file, "body", "take it out")

    def test_link_in_the_prose_to_nowhere(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text + "\nSee [this](../tips/gone.md).\n")
        assert_told(content, file, "body", "`tips/gone`")

    def test_html(self, content: Path, kind: str) -> None:
        file = ENTRIES[kind]
        edit(content, file, lambda text: text + '\n<script src="x"></script>\n')
        assert_told(content, file, "body", "Markdown")


@pytest.mark.parametrize("file", REFERENCE)
@pytest.mark.parametrize(
    ("text", "field"),
    [("", "file"), ("a: [", "YAML"), ("a: 1\na: 2\n", "YAML"), ("- &a 1\n- *a\n", "YAML"), ("5", "file")],
)
def test_broken_reference_files(content: Path, file: str, text: str, field: str) -> None:
    (content / file).write_text(text)
    assert_told(content, file, field)


@pytest.mark.parametrize("file", REFERENCE)
def test_missing_reference_files(content: Path, file: str) -> None:
    (content / file).unlink()
    assert_told(content, file, "file")


@pytest.mark.parametrize("kind", ["principle", "article"])
def test_orphan(content: Path, kind: str) -> None:
    folder = ENTRIES[kind].split("/")[0]
    text = (content / ENTRIES[kind]).read_text()
    lone = re.sub(r"^related:\n(?:  .*\n)+", "", line("title", "Alone")(text), flags=re.M)
    (content / folder / "alone.md").write_text(lone)
    assert_told(content, f"{folder}/alone.md", "related", "nothing leads here")


def test_orphaned_assessment_is_impossible_since_items_are_about_something(content: Path) -> None:
    edit(content, EDITION, lambda text: text.replace(", about: tips/first-tip", ""))
    assert_told(content, EDITION, r"items\.0\.about", "missing")


@pytest.mark.parametrize(
    ("field", "old", "new", "words"),
    [
        (r"items\.0\.about", "about: tips/first-tip", "about: tips/nothing", ["`tips/nothing`", "does not exist"]),
        (r"items", "id: say,", "id: ask,", ["`ask`", "twice"]),
        (r"advice\.0\.when\.answers", "{ask: [no, some]}", "{asked: [no]}", ["`asked`", "no item"]),
        (r"advice\.0\.when\.answers\.ask", "[no, some]", "[never]", ["`never`", "`dont-know`"]),
        (r"advice\.1\.when\.count\.of", "of: [dont-know]", "of: [perhaps]", ["`perhaps`"]),
        (r"advice\.1\.when\.count.*", ", at_least: 2", "", ["at_least"]),
        (r"advice\.1\.when\.count.*side.*", "of: [dont-know]", "side: [bad]", ["bad", "worse"]),
        (r"advice\.1\.when\.count.*", "of: [dont-know], ", "", ["`of`", "`side`"]),
        (r"items\.0\.best", "id: ask, ", "id: ask, best: top, ", ["top", "first"]),
        (r"advice\.0\.entries\.0\.to", "{to: tips/first-tip", "{to: tips/gone", ["`tips/gone`"]),
        (r"fields", "scale:\n", "choose: {at_most: 1}\nscale:\n", ["either"]),
        (r"number", "number: 9", "number: 64", ["63"]),
        (r"number", "number: 9", "number: nine", ["whole number"]),
        (r"edition", "We ask how it is going.", "We ask.", ["published", "new edition"]),
    ],
)
def test_assessment_faults(content: Path, field: str, old: str, new: str, words: list[str]) -> None:
    edit(content, EDITION, lambda text: text.replace(old, new))
    assert_told(content, EDITION, field, *words)


def test_published_edition_that_is_gone(content: Path) -> None:
    second = content / "assessments" / "check" / "2.yml"
    second.write_text((content / EDITION).read_text())
    (content / EDITION).unlink()
    assert_told(content, EDITION, "file", "bring it back")


def test_comments_and_spacing_of_a_published_edition_may_change(content: Path) -> None:
    edit(content, EDITION, lambda text: "# A remark.\n" + text.replace("number: 9", "number:   9"))
    assert problems(content) == []


def test_number_of_another_assessment(content: Path) -> None:
    other = content / "assessments" / "other"
    other.mkdir()
    (other / "1.yml").write_text(line("title", "Another")((content / EDITION).read_text()))
    assert_told(content, "assessments/other/1.yml", "number", "`check`")


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "words"),
    [
        ("tips/first-tip.md", "effort: minutes", "effort: a fortnight", "effort", ["fortnight", "an hour"]),
        ("tips/first-tip.md", "assumptions/all-is-well", "tools/a-round", r"supports.*", ["wrong kind", "principles"]),
        ("tools/a-round.md", "minutes: 10", "minutes: ten", "minutes", ["whole number"]),
        ("tools/a-round.sheet.yml", "[[The clerk, Too many forms]]", "[[The clerk]]", r"parts.*", ["row 1", "2"]),
        ("tools/a-round.sheet.yml", "    fields:\n", "    prompts: []\n    fields:\n", r"parts\.1.*", ["at least 1"]),
        ("assumptions/all-is-well.md", "  - Nobody asks.\n", "", "signs", ["2", "3"]),
        ("assumptions/all-is-well.md", "source: a-study", "source: a-rumour", "evidence", ["`a-rumour`"]),
        ("stories/we-asked.md", "form: case study", "form: poem", "form", ["poem", "case study"]),
        ("stories/we-asked.md", 'date: "2012"', "date: long ago", "date", ["2026-11"]),
        ("stories/we-asked.md", "sectors: [voluntary]", "sectors: [secret]", "sectors", ["`secret`"]),
        ("stories/we-asked.md", "retold: true\n", "", "fields", ["consent"]),
        ("stories/we-asked.md", "licence: CC BY 4.0", "licence: mine", "licence", ["CC BY 4.0"]),
        ("taxonomy.yml", "id: purpose", "id: people", "themes", ["`people`", "twice"]),
        ("taxonomy.yml", "number: 2", "number: 1", r"sectors\.number", ["twice"]),
        ("taxonomy.yml", "[second-tip,", "[third-tip,", r"order\.tips", ["`third-tip`"]),
        ("sources.yml", "id: a-study", "id: a-text", "id", ["twice"]),
        ("sources.yml", "doi: 10.1000/example", "doi: https://doi.org/10.1000/example", r"1\.doi", ["alone"]),
        ("glossary.yml", "term: TLA", "term: Remit", "term", ["twice"]),
    ],
)  # fmt: skip
def test_faults_of_one_kind(content: Path, file: str, old: str, new: str, field: str, words: list[str]) -> None:
    edit(content, file, lambda text: text.replace(old, new))
    assert_told(content, file, field, *words)


def test_aliases_must_be_free(content: Path) -> None:
    edit(
        content,
        "tips/first-tip.md",
        lambda text: text.replace("title: ", "aliases: [tips/second-tip, tips/old]\ntitle: ", 1),
    )
    edit(content, "tips/second-tip.md", lambda text: text.replace("title: ", "aliases: [tips/old]\ntitle: ", 1))
    assert_told(content, "tips/first-tip.md", "aliases", "`tips/second-tip`", "exists")
    assert_told(content, "tips/second-tip.md", "aliases", "already leads")


def test_an_alias_keeps_links_working(content: Path) -> None:
    edit(content, "tips/first-tip.md", lambda text: text.replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    edit(content, "tools/a-round.md", lambda text: text.replace("to: tips/first-tip", "to: tips/old-name"))
    library, found = load(content)
    assert found == ()
    assert "tips/first-tip" in {edge.target for edge in library.graph.from_("tools/a-round")}


def test_strangers_are_named(content: Path) -> None:
    (content / "tip").mkdir()
    (content / "tips" / "notes.txt").write_text("x")
    (content / "tools" / "lost.sheet.yml").write_text("x")
    (content / "assessments" / "loose.yml").write_text("x")
    assert_told(content, "tip", "folder", "`tips`")
    assert_told(content, "tips/notes.txt", "file", "does not belong")
    assert_told(content, "tools/lost.sheet.yml", "file", "no tool")
    assert_told(content, "assessments/loose.yml", "file", "does not belong")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert [str(p) for p in problems(tmp_path / "nowhere")] == [
        "content: folder: does not exist; name the content's folder"
    ]


def test_all_problems_are_told_at_once(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content)  # away from the pages that are written by hand, which lead to entries of ours
    for file in FILES.values():
        edit(content, file, line("summary", "x" * 161))
    (content / "glossary.yml").write_text("")
    assert main(["--content", str(content), "check"]) == 1
    told = capsys.readouterr().err
    assert all(file in told for file in FILES.values())
    assert "glossary.yml: file: is empty" in told
    # eight summaries, the glossary, the edition that was published, and the check that is left out
    assert "11 problems" in told


def test_exit_status(content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content)
    assert main(["--content", str(content), "check"]) == 0
    assert "no problems" in capsys.readouterr().out
    with pytest.raises(SystemExit) as stopped:
        main(["--content", str(content), "chekc"])
    assert stopped.value.code == 2
