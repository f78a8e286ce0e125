"""`guide remove`: links go, or lead to what takes the entry's place; what is left to people is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.content.library import load, load_sound
from tests.core.easy_reads import written_easily
from tests.core.moving.conftest import every_byte

Run = Callable[..., tuple[int, str]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def mended_by_hand(said: str) -> list[str]:
    """What a command says is left to mend."""
    _, _, after = said.partition("Mend these by hand; `guide check` tells of them until you have:\n")
    return [line.removeprefix("- ") for line in after.splitlines() if line.startswith("- ")]


def checked(run: Run) -> list[str]:
    """The problems that the check tells."""
    status, said = run("check")
    return said.splitlines()[:-1] if status else []


@pytest.mark.long
def test_what_takes_its_place_gets_links_and_address(guide: Path, run: Run) -> None:
    before = every_byte(guide)
    status, said = run("remove", "tips/first-tip", "--instead", "tips/second-tip")
    assert status == 0, said
    assert checked(run) == []
    library = load_sound(guide / "guide_src")
    assert library.moved == {"tips/first-tip": "tips/second-tip"}
    assert library.graph.from_("assumptions/all-is-well")[0].target == "tips/second-tip"
    assert library.taxonomy.order["tips"] == ("second-tip",)
    assert every_byte(guide)["guide_src/assessments/check/1.yml"] == before["guide_src/assessments/check/1.yml"]
    assert "tools/a-round.md: line 9: link: leads to tips/second-tip now" in said


@pytest.mark.long
def test_pages_by_hand_lead_to_what_takes_its_place(guide: Path, run: Run) -> None:
    run("remove", "tips/first-tip", "--instead", "tips/second-tip")
    page = (guide / "docs/about/words.md").read_text()
    assert "Read [how](../tips/second-tip.md), then <!-- with tips/second-tip -->" in page
    assert "| [Write it down](../tips/second-tip.md) |" in page, "words that were the title are the other title"
    assert '[again]: ../tips/second-tip.md "Once more"' in page
    assert "<!-- with tips/second-tip principles/candour -->" in page


@pytest.mark.long
def test_a_published_edition_asks_what_takes_its_place(guide: Path, run: Run) -> None:
    before = every_byte(guide)
    status, said = run("remove", "tips/first-tip")
    assert (status, every_byte(guide)) == (1, before)
    assert "check/1.yml: line 17: about: names tips/first-tip, and this edition is published" in said
    assert "check/1.yml: line 24: to: names tips/first-tip" in said
    assert "guide remove tips/first-tip --instead tips/second-tip" in said
    assert "guide begin-anew" in said


@pytest.mark.long
def test_with_nothing_published_editions_are_mended_and_the_rest_is_told(guide: Path, run: Run) -> None:
    edition = guide / "guide_src/assessments/check/1.yml"
    edit(edition, "      - {to: tips/first-tip, why: Ask in your next meeting.}\n", EDITION_LINKS)
    assert run("begin-anew", "--yes")[0] == 0
    status, said = run("remove", "tips/first-tip")
    assert status == 1
    told = mended_by_hand(said)
    assert sorted(told) == sorted(checked(run))
    assert "      - {to: tools/a-round, why: Ask.} # kept\n  - id: unknown" in edition.read_text()
    # What cannot do without is left in its place, where its words can be put to use.
    assert "guide_src/assessments/check/1.yml: line 17: items.1.about: `tips/first-tip` does not exist" in told
    assert "guide_src/assumptions/all-is-well.md: line 12: counter.1.to: `tips/first-tip` does not exist" in told
    assert "guide_src/tools/a-round.md: line 9: serves.1.to: `tips/first-tip` does not exist" in told
    assert "guide_src/stories/we-asked.md: line 11: shows.1.to: `tips/first-tip` does not exist" in told


EDITION_LINKS = """\
      - {to: tips/first-tip, why: Ask in your next meeting.} # goes
      - {to: tools/a-round, why: Ask.} # kept
"""


@pytest.mark.long
def test_pages_by_hand_do_without(guide: Path, run: Run) -> None:
    run("begin-anew", "--yes")
    _, said = run("remove", "tips/first-tip")
    assert (guide / "docs/about/words.md").read_text() == WITHOUT
    assert "words.md: line 3: text: “how” is no link now; read the sentence" in said
    assert "words.md: line 7: text: the row that led to it is taken out" in said


WITHOUT = """\
# Words

