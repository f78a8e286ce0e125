"""The report on idioms and on sameness as lines of text: what stands where, most first."""

from collections.abc import Iterator, Mapping, Sequence

from guide.prose.likeness import Likeness, among
from guide.prose.reading import Reading

_MOST = 12
"""Rows of one list that are shown."""


def lines(readings: Sequence[Reading], alike: Likeness, better: Mapping[str, float]) -> Iterator[str]:
    """The report, line by line.

    Args:
        readings: of every text.
        alike: what is alike among our entries.
        better: figures that are better than their bound, by name.
    """
    yield from _idioms([reading for reading in readings if reading.text.ours])
    yield from _lengths(alike)
    yield from _ends("openings", "begin", alike.openings, alike.entries)
    yield from _ends("endings", "end", alike.endings, alike.entries)
    yield from _runs(alike)
    yield from _exercises(alike)
    if better:
        yield ""
        yield "Better than its bound, which can be tightened:"
        yield from (f"  {name}: {value:.4g}" for name, value in better.items())


def _idioms(ours: Sequence[Reading]) -> Iterator[str]:
    said: dict[str, list[str]] = {}
    plain: dict[str, str] = {}
    for reading in ours:
        for _, idiom in reading.idioms:
            said.setdefault(idiom.say, []).append(reading.text.ref)
            plain[idiom.say] = idiom.plain
    yield ""
    yield f"Idioms: {sum(map(len, said.values()))}, most often:"
    for words, refs in sorted(said.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST]:
        yield f"  {len(refs):3}  {words} · better: {plain[words]} · {_few(refs)}"
    most = sorted((reading for reading in ours if reading.idioms), key=lambda one: (-len(one.idioms), one.text.ref))
    yield "and most in one text:"
    for reading in most[:_MOST]:
        yield f"  {len(reading.idioms):3}  {reading.text.ref}: {', '.join(form for form, _ in reading.idioms)}"


def _lengths(alike: Likeness) -> Iterator[str]:
    yield ""
    yield "Spread of length (standard deviation by mean), and the shortest and the longest in words:"
    for kind in alike.lengths:
        (shortest, first), (longest, last) = kind.counts[0], kind.counts[-1]
        yield f"  {kind.spread:.3f}  {kind.kind}: {shortest} ({first}) to {longest} ({last})"


def _ends(name: str, verb: str, shared: Mapping[str, tuple[str, ...]], entries: int) -> Iterator[str]:
    yield ""
    yield f"Shared {name}: {among(shared)} of {entries} entries {verb} with the same three words as another"
    yield from (f"  {len(refs):3}  {end} · {_few(refs)}" for end, refs in list(shared.items())[:_MOST])


def _runs(alike: Likeness) -> Iterator[str]:
    yield ""
    yield f"Repeated runs: {len(alike.runs)} of five words or more stand in three entries or more"
    yield from (f"  {len(run.refs):3}  {run.said} · {_few(run.refs)}" for run in alike.runs[:_MOST])


def _exercises(alike: Likeness) -> Iterator[str]:
    yield ""
    share = f"{len(alike.with_exercise)} of {alike.entries} entries close with one ({alike.exercise_share:.0%})"
    yield f"Exercises: {share}"
    opening = alike.exercise_openings
    yield f"{among(opening)} open with the same three words as another"
    yield from (f"  {len(refs):3}  {end} · {_few(refs)}" for end, refs in list(opening.items())[:_MOST])
    yield f"{len(alike.twins)} pairs are twins (cosine of 0.5 or more); the likest:"
    yield from (f"  {like:.2f}  {one} and {other}" for like, one, other in alike.pairs[:_MOST])


def _few(refs: Sequence[str]) -> str:
    """Refs, without more of them than fit a line."""
    named = list(dict.fromkeys(refs))
    return ", ".join(named[:3]) + (f" and {len(named) - 3} more" if len(named) > 3 else "")
