"""What `make test` runs in a browser is there, by the name that it is listed under."""

import ast
from pathlib import Path

import pytest

from tests.sample import SAMPLE, WITHIN

ROOT = Path(__file__).parents[3]


@pytest.mark.long
def test_each_test_of_the_sample_is_there() -> None:
    gone = [
        f"{file}: {name}"
        for file, names in SAMPLE.items()
        for there in [{getattr(node, "name", "") for node in ast.parse((ROOT / WITHIN / file).read_text("utf-8")).body}]
        for name in names
        if name not in there
    ]
    assert gone == []
