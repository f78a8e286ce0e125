"""What only pages written by hand may be written with: blocks and keys. In an entry or a story they stay plain text.

A block can make any element, a script too. The pages in `docs/` come from those who look after the site; stories come
from strangers, and what they write becomes paragraphs, lists and quotations, and nothing else.
"""

import re
from collections.abc import Iterable

from guide.pages.rendering import quick_marks

BY_HAND = "pymdownx."
"""How the names of the extensions begin that entries do without."""

_OPEN = re.compile(r"(?P<indent>[ \t]*)(?P<marks>/{3,})[ \t]+(?P<kind>[a-z]+)(?:[ \t]*\|[ \t]*(?P<told>.*?))?[ \t]*")
_CLOSE = re.compile(r"(?P<indent>[ \t]*)(?P<marks>/{3,})[ \t]*")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_ELEMENT = re.compile(r"(?P<name>[a-z]+)(?P<classes>(?:\.[\w-]+)*)(?P<pairs>(?:\[[\w-]+=[\w-]+\])*)")
_KEYS = re.compile(r"(?<![\w+`])\+\+(?P<keys>[a-z0-9-]+(?:\+[a-z0-9-]+)*)\+\+(?![\w+`])")
_NAMES = {"ctrl": "Ctrl", "enter": "Enter", "tab": "Tab", "escape": "Escape", "arrow-up": "Up"}


def extensions_of(named: Iterable[str], by_hand: bool) -> list[str]:
    """The extensions of Markdown that a page is read with, and behind them the one that makes the rest quick.

    Args:
        named: all that mkdocs.yml names.
        by_hand: whether the page stands in the folder of pages written by hand.
    """
    return [*(name for name in named if by_hand or not name.startswith(BY_HAND)), quick_marks.NAME]


def without_blocks(markdown: str) -> str:
    """A page's Markdown in which blocks are HTML and keys are words, for a generator that knows neither."""
    lines: list[str] = []
    ends: list[tuple[str, str]] = []
    fence = ""
    for line in markdown.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if fence or mark:
            lines.append(line)
        elif (closed := _CLOSE.fullmatch(line)) and ends and ends[-1][0] == closed["marks"]:
            lines.append(closed["indent"] + ends.pop()[1])
        elif opened := _OPEN.fullmatch(line):
            begin, end = _as_html(opened["kind"], opened["told"] or "")
            ends.append((opened["marks"], end))
            lines.append(opened["indent"] + begin)
        else:
            lines.append(_KEYS.sub(lambda found: " + ".join(map(_key, found["keys"].split("+"))), line))
    return "\n".join(lines)


def _as_html(kind: str, told: str) -> tuple[str, str]:
    """What begins and what ends the element that a block makes."""
    if kind == "details":
        return f'<details markdown="1"><summary>{told}</summary>', "</details>"
    if kind == "html" and (element := _ELEMENT.fullmatch(told)):
        classes = " ".join(filter(None, element["classes"].split(".")))
        pairs = "".join(f' {name}="{value}"' for name, value in re.findall(r"\[([\w-]+)=([\w-]+)\]", element["pairs"]))
        said = f' class="{classes}"' if classes else ""
        return f'<{element["name"]}{said}{pairs} markdown="1">', f"</{element['name']}>"
    return "", ""  # a caption: its words stand below the table


def _key(name: str) -> str:
    return _NAMES.get(name, name.upper() if len(name) == 1 else name)
