"""What is wrong with the content, as values that are gathered and shown together."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: in which file, in which field, what is wrong and the way out."""

    path: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.field}: {self.message}"


class ContentError(Exception):
    """Raised where work cannot go on; carries all the problems that stand in the way."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that was probably meant, or at all of them where they are few; may be empty."""
    choices = sorted(known)
    if close := get_close_matches(word, choices, n=1, cutoff=0.6):
        return f"; did you mean `{close[0]}`?"
    if 0 < len(choices) <= 12:
        return f"; known are: {', '.join(f'`{choice}`' for choice in choices)}"
    return ""
