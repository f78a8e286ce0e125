"""What the core makes of the same is made once in each process of a run.

Most tests read a guide of which one file has changed, or none, and ask what becomes of it. The steps that take long are
pure: text into data, a library into pages. What they gave is given again for the same; what they refused is tried anew.
"""

import pickle
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from guide.audit import auditing
from guide.content import loading
from guide.content.kinds import Tool
from guide.content.library import Library
from guide.content.loading import SHEET, Found
from guide.content.model import Entry
from guide.content.problems import Problem
from guide.content.reading import quick_yaml, read
from guide.content.rules import joined, prose, unwritten
from guide.pages import generate
from guide.pages.by_hand.anchors import anchors
from guide.pages.by_hand.links import links
from guide.pages.settings import Settings
from guide.publish.assets import Assets
from guide.publish.publication import Publication, publication
from guide.stories.packet.office import packed

TEXTS, SITES = 4_000, 200
"""Of how many is kept what they say, or what they became; a guide has some two hundred texts."""


def once(step: Callable[..., Any], said: Callable[..., Hashable], most: int) -> Callable[..., Any]:
    """The step, taken once for all that is the same to it.

    Args:
        step: gives the same for the same, and nobody changes what it gives.
        said: the part of its arguments on which that rests.
        most: how many results are kept.
    """
    kept: dict[Hashable, Any] = {}

    def taken(*arguments: Any, **more: Any) -> Any:
        key = said(*arguments, *more.values())
        if key not in kept:
            if len(kept) >= most:
                kept.clear()
            kept[key] = step(*arguments, **more)
        return kept[key]

    return taken


def _of_what_never_changes(judge: Callable[..., Iterable[Problem]]) -> Callable[..., list[Problem]]:
    """The problems of an entry, which `loading` gives again for the same, looked for once."""
    kept: dict[Hashable, tuple[object, list[Problem]]] = {}

    def judged(entry: object, shown: str, *more: Iterable[str]) -> list[Problem]:
        key = id(entry), shown, *map(frozenset, more)
        if key not in kept:
            if len(kept) >= TEXTS:
                kept.clear()
            kept[key] = entry, list(judge(entry, shown, *more))  # held on to, so that none other gets its number
        return kept[key][1]

    return judged


def _but_its_name(text: str, shown: str, *more: Hashable) -> Hashable:
    """What a file says; its path stands in problems alone."""
    return text, *more


def _of_one_file(found: Found, kind: type[Entry], path: Path, text: str) -> Hashable:
    """What an entry is made of: where its file lies in the content, and all that it and its sheet say."""
    sheet = path.with_name(path.stem + SHEET) if kind is Tool else None
    return kind, path.relative_to(found.root), text, sheet and sheet.exists() and sheet.read_bytes()


def _all(*arguments: Any) -> Hashable:
    return sha256(pickle.dumps(arguments)).digest()


_generated: Callable[[Library, Settings], generate.Site] = once(generate.generate, _all, SITES)
_published: Callable[[Library, Settings, Assets], Publication] = once(publication, _all, SITES)


def site_of(library: Library, settings: Settings) -> generate.Site:
    """As `generate`, once for the same content wherever it was read from."""
    return _generated(replace(library, root=Path("nowhere")), settings)


@contextmanager
def remembering() -> Iterator[None]:
    """Files that say the same are read once, and what the check looks at is made once for the same content."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guide.content.loading.parse_yaml", once(read.parse_yaml, _but_its_name, TEXTS))
        patch.setattr("guide.content.loading.parse_document", once(read.parse_document, _but_its_name, TEXTS))
        patch.setattr("guide.stories.packet.reading.parse_yaml", once(read.parse_yaml, _but_its_name, TEXTS))
        patch.setattr("guide.content.loading._made", once(loading._made, _of_one_file, TEXTS))
        patch.setattr(joined, "prose_faults", _of_what_never_changes(prose.prose_faults))
        patch.setattr(joined, "note_faults", _of_what_never_changes(unwritten.note_faults))
        patch.setattr("guide.stories.packet.office.packed._tree", lru_cache(TEXTS // 100)(packed._tree))
        patch.setattr("guide.publish.dead_ends.links", lru_cache(TEXTS)(lambda text: tuple(links(text))))
        patch.setattr("guide.publish.dead_ends.anchors", lru_cache(TEXTS)(anchors))
        patch.setattr("guide.content.reading.positions.composed", lru_cache(TEXTS)(quick_yaml.composed))
        patch.setattr("guide.publish.checking.publication", _published)
        patch.setattr("guide.audit.auditing._look", lru_cache(TEXTS)(auditing._look))
        yield
