"""What is to be done to the files, told before it is done, and done such that it can be done again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.content.files import replace_whole
from guide.content.problems import ContentError, Problem


@dataclass(frozen=True)
class Write:
    """A file gets another text."""

    path: Path
    text: str
    places: int = 1
    """How many places of it change; none where the file is new."""

    def do(self) -> None:
        replace_whole(self.path, self.text)

    def __str__(self) -> str:
        places = "1 place" if self.places == 1 else f"{self.places} places"
        return f"{self.path.as_posix()}: {places if self.places else 'is new'}"


@dataclass(frozen=True)
class Rename:
    """A file gets another name."""

    path: Path
    to: Path

    def do(self) -> None:
        self.path.rename(self.to)

    def __str__(self) -> str:
        return f"{self.path.as_posix()}: is {self.to.name} now"


@dataclass(frozen=True)
class Delete:
    """A file goes."""

    path: Path

    def do(self) -> None:
        if self.path.is_dir():
            self.path.rmdir()
        else:
            self.path.unlink(missing_ok=True)

    def __str__(self) -> str:
        return f"{self.path.as_posix()}: is gone"


Change = Write | Rename | Delete


@dataclass(frozen=True)
class Plan:
    """Changes in the order in which they are made, and what people are to know."""

    said: str
    """What becomes of the entry, as a sentence."""
    changes: tuple[Change, ...] = ()
    remarks: tuple[Problem, ...] = ()
    """Places to read: nothing is wrong with them that a program could tell."""
    left: tuple[Problem, ...] = ()
    """Files that name the entry and stay as they are."""


def carry_out(changes: Sequence[Change]) -> None:
    """Makes all changes, one after the other.

    The file of the entry itself comes last, so that whoever is stopped before can give the same command again.

    Raises:
        ContentError: where one cannot be made, with those that are.
    """
    for number, change in enumerate(changes):
        try:
            change.do()
        except OSError as error:
            raise ContentError(_stopped(change, changes[:number], error)) from None


def _stopped(change: Change, done: Sequence[Change], error: OSError) -> Iterator[Problem]:
    path, why = change.path.as_posix(), error.strerror or error
    yield Problem(path, "file", f"could not be changed ({why}); mend that, and give the same command again")
    for earlier in done:
        yield Problem(earlier.path.as_posix(), "file", "is changed already, and stays so")
