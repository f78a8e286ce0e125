"""What is wrong with the content, as values that are gathered and shown together."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

NEAR = 0.75
"""How alike two words must be for one to be taken for a slip of the other: `tipp` and `tips` are, few chance pairs."""

FEW = 12
"""So many words are still worth naming when none is near."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: in which file, in which field, what is wrong and the way out."""

    path: str
    field: str
    message: str
    line: int = 0
    """Where in the file the field stands, counted from 1; 0 where that is not known or means nothing."""
    counted: str = ""
    """The field as people count its places, from 1, where that differs."""

    def __str__(self) -> str:
        at = f"line {self.line}: " if self.line else ""
        return f"{self.path}: {at}{self.counted or self.field}: {self.message}"


class ContentError(Exception):
    """Raised where work cannot go on; carries all the problems that stand in the way."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that was probably meant, or at all of them where they are few; may be empty."""
    choices = sorted(known)
    if close := get_close_matches(word, choices, n=1, cutoff=NEAR):
        return f"; did you mean `{close[0]}`?"
    if 0 < len(choices) <= FEW:
        return f"; known are: {', '.join(f'`{choice}`' for choice in choices)}"
    return ""


def nearest_ref(ref: str, known: Iterable[str]) -> str:
    """A hint at the entry that a ref was probably meant to name; empty where none is near.

    The folder is left out of the comparison, since it makes any two entries of a kind look alike: a slip in the id is
    looked for among entries of the same kind, then the same id in another folder, then a slip in the folder.
    """
    folder, _, id_ = ref.partition("/")
    refs = sorted(known)
    of_the_kind = {other.partition("/")[2]: other for other in refs if other.startswith(f"{folder}/")}
    if close := get_close_matches(id_, of_the_kind, n=1, cutoff=NEAR):
        return f"; did you mean `{of_the_kind[close[0]]}`?"
    same_id = [other for other in refs if other.partition("/")[2] == id_]
    return f"; did you mean `{same_id[0]}`?" if same_id else ""
