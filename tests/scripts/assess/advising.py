"""The sentences and the advice that sheets of answers bring, as the browser works them out."""

from typing import Any

from tests.scripts.definitions import Definition
from tests.scripts.running import Scripts


def advised(modules: Scripts, definition: Definition, sheets: list[dict[str, str | None]]) -> list[list[str]]:
    """The ids of the rules that each sheet brings, in the order shown."""
    fired: list[list[str]] = modules.evaluate(
        """async ([data, sheets]) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {sheetOf} = await import('/assets/js/assess/answers.mjs');
          const {resultOf} = await import('/assets/js/assess/result.mjs');
          const definition = readDefinition(data);
          return sheets.map((answers) =>
            resultOf(definition, sheetOf(definition, answers, null, 0)).advice.map(({rule}) => rule.id));
        }""",
        [definition, sheets],
    )
    return fired


def sentences(modules: Scripts, definition: Definition, answers: dict[str, str | None]) -> list[list[str]]:
    """Each group of a result, by its id, with its sentence."""
    said: list[list[str]] = modules.evaluate(
        """async ([data, answers]) => {
          const {readDefinition} = await import('/assets/js/assess/definition.mjs');
          const {sheetOf} = await import('/assets/js/assess/answers.mjs');
          const {resultOf} = await import('/assets/js/assess/result.mjs');
          const {groupSentence} = await import('/assets/js/assess/words.mjs');
          const definition = readDefinition(data);
          return resultOf(definition, sheetOf(definition, answers, null, 0)).groups.map(
            (group) => [group.id, groupSentence(definition, group)]);
        }""",
        [definition, answers],
    )
    return said


def newly_advised(modules: Scripts, definition: Definition) -> dict[str, list[str]]:
    """For each item, the rules that come when its answer goes from the best to the worst and all others stay best."""
    best: dict[str, str | None] = {item["id"]: ends(definition, item)[0] for item in definition["items"]}
    changed = [best | {item["id"]: ends(definition, item)[1]} for item in definition["items"]]
    [before, *after] = advised(modules, definition, [best, *changed])
    return {
        item["id"]: [rule for rule in fired if rule not in before]
        for item, fired in zip(definition["items"], after, strict=True)
    }


def no_longer_advised(modules: Scripts, definition: Definition) -> dict[str, list[str]]:
    """For each item, the rules that go when its answer goes from the worst to the best and all others stay worst."""
    worst: dict[str, str | None] = {item["id"]: ends(definition, item)[1] for item in definition["items"]}
    changed = [worst | {item["id"]: ends(definition, item)[0]} for item in definition["items"]]
    [before, *after] = advised(modules, definition, [worst, *changed])
    return {
        item["id"]: [rule for rule in before if rule not in fired]
        for item, fired in zip(definition["items"], after, strict=True)
    }


MEANT = ("best", "better", "half", "worse", "worst")


def as_meant(definition: Definition, item: dict[str, Any], answer: str) -> str:
    """An answer of a scale of five by its id or by what it means for this item: its good end may be either."""
    if answer not in MEANT or not definition["scale"]:
        return answer
    points = [point["id"] for point in definition["scale"]["points"]]
    id_: str = (points if item["best"] == "first" else points[::-1])[MEANT.index(answer)]
    return id_


def ends(definition: Definition, item: dict[str, Any]) -> tuple[str, str]:
    """An item's best answer and its worst; of a choice, not chosen and chosen."""
    if not definition["scale"]:
        return "not-chosen", "chosen"
    points = [point["id"] for point in definition["scale"]["points"]]
    return (points[0], points[-1]) if item["best"] == "first" else (points[-1], points[0])
