"""Each way to get YAML wrong is told on the line to mend, with the hint that fits it and no other."""

import random
from pathlib import Path

import pytest

from guide.content.problems import ContentError
from guide.content.reading.read import parse_document, parse_yaml, read_text
from guide.content.reading.yaml_slips import Remarks

ROOT = Path(__file__).parents[3]
OURS = sorted(path for path in (ROOT / "guide_src").rglob("*") if path.suffix in (".md", ".yml"))

HEAD = "summary: What it gives.\n"

BROKEN: dict[str, tuple[str, int, str]] = {
    # tabs and other odd spaces
    "tab before a list": ("related:\n\t- to: tips/x\n\t  why: It helps.\n", 3, "a tab"),
    "tab before a field": ("title: One\n\tsummary: Two\n", 3, "a tab"),
    "tab behind a colon": ("title:\tOne\n", 2, "a tab"),
    "tab within an indent": ("related:\n  - to: tips/x\n  \twhy: It helps.\n", 4, "a tab"),
    "non-breaking indent": ("related:\n\u00a0\u00a0- to: tips/x\n    why: It helps.\n", 3, "non-breaking space"),
    "non-breaking behind a colon": ("title:\u00a0One\nwhy: Two\n", 2, "non-breaking space"),
    "non-breaking behind a hyphen": ("signs:\n  -\u00a0One.\n  - Two.\n", 3, "non-breaking space"),
    "narrow non-breaking behind a colon": ("title:\u202fOne\n", 2, "U+202F"),
    "zero width in a name": ("ti\u200btle: One\n", 2, "zero-width"),
    "zero width before a name": ("\u200btitle: One\n", 2, "zero-width"),
    "zero width behind a name": ("title\u200b: One\n", 2, "zero-width"),
    "soft hyphen in a name": ("ti\u00adtle: One\n", 2, "soft hyphen"),
    "byte-order mark in the middle": ("\ufefftitle: One\n", 2, "byte-order mark"),
    "ideographic space behind a colon": ("title:\u3000One\n", 2, "U+3000"),
    "full-width colon": ("title： One\n", 2, "full-width colon"),
    "control character": ("title: One\x07\n", 2, "U+0007"),
    # indents
    "field too far in": ("title: One\n  why: Two\n", 3, "indented further"),
    "field of a link too far in": ("related:\n  - to: tips/x\n      why: It helps.\n", 4, "indented further"),
    "field of a link not far enough": ("related:\n  - to: tips/x\n   why: It helps.\n", 4, "list"),
    "field of a link at the hyphen": ("related:\n  - to: tips/x\n  why: It helps.\n", 4, "list"),
    "item not as far in as its neighbours": ("signs:\n  - One.\n - Two.\n", 4, "indented otherwise"),
    "item further in than its neighbours": ("related:\n  - to: tips/x\n    - to: tips/y\n", 4, "indented otherwise"),
    # colons
    "no colon": ("title One\nwhy: Two\n", 2, "colon after the field's name is missing; write `title: …`"),
    "no colon on the last line": ("why: Two\ntitle One\n", 3, "write `title: …`"),
    "no colon before a list": ("why: Two\nrelated\n  - to: tips/x\n    why: It helps.\n", 3, "write `related:`"),
    "no colon within a link": ("related:\n  - to: tips/x\n    why It helps.\n", 4, "write `why: …`"),
    "no colon at the head of a link": ("related:\n  - to tips/x\n    why: It helps.\n", 3, "write `to: …`"),
    "no space behind a colon": ("title:One\nwhy: Two\n", 2, "space is missing after the colon; write `title: …`"),
    "no space behind a colon, on the last line": ("why: Two\ntitle:One\n", 3, "space is missing after the colon"),
    "a colon inside a text": ("title: One: two\n", 2, "a colon and a space stand within the text; put the whole"),
    "a colon inside a text of a link": ("related:\n  - to: tips/x\n    why: Note: it helps.\n", 4, "within the text"),
    "a colon within curly quotes": ("title: “One: two”\n", 2, "curly quotes do not hold"),
    # quotes
    "an opening apostrophe": ("title: 'Tis the season\nwhy: Two\n", 2, "apostrophe"),
    "an opening apostrophe, and another below": ("title: 'Tis the season\nwhy: It's fine\n", 2, "apostrophe"),
    "an opening apostrophe that another closes": ("title: 'Tis the season\nwho: the partners'\n", 2, "closes only"),
    "an opening apostrophe before a list": ("a: 'Tis\nwho: the partners'\nsigns:\n  - x: y: z\n", 2, "apostrophe"),
    "an unclosed quote": ('title: "One\nwhy: Two\n', 2, "not closed on this line"),
    "an unclosed quote on the last line": ('why: Two\ntitle: "One\n', 3, "not closed on this line"),
    "a quote closed by a curly one": ('title: "One”\nwhy: Two\n', 2, "curly quote does not close"),
    "text behind a quotation": ('title: "Yes" is no answer\n', 2, "text stands after the closing quote"),
    "text behind a single quotation": ("title: 'Yes' is no answer\n", 2, "text stands after the closing quote"),
    "a backslash in double quotes": ('title: "One \\d"\n', 2, "backslash"),
    "curly quotes round a title": ("title: “Number one”\n", 2, "curly quotes round `title`"),
    "single curly quotes round a title": ("title: ‘Number one’\n", 2, "curly quotes round `title`"),
    # list marks
    "en dashes before links": ("related:\n  – to: tips/x\n    why: It helps.\n", 3, "not with `–`"),
    "en dashes before texts": ("signs:\n  – One.\n  – Two.\n", 3, "not with `–`"),
    "an em dash among hyphens": ("related:\n  - to: tips/x\n  — to: tips/y\n", 4, "not with `—`"),
    "bullets": ("signs:\n  • One.\n  • Two.\n", 3, "not with `•`"),
    "stars": ("signs:\n  * One.\n  * Two.\n", 3, "not with `*`"),
    "no space behind a hyphen": ("signs:\n  -One.\n  -Two.\n", 3, "space is missing after the hyphen"),
    "no space behind the hyphen of a link": ("related:\n  -to: tips/x\n    why: It.\n", 3, "missing after the hyphen"),
    # remarks
    "a number sign in a title": ("title: Number #1 # tip\n", 2, "“#1 # tip” is left out"),
    "a remark behind a text": ("title: One # a remark\n", 2, "“# a remark” is left out"),
    "a remark behind a text, far off": ("title: One two    # a remark\n", 2, "is left out"),
    "a remark behind an item": ("signs:\n  - One two # three\n", 3, "is left out"),
    "a remark in braces": ("related:\n  - {to: tips/x, why: Rule #1 # yes}\n", 3, "remark"),
    "nothing but a remark's sign": ("title: One #\n", 2, "is left out"),
    # texts that begin with a mark of YAML's
    "at": ("title: @home\n", 2, "cannot begin with `@`"),
    "per cent": ("title: %50 more\n", 2, "cannot begin with `%`"),
    "backtick": ("title: `code`\n", 2, "cannot begin with ```"),
    "ampersand": ("title: & more\n", 2, "cannot begin with `&`"),
    "star": ("title: *Really* new\n", 2, "cannot begin with `*`"),
    "bar": ("title: | One\n", 2, "cannot begin with `|`"),
    "greater than": ("title: > One\n", 2, "cannot begin with `>`"),
    "bracket": ("title: [New] One\n", 2, "begins with it, put the whole in quotes"),
    "hyphen": ("title: - One\n", 2, "a list begins on a line of its own"),
    # brackets
    "a bracket that never closes": ("themes: [people, power\nwhy: Two\n", 2, "not closed with `]`"),
    "a brace that never closes": ("related:\n  - {to: tips/x, why: It helps\n", 3, "not closed with `}`"),
    "a comma within braces": ("related:\n  - {to: tips/x, why: First this, then that}\n", 3, "cut off by a comma"),
    "a colon within braces": ("related:\n  - {to: tips/x, why: Note: it helps}\n", 3, "quotes"),
    "no space behind a colon in braces": ("related:\n  - {to:tips/x, why: It helps.}\n", 3, "after the colon"),
}  # fmt: skip


