"""Bounds that our own texts keep, each the worst that has been reached: a change may better a figure and not worsen it.

They are a file of their own, given with `--bounds`. Without one, nothing here stops anything: a guide with other texts
has other figures.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.content.problems import ContentError, Problem, nearest
from guide.content.reading.read import parse_yaml, read_text
from guide.prose.likeness import Likeness, among
from guide.prose.reading import Reading

SPREAD = "spread of "
_NAMED = 5
"""Entries that a problem names, those that weigh most first."""


@dataclass(frozen=True)
class Measured:
    """A figure, and the entries behind it, those that weigh most first."""

    value: float
    entries: tuple[str, ...]
    better: str
    """What betters it."""


def measured(readings: Sequence[Reading], alike: Likeness) -> dict[str, Measured]:
    """Each figure that can have a bound, by its name in the file."""
    ours = sorted((reading for reading in readings if reading.text.ours), key=lambda one: -len(one.idioms))
    idioms = tuple(
        f"{reading.text.ref} ({len(reading.idioms)}: {', '.join(dict.fromkeys(form for form, _ in reading.idioms))})"
        for reading in ours
        if reading.idioms
    )
    share = Measured(alike.exercise_share, alike.with_exercise, "leave it out where none truly helps")
    return {
        "idioms": Measured(sum(len(reading.idioms) for reading in ours), idioms, "say it plainly"),
        "idioms in one text": Measured(max((len(one.idioms) for one in ours), default=0), idioms, "say it plainly"),
        "share with an exercise": share,
        "twin exercises": Measured(
            len(alike.twins),
            tuple(f"{one} and {other} ({like:.2f})" for like, one, other in alike.twins),
            "make one of them another kind of thing, or leave it out",
        ),
        "shared openings": _ends(alike.openings, "begin one of them otherwise"),
        "shared endings": _ends(alike.endings, "end one of them otherwise"),
        "exercises that open alike": _ends(alike.exercise_openings, "begin one of them otherwise"),
        "repeated runs": Measured(
            len(alike.runs),
            tuple(f"“{run.said}” ({', '.join(run.refs)})" for run in alike.runs),
            "say it otherwise in one of them",
        ),
        **{
            SPREAD + kind.kind: Measured(
                kind.spread,
                (f"{kind.counts[0][1]} ({kind.counts[0][0]})", f"{kind.counts[-1][1]} ({kind.counts[-1][0]})"),
                "let each be as long as its matter needs",
            )
            for kind in alike.lengths
        },
    }


def _ends(shared: Mapping[str, tuple[str, ...]], better: str) -> Measured:
    return Measured(among(shared), tuple(f"“{end}” ({', '.join(refs)})" for end, refs in shared.items()), better)


def read_bounds(path: Path) -> dict[str, float]:
    """The bounds that a file names, one a line, such as `idioms: 300`.

    Raises:
        ContentError: when it does not read, or a bound is no number.
    """
    shown = path.as_posix()
    data = parse_yaml(read_text(path, shown), shown, remarks=None)
    if not isinstance(data, dict):
        raise ContentError([Problem(shown, "file", "must be bounds, one a line, such as `idioms: 300`")])
    wrong = [name for name, value in data.items() if isinstance(value, bool) or not isinstance(value, int | float)]
    if wrong:
        raise ContentError(Problem(shown, str(name), "must be a number, such as 300 or 0.25") for name in wrong)
    return data


def beyond(figures: Mapping[str, Measured], bounds: Mapping[str, float], shown: str) -> Iterator[Problem]:
    """Each figure that is worse than its bound, with the entries that make it so.

    Args:
        figures: by their names.
        bounds: likewise. A spread must be at least so large; of the rest there may be at most so much.
        shown: the path of the file of bounds, for problems.
    """
    for name, bound in bounds.items():
        if (figure := figures.get(name)) is None:
            yield Problem(shown, name, f"is no figure that is measured{nearest(name, figures)}")
        elif _worse(name)(figure.value, bound):
            what = f"is {_number(figure.value)}, and {_number(bound)} was reached before"
            named = "; ".join(figure.entries[:_NAMED])
            yield Problem(shown, name, f"{what}; {figure.better}{f': {named}' if named else ''}")


def tighter(figures: Mapping[str, Measured], bounds: Mapping[str, float]) -> dict[str, float]:
    """The figures that are better than their bound: each a line that can be tightened, with what it can say now."""
    return {
        name: figures[name].value
        for name, bound in bounds.items()
        if name in figures and _worse(name)(_rounded(bound), _rounded(figures[name].value))
    }


def _worse(name: str) -> Callable[[float, float], bool]:
    """Whether a figure is worse than a bound, to the thousandth."""
    if name.startswith(SPREAD):
        return lambda value, bound: _rounded(value) < _rounded(bound)
    return lambda value, bound: _rounded(value) > _rounded(bound)


def _rounded(value: float) -> float:
    return round(value, 3)


def _number(value: float) -> str:
    return f"{value:g}" if value == int(value) else f"{value:.3f}"
