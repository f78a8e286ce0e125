"""Whether a selector can match anything, told by the names in it alone."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import methodcaller
from typing import Any

import tinycss2

from guide.publish.sheets.names import Names

_OLD = frozenset({"before", "after", "first-line", "first-letter"})
"""Pseudo-elements that may be written with one colon."""
_PSEUDO = re.compile(r"::([\w-]+)|:(before|after|first-line|first-letter)\b")
_ANY_OF = frozenset({"is", "where", "matches", "-webkit-any", "has", "host", "slotted"})


Weight = tuple[int, int, int]
"""How many ids, classes and elements a selector names: of two that match, the heavier wins, or else the later."""

Ask = Callable[[Names], bool]
"""Whether a name that a selector asks for is there."""


class Selector(tuple[Any, ...]):
    """A selector's tokens. All that is told of it is worked out once, for the sheets of every type of page."""

    @cached_property
    def text(self) -> str:
        """It as it is written."""
        return text_of(self)

    @cached_property
    def weight(self) -> Weight:
        return _weight_of(self)

    @cached_property
    def subject(self) -> tuple[str, str]:
        """The name of the element that it ends in, where it tells one, and the pseudo-element."""
        return _subject_of(self)

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """For every name that has to be there. What it forbids, and where things stand, is not looked at."""
        return tuple(_asks(self))


def selectors(prelude: Sequence[Any]) -> Iterator[Selector]:
    """The selectors of a list, one by one."""
    one: list[Any] = []
    for part in prelude:
        if part == ",":
            yield Selector(one)
            one = []
        else:
            one.append(part)
    yield Selector(one)


def can_match(selector: Selector, names: Names) -> bool:
    """Whether every name that it asks for is there.

    Args:
        selector: its tokens.
        names: of the pages.
    """
    return all(ask(names) for ask in selector.asks)


def _weight_of(selector: Sequence[Any]) -> Weight:
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
                heaviest = max(one.weight for one in selectors(token.arguments))
                ids, classes, elements = ids + heaviest[0], classes + heaviest[1], elements + heaviest[2]
            case "function" if token.lower_name != "where":
                classes += 1
        before = before + token.value if token.type == "literal" and token.value == ":" else _value(token)
    return ids, classes, elements


def _subject_of(selector: Sequence[Any]) -> tuple[str, str]:
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


def _asks(selector: Sequence[Any]) -> Iterator[Ask]:
    before = ""
    for token in selector:
        if ask := _ask(token, before):
            yield ask
        before = before + token.value if token.type == "literal" and token.value == ":" else _value(token)


def _ask(token: Any, before: str) -> Ask | None:
    match token.type:
        case "ident" if not before.endswith(":"):
            return methodcaller("has_class" if before == "." else "has_tag", token.value)
        case "hash":
            return methodcaller("has_id", token.value)
        case "[] block":
            return methodcaller("has_attribute", *_attribute(token.content))
        case "function" if token.lower_name in _ANY_OF:
            among = tuple(selectors(token.arguments))
            return lambda names: any(can_match(one, names) for one in among)
    return None


def _attribute(content: Sequence[Any]) -> tuple[str, str | None, str]:
    given = [token for token in content if token.type != "whitespace"]
    name = str(getattr(given[0], "value", "")) if given else ""
    if len(given) < 3:
        return name, None, ""
    return name, str(given[1].value), str(given[2].value)


def _value(token: Any) -> str:
    return str(token.value) if token.type == "literal" else ""


def text_of(tokens: Sequence[Any]) -> str:
    """Tokens as they are written."""
    return str(tinycss2.serialize(tokens)).strip()
