"""By which key each thing that a sheet asks is kept: the one that the sheet says, or else one made of its words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from guide.content.kinds.tool import HEAD, Asked, Sheet, SheetField, SheetPart, SheetPrompt, SheetTable

_LONGEST = 40


def keys_of(sheet: Sheet) -> Mapping[int, str]:
    """The key of each part, field and prompt, by `id()` of it; no two are alike.

    Args:
        sheet: the whole of it, which must outlive what is given.
    """
    asked = list(_asked(sheet))
    taken = {*HEAD, *(one.key for one, _ in asked if one.key)}
    found = {}
    for one, words in asked:
        key = one.key or _free(_made_of(words), taken)
        taken.add(key)
        found[id(one)] = key
    return found


def column_keys(table: SheetTable) -> tuple[str, ...]:
    """The key of each column."""
    return table.keys or tuple(_all_free(map(_made_of, table.columns)))


def _asked(sheet: Sheet) -> Iterator[tuple[Asked, str]]:
    for part in sheet.parts:
        yield part, f"part {part.heading}"
        for one in lines_of(part):
            yield one, label_of(one)


def lines_of(part: SheetPart) -> tuple[SheetField | SheetPrompt, ...]:
    """The fields or prompts of a part; none where it holds a table."""
    return part.fields or part.prompts or ()


def label_of(one: SheetField | SheetPrompt) -> str:
    """What a field or a prompt says."""
    return one.label if isinstance(one, SheetField) else one.ask


def _made_of(words: str) -> str:
    latin = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", latin)).strip("-")
    whole = slug if len(slug) <= _LONGEST else slug[:_LONGEST].rpartition("-")[0]
    return whole or slug[:_LONGEST] or "asked"


def _free(key: str, taken: set[str]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _all_free(keys: Iterable[str]) -> Iterator[str]:
    taken: set[str] = set()
    for key in keys:
        free = _free(key, taken)
        taken.add(free)
        yield free
