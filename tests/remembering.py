"""What the core makes of the same is made once in each process of a run.

Most tests read a guide of which one file has changed, or none, and ask what becomes of it. The steps that take long are
pure: text into data, a library into pages. What they gave is given again for the same; what they refused is tried anew.
"""

import pickle
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pytest

from guide.content.library import Library
from guide.content.reading import quick_yaml, read
from guide.pages import generate
from guide.pages.settings import Settings
from guide.publish.assets import Assets
from guide.publish.publication import Publication, publication

MOST = 4_000
"""Texts of which is kept what they say; a guide has some two hundred."""


def once(step: Callable[..., Any], said: Callable[..., Hashable]) -> Callable[..., Any]:
    """The step, taken once for all that is the same to it.

    Args:
        step: gives the same for the same, and nobody changes what it gives.
        said: the part of its arguments on which that rests.
    """
    kept: dict[Hashable, Any] = {}

    def taken(*arguments: Any) -> Any:
        key = said(*arguments)
        if key not in kept:
            if len(kept) >= MOST:
                kept.clear()
            kept[key] = step(*arguments)
        return kept[key]

    return taken


def _but_its_name(text: str, shown: str, *more: Hashable) -> Hashable:
    """What a file says; its path stands in problems alone."""
    return text, *more


def _all(*arguments: Any) -> Hashable:
    return pickle.dumps(arguments)


made: Callable[[Library, Settings], generate.Site] = once(generate.generate, _all)
"""As `generate`."""
_published: Callable[[Library, Settings, Assets], Publication] = once(publication, _all)


@contextmanager
def remembering() -> Iterator[None]:
    """Files that say the same are read once, and what the check looks at is made once for the same content."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guide.content.loading.parse_yaml", once(read.parse_yaml, _but_its_name))
        patch.setattr("guide.content.loading.parse_document", once(read.parse_document, _but_its_name))
        patch.setattr("guide.content.reading.positions.composed", lru_cache(MOST)(quick_yaml.composed))
        patch.setattr("guide.publish.checking.publication", _published)
        yield
