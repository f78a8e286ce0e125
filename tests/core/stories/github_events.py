"""Recorded events of GitHub, ways to change them, and a `gh` that only takes notes."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from guide.stories.github.asking import RefusedError

EVENTS = Path(__file__).parents[2] / "fixtures" / "events"
EDITORS = "# ours\n@An-Editor  # on Mondays\n"


def event(name: str, **issue: object) -> dict[str, Any]:
    """A recorded event, with some of its issue's fields changed."""
    found: dict[str, Any] = json.loads((EVENTS / f"{name}.json").read_text("utf-8"))
    found.get("issue", {}).update(issue)
    return found


class NotingGh:
    """Stands in for `gh`: answers from a table by the start of the command, and notes what it was asked."""

    def __init__(self, answers: dict[str, str], refuses: str = "") -> None:
        self.answers = answers
        self.refuses = refuses
        self.asked: list[tuple[str, str]] = []

    def __call__(self, arguments: Sequence[str], given: str) -> str:
        command = " ".join(arguments)
        self.asked.append((command, given))
        if self.refuses and command.startswith(self.refuses):
            raise RefusedError("GitHub Actions is not permitted to create or approve pull requests")
        return next((answer for start, answer in self.answers.items() if command.startswith(start)), "")

    def did(self, start: str) -> list[str]:
        """The commands that begin so."""
        return [command for command, _ in self.asked if command.startswith(start)]
