"""What was worked out before, remembered while a site is served: by all that went into it, so that it is never stale.

A build on its own works out everything once and remembers nothing. While serving, what two builds in a row did not ask
for is forgotten.
"""

import hashlib
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """Values by what they follow from. Whatever is handed out must not be changed."""

    _serving: ClassVar[bool] = False
    _all: ClassVar[list["Memory[Any]"]] = []

    def __init__(self) -> None:
        self._now: dict[Any, T] = {}
        self._before: dict[Any, T] = {}
        Memory._all.append(self)

    @staticmethod
    def begin(serving: bool) -> None:
        """Begins a build: with what the last one remembered while serving, and else with nothing."""
        Memory._serving = serving
        for memory in Memory._all:
            memory._before = memory._now if serving else {}
            memory._now = {}

    @staticmethod
    def serving() -> bool:
        """Whether anything is remembered."""
        return Memory._serving

    def of(self, key: Any, make: Callable[[], T]) -> T:
        """The value for a key: remembered, or else made now. What cannot be made is not remembered.

        Args:
            key: all that the value follows from.
            make: makes it.
        """
        if not Memory._serving:
            return make()
        if (known := self.known(key)) is None:
            known = make()
        self.keep(key, known)
        return known

    def known(self, key: Any) -> T | None:
        """The value, where it is remembered."""
        return self._now.get(key, self._before.get(key))

    def keep(self, key: Any, value: T) -> None:
        """Remembers a value, while serving."""
        if Memory._serving:
            self._now[key] = value


def digest(*parts: str) -> bytes:
    """A short stand-in for texts as a key."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(f"{len(part)}:".encode())
        found.update(part.encode("utf-8", "surrogatepass"))
    return found.digest()
