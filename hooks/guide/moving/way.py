"""What becomes of the places that name an entry."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Way:
    """Where what led to an entry leads from now on."""

    gone: frozenset[str]
    """The refs that no link shall name any more: the entry's, and its earlier ones where it leaves the guide."""
    to: str | None
    """The entry that they lead to instead; None: the links are taken out."""
    same: bool = False
    """Whether that is the same entry under another name, so that all that is said of it stays true."""
    titles: tuple[str, str] | None = None
    """The entry's title, and that of the one that takes its place."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Old refs, and where each is now."""

    def now(self, ref: str) -> str | None:
        """Where a link leads in the end."""
        return self.to if ref in self.gone else self.moved.get(ref, ref)


@dataclass(frozen=True, order=True)
class Remark:
    """Something to read, at a place of a file as it was."""

    at: int
    said: str
