"""The order in which a person sees what there is to choose from."""

from collections import Counter
from typing import Any

from tests.scripts.assess.made import made
from tests.scripts.running import Scripts

CHOICE = made(6, 2, 6, at_most=3)
SHUFFLED: dict[str, Any] = CHOICE | {"choose": {"at_most": 3, "shuffled": True}}
ORDER = """async ([data, tags]) => {
  const {readDefinition} = await import('/assets/js/assess/definition.mjs');
  const {displayOrder} = await import('/assets/js/assess/display-order.mjs');
  const definition = readDefinition(data);
  return tags.map((tag) => displayOrder(definition, tag).map(({id}) => id));
}"""


def orders(modules: Scripts, definition: dict[str, Any], tags: list[int]) -> list[list[str]]:
    got: list[list[str]] = modules.evaluate(ORDER, [definition, tags])
    return got


def test_it_is_the_editions_own_where_nothing_is_shuffled(modules: Scripts) -> None:
    own = [item["id"] for item in CHOICE["items"]]
    assert orders(modules, CHOICE, [0, 1, 999]) == [own] * 3
    assert orders(modules, made(1, 1, 6), [5]) == [own]


def test_a_sitting_keeps_its_order_and_another_has_another(modules: Scripts) -> None:
    one, again, other, last = orders(modules, SHUFFLED, [70001, 70001, 70002, 2**20 - 1])
    assert one == again
    assert len({tuple(one), tuple(other), tuple(last)}) == 3
    assert sorted(one) == sorted(other) == [item["id"] for item in SHUFFLED["items"]]


def test_each_stands_first_about_as_often_as_any_other(modules: Scripts) -> None:
    seen = orders(modules, SHUFFLED, list(range(3000)))
    for place in (0, 2, 5):
        counts = Counter(order[place] for order in seen)
        assert all(400 < counts[item["id"]] < 600 for item in SHUFFLED["items"]), counts


def test_the_code_goes_by_the_editions_own_order(modules: Scripts) -> None:
    got = modules.evaluate(
        """async (given) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {emptySheet, withAnswer} = await import('/assets/js/assess/answers.mjs');
          const {encode} = await import('/assets/js/assess/code/code.mjs');
          return given.map((data) => {
            const definition = readDefinition(data);
            return encode(definition, withAnswer(definition, emptySheet(definition, 77), 'i4', 'chosen'));
          });
        }""",
        [CHOICE, SHUFFLED],
    )
    assert got[0] == got[1]