def told(text: str, remarks: Remarks = Remarks.NOWHERE) -> list[str]:
    try:
        parse_yaml(text, "tips/x.md", 1, remarks)
    except ContentError as error:
        return [problem.message for problem in error.problems]
    return []


@pytest.mark.parametrize(("text", "line", "hint"), BROKEN.values(), ids=BROKEN)
def test_the_hint_fits_and_names_its_line(text: str, line: int, hint: str) -> None:
    messages = told(HEAD + text)
    assert any(message.startswith(f"line {line}: ") and hint in message for message in messages), messages
    misleading = [word for word in ("a tab", "apostrophe", "within the text") if word not in hint]
    assert not [message for message in messages if any(word in message for word in misleading)], messages


SOUND = [
    "title: C# and F#\n",
    'title: "Number #1 # tip"\n',
    "title: 'Number #1 # tip'\n",
    'title: "One" # a remark\n',
    "# a remark\ntitle: One\n",
    "minutes: 5 # a remark\n",
    "draft: true # a remark\n",
    "themes: [people, power] # a remark\n",
    "themes: # a remark\n  - people\n",
    "title: “Yes” and “no”\n",
    "title: It’s “yes”\n",
    "title: It's fine\n",
    "title: 'It''s fine'\n",
    "why: “Yes” is what you hear.\n",
    "signs:\n  - “We were told to.”\n",
    "why: 10\u00a0km from here\n",
    "signs:\n  - A word\u00a0– and another.\n",
    "why: One line,\n  and – after a dash – another.\n",
    'why: "One line,\n  and another."\n',
    "why: >\n  One line # no remark,\n  and: another.\n",
    "why: – a dash begins it\n",
    "n: -1\n",
    "names: {a: , b: }\n",
    "why: زبان\u200cها\n",
]


