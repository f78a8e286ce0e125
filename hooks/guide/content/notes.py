"""What `guide new` writes where people are to write: each note says what goes in its place.

A note is a `Note`, and the check knows every `Note` there is, so that none is published by mistake.
"""

from collections.abc import Iterator, Mapping
from typing import Any


class Note(str):
    """Words that stand in a field only until it is written."""

    __slots__ = ()


SUMMARY = Note("Say in one or two sentences what the reader gets from this page.")
REASON = Note("Say why this reader would go there.")
HEADING = Note("Name this section")
SECTION = Note("Write this section.")

OWN_FIELDS: Mapping[str, Mapping[str, Any]] = {
    "assumptions": {
        "belief": Note("Put the assumption in a partner's own voice."),
        "signs": [Note("A first thing you would see or hear."), Note("A second."), Note("A third.")],
    },
    "principles": {
        "signs_present": [Note("Something you notice when it is there.")],
        "signs_missing": [Note("Something you notice when it is not.")],
    },
    "tips": {"why": Note("Say in two lines why this helps."), "who": Note("Say who does it."), "effort": "minutes"},
    "questions": {"ask": Note("Put the question as you would say it aloud?")},
    "tools": {"minutes": 30, "people": Note("Say how many people it suits.")},
}
"""By a kind's folder, the fields that no other kind has."""

SHEET: Mapping[str, Any] = {
    "title": Note("Name the worksheet"),
    "before": Note("Say in one line how to use it."),
    "parts": [
        {
            "heading": Note("Name this part"),
            "prompts": [{"ask": Note("Ask something."), "lines": 2, "example": Note("Answer it.")}],
        }
    ],
}


def first_edition(target: str) -> dict[str, Any]:
    """What the first edition of a check says besides its title, number, date, themes and stages.

    Args:
        target: an entry that it can lead to.
    """
    return {
        "summary": Note("Say in one sentence what a group learns from this check."),
        "minutes": 5,
        "for": Note("Say who it is for."),
        "not": Note("Say what it is not."),
        "question": "How far is this true of your partnership today?",
        "scale": {
            "points": [{"id": "not-at-all", "label": "Not at all"}, {"id": "completely", "label": "Completely"}],
            "best": "last",
        },
        "items": [{"id": "first", "text": Note("Write a statement to agree with or not."), "about": target}],
        "advice": [
            {
                "id": "first-is-low",
                "when": {"answers": {"first": ["not-at-all"]}},
                "say": Note("Say what tends to follow, and what to do first."),
                "entries": [{"to": target, "why": Note("Say why this helps.")}],
            }
        ],
    }


def _notes_in(value: Any) -> Iterator[Note]:
    if isinstance(value, Note):
        yield value
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from _notes_in(held)
    elif isinstance(value, list):
        for held in value:
            yield from _notes_in(held)


NOTES = frozenset(_notes_in([SUMMARY, REASON, HEADING, SECTION, OWN_FIELDS, SHEET, first_edition("")]))
