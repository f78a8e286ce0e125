"""Plans to test with, as the browser writes them, and the links that carry them."""

import base64
import json
from typing import Any

Plan = dict[str, Any]
ENTRY = {"ref": "tips/bust-the-jargon", "title": "Bust the jargon", "url": "tips/bust-the-jargon/"}

REASON: Plan = {
    "check": "assumptions",
    "edition": 3,
    "held": "2026-05-20",
    "item": "aim",
    "statement": "What we are trying to achieve lives in our heads rather than on paper.",
    "said": "Of eight people: Half true 2, Mostly true 6.",
    "counts": {"half": 2, "mostly": 6},
}


def step(number: int, **changes: Any) -> Plan:
    """A step with every field filled in; its id follows from its number."""
    made = {
        "id": f"{number:08x}",
        "text": f"Write down who decides what ({number})",
        "owner": "Farida",
        "due": "2099-12-01",
        "sign": "Nobody asks twice",
        "done": False,
        "entry": None,
    }
    return made | changes


def plan(*steps: Plan, **changes: Any) -> Plan:
    made = {
        "format": 1,
        "kind": "partnership-guide-plan",
        "id": "0a1b2c3d",
        "title": "",
        "review": None,
        "steps": list(steps),
    }
    return made | changes


def fragment(data: Any, name: str = "plan") -> str:
    """What stands behind an address to bring a plan along."""
    text = data if isinstance(data, str) else json.dumps(data)
    return f"#{name}={base64.urlsafe_b64encode(text.encode()).decode().rstrip('=')}"
