"""No two entries say the same thing in the same words."""

import re

from guide.content.library import Library

RUN = 12
"""Words; a shorter run may be chance or a title."""


def runs(text: str) -> set[tuple[str, ...]]:
    """Each run of so many words inside one paragraph or list item, the addresses of links left out."""
    found: set[tuple[str, ...]] = set()
    for part in re.split(r"\n\s*\n|\n\s*(?:[-*>]|\d+\.)\s", re.sub(r"\]\([^)]*\)", "]", text.lower())):
        words = re.findall(r"[a-z0-9]+", part.replace("’", "").replace("'", ""))
        found |= {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}
    return found


def test_a_shared_run_would_be_found() -> None:
    said = "one two three four five six seven eight nine ten eleven twelve"
    assert runs(f"Before {said}, after.") & runs(f"- {said.title()}!")
    assert not runs(said.replace("six", "6")) & runs(said)


def test_no_two_entries_share_a_run_of_twelve_words(library: Library) -> None:
    owners: dict[tuple[str, ...], list[str]] = {}
    for entry in library.entries.values():
        reasons = "\n\n".join(link.why for _, _, link in entry.links())
        for run in runs(f"{entry.body}\n\n{entry.summary}\n\n{reasons}"):
            owners.setdefault(run, []).append(entry.ref)
    shared = sorted((" ".join(run), refs) for run, refs in owners.items() if len(refs) > 1)
    assert shared == []
