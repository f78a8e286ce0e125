"""What GitHub hands a workflow: the event's file, and the packet that someone pasted by hand."""

import json
from collections.abc import Mapping
from pathlib import Path

from guide.content.problems import Problem

MOST_CHARACTERS = 65_535
"""What GitHub takes of all that is pasted into a workflow's form."""

_FIRST_WORDS = "partnership guide story packet"


def read_event(path: Path) -> Mapping[str, object]:
    """The event's payload; empty when the file holds no JSON object.

    Raises:
        OSError: when the file cannot be read.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def pasted(event: Mapping[str, object]) -> tuple[str, tuple[Problem, ...]]:
    """The packet that was pasted into the form of a workflow started by hand, and what is wrong with the pasting.

    The form has a box of one line, which takes the line ends out of what is pasted. A packet must come as one line,
    as the handbook's page makes it (JSON: `{"packet": "…"}`); GitHub's own programs can send it as it is.
    """
    inputs = event.get("inputs")
    packet = inputs.get("packet") if isinstance(inputs, dict) else None
    text = packet if isinstance(packet, str) else ""
    if len(text) >= MOST_CHARACTERS:
        message = f"is longer than GitHub takes here ({MOST_CHARACTERS:,} characters); use a Codespace instead"
        return text, (Problem("packet", "length", message),)
    flat = text.strip()
    if "\n" not in flat and "\r" not in flat and flat.casefold().startswith(_FIRST_WORDS):
        message = "have gone: the box holds one line only; the editor's handbook has a page part that makes one line"
        return text, (Problem("packet", "line ends", message),)
    return text, ()
