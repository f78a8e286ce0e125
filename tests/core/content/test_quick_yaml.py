"""libyaml's events lead to the same nodes, at the same places, as PyYAML's own parser, or are not used."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.content.problems import ContentError
from guide.content.reading import quick_yaml, strict_yaml
from guide.content.reading.read import parse_yaml
from tests.core.content.test_yaml_hints import BROKEN, HEAD

ROOT = Path(__file__).parents[3]
FILES = sorted(path for path in (ROOT / "guide_src").rglob("*") if path.suffix in (".md", ".yml"))

CORNERS = {
    "a tab behind a colon": "a:\tb\n",
    "an invisible mark": "a: b\ufeff\nc: d\n",
    "a mark at the start": "\ufeffa: b\n",
    "a line separator": "a: b\u2028c: d\n",
    "a key that is announced": "? a\n: b\n",
    "an announced key, empty": "- ?",
    "a question in a list on one line": "themes: [purpose, who?]\n",
    "a question in fields on one line": "{ask: Who? How, why: x}\n",
    "an empty value before a comma": "[a: ,b]",
    "a remark behind a brace": "{a: }# c\n",
    "a remark behind a bar": "a: |# c\n  d\n",
    "a remark behind a folding mark": "a: >2-# c\n    d\n",
    "a second document": "a: b\n--- \nc: d\n",
    "an empty document": "---",
    "the end of a document": "a: b\n...\n",
    "a directive": "%YAML 1.1\n---\na: b\n",
    "an anchor": "a: &b c\n",
    "an alias": "a: *b\n",
    "a tag": "a: ! b\n",
    "a half of a pair": 'a: "\\ud800"\n',
    "nothing": "",
    "a remark alone": "# a\n",
    "a control character": "a: b\x07\n",
    "beyond the first plane": "a: 😀 b\nc: 'd'\n",
}

BITS = [
    ": ", ":", "- ", "-", "#", " #", '"', "'", "|", ">-", "|2", "{", "}", "[", "]", ",", "?", " ? ", "!", "&a", "*a",
    "%", "---\n", "...\n", "@", "`", "\\", "\\x41", "~", "null", "\t", "\r", "\u00a0", "\u200b", "\ufeff", "\u2028",
    "\x85", "😀", "“", "  ", "\n", "\n\n  ", "{a:b}", "[a: ,b]", "{?a}", '{"a":b}', '"a\\\n b"', "true", "2026-01-01",
    "1.5", "<<: ",
]  # fmt: skip


def told(composed: Any, text: str) -> object:
    """All that is ever asked of the nodes of a text, or what is said instead of them."""
    try:
        node = composed(text)
    except yaml.YAMLError as error:
        return type(error).__name__, str(error)
    return None if node is None else flat(node)


def flat(node: yaml.Node) -> tuple[object, ...]:
    start = node.start_mark
    head = (type(node).__name__, node.tag, start.index, start.line)
    if isinstance(node, yaml.ScalarNode):
        return (*head, node.value, node.style, node.end_mark.index)
    if isinstance(node, yaml.MappingNode):
        return (*head, bool(node.flow_style), [(flat(key), flat(value)) for key, value in node.value])
    assert isinstance(node, yaml.SequenceNode)
    return (*head, bool(node.flow_style), [flat(item) for item in node.value])


def agree(text: str) -> None:
    assert told(quick_yaml.composed, text) == told(strict_yaml.composed, text), ascii(text)


def front(path: Path) -> str:
    text = path.read_text("utf-8")
    return text.split("\n---\n")[0].removeprefix("---\n") if path.suffix == ".md" else text


@pytest.mark.parametrize("text", CORNERS.values(), ids=CORNERS)
def test_in_corners(text: str) -> None:
    agree(text)
    agree("title: One\nlist:\n  - " + text)


@pytest.mark.parametrize("text", [text for text, _, _ in BROKEN.values()], ids=BROKEN)
def test_where_a_hint_is_given(text: str) -> None:
    agree(text)
    agree(HEAD + text)


@pytest.mark.parametrize("seed", range(12))
def test_in_our_own_lines_spoilt_by_chance(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a choice, not a secret
    lines = front(FILES[chance.randrange(len(FILES))]).split("\n")
    for _ in range(60):
        first = chance.randrange(len(lines))
        text = "\n".join(lines[first : first + chance.randint(1, 6)])
        for _ in range(chance.randint(1, 3)):
            at = chance.randint(0, len(text))
            text = text[:at] + chance.choice(BITS) + text[at + chance.choice([0, 0, 1]) :]
        agree(text)


@pytest.mark.long
def test_our_own_files_are_read_by_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    if not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(strict_yaml, "composed", lambda text: pytest.fail(f"left to the slow parser: {text[:80]}"))
    for path in FILES[::10]:
        quick_yaml.composed(front(path))


def test_without_libyaml_all_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "title: One\nlist: [a, b]\n"
    quick = told(quick_yaml.composed, text)
    monkeypatch.setattr(quick_yaml, "CParser", None)
    assert told(quick_yaml.composed, text) == quick
    assert parse_yaml(text, "x.yml") == {"title": "One", "list": ["a", "b"]}


def test_what_strangers_send_meets_no_parser_in_c(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_yaml, "composed", lambda text: pytest.fail("met it"))
    assert parse_yaml("title: One\n", "packet", remarks=None) == {"title": "One"}


@pytest.mark.parametrize("text", ["a: &b c\n", "a: *b\n", "a: !!python/name:x\n", "a: 1\na: 2\n", "a: " + "[" * 25])
def test_what_is_not_taken_is_not_taken_by_either(text: str) -> None:
    with pytest.raises(ContentError):
        parse_yaml(text, "x.yml")
    with pytest.raises(ContentError):
        parse_yaml(text, "packet", remarks=None)