@pytest.mark.parametrize("text", SOUND)
def test_what_is_meant_is_taken(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("to: tips/x # the old one\n", True),
        ("guess: true  # people are offered to guess\n", True),
        ("number: 9 # never again\n", True),
        ("id: people # an id\n", True),
        ('label: "Not at all" # a remark\n', True),
        ("label: Not at all # a remark\n", False),
        ("title: Number #1  # tip\n", False),
        ("title: One # two\n", False),
    ],
)
def test_remarks_in_data_may_stand_behind_ids_and_numbers(text: str, taken: bool) -> None:
    assert (told(text, Remarks.AFTER_IDS) == []) is taken


def test_what_strangers_send_is_read_as_it_always_was() -> None:
    assert parse_yaml("title: “Number one” # x\n", "packet", remarks=None) == {"title": "“Number one”"}


@pytest.mark.parametrize("first", ["—", "–-", "———", "--", "----"])
def test_hyphens_that_a_word_processor_joined(first: str) -> None:
    with pytest.raises(ContentError) as refused:
        parse_document(f"{first}\ntitle: One\n---\nText.\n", "tips/x.md")
    assert f"begins with `{first}`; write three plain hyphens" in str(refused.value)


@pytest.mark.full
def test_none_of_our_own_files_slips() -> None:
    for path in OURS:
        shown = path.relative_to(ROOT).as_posix()
        text = read_text(path, shown)
        if path.suffix == ".md":
            parse_document(text, shown)
        else:
            parse_yaml(text, shown)


def _changes(line: str) -> dict[str, tuple[str, str]]:
    """Ways to spoil a line of YAML: what becomes of it, and a word that the hint must hold."""
    indent = line[: len(line) - len(line.lstrip())]
    rest = line.lstrip()
    ways = {}
    if indent:
        ways["tab"] = ("\t" + rest, "a tab")
        ways["non-breaking indent"] = (indent.replace(" ", "\u00a0") + rest, "non-breaking")
    if rest.startswith("- "):
        ways["dash"] = (f"{indent}– {rest[2:]}", "hyphen")
    name, colon, value = rest.removeprefix("- ").partition(": ")
    if colon and value[:1].isalpha() and name.isidentifier() and not set(value) & set("'\""):
        head = line[: line.index(": ")]
        ways["no colon"] = (f"{head} {value}", "colon after the field's name is missing")
        ways["no space"] = (f"{head}:{value}", "space is missing after the colon")
        ways["non-breaking"] = (f"{head}:\u00a0{value}", "non-breaking")
        ways["colon"] = (f"{head}: One: {value}", "colon and a space")
        ways["apostrophe"] = (f"{head}: 'T{value}", "apostrophe")
        ways["quote"] = (f'{head}: "{value}', "not closed on this line")
        if not value.startswith("true"):
            ways["remark"] = (f"{head}: {value} # x", "left out")
        ways["curly"] = (f"{head}: “{value.replace('“', '').replace('”', '')}”", "curly")
    return ways


ONE_OF_A_KIND = {(path.parent, path.suffix): path for path in OURS if "assessments" not in path.parts}.values()
"""A file of each folder; the checks are many times as long, and say nothing that others do not."""


@pytest.mark.long
@pytest.mark.parametrize(
    "path",
    [path if path in ONE_OF_A_KIND else pytest.param(path, marks=pytest.mark.full) for path in OURS],
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_our_own_files_spoilt_at_random(path: Path) -> None:
    """Three lines of each file, each in every way it can be spoilt: the hint fits, and names that line."""
    lines = path.read_text("utf-8").split("\n")
    first, end = (1, lines.index("---", 1)) if path.suffix == ".md" else (0, len(lines))
    drawn = random.Random(path.name)  # noqa: S311 - the same lines every time
    for place in drawn.sample(range(first, end), min(3, end - first)):
        for way, (spoilt, word) in _changes(lines[place]).items():
            text = "\n".join([*lines[first:place], spoilt, *lines[place + 1 : end]])
            found = told(text, Remarks.NOWHERE)
            assert any(message.startswith(f"line {place - first + 1}: ") and word in message for message in found), (
                way, spoilt, found,
            )  # fmt: skip
