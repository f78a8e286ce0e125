"""One code of each edition that people may have answered, as it was given out: each opens, now and for ever."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.ours.conftest import CONTENT
from tests.scripts.definitions import Definition, definitions_of
from tests.scripts.running import Scripts

CODES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("codes.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def definitions() -> dict[str, Definition]:
    return definitions_of(CONTENT)


def test_every_published_edition_has_one(definitions: dict[str, Definition]) -> None:
    published = {name for name, definition in definitions.items() if not definition["draft"]}
    assert {case["edition"] for case in CODES} == published


@pytest.mark.parametrize("case", CODES, ids=[case["edition"] for case in CODES])
def test_it_says_what_it_said(modules: Scripts, definitions: dict[str, Definition], case: dict[str, Any]) -> None:
    got = modules.evaluate(
        """async ([data, sheet, text]) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {decode, encode} = await import('/assets/js/assess/code/code.mjs');
          const definition = readDefinition(data);
          return [encode(definition, sheet), decode(definition, text)];
        }""",
        [definitions[case["edition"]], case["sheet"], case["code"]],
    )
    assert got == [case["code"], {"ok": True, "sheet": case["sheet"]}]
