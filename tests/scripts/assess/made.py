"""Small definitions that never change, for codes that must stay readable for ever."""

from typing import Any

LABELS = ["Not at all", "A little", "Partly", "Mostly", "Completely"]
SECTORS = [{"id": "public", "number": 1, "title": "Public body"}, {"id": "health", "number": 6, "title": "Health body"}]


def made(number: int, edition: int, items: int, *, points: int = 5, at_most: int | None = None) -> dict[str, Any]:
    """A definition with items `i1`, `i2`, … and points `p1`, `p2`, …; a choice where `at_most` is given."""
    about = {"ref": "tips/one", "kind": "tip", "title": "One", "url": "tips/one/"}
    scale = {"points": [{"id": f"p{at + 1}", "label": LABELS[at]} for at in range(points)], "best": "first"}
    return {
        "format": 1,
        "id": f"made-{number}",
        "number": number,
        "edition": edition,
        "draft": False,
        "title": f"Made {number}",
        "url": f"assessments/made-{number}/",
        "question": "How far?",
        "scale": None if at_most else scale,
        "choose": {"at_most": at_most} if at_most else None,
        "items": [
            {"id": f"i{at + 1}", "text": f"Item {at + 1}", "best": None if at_most else "first", "about": about}
            for at in range(items)
        ],
        "advice": [],
        "sectors": SECTORS,
    }
