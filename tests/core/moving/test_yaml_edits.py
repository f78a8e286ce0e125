"""Edits of YAML by position: what is taken out is gone, and all else is the same, in either way of writing it."""

from collections.abc import Sequence

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from guide.content.reading.quick_yaml import composed
from guide.content.reading.read import parse_yaml
from guide.moving.edits import Edit, edited, line_after
from guide.moving.yaml_edits import Yaml
from guide.moving.yaml_names import namings


def written(text: str) -> Yaml:
    node = composed(text)
    assert node is not None
    return Yaml(text, node, 0, len(text))


def without(text: str, *refs: str) -> str:
    """The text without the links to those entries, and without the list where none is left."""
    told = written(text)
    found = [naming for naming in namings(told.node) if naming.ref in refs]
    trail = found[0].item
    assert trail is not None
    places = {naming.item[-1][1] for naming in found if naming.item}
    return edited(text, told.without(trail, places))


BLOCK = """\
title: A  title # of its own
related: # why
  # the first
  - to: tips/a # here
    why: >-
      One: two
      lines

  # the second
  -   why: "Two"
      to: 'tips/b'
  -
    to: "tips/c"
    why: three
# below
reviewed: 2026-11-22
"""


@pytest.mark.parametrize(
    ("gone", "after"),
    [
        (["tips/a"], BLOCK.replace("  - to: tips/a # here\n    why: >-\n      One: two\n      lines\n", "")),
        (["tips/b"], BLOCK.replace("""  -   why: "Two"\n      to: 'tips/b'\n""", "")),
        (["tips/c"], BLOCK.replace('  -\n    to: "tips/c"\n    why: three\n', "")),
        (
            ["tips/b", "tips/c"],
            BLOCK.replace("""  -   why: "Two"\n      to: 'tips/b'\n  -\n    to: "tips/c"\n    why: three\n""", ""),
        ),
        (
            ["tips/a", "tips/b", "tips/c"],
            "title: A  title # of its own\n# below\nreviewed: 2026-11-22\n",
        ),
    ],
)
def test_lists_of_lines(gone: Sequence[str], after: str) -> None:
    assert without(BLOCK, *gone) == after


A, B, C = "{to: tips/a, why: 'One, two'}", '{why: "[b]", to: "tips/b"}', "{to: tips/c , why: c}"


