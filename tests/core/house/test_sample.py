"""What `make test` runs in a browser and of whole builds is there, by the name that it is listed under."""

import ast
from pathlib import Path

import pytest

from tests.sample import CHOSEN

ROOT = Path(__file__).parents[3]


@pytest.mark.long
def test_each_test_of_the_sample_is_there() -> None:
    gone = [
        f"{file}: {name}"
        for file, names in CHOSEN.items()
        for there in [{getattr(node, "name", "") for node in ast.parse((ROOT / file).read_text("utf-8")).body}]
        for name in names
        if name not in there
    ]
    assert gone == []
