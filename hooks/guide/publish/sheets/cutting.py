"""A style sheet cut down to what pages can use: rules, then the custom properties that nothing is left to ask for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import rcssmin
import tinycss2

from guide.publish.sheets.names import Names
from guide.publish.sheets.selecting import Selector, can_match, selectors, text_of

_HOLDS_RULES = frozenset({"media", "supports", "container", "layer", "scope"})
_PROPERTY = re.compile(r"--[\w-]+")
_WORD = re.compile(r"[\w-]+")
_SPACE_AND_COLON = re.compile(r"\s+:(?!\s)")


@dataclass(frozen=True)
class Declaration:
    """One line of a rule; what is nested in a rule is one too, without a name."""

    name: str
    text: str

    @cached_property
    def is_property(self) -> bool:
        return self.name.startswith("--")

    @cached_property
    def asks_for(self) -> frozenset[str]:
        """What it may ask for: properties, and where it may name an animation or a page, that."""
        found = {name for name in _PROPERTY.findall(self.text) if name != self.name}
        if "animation" in self.name or self.name in ("", "page") or self.is_property:
            found.update(_WORD.findall(self.text))
        return frozenset(found)


@dataclass(frozen=True)
class Rule:
    """Selectors, each as its tokens, and what holds where one matches; or an at-rule that is taken as it is."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    name: str = ""
    """What an at-rule defines, such as the name of an animation or a page."""
    raw: str = ""


@dataclass(frozen=True)
class Group:
    """Rules that hold under a condition."""

    head: str
    rules: tuple["Rule | Group", ...]


def read(sheet: str) -> tuple[Rule | Group, ...]:
    """A style sheet, as it is written.

    Raises:
        ValueError: where it cannot be read, or asks for another sheet.
    """
    return tuple(_rules(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))


def cut(sheet: Iterable[Rule | Group], names: Names) -> tuple[Rule | Group, ...]:
    """What of a sheet can match; the order stays.

    Args:
        sheet: as it was read.
        names: of the pages that it is for.
    """
    kept = tuple(_kept(sheet, names))
    return tuple(_asked_for(kept, _used(kept) | names.words))


def written(rules: Iterable[Rule | Group]) -> str:
    """Rules as a style sheet, as short as can be."""
    return str(rcssmin.cssmin("".join(_texts(rules))))


def _rules(tokens: Iterable[Any]) -> Iterator[Rule | Group]:
    for token in tokens:
        if token.type == "qualified-rule":
            yield Rule(tuple(selectors(token.prelude)), tuple(_declarations(token.content)))
        elif token.type == "at-rule" and token.lower_at_keyword in _HOLDS_RULES and token.content is not None:
            inside = tinycss2.parse_rule_list(token.content, skip_comments=True, skip_whitespace=True)
            yield Group(f"@{token.lower_at_keyword} {text_of(token.prelude)}", tuple(_rules(inside)))
        elif token.type == "at-rule" and token.lower_at_keyword == "import":
            raise ValueError(f"line {token.source_line}: asks for another sheet; sheets are joined instead")
        elif token.type == "at-rule" and token.lower_at_keyword != "charset":
            defines = "keyframes" in token.lower_at_keyword or token.lower_at_keyword in ("property", "page")
            yield Rule((), (), text_of(token.prelude) if defines else "", token.serialize())
        elif token.type == "error":
            raise ValueError(f"line {token.source_line}: {token.message}")


def _declarations(content: Sequence[Any]) -> Iterator[Declaration]:
    for token in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if token.type == "declaration":
            important = "!important" if token.important else ""
            yield Declaration(token.name, f"{token.name}:{text_of(token.value)}{important}")
        elif token.type == "error":
            raise ValueError(f"line {token.source_line}: {token.message}")
        else:
            yield Declaration("", _nested(token))


def _nested(token: Any) -> str:
    """A rule within a rule; the space before its colons would be lost on the way to being short, as before a value."""
    if token.content is None:
        return str(token.serialize())
    inside = ";".join(line.text for line in _declarations(token.content))
    if token.type == "at-rule":
        return f"@{token.lower_at_keyword} {text_of(token.prelude)}{{{inside}}}"
    return f"{_SPACE_AND_COLON.sub(' *:', text_of(token.prelude))}{{{inside}}}"


def _kept(sheet: Iterable[Rule | Group], names: Names) -> Iterator[Rule | Group]:
    for rule in sheet:
        if isinstance(rule, Group):
            if inside := tuple(_kept(rule.rules, names)):
                yield Group(rule.head, inside)
        elif rule.raw:
            yield rule
        elif able := tuple(one for one in rule.selectors if can_match(one, names)):
            yield Rule(able, rule.declarations)


def _used(rules: Iterable[Rule | Group]) -> set[str]:
    """Custom properties, animations and pages that something asks for, by however many steps."""
    flat = tuple(_flat(rules))
    lines = [line for rule in flat for line in rule.declarations]
    defined = [line for line in lines if line.is_property]
    defined += [Declaration(rule.name, rule.raw) for rule in flat if _WORD.match(rule.name)]
    asking = [line for line in lines if not line.is_property]
    asking += [Declaration("", rule.raw) for rule in flat if rule.raw and not _WORD.match(rule.name)]
    used: set[str] = set()
    while asking:
        used.update(*(line.asks_for for line in asking))
        asking = [line for line in defined if line.name in used]
        defined = [line for line in defined if line.name not in used]
    return used


def _flat(rules: Iterable[Rule | Group]) -> Iterator[Rule]:
    for rule in rules:
        if isinstance(rule, Group):
            yield from _flat(rule.rules)
        else:
            yield rule


def _asked_for(rules: Iterable[Rule | Group], used: set[str]) -> Iterator[Rule | Group]:
    for rule in rules:
        if isinstance(rule, Group):
            if inside := tuple(_asked_for(rule.rules, used)):
                yield Group(rule.head, inside)
        elif rule.raw:
            if not _WORD.match(rule.name) or rule.name in used:
                yield rule
        elif lines := tuple(line for line in rule.declarations if not line.is_property or line.name in used):
            yield Rule(rule.selectors, lines)


def _texts(rules: Iterable[Rule | Group]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, Group):
            yield f"{rule.head}{{{''.join(_texts(rule.rules))}}}"
        elif rule.raw:
            yield rule.raw
        else:
            able, lines = (one.text for one in rule.selectors), (line.text for line in rule.declarations)
            yield f"{','.join(able)}{{{';'.join(lines)}}}"
