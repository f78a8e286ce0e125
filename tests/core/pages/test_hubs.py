"""The pages of themes and stages: written as well as listed, and every way they recommend leads somewhere."""

import re
from pathlib import Path

import pytest

from guide.content.library import load, load_sound
from guide.pages.generate import generate
from guide.pages.settings import Settings

WRITTEN = """
    text: A paragraph about *people*.
    begin:
      - {to: tips/first-tip, why: "Do this on Monday."}
      - {to: assessments/check, why: "Then see where you stand."}
    mistake: They wait until it is too late.
"""


def written(content: Path, hub: str = WRITTEN) -> None:
    """Gives the theme `people` of the small guide what a hub may have."""
    taxonomy = content / "taxonomy.yml"
    listed = "  - {id: people, title: People, summary: Who comes and what they bring.}\n"
    block = f"  - id: people\n    title: People\n    summary: Who comes and what they bring.{hub}"
    text = taxonomy.read_text()
    assert listed in text
    taxonomy.write_text(text.replace(listed, block))


def page(content: Path, uri: str = "themes/people.md") -> str:
    library, _ = load(content)
    return generate(library, Settings(name="A guide")).pages[uri].markdown


@pytest.mark.long
def test_a_hub_says_what_it_is_about_where_to_begin_and_what_goes_wrong(content: Path) -> None:
    written(content)
    load_sound(content)
    text = page(content)
    assert "A paragraph about \\*people\\*." in text
    begin = text.split("## Where to begin")[1].split("What people get wrong")[0]
    assert "[Ask how it is going](../tips/first-tip.md) Do this on Monday." in begin
    assert "[How candid are we?](../assessments/check.md) Then see where you stand." in begin
    assert text.index("They wait until it is too late.") < text.index("## All of it, by kind")


PATH = """
    path:
      - {to: tips/second-tip, when: Before the first meeting, why: "It takes a day to sink in."}
      - {to: tips/first-tip, when: At it, why: "Nobody minds yet."}
      - {to: assessments/check, when: At it, why: "Then see where you stand."}
"""


def test_a_path_stands_in_order_each_step_with_when_and_why(content: Path) -> None:
    written(content, PATH)
    load_sound(content)
    text = page(content)
    path = text.split("## In this order")[1].split("## All of it, by kind")[0]
    before, at = path.split("### At it")
    assert "### Before the first meeting" in before
    assert re.findall(r"^(\d)\. .*?\[(.+?)\]\(\S+\) (.+)$", path, re.M) == [
        ("1", "Write it down", "It takes a day to sink in."),
        ("2", "Ask how it is going", "Nobody minds yet."),
        ("3", "How candid are we?", "Then see where you stand."),
    ]
    assert "2. " in at
    assert "## Where to begin" not in text


def test_a_path_is_enough_where_hubs_must_be_written(content: Path) -> None:
    written(content, f"{PATH}    text: Here.\n    mistake: Haste.\n")
    taxonomy = content / "taxonomy.yml"
    taxonomy.write_text(f"{taxonomy.read_text()}web: {{hubs_written: true}}\n")
    _, problems = load(content, "content")
    assert [problem.field for problem in problems if "themes.0" in problem.field] == []


@pytest.mark.parametrize(
    ("before", "after", "field", "words"),
    [
        ("tips/second-tip", "tips/secnod-tip", "themes.0.path.0.to", ["does not exist", "`tips/second-tip`"]),
        ("tips/second-tip", "tips/first-tip", "themes.0.path.1.to", ["named twice"]),
        ("when: Before the first meeting, ", "", "themes.0.path.0.when", ["missing"]),
    ],
)
def test_what_is_wrong_with_a_path_is_told(
    content: Path, before: str, after: str, field: str, words: list[str]
) -> None:
    written(content, PATH.replace(before, after, 1))
    _, problems = load(content, "content")
    told = [problem.message for problem in problems if problem.field == field]
    assert any(all(word in message for word in words) for message in told), problems


def test_a_path_has_seven_steps_at_most(content: Path) -> None:
    step = "      - {to: tips/first-tip, when: Now, why: It is time.}\n"
    written(content, f"\n    path:\n{step * 8}")
    _, problems = load(content, "content")
    assert any(problem.field == "themes.0.path" for problem in problems)


def test_what_belongs_to_a_hub_is_folded_by_kind_with_how_many_there_are(content: Path) -> None:
    text = page(content, "stages/starting.md")
    library = load_sound(content)
    tips = [tip for tip in library.of("tips") if "starting" in tip.stages]
    assert f'Tips <span class="guide-fold-count">{len(tips)}</span>' in text
    assert text.count("<details") == text.count("</details>") > 2
    for node in library.nodes():
        assert ("starting" in node.stages) == (f"(../{node.ref}.md)" in text), node.ref


@pytest.mark.long
def test_a_hub_need_not_be_written(content: Path) -> None:
    assert "## Where to begin" not in page(content)
    assert "What people get wrong" not in page(content)


@pytest.mark.parametrize(
    ("before", "after", "field", "words"),
    [
        ("tips/first-tip", "tips/frist-tip", "themes.0.begin.0.to", ["does not exist", "`tips/first-tip`"]),
        ("assessments/check", "tips/first-tip", "themes.0.begin.1.to", ["named twice"]),
        ("tips/first-tip", "First tip", "themes.0.begin.0.to", ["does not name an entry"]),
        (', why: "Do this on Monday."', "", "themes.0.begin.0.why", ["missing"]),
        ("text: A", "txet: A", "themes.0.txet", ["not a field"]),
    ],
)
def test_what_is_wrong_with_a_hub_is_told(content: Path, before: str, after: str, field: str, words: list[str]) -> None:
    assert before in WRITTEN
    written(content, WRITTEN.replace(before, after, 1))
    _, problems = load(content, "content")
    told = [problem.message for problem in problems if (problem.path, problem.field) == ("content/taxonomy.yml", field)]
    assert any(all(word in message for word in words) for message in told), problems


def test_an_entry_that_moved_is_still_found(content: Path) -> None:
    written(content, WRITTEN.replace("tips/first-tip", "tips/old-name"))
    tip = content / "tips" / "first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    load_sound(content)
    assert "(../tips/first-tip.md) Do this on Monday." in page(content)


def test_a_way_to_an_entry_that_does_not_read_waits(content: Path) -> None:
    written(content)
    (content / "tips" / "first-tip.md").write_text("")
    _, problems = load(content, "content")
    assert not [problem for problem in problems if problem.path == "content/taxonomy.yml" and "begin" in problem.field]
    assert "Do this on Monday." not in page(content)
