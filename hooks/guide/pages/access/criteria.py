"""How the guide does by each criterion, as data: `criteria.yml`, read once."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from guide.content.model import Line, Model

ADHERENCE = {
    "supports": "Supports",
    "partially-supports": "Partially supports",
    "does-not-support": "Does not support",
    "not-applicable": "Does not apply",
    "not-evaluated": "Not evaluated",
}
"""What can be said of a criterion, in the terms of conformance reports, and how it is shown."""

KNOWN = {"tests": "tests fail otherwise", "built": "by how pages are made", "unheard": "not tried with people"}
"""How it is known, and how that is shown."""


class Criterion(Model):
    """One criterion, and what this guide does by it."""

    num: str
    name: Line
    level: Literal["A", "AA", "AAA"] | None = None
    """Of WCAG; None for what EN 301 549 asks for besides."""
    does: Literal["supports", "partially-supports", "does-not-support", "not-applicable", "not-evaluated"]
    known: Literal["tests", "built", "unheard"]
    notes: Line
    tests: tuple[str, ...] = ()
    """Files of tests that fail where it does not hold, relative to the repository."""

    @property
    def falls_short(self) -> bool:
        """Whether it applies and is not wholly met."""
        return self.does in ("partially-supports", "does-not-support")


class Criteria(Model):
    """All of them, in the order of their standards."""

    looked_through: date
    """When somebody last held the whole list against the guide."""
    wcag: tuple[Criterion, ...]
    european: tuple[Criterion, ...]

    def at(self, level: str) -> Sequence[Criterion]:
        """Those of WCAG at a level: A, AA or AAA."""
        return [one for one in self.wcag if one.level == level]


@cache
def criteria() -> Criteria:
    """The list, as it comes with the code."""
    return Criteria.model_validate(yaml.safe_load((Path(__file__).parent / "criteria.yml").read_text("utf-8")))
