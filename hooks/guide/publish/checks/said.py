"""What a check says on paper, for the typesetter; the same words stand on its page for printing."""

from typing import Any

from guide.content.assessments import Assessment
from guide.content.library import Library
from guide.pages.group_pages import OFF_THE_SCALE
from guide.pages.settings import Settings
from guide.publish.papers.about import about, address

WORDS: dict[str, Any] = {
    "tick": "Tick one box in each row, as you see it yourself. Leave a row blank if you like. No name, please.",
    "how": "How you see it",
    "sectors": (
        "If you like: which kind of organisation are you from? If yours is the only one of its kind here, you may want "
        "to leave this blank."
    ),
    "foot": "Face down into the bag, please. It is torn up when the count is done.",
    "count": "The sheet to count on",
    "day": "Date",
    "people": "People",
    "strokes": (
        "A stroke for each person, the fifth across the four before it. Count people, not partners, and work out no "
        "averages."
    ),
    "ticked": (
        "A stroke for each person who ticked it, the fifth across the four before it. Count people, not partners."
    ),
    "see": "How people see it",
    "matters": "What matters",
    "blank": "Left blank",
    "steps": "Steps",
    "by": "Chosen by",
    "sum": "Sum",
    "talk": "Questions for the talk",
    "begin": (
        "Begin with: “What might each of these people be seeing?” Then take the question of that number. Let people "
        "talk in pairs first, and let nobody be asked what they ticked."
    ),
    "do": "What we will do",
    "plan": ["What", "Who", "By when", "How we will know"],
}
_CHOOSE = "Tick {most} at most, as you see it yourself. No name, please."
_ENDS = "The good end differs: {ends}."
_END = "for {numbers} it is “{label}”"
_APART = (
    "Don’t count kinds of organisation apart unless several people stand in each: a group of one or two is a person "
    "with a name."
)

_STEPS = "How “steps” are counted, and what the widest gap tells you: {where}"


def said_by(check: Assessment, library: Library, settings: Settings) -> dict[str, Any]:
    """Everything that stands in a check's files, ready to be written as JSON.

    Args:
        check: the edition that is answered now.
        library: the content.
        settings: the copy's: its name, its address where that is known, its language and its paper.
    """
    return {**about(settings, check.url), **check_said(check, library, settings)}


def check_said(check: Assessment, library: Library, settings: Settings) -> dict[str, Any]:
    """The sheets of a check: its statements, what they are answered with, and what to talk about.

    Args:
        check: the edition that is answered now.
        library: the content.
        settings: the copy's.
    """
    where = address(settings, f"{check.url}on-paper/")
    together = library.together.get(check.id)
    prompts = together.prompts if together else {}
    labels = [point.label for point in check.scale.points] if check.scale else []
    sectors = [sector.title for sector in library.taxonomy.sectors]
    ends = "; ".join(_END.format(numbers=", ".join(map(str, of)), label=label) for label, of in check.good_ends)
    return {
        "words": WORDS,
        "check": {
            "title": check.title,
            "question": check.question,
            "choose": _CHOOSE.format(most=check.choose.at_most) if check.choose else None,
            "answers": [*labels, *(label for _, label in OFF_THE_SCALE)] if labels else [],
            "items": [item.text for item in check.items],
            "sectors": sectors,
            "notes": [
                *([_ENDS.format(ends=ends)] if check.both_ways else []),
                *([_APART] if sectors and check.scale else []),
                *([_STEPS.format(where=where)] if where and check.scale else []),
            ],
            "prompts": [[at, prompts[item.id]] for at, item in enumerate(check.items, 1) if item.id in prompts],
        },
    }
