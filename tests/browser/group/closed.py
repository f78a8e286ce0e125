"""Rounds that are closed, made from answers that are quick to write down."""

import re
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page, expect

# `at` imports a module as it is written; `sheets` makes one for each person's answers: a sign an item, the
# number of a point, d for don't know, n for doesn't apply, - for blank; in a choice x for chosen.
PRELUDE = """
  const at = (name) => import(`/written/${name}.mjs`);
  const [{readDefinition}, answers, {encode}] = await Promise.all(
    ["assess/definition", "assess/answers", "assess/code/code"].map(at));
  const address = document.querySelector("[data-module=group]").dataset.definition;
  const definition = readDefinition(await (await fetch(address)).json());
  const OFF = {d: "dont-know", n: "not-applicable", "-": null};
  const answer = (sign) => definition.choose ? (sign === "x" ? "chosen" : "not-chosen")
    : sign in OFF ? OFF[sign] : definition.scale.points[sign - 1].id;
  const signOf = (signs, place) => definition.choose ? signs[place] ?? "-" : signs[place % signs.length];
  const answersOf = (signs) => definition.items.map(({id}, place) => [id, answer(signOf(signs, place))]);
  const sheets = (people) => people.map(([signs, sector], tag) =>
    answers.sheetOf(definition, Object.fromEntries(answersOf(signs)), sector, tag));
"""

DRESSED = """async () => {
  const {late} = document.querySelector("[data-late]").dataset;
  const link = Object.assign(document.createElement("link"), {rel: "stylesheet", href: late});
  await new Promise((done) => { link.onload = done; document.head.append(link); });
}"""
"""The sheet that comes with the modules which come late."""

Person = tuple[str, str | None]
"""Answers, a sign an item, from the start again where there are more items and answers on a scale; and a sector."""

# Items in turn: at both ends; mostly unknown; all at the worst end; all at the best; scattered; alike in the middle.
EIGHT: tuple[Person, ...] = (
    ("1d5123", "public"),
    ("5d5122", "public"),
    ("1d4133", "public"),
    ("5d5243", "voluntary"),
    ("125153", "voluntary"),
    ("5342d3", "voluntary"),
    ("1151-2", "voluntary"),
    ("5251n3", None),
)
CHOOSING: tuple[Person, ...] = (
    ("xxx---", "public"),
    ("xx-x--", "public"),
    ("xxx---", "public"),
    ("xx--x-", None),
    ("x-x---", None),
    ("x-----", None),
)


def evaluate(page: Page, body: str, given: Any = None) -> Any:
    """Runs JavaScript on a check's page for groups, beside its own modules; `given` is the argument."""
    return page.evaluate(f"async (given) => {{ {PRELUDE} {body} }}", given)


def codes(page: Page, people: Sequence[Person]) -> list[str]:
    """Their answer codes, to the check on the page."""
    made: list[str] = evaluate(page, "return sheets(given).map((sheet) => encode(definition, sheet));", list(people))
    return made


def close(page: Page, people: Sequence[Person]) -> None:
    """Gathers these people's answers and closes the round."""
    page.get_by_role("textbox", name="Type or paste codes").fill("\n".join(codes(page, people)))
    page.get_by_role("button", name="Add to the round").click()
    page.get_by_role("button", name="Close the round").click()
    expect(page.get_by_role("heading", name=re.compile(r"^What .+ said$"))).to_be_visible()
