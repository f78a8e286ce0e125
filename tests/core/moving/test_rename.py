"""`guide rename`: every place that names an entry says its new name, and nothing else changes by a byte."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide.content.files import replace_whole
from guide.content.library import load, load_sound
from guide.content.model import is_id
from guide.moving.plan import Change, carry_out
from guide.moving.renaming import renaming
from tests.core.easy_reads import written_easily
from tests.core.moving.conftest import every_byte
from tests.examples import long_but

Run = Callable[..., tuple[int, str]]
ENTRIES = (
    "assumptions/all-is-well", "principles/candour", "tips/first-tip", "tips/second-tip", "questions/who-speaks",
    "articles/a-longer-read", "tools/a-round", "stories/we-asked",
)  # fmt: skip
PUBLISHED = "guide_src/assessments/check/1.yml"


def without_aliases(held: dict[str, bytes]) -> dict[str, bytes]:
    return {name: re.sub(rb"^aliases: .*\r?\n", b"", data, flags=re.M) for name, data in held.items()}


@pytest.mark.long
@pytest.mark.parametrize("ref", long_but(ENTRIES, "tips/first-tip", "tools/a-round"))
def test_there_and_back_leaves_every_byte_but_the_aliases(guide: Path, run: Run, ref: str) -> None:
    before = every_byte(guide)
    folder, id_ = ref.split("/")
    status, said = run("rename", ref, "another-name")
    assert status == 0, said
    assert run("check")[0] == 0
    library = load_sound(guide / "guide_src")
    assert ref not in library.entries
    assert library.moved == {ref: f"{folder}/another-name"}
    assert every_byte(guide)[PUBLISHED] == before[PUBLISHED]
    status, said = run("rename", f"{folder}/another-name", ref)
    assert status == 0, said
    assert load_sound(guide / "guide_src").moved == {f"{folder}/another-name": ref}
    assert without_aliases(every_byte(guide)) == before
    assert (guide / "guide_src" / folder / f"{id_}.md").is_file()


@pytest.mark.long
def test_nothing_names_the_old_one_but_what_may(guide: Path, run: Run) -> None:
    assert run("rename", "tips/first-tip", "tips/ask-first")[0] == 0
    left = {name for name, data in every_byte(guide).items() if b"first-tip" in data}
    assert left == {"guide_src/tips/ask-first.md", PUBLISHED, "docs/about/words.md"}
    assert "`aliases: [tips/first-tip]` or `[x](../tips/first-tip.md)`" in (guide / "docs/about/words.md").read_text()
    assert (guide / "docs/about/words.md").read_text().count("ask-first") == 8
    assert "order:\n  tips: [second-tip, ask-first]\n" in (guide / "guide_src/taxonomy.yml").read_text()


@pytest.mark.long
def test_what_is_left_is_told(guide: Path, run: Run) -> None:
    _, said = run("rename", "tips/first-tip", "ask-first")
    assert "1.yml: edition: 2 places, published and unchanged" in said
    assert "docs/about/words.md: line 20: text: `tips/first-tip` stands here as words or code" in said
    assert "guide_src/tools/a-round.md: 1 place" in said


@pytest.mark.long
def test_a_draft_edition_says_the_new_name(guide: Path, run: Run) -> None:
    assert run("new", "assessment", "check")[0] == 0
    assert run("rename", "tips/first-tip", "ask-first")[0] == 0
    second = (guide / "guide_src/assessments/check/2.yml").read_text()
    assert second.count("tips/ask-first") == 2
    assert "first-tip" not in second


@pytest.mark.long
def test_a_tool_takes_its_sheet_along(guide: Path, run: Run) -> None:
    sheet = guide / "guide_src/tools/a-round.sheet.yml"
    before = sheet.read_bytes()
    assert run("rename", "tools/a-round", "round-the-table")[0] == 0
    assert not sheet.exists()
    assert sheet.with_name("round-the-table.sheet.yml").read_bytes() == before


@pytest.mark.long
def test_an_entry_takes_its_easy_read_along(guide: Path, run: Run) -> None:
    easy_read = written_easily(guide / "guide_src/tools/a-round.easy.yml")
    before = easy_read.read_bytes()
    assert run("rename", "tools/a-round", "round-the-table")[0] == 0
    assert run("check")[0] == 0
    names = {path.name for path in easy_read.parent.iterdir()}
    assert names == {"round-the-table.md", "round-the-table.sheet.yml", "round-the-table.easy.yml"}
    assert easy_read.with_name("round-the-table.easy.yml").read_bytes() == before


def test_an_easy_read_that_is_anothers_is_not_written_over(guide: Path, run: Run) -> None:
    other = written_easily(guide / "guide_src/tools/round-the-table.easy.yml")
    assert "is there already; choose another" in run("rename", "tools/a-round", "round-the-table")[1]
    assert other.exists()


@pytest.mark.long
def test_an_entry_can_be_named_by_its_easy_read(guide: Path, run: Run) -> None:
    written_easily(guide / "guide_src/tools/a-round.easy.yml")
    assert run("rename", "guide_src/tools/a-round.easy.yml", "round-the-table")[0] == 0
    assert (guide / "guide_src/tools/round-the-table.md").exists()


@pytest.mark.long
@pytest.mark.parametrize("ref", long_but(["tools/a-round", "tips/first-tip"], "tools/a-round"))
def test_line_ends_and_a_byte_order_mark_stay(guide: Path, run: Run, ref: str) -> None:
    for path in [*(guide / "guide_src").rglob("*.*"), *(guide / "docs").rglob("*.md")]:
        if path.is_file() and path.suffix in (".md", ".yml"):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check")[0] == 0
    before = every_byte(guide)
    assert run("rename", ref, "another-name")[0] == 0
    assert run("check")[0] == 0
    new = (guide / "guide_src" / ref).with_name("another-name.md").read_bytes()
    assert b"\r\naliases: [" + ref.encode() + b"]\r\nreviewed" in new
    assert all(data.count(b"\n") == data.count(b"\r\n") for data in every_byte(guide / "guide_src").values())
    assert run("rename", "another-name", ref)[0] == 0
    assert without_aliases(every_byte(guide)) == before


@pytest.mark.long
def test_an_earlier_alias_stays(guide: Path, run: Run) -> None:
    assert run("rename", "tips/first-tip", "second-name")[0] == 0
    assert run("rename", "tips/second-name", "third-name")[0] == 0
    third = (guide / "guide_src/tips/third-name.md").read_text()
    assert "aliases: [tips/first-tip, tips/second-name]\n" in third
    assert run("check")[0] == 0


@pytest.mark.long
def test_a_dry_run_says_the_same_and_changes_nothing(guide: Path, run: Run) -> None:
    before = every_byte(guide)
    status, dry = run("rename", "tips/first-tip", "ask-first", "--dry-run")
    assert (status, every_byte(guide)) == (0, before)
    _, done = run("rename", "tips/first-tip", "ask-first")
    head, _, rest = dry.partition("\n")
    assert head.startswith("Nothing is changed yet")
    assert rest == done


@pytest.mark.long
def test_an_entry_may_be_named_as_people_do(guide: Path, run: Run) -> None:
    ways = ("tips/first-tip", "guide_src/tips/first-tip.md", "tips/first-tip.md", "first-tip", "tips/first-tip/")
    said = [run("rename", old, "ask-first", "--dry-run") for old in ways]
    assert said[0][0] == 0
    assert said == [said[0]] * len(ways)
    assert run("rename", "guide_src/tips/first-tip.md", "ask-first")[0] == 0
    assert (guide / "guide_src/tips/ask-first.md").is_file()


REFUSED = [
    ("tips/frist-tip", "x", "did you mean `tips/first-tip`?"),
    ("frist-tip", "x", "did you mean `tips/first-tip`?"),
    ("tip/first-tip", "x", "did you mean `tips/first-tip`?"),
    ("tips/../tips/first-tip", "x", "does not exist"),
    ("../outside", "x", "does not exist"),
    ("", "x", "does not exist"),
    ("tips/first-tip\0", "x", "does not exist"),
    ("themes/people", "x", "is no entry"),
    ("assessments/check", "x", "is a check"),
    ("tips/first-tip", "second-tip", "`second-tip` is the id of tips/second-tip"),
    ("tips/first-tip", "candour", "`candour` is the id of principles/candour"),
    ("tips/first-tip", "check", "`check` is the id of assessments/check"),
    ("tips/first-tip", "tools/ask", "a tip stays a tip"),
    ("tips/first-tip", "../escape", "a tip stays a tip"),
    ("tips/first-tip", "tips/../../escape", "a tip stays a tip"),
    ("tips/first-tip", "Ask", "cannot be an id"),
    ("tips/first-tip", "index", "cannot be an id"),
    ("tips/first-tip", "x" * 61, "cannot be an id"),
    ("tips/first-tip", "ask_first", "cannot be an id"),
    ("tips/first-tip", "ask-first\n", "cannot be an id"),
    ("tips/first-tip", "", "cannot be an id"),
    ("tips/first-tip", "tips/", "cannot be an id"),
    ("tips/first-tip", "frågan", "cannot be an id"),
]


@pytest.mark.long
def test_what_is_refused(guide: Path, run: Run) -> None:
    """One guide for all: none of them changes it by a byte."""
    before = every_byte(guide)
    for old, new, words in REFUSED:
        status, said = run("rename", old, new)
        assert (status, words in said) == (1, True), (old, new, said)
        assert every_byte(guide) == before, (old, new)


@pytest.mark.long
def test_addresses_that_led_elsewhere_are_refused(guide: Path, run: Run) -> None:
    assert run("rename", "tips/second-tip", "write-it-down")[0] == 0
    (guide / "guide_src/stories/withdrawn.yml").write_text("- {id: gone, on: 2026-11-22}\n")
    assert "old address of tips/write-it-down; choose" in run("rename", "tips/first-tip", "second-tip")[1]
    assert "old address of tips/write-it-down; name that" in run("rename", "tips/second-tip", "other")[1]
    assert "withdrawn" in run("rename", "stories/we-asked", "gone")[1]


@pytest.mark.long
@pytest.mark.parametrize("id_", long_but(["2024", "true", "null", "0"], "true"))
def test_an_id_that_yaml_would_take_for_something_else(guide: Path, run: Run, id_: str) -> None:
    assert run("rename", "tips/first-tip", id_)[0] == 0
    assert run("check")[0] == 0
    assert f'[second-tip, "{id_}"]' in (guide / "guide_src/taxonomy.yml").read_text()


@pytest.mark.long
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    id_=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True).filter(is_id), ref=st.sampled_from(ENTRIES)
)
def test_any_id_will_do(guide: Path, id_: str, ref: str) -> None:
    content = guide / "guide_src"
    library = load_sound(content)
    if id_ in {node.id for node in library.nodes()}:
        return
    before = every_byte(content)
    for old, new in ((ref, id_), (id_, ref)):
        carry_out(renaming(load(content)[0], guide / "docs", old, new).changes)
        assert load(content)[1] == ()
    after = {name: data.replace(f'"{id_}"'.encode(), id_.encode()) for name, data in every_byte(content).items()}
    quoted = {name: data.replace(b'"first-tip"', b"first-tip") for name, data in without_aliases(after).items()}
    assert {name: data.replace(b'"second-tip"', b"second-tip") for name, data in quoted.items()} == without_aliases(
        before
    )


@pytest.mark.long
def test_stopped_on_the_way_it_can_be_given_again(guide: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []

    def full(path: Path, text: str) -> None:
        if not path.is_absolute():  # the copy in which the outcome is found lies elsewhere
            if len(written) == 3:
                raise OSError(28, "No space left on device")
            written.append(path)
        replace_whole(path, text)

    monkeypatch.setattr("guide.moving.plan.replace_whole", full)
    status, said = run("rename", "tips/first-tip", "ask-first")
    assert status == 1
    assert "could not be changed (No space left on device)" in said
    assert said.count("is changed already, and stays so") == 3
    assert (guide / "guide_src/tips/first-tip.md").is_file()
    monkeypatch.setattr("guide.moving.plan.replace_whole", replace_whole)
    assert run("rename", "tips/first-tip", "ask-first")[0] == 0
    assert run("check")[0] == 0
    assert (guide / "docs/about/words.md").read_text().count("ask-first") == 8


@pytest.mark.long
@pytest.mark.parametrize("done", long_but(range(5), 2))
@pytest.mark.parametrize("command", [
    ["rename", "tools/a-round", "round-the-table"], ["remove", "tools/a-round", "--instead", "questions/who-speaks"],
], ids=["rename", "remove"])  # fmt: skip
def test_stopped_after_any_change_it_can_be_given_again(
    guide: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], done: int
) -> None:
    def stopped(changes: Sequence[Change]) -> None:
        assert 4 <= len(changes) <= 5
        carry_out(changes[:done])
        raise KeyboardInterrupt

    monkeypatch.setattr("guide.cli_moving.carry_out", stopped)
    with pytest.raises(KeyboardInterrupt):
        run(*command)
    monkeypatch.setattr("guide.cli_moving.carry_out", carry_out)
    assert run(*command)[0] == 0
    assert run("check")[0] == 0
    tools = {path.name for path in (guide / "guide_src/tools").iterdir()}
    assert tools == ({"round-the-table.md", "round-the-table.sheet.yml"} if command[0] == "rename" else set())


def test_a_sheet_that_is_anothers_is_not_written_over(guide: Path, run: Run) -> None:
    other = guide / "guide_src/tools/round-the-table.sheet.yml"
    other.write_text("title: Another\n")
    assert "is there already; choose another" in run("rename", "tools/a-round", "round-the-table")[1]
    assert other.read_text() == "title: Another\n"


def test_what_is_not_utf8_stops_it_before_anything_is_changed(guide: Path, run: Run) -> None:
    (guide / "guide_src/tools/a-round.sheet.yml").write_bytes(b"title: caf\xe9\n")
    before = every_byte(guide)
    status, said = run("rename", "tools/a-round", "round-the-table")
    assert (status, every_byte(guide)) == (1, before)
    assert "a-round.sheet.yml does not read" in said


@pytest.mark.long
def test_a_second_time_there_is_nothing_to_do(guide: Path, run: Run) -> None:
    assert run("rename", "tips/first-tip", "ask-first")[0] == 0
    before = every_byte(guide)
    status, said = run("rename", "tips/first-tip", "ask-first")
    assert (status, every_byte(guide)) == (0, before)
    assert "already" in said


@pytest.mark.long
def test_a_file_that_does_not_read_is_told(guide: Path, run: Run) -> None:
    article = guide / "guide_src/articles/a-longer-read.md"
    article.write_text(article.read_text().replace("title: ", "title: [tips/first-tip\nx: ", 1))
    status, said = run("rename", "tips/first-tip", "ask-first")
    assert status == 0
    assert "a-longer-read.md: line 2: file: `tips/first-tip` stands here, in a file that does not read" in said
    assert "`guide check` also tells of" in said
