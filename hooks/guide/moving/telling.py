"""A plan in words: what changes, what is to be read, and what people have to mend themselves."""

from collections.abc import Iterator, Sequence

from guide.content.problems import Problem
from guide.moving.plan import Plan


def told(plan: Plan, to_mend: Sequence[Problem], others: int, *, carried_out: bool) -> Iterator[str]:
    """The lines to show.

    Args:
        plan: what was done, or would be.
        to_mend: the problems that it leaves.
        others: how many problems there were before, and still are.
        carried_out: whether it was done.
    """
    if not carried_out:
        yield "Nothing is changed yet. This is what it would be:"
    yield plan.said if plan.changes else f"{plan.said} Nothing is to be changed."
    yield from _listed("Files:", plan.changes)
    yield from _listed("Left as they are:", plan.left)
    yield from _listed("Read these; a program cannot tell whether they still say what you mean:", plan.remarks)
    yield from _listed("Mend these by hand; `guide check` tells of them until you have:", to_mend)
    if others:
        problems = "a problem that was" if others == 1 else f"{others} problems that were"
        yield f"`guide check` also tells of {problems} there before."


def _listed(head: str, lines: Sequence[object]) -> Iterator[str]:
    if lines:
        yield head
        yield from (f"- {line}" for line in lines)
