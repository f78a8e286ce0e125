"""One small fault: a stretch of a file, and what stands there instead."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A file that differs in one place."""

    path: str
    """From the repository's root."""
    line: int
    start: int
    """In bytes, as `end`."""
    end: int
    after: str

    def applied(self, source: bytes) -> bytes:
        """The file with the fault in it."""
        return source[: self.start] + self.after.encode() + source[self.end :]

    def shown(self, source: bytes) -> str:
        """The change, in one line."""
        before = " ".join(source[self.start : self.end].decode().split())
        return f"{_cut(before)}  →  {_cut(self.after)}"

    def key(self, source: bytes) -> str:
        """The line with the fault in it: the same wherever the line moves to, and as long as it is not written anew."""
        return self.applied(source).splitlines()[self.line - 1].decode().strip()


def _cut(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:99]}…"
