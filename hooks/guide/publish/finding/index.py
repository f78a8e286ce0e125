"""The file that a search's first results come from."""

import json
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from guide.content.library import Library
from guide.pages.page import Page
from guide.publish.finding import alike
from guide.publish.finding.find import Find
from guide.publish.finding.finds import by_address, finds, titles
from guide.publish.finding.lines import packed_lines
from guide.publish.finding.packing import packed
from guide.publish.finding.spelling import spelling
from guide.publish.finding.stems import ODD_FORMS, STOP
from guide.publish.finding.weighing import BESIDE, weights

FORMAT = 1
INDEX = f"search/finds-{FORMAT}.json"
"""Where it lies, below the site's root. Scripts of another format ask for another file."""
REST = f"search/rest-{FORMAT}.json"
"""What takes the place of its weights, for sentences and unknown words: all lines that people say, and what the text
weighs; a thing to say for each find that leads on, and what each term means. Fetched behind it, and not waited for
long."""
MOST_BYTES, MOST_OF_REST = 19_200, 122_000
"""Of the first and of the second, gzipped. What is worth least is left out until it fits."""
MOST_LEADS = 5
"""Of each find, the finds it leads to."""
ENOUGH = 0.985
"""Of the room, how much must be filled."""
TRIES = 12


def files(
    library: Library, pages: Mapping[str, Page], written: Mapping[str, str], most: int = MOST_BYTES
) -> dict[str, str]:
    """The index and what goes with it, by address.

    Args:
        library: the content, as it is published.
        pages: those that the guide makes, by their source.
        written: the Markdown of those that are written by hand, by their source.
        most: bytes that the index may take, gzipped.
    """
    return files_of(tuple(finds(library, pages, written)), library, most)


def files_of(found: Sequence[Find], library: Library, most: int = MOST_BYTES) -> dict[str, str]:
    """The same for what is to be found."""
    first, rest = index_files(found, library, most)
    return {INDEX: _json(first), REST: _json(rest)}


def index_files(
    found: Sequence[Find], library: Library, most: int = MOST_BYTES
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The index, and what takes the place of its weights."""
    shown, words = _shown(found, library), spelling(found)
    worth = sorted(weights(found), key=lambda weight: (-weight.worth, weight.stem, weight.find))

    def first(kept: int) -> dict[str, Any]:
        return {**shown, "weights": packed(worth[:kept], len(found))}

    count = _fitting(first, len(worth), most)
    behind = {
        "sayings": _sayings(found),
        "meanings": {find.url: find.meaning for find in found if find.meaning},
        "spelling": words,
        "alike": alike.sent(),
        "leads": _leads(found),
        "lines": packed_lines(found),
    }
    beside = sorted(weights(found, BESIDE), key=lambda weight: (-weight.worth, weight.stem, weight.find))

    def rest(kept: int) -> dict[str, Any]:
        return {**behind, "weights": packed(beside[:kept], len(found))}

    return first(count), rest(_fitting(rest, len(beside), MOST_OF_REST))


def _fitting(made: Callable[[int], Mapping[str, Any]], count: int, most: int) -> int:
    """How many of so many fit into a file of so many bytes, gzipped: nearly as many as do."""
    fits, fits_size = 0, _size(_json(made(0)))
    over, over_size = count, _size(_json(made(count)))
    if over_size <= most:
        return count
    for _ in range(TRIES):
        if over - fits < 2 or fits_size > most * ENOUGH:
            break
        share = (most * (1 + ENOUGH) / 2 - fits_size) / (over_size - fits_size)
        kept = min(over - 1, max(fits + 1, fits + int((over - fits) * share)))
        if (size := _size(_json(made(kept)))) <= most:
            fits, fits_size = kept, size
        else:
            over, over_size = kept, size
    return fits


def _sayings(found: Sequence[Find]) -> dict[str, str]:
    says = {find.url: find.say for find in found}
    return {
        find.url: say
        for find in found
        if find.steps and (say := find.say or next((says[url] for url in find.steps if says.get(url)), ""))
    }


def _leads(found: Sequence[Find]) -> list[list[int]]:
    """For each find, the places of what it leads to."""
    places = by_address(found)
    return [[places[url] for url in find.leads if url in places][:MOST_LEADS] for find in found]


def _size(text: str) -> int:
    """Bytes of a text, gzipped."""
    return len(zlib.compress(text.encode(), 9)) + 12


def _json(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _shown(found: Sequence[Find], library: Library) -> dict[str, Any]:
    """All but the weights: what a result shows, in columns, since like beside like packs well."""
    groups = list(dict.fromkeys((find.kind, find.group) for find in found))
    places = by_address(found)
    themes, stages = titles(library.taxonomy.themes), titles(library.taxonomy.stages)
    return {
        "format": FORMAT,
        "stop": " ".join(STOP),
        "forms": ODD_FORMS.replace("\n", "|"),
        "groups": groups,
        "themes": [hub.title for hub in library.taxonomy.themes],
        "stages": [hub.title for hub in library.taxonomy.stages],
        "finds": {
            "group": [groups.index((find.kind, find.group)) for find in found],
            "title": [find.title for find in found],
            "summary": [find.summary for find in found],
            "at": [_address(find) for find in found],
            "themes": [_bits(find.themes, themes) for find in found],
            "stages": [_bits(find.stages, stages) for find in found],
            "steps": [[places[url] for url in find.steps if url in places] for find in found],
        },
    }


def _address(find: Find) -> str:
    """An address; of an entry or a term that is called as its title says, only what stands before that."""
    named = re.sub(r"[^a-z0-9]+", "-", find.title.lower().replace("’", "").replace("'", "")).strip("-")
    for end in (f"{named}/", named):
        if find.url.endswith(f"/{end}") or find.url.endswith(f"#{end}"):
            return find.url.removesuffix(end) + ("*" if end.endswith("/") else "~")
    return find.url


def _bits(ids: Sequence[str], places: Mapping[str, int]) -> int:
    """Ids as the bits of a number; one that is not there yet waits for a problem to be mended."""
    return sum(1 << places[id_] for id_ in ids if id_ in places)
