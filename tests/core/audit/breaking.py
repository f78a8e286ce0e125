"""Ways to break a built page, and what an audit may then tell."""

import re
from collections.abc import Callable
from pathlib import Path

TIP = "tips/first-tip/index.html"
CHECK = "assessments/check/1.json"
NOTHING = "nothing leads here; link to it, or leave it out"

Told = set[tuple[str, str, str]]
"""Path, field and message of each problem."""

Break = Callable[..., Told]


def within(text: str) -> Callable[[str], str]:
    """Puts something into a page's article."""
    return lambda page: swap("</article>", f"{text}</article>")(page)


def at_head(text: str) -> Callable[[str], str]:
    """Puts something at the end of a page's head."""
    return lambda page: swap("</head>", f"{text}</head>")(page)


def swap(old: str, new: str) -> Callable[[str], str]:
    """Changes the one thing that a pattern finds first."""

    def changed(page: str) -> str:
        after, count = re.subn(old, lambda _: new, page, count=1, flags=re.DOTALL)
        assert count, f"{old} is not in the page"
        return after

    return changed


def only(told: Told, path: str, field: str, words: str) -> None:
    """One fault is told, and it is this one."""
    assert [(p, f) for p, f, _ in told] == [(path, field)], told
    assert words in next(iter(told))[2]


def asset(built: Path, name: str) -> str:
    """A file below the folder that is named by what it holds."""
    (found,) = built.glob(f"assets/*/{name}")
    return found.relative_to(built).as_posix()
