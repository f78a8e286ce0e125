"""Headings: one that was meant and miswritten is one problem, which says how to write it."""

from pathlib import Path

import pytest

from guide.content.library import load

TIP = "tips/first-tip.md"
HEADING = "## Words to say"


def told(content: Path, file: str = TIP) -> list[str]:
    return [str(p).split(": ", 1)[1] for p in load(content, "content")[1] if p.path == f"content/{file}"]


def changed(content: Path, old: str, new: str, file: str = TIP) -> int:
    path = content / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("## Word to say", "sections: `## Word to say` should read `## Words to say`; mend its spelling"),
        ("## Words to Say", "should read `## Words to say`"),
        ("## Words to say:", "should read `## Words to say`"),
        ("## Words\u00a0to say", "should read `## Words to say`"),
        ("# Words to say", "`# Words to say` is of level 1; write `## Words to say`"),
        ("### Words to say", "`### Words to say` is of level 3; write `## Words to say`"),
        ("# Word to say", "`# Word to say` is of level 1; write `## Words to say`"),
        ("##Word to say", "`## Word to say` should read `## Words to say`"),
        ("**Words to say**", "“Words to say” is not marked as a heading; write `## Words to say`"),
        ("Words to say", "“Words to say” is not marked as a heading"),
        ("", "the heading `## Words to say` is missing; add it"),
    ],
)
def test_a_heading_that_was_meant_is_one_problem(content: Path, written: str, says: str) -> None:
    line = changed(content, HEADING, written)
    messages = told(content)
    assert len(messages) == 1, messages
    assert says in messages[0]
    if "level" in says or "not marked" in says:
        assert messages[0].startswith(f"line {line}: ")


def test_a_heading_of_ones_own_is_told_where_it_can_go(content: Path) -> None:
    changed(content, HEADING, f"## Budget\n\nMoney.\n\n{HEADING}")
    (message,) = told(content)
    assert "`## Budget` is none of this kind's headings" in message
    assert "`###`" in message


def test_two_misspelled_headings_are_two_problems(content: Path) -> None:
    changed(content, HEADING, "## Word to say")
    changed(content, "## A pitfall", "## A pitfal")
    assert len(told(content)) == 2


def test_a_second_title_is_told_where_headings_are_free(content: Path) -> None:
    file = "articles/a-longer-read.md"
    line = changed(content, "## In your next meeting", "# More\n\nText.\n\n## In your next meeting", file)
    assert told(content, file) == [
        f"line {line}: sections: `# More` would be a second title of the page; write `## More`"
    ]


def test_code_is_no_heading(content: Path) -> None:
    changed(content, HEADING, f"```\n# Words to say\n```\n\n{HEADING}")
    assert told(content) == []


@pytest.mark.parametrize("written", ["In your next meeting we ask.", "In your next meeting"])
def test_a_heading_that_may_be_left_out_is_not_missed(content: Path, written: str) -> None:
    """What only reads like it is text; a story may say so in passing."""
    path = content / "questions" / "who-speaks.md"
    text = path.read_text("utf-8").split("## In your next meeting")[0]
    path.write_text(f"{text}\n{written}\n", "utf-8")
    assert told(content, "questions/who-speaks.md") == []


def test_but_where_it_was_meant_that_is_told(content: Path) -> None:
    path = content / "questions" / "who-speaks.md"
    text = path.read_text("utf-8").split("## In your next meeting")[0]
    path.write_text(f"{text}\n## In your next meetings\n\nAsk.\n", "utf-8")
    (message,) = told(content, "questions/who-speaks.md")
    assert "should read `## In your next meeting`" in message


def test_what_an_exercise_takes_needs_the_exercise(content: Path) -> None:
    path = content / "tips/first-tip.md"
    text = path.read_text("utf-8").replace("reviewed:", "exercise: {minutes: 10}\nreviewed:", 1)
    path.write_text(text, "utf-8")
    assert told(content) == []
    path.write_text(text.split("## In your next meeting")[0], "utf-8")
    (message,) = told(content)
    assert "`## In your next meeting` takes, which is not there" in message
