"""Answer codes made in the page itself, so that they are right whatever an edition asks."""

from collections.abc import Iterable
from typing import Any

from playwright.sync_api import Page

MAKE = """async ([people, changes]) => {
  const load = (name) => import(new URL(`/written/${name}`, location.href).href);
  const [{encode}, {readDefinition, answerIds}, {emptySheet, withAnswer, withSector}] = await Promise.all(
    ['assess/code/code.mjs', 'assess/definition.mjs', 'assess/answers.mjs'].map(load));
  const address = document.querySelector('[data-module=group]').dataset.definition;
  const definition = readDefinition({...await (await fetch(address)).json(), ...changes});
  const ids = answerIds(definition);
  return people.map(([tag, turn, sector]) => {
    const start = withSector(definition, emptySheet(definition, tag), sector);
    const answer = (sheet, {id}, at) => {
      const point = ids[(turn * (at % 3 + 1) + at) % ids.length];
      const choice = (at + turn) % 4 === 0 ? 'chosen' : 'not-chosen';
      return withAnswer(definition, sheet, id, definition.choose ? choice : point);
    };
    return encode(definition, definition.items.reduce(answer, start));
  });
}"""


def codes_of(
    page: Page, people: Iterable[tuple[int, int, str | None]], changes: dict[str, Any] | None = None
) -> list[str]:
    """A code for each person on a facilitator's page.

    Args:
        people: the number drawn for each, a turn that makes answers differ, and a sector or None.
        changes: what is otherwise in the definition, such as its edition.
    """
    codes: list[str] = page.evaluate(MAKE, [[list(person) for person in people], changes or {}])
    return codes


def some_codes(page: Page, count: int) -> list[str]:
    """Codes of so many people who answer this and that."""
    return codes_of(page, [(number * 977 + 5, number, None) for number in range(count)])


def messy_chat(codes: list[str]) -> str:
    """Codes as they come in a group's chat: quoted, in small letters, in links, with other dashes and none."""
    ways = (
        lambda code: f"[22/11/2026, 14:02:11] Ann B: here’s mine!! {code}, thanks all",
        lambda code: f"> > {code.lower()}",
        lambda code: f"[22/11/2026, 14:03:40] Bob: https://example.org/guide/assessments/assumptions/#code={code}",
        lambda code: f"Cy: {code.replace('-', '–')} sorry I am late, 10 minutes",
        lambda code: f"\N{LEFT-TO-RIGHT MARK}14:05 - Di: {code.replace('-', ' ')}",
    )
    return "\n".join(ways[at % len(ways)](code) for at, code in enumerate(codes))