@pytest.mark.parametrize(
    ("text", "gone", "after"),
    [
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "a", f"x: [{B}, {C}]\ny: 1\n"),
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "b", f"x: [{A}, {C}]\ny: 1\n"),
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "c", f"x: [{A}, {B}]\ny: 1\n"),
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "bc", f"x: [{A}]\ny: 1\n"),
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "ac", f"x: [{B}]\ny: 1\n"),
        (f"x: [{A}, {B}, {C}]\ny: 1\n", "abc", "y: 1\n"),
        (f"x: [ {A} ,{B} ]\n", "a", f"x: [ {B} ]\n"),
        (f"x: [\n  {A}, # one\n  {B}, # two\n]\n", "a", f"x: [\n   # one\n  {B}, # two\n]\n"),
        (f"x: [\n  {A},\n  {B},\n]\n", "b", f"x: [\n  {A},\n]\n"),
        (f"{{t: t, x: [{A}], y: 1}}\n", "a", "{t: t, y: 1}\n"),
        (f"{{t: t, x: [{A}]}}\n", "a", "{t: t}\n"),
        (f"x:\n- {A} # one\n- {B}\ny: 1\n", "a", f"x:\n- {B}\ny: 1\n"),
        (f"x:\n- {A}\n- {B} # two\ny: 1\n", "b", f"x:\n- {A}\ny: 1\n"),
        ("order:\n  tips: [a, b]\n", "a", "order:\n  tips: [b]\n"),
        ("order:\n  tips: [a]\n  tools:\n    - a # x\n", "a", "order:\n  tools:\n    - a # x\n"),
        ("order:\n  tips:\n    - a # one\n    - b\n", "a", "order:\n  tips:\n    - b\n"),
        ("h:\n  - begin:\n      - {to: tips/a, why: x}\n    id: h\n", "a", "h:\n  - id: h\n"),
        ("h:\n  - id: h\n    begin: [{to: tips/a, why: x}]", "a", "h:\n  - id: h\n"),
    ],
)
def test_every_way_of_writing_a_list(text: str, gone: str, after: str) -> None:
    assert without(text, *(f"tips/{letter}" for letter in gone)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("to: tips/old\n", "to: tips/new\n"),
        ("to: 'tips/old' # x\n", "to: 'tips/new' # x\n"),
        ('to: "tips/old"\n', 'to: "tips/new"\n'),
        ('to: "tips/\\u006fld"\n', 'to: "tips/new"\n'),
        ("to: >-\n    tips/old\n", "to: >-\n    tips/new\n"),
        ("to:\n    tips/old\n", "to:\n    tips/new\n"),
    ],
)
def test_a_name_keeps_its_quotes(before: str, after: str) -> None:
    text, expected = (f"x:\n - {each}" for each in (before, after))
    told = written(text)
    (naming,) = namings(told.node)
    assert edited(text, [told.named(naming.node, "tips/old", "tips/new")]) == expected
    assert parse_yaml(expected, "") == {"x": [{"to": "tips/new"}]}


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("title: x\nreviewed: 2\n", "title: x\naliases: [tips/a]\nreviewed: 2\n"),
        ("title: x\n# on\nreviewed: 2\n", "title: x\naliases: [tips/a]\n# on\nreviewed: 2\n"),
        ("reviewed: 2\ntitle: x\n", "aliases: [tips/a]\nreviewed: 2\ntitle: x\n"),
        ("  title: x\n  draft: true\n", "  title: x\n  aliases: [tips/a]\n  draft: true\n"),
        ("? title\n: x\n? reviewed\n: 2\n", "? title\n: x\n? reviewed\n: 2\naliases: [tips/a]\n"),
        ("{title: x, reviewed: 2}\n", "{title: x, aliases: [tips/a], reviewed: 2}\n"),
        ("aliases: []\nreviewed: 2\n", "aliases: [tips/a]\nreviewed: 2\n"),
        ("aliases: [tips/b] # x\nreviewed: 2\n", "aliases: [tips/b, tips/a] # x\nreviewed: 2\n"),
        ("aliases: [tips/b,]\nreviewed: 2\n", "aliases: [tips/b, tips/a,]\nreviewed: 2\n"),
        ("aliases: [tips/a]\nreviewed: 2\n", "aliases: [tips/a]\nreviewed: 2\n"),
        ("aliases: [tips/gone]\nreviewed: 2\n", "aliases: [tips/a]\nreviewed: 2\n"),
        ("aliases: [tips/gone, tips/a]\nreviewed: 2\n", "aliases: [tips/a]\nreviewed: 2\n"),
        ("aliases:\n- tips/b # x\nreviewed: 2\n", "aliases:\n- tips/b # x\n- tips/a\nreviewed: 2\n"),
        ("reviewed: 2\naliases:\n  - 'tips/b'", "reviewed: 2\naliases:\n  - 'tips/b'\n  - tips/a\n"),
        ("reviewed: 2\r\naliases:\r\n  - tips/b\r\n", "reviewed: 2\r\naliases:\r\n  - tips/b\r\n  - tips/a\r\n"),
        ("aliases:\nreviewed: 2\n", "aliases: [tips/a]\nreviewed: 2\n"),
    ],
)
def test_an_old_address_joins_those_that_are_there(text: str, after: str) -> None:
    assert edited(text, written(text).with_aliases(["tips/a"], {"tips/gone"})) == after


LETTERS = st.text(st.sampled_from("abc #:,[]{}'\"-é“”"), max_size=12)
LINK = st.fixed_dictionaries({"to": st.sampled_from(["tips/a", "tips/b", "tips/c"]), "why": LETTERS})


@pytest.mark.long
@given(
    links=st.lists(LINK, min_size=1, max_size=5),
    style=st.sampled_from([True, False, None]),
    width=st.sampled_from([20, 200]),
    indent=st.sampled_from([2, 4]),
)
def test_what_is_left_is_what_was_there(
    links: list[dict[str, str]], style: bool | None, width: int, indent: int
) -> None:
    data = {"title": "x", "related": links, "reviewed": "2026-11-22"}
    text = yaml.safe_dump(
        data, default_flow_style=style, width=width, indent=indent, sort_keys=False, allow_unicode=True
    )
    kept = [link for link in links if link["to"] != "tips/a"]
    after = without(text, "tips/a") if len(kept) < len(links) else text
    assert yaml.safe_load(after) == ({**data, "related": kept} if kept else {k: data[k] for k in ("title", "reviewed")})
    told = written(text)
    named = [told.named(naming.node, "tips/a", "tips/other") for naming in namings(told.node) if naming.ref == "tips/a"]
    renamed = [{**link, "to": link["to"].replace("tips/a", "tips/other")} for link in links]
    assert yaml.safe_load(edited(text, named)) == {**data, "related": renamed}


def test_edits_that_lie_in_one_another_are_one() -> None:
    edits = [Edit(2, 6), Edit(3, 4, "x"), Edit(5, 8), Edit(8, 8, "+"), Edit(2, 2, "-")]
    assert edited("0123456789", edits) == "01-+89"
    assert line_after("0\n1\n2\n3\n4", 6, [Edit(2, 4), Edit(8, 9)]) == 3
