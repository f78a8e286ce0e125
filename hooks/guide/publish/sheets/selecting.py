"""Whether a selector can match anything, told by the names in it alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import tinycss2

from guide.publish.sheets.names import Names

_OLD = frozenset({"before", "after", "first-line", "first-letter"})
"""Pseudo-elements that may be written with one colon."""
_PSEUDO = re.compile(r"::([\w-]+)|:(before|after|first-line|first-letter)\b")
_ANY_OF = frozenset({"is", "where", "matches", "-webkit-any", "has", "host", "slotted"})


def selectors(prelude: Sequence[Any]) -> Iterator[list[Any]]:
    """The selectors of a list, one by one."""
    one: list[Any] = []
    for part in prelude:
        if part == ",":
            yield one
            one = []
        else:
            one.append(part)
    yield one


def can_match(selector: Sequence[Any], names: Names) -> bool:
    """Whether every name that it asks for is there. What it forbids, and where things stand, is not looked at.

    Args:
        selector: its tokens.
        names: of the pages.
    """
    before = ""
    for token in selector:
        if not _is_there(token, before, names):
            return False
        before = before + token.value if token.type == "literal" and token.value == ":" else _value(token)
    return True


Weight = tuple[int, int, int]
"""How many ids, classes and elements a selector names: of two that match, the heavier wins, or else the later."""


def weight_of(selector: Sequence[Any]) -> Weight:
    """A selector's weight."""
    ids = classes = elements = 0
    before = ""
    for token in selector:
        match token.type:
            case "hash":
                ids += 1
            case "[] block":
                classes += 1
            case "ident" if before == "::":
                elements += 1
            case "ident" if before == ":":
                classes, elements = (classes, elements + 1) if token.lower_value in _OLD else (classes + 1, elements)
            case "ident":
                classes, elements = (classes + 1, elements) if before == "." else (classes, elements + 1)
            case "function" if token.lower_name in (_ANY_OF | {"not"}) - {"where"}:
                heaviest = max(weight_of(one) for one in selectors(token.arguments))
                ids, classes, elements = ids + heaviest[0], classes + heaviest[1], elements + heaviest[2]
            case "function" if token.lower_name != "where":
                classes += 1
        before = before + token.value if token.type == "literal" and token.value == ":" else _value(token)
    return ids, classes, elements


def subject_of(selector: Sequence[Any]) -> tuple[str, str]:
    """The name of the element that a selector ends in, where it tells one, and the pseudo-element."""
    compound: list[Any] = []
    for token in _trimmed(selector):
        if token.type == "whitespace" or (token.type == "literal" and token.value in ">+~"):
            compound = []
        else:
            compound.append(token)
    tag = compound[0].lower_value if compound and compound[0].type == "ident" else ""
    found = _PSEUDO.search(text_of(compound))
    return tag, (found[1] or found[2]).lower() if found else ""


def _trimmed(selector: Sequence[Any]) -> list[Any]:
    trimmed = list(selector)
    while trimmed and trimmed[-1].type == "whitespace":
        trimmed.pop()
    return trimmed


def _is_there(token: Any, before: str, names: Names) -> bool:
    match token.type:
        case "ident":
            if before.endswith(":"):
                return True
            return (names.has_class if before == "." else names.has_tag)(token.value)
        case "hash":
            return names.has_id(token.value)
        case "[] block":
            return _attribute(token.content, names.has_attribute)
        case "function" if token.lower_name in _ANY_OF:
            return any(can_match(one, names) for one in selectors(token.arguments))
    return True


def _attribute(content: Sequence[Any], has: Callable[[str, str | None, str], bool]) -> bool:
    given = [token for token in content if token.type != "whitespace"]
    name = str(getattr(given[0], "value", "")) if given else ""
    if len(given) < 3:
        return has(name, None, "")
    return has(name, str(given[1].value), str(given[2].value))


def _value(token: Any) -> str:
    return str(token.value) if token.type == "literal" else ""


def text_of(tokens: Sequence[Any]) -> str:
    """Tokens as they are written."""
    return str(tinycss2.serialize(tokens)).strip()
