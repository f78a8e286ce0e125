"""The form of a saved round: what the schema takes, and what it does not."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "assets" / "schemas" / "round-1.json").read_text("utf-8"))
CODES = [
    made["code"] for made in json.loads((ROOT / "tests" / "fixtures" / "codes" / "golden.json").read_text("utf-8"))
]
ROUND: dict[str, Any] = {
    "format": 1,
    "kind": "partnership-guide-round",
    "assessment": "assumptions",
    "number": 1,
    "edition": 1,
    "held": "2026-11-22",
    "note": "",
    "codes": CODES,
}


def valid(round_: dict[str, Any]) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(round_))


def test_a_round_holds_codes_of_every_length_or_none() -> None:
    assert len(CODES) > 2
    assert valid(ROUND)
    assert valid(ROUND | {"codes": [], "held": ""})


@pytest.mark.parametrize(
    "other",
    [
        {"format": 2},
        {"kind": "partnership-guide-plan"},
        {"assessment": "../assumptions"},
        {"number": 64},
        {"edition": 0},
        {"held": "22/11/2026"},
        {"held": "2026-13-01"},
        {"note": "x" * 401},
        {"codes": ["hello"]},
        {"codes": [CODES[0].lower()]},
        {"codes": CODES[0]},
        {"names": ["Ann"]},
    ],
    ids=lambda other: "-".join(other),
)
def test_nothing_else_is_a_round(other: dict[str, Any]) -> None:
    assert not valid(ROUND | other)