Read how, then 

| The idea | Where it is |
|---|---|
| To ask and to write | Ask, [write](../tips/second-tip.md) |

- Then ask.


Write `aliases: [tips/first-tip]` or `[x](../tips/first-tip.md)`.
"""  # noqa: W291 - what stands before a part that goes stays as it is


@pytest.mark.long
@pytest.mark.parametrize("ref", ["articles/a-longer-read", "questions/who-speaks", "tips/second-tip"])
def test_the_check_tells_just_what_was_listed(guide: Path, run: Run, ref: str) -> None:
    status, said = run("remove", ref)
    assert sorted(mended_by_hand(said)) == sorted(checked(run))
    assert (status == 1) is bool(mended_by_hand(said))
    assert not (guide / "guide_src" / f"{ref}.md").exists()


@pytest.mark.long
def test_an_empty_field_goes_and_an_unreached_rule_is_told(guide: Path, run: Run) -> None:
    edit(guide / "guide_src/taxonomy.yml", "order:\n", "web: {out: 1}\norder:\n")
    assert checked(run) == []
    status, said = run("remove", "articles/a-longer-read")
    assert status == 1
    candour = (guide / "guide_src/principles/candour.md").read_text()
    assert "related" not in candour
    assert "  - People hint.\nreviewed: 2026-11-22\n---\n" in candour
    assert mended_by_hand(said) == checked(run)
    assert "candour.md: related: leads to 0 entries; lead to at least 1" in said


@pytest.mark.long
def test_a_link_in_prose_becomes_its_words(guide: Path, run: Run) -> None:
    article = guide / "guide_src/articles/a-longer-read.md"
    edit(
        article,
        "See [candour]",
        "See [*a* \\[second\\] `[x]` tip][s], [Write it down](../tips/second-tip.md#how) and [candour]",
    )
    article.write_text(article.read_text() + "\n[S]: ../tips/second-tip.md\n")
    status, said = run("remove", "tips/second-tip")
    assert status == 0, said
    assert (
        "See *a* \\[second\\] `[x]` tip, Write it down and [candour](../principles/candour.md)." in article.read_text()
    )
    assert "[S]:" not in article.read_text()
    assert "a-longer-read.md: line 14: text: “Write it down” is no link now; read the sentence" in said


@pytest.mark.long
def test_the_entry_that_takes_its_place_does_not_lead_to_itself(guide: Path, run: Run) -> None:
    second = guide / "guide_src/tips/second-tip.md"
    edit(second, "reviewed:", "related:\n  - to: tips/first-tip\n    why: Ask first.\n  # by the day\nreviewed:")
    edit(second, "1. Write it.", "1. Write it, after [asking](first-tip.md).")
    status, said = run("remove", "tips/first-tip", "--instead", "tips/second-tip")
    assert status == 0, said
    text = second.read_text()
    assert "related" not in text
    assert "  # by the day\n" in text
    assert "aliases: [tips/first-tip]\n" in text
    assert "1. Write it, after asking." in text
    assert checked(run) == []


@pytest.mark.long
def test_no_field_names_the_same_entry_twice(guide: Path, run: Run) -> None:
    tool = guide / "guide_src/tools/a-round.md"
    edit(tool, "serves:\n", "serves: # at least one\n  - {to: tips/second-tip, why: 'It is read out, # and more.'}\n")
    status, said = run("remove", "tips/first-tip", "--instead", "tips/second-tip")
    assert status == 0, said
    kept = "serves: # at least one\n  - {to: tips/second-tip, why: 'It is read out, # and more.'}\nreviewed:"
    assert kept in tool.read_text()
    assert checked(run) == []


@pytest.mark.long
def test_another_kind_can_take_its_place_where_a_field_takes_it(guide: Path, run: Run) -> None:
    status, said = run("remove", "tips/first-tip", "--instead", "questions/who-speaks")
    assert status == 1
    assert "to: tips/first-tip" in (guide / "guide_src/tools/a-round.md").read_text(), "a tool serves tips"
    assert "- to: questions/who-speaks" in (guide / "guide_src/stories/we-asked.md").read_text()
    assert sorted(mended_by_hand(said)) == sorted(checked(run))
    assert any(
        "a-round.md: line 9: serves.1.to: `tips/first-tip` is of the wrong kind" in line
        for line in mended_by_hand(said)
    )


@pytest.mark.long
def test_earlier_addresses_go_along(guide: Path, run: Run) -> None:
    assert run("rename", "tips/first-tip", "ask-first")[0] == 0
    assert run("remove", "tips/ask-first", "--instead", "second-tip")[0] == 0
    assert "aliases: [tips/ask-first, tips/first-tip]\n" in (guide / "guide_src/tips/second-tip.md").read_text()
    assert checked(run) == []
    status, said = run("remove", "tips/ask-first", "--instead", "second-tip")
    assert status == 0
    assert "gone already" in said


@pytest.mark.long
def test_a_tool_goes_with_its_sheet(guide: Path, run: Run) -> None:
    assert run("new", "tool", "another-round")[0] == 0
    tool = guide / "guide_src/tools/another-round.md"
    tool.write_text((guide / "guide_src/tools/a-round.md").read_text().replace("A round", "Another round"))
    tool.with_name("another-round.sheet.yml").write_text((tool.parent / "a-round.sheet.yml").read_text())
    assert checked(run) == []
    status, said = run("remove", "tools/a-round", "--instead", "tools/another-round")
    assert status == 0, said
    assert sorted(path.name for path in tool.parent.iterdir()) == ["another-round.md", "another-round.sheet.yml"]
    assert checked(run) == []


@pytest.mark.long
def test_an_entry_goes_with_its_easy_read(guide: Path, run: Run) -> None:
    easy_read = written_easily(guide / "guide_src/tips/first-tip.easy.yml")
    assert run("remove", "tips/first-tip", "--instead", "second-tip")[0] == 0
    assert not easy_read.exists()
    assert checked(run) == []


@pytest.mark.long
def test_a_check_goes_where_none_of_it_was_published(guide: Path, run: Run) -> None:
    assert "was published" in run("remove", "assessments/check")[1]
    assert run("begin-anew", "--yes")[0] == 0
    edit(
        guide / "guide_src/principles/candour.md", "related:\n", "related:\n  - {to: assessments/check, why: Try it.}\n"
    )
    status, said = run("remove", "assessments/check")
    assert status == 0, said
    assert not (guide / "guide_src/assessments/check").exists()
    assert load(guide / "guide_src")[1] == ()
    assert checked(run) == []


REFUSED = [
    (["tips/frist-tip"], "did you mean `tips/first-tip`?"),
    (["stories/we-asked"], "guide story withdraw we-asked"),
    (["stages/starting"], "is no entry"),
    (["../../etc/passwd"], "does not exist"),
    (["tips"], "does not exist"),
    (["tips/first-tip", "--instead", "tips/first-tip"], "name another"),
    (["tips/first-tip", "--instead", "tips/secnod-tip"], "did you mean `tips/second-tip`?"),
    (["tips/first-tip", "--instead", "assessments/check"], "holds no old addresses"),
    (["tips/first-tip", "--instead", "tips/half-done"], "is a draft"),
]


@pytest.mark.long
def test_what_is_refused(guide: Path, run: Run) -> None:
    """One guide for all: none of them changes it by a byte."""
    assert run("new", "tip", "half-done")[0] == 0
    before = every_byte(guide)
    for arguments, words in REFUSED:
        status, said = run("remove", *arguments)
        assert (status, words in said) == (1, True), (arguments, said)
        assert every_byte(guide) == before, arguments


@pytest.mark.long
def test_a_dry_run_says_the_same_and_changes_nothing(guide: Path, run: Run) -> None:
    before = every_byte(guide)
    arguments = ["remove", "tips/first-tip", "--instead", "questions/who-speaks"]
    status, dry = run(*arguments, "--dry-run")
    assert (status, every_byte(guide)) == (1, before)
    assert dry.partition("\n")[2] == run(*arguments)[1]


@pytest.mark.long
def test_problems_of_before_are_not_told_anew(guide: Path, run: Run) -> None:
    edit(guide / "guide_src/tips/first-tip.md", "to: tools/a-round", "to: tools/a-ruond")
    _, said = run("remove", "tips/second-tip")
    assert "a-ruond" not in said
    assert "also tells of a problem that was there before" in said
