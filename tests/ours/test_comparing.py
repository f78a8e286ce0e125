"""Rounds of an older edition beside one of the newest: only what was asked alike is compared, and the rest says why."""

from typing import Any

import pytest

from tests.ours.conftest import CONTENT
from tests.scripts.definitions import definitions_of
from tests.scripts.running import Scripts

KEPT = {"before-you-start": {"gain", "nothing", "open"}}


@pytest.mark.parametrize(
    ("check", "then", "now"),
    [
        ("assumptions", 2, 3),
        ("before-you-start", 1, 2),
        ("good-practice", 2, 3),
        ("power-and-purpose", 1, 2),
        ("principles", 1, 2),
        ("values", 1, 2),
    ],
)
def test_of_two_editions(modules: Scripts, check: str, then: int, now: int) -> None:
    definitions = definitions_of(CONTENT)
    old, new = definitions[f"{check}-{then}"], definitions[f"{check}-{now}"]
    got: dict[str, Any] = modules.evaluate(
        """async (data) => {
          const {readDefinition, answerIds} = await import('/assets/js/assess/definition.mjs');
          const {sheetOf} = await import('/assets/js/assess/answers.mjs');
          const {compareRounds} = await import('/assets/js/report/compare.mjs');
          const rounds = data.map((each, at) => {
            const definition = readDefinition(each);
            const [answer] = answerIds(definition);
            const said = Object.fromEntries(definition.items.map(({id}) => [id, answer]));
            const sheets = [0, 1, 2, 3, 4].map((tag) => sheetOf(definition, said, null, tag));
            return {definition, sheets, held: `2026-0${at + 1}-01`};
          });
          const {items, leftOut, sameEdition} = compareRounds(rounds, 5);
          return {items: items.map(({item}) => item.id), sameEdition,
                  leftOut: leftOut.map(({item, why}) => [item.id, why])};
        }""",
        [old, new],
    )
    kept = KEPT.get(check, set())
    assert set(got["items"]) == kept
    assert got["sameEdition"] is False
    told = {item for item, _ in got["leftOut"]}
    assert told == {item["id"] for definition in (old, new) for item in definition["items"]} - kept
    assert all(why.endswith((".", "”")) for _, why in got["leftOut"])
