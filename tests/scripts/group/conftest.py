"""What the tests of the group's modules share: calling them, on sheets that are quick to write down."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.scripts.running import Scripts

Call = Callable[..., Any]

PRELUDE = """
  const [answers, codes, definition_, ...modules] = await Promise.all(
    ['assess/answers', 'assess/code/code', 'assess/definition',
     'report/dispersion', 'report/patterns', 'report/sectors', 'report/report', 'report/sentences',
     'group/gathering/finding', 'group/gathering/gathering', 'group/round',
     'report/compare', 'report/sharing', 'report/talk', 'report/report-words', 'report/plan-step',
     'report/moving'].map((name) => import(`/assets/js/${name}.mjs`)));
  const group = Object.assign({}, ...modules);
  let seed = 20261122;
  const below = (end) => {                       // mulberry32: the same cases in every run
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * end);
  };
  const pick = (list) => list[below(list.length)];
  const sheetOf = (definition, said, {sector = null, tag = below(answers.TAGS)} = {}) => {
    let sheet = answers.withSector(definition, answers.emptySheet(definition, tag), sector);
    for (const [item, answer] of Object.entries(said)) sheet = answers.withAnswer(definition, sheet, item, answer);
    return sheet;
  };
  const anySheet = (definition, told = {}) => {
    const said = definition.items.map(({id}) => [id, pick(definition_.answerIds(definition))]);
    const sheet = sheetOf(definition, Object.fromEntries(said), told);
    return answers.answeredItems(definition, sheet).length ? sheet : anySheet(definition, told);
  };
  const codeOf = (definition, told = {}) => codes.encode(definition, anySheet(definition, told));
  // The people who gave each point of a scale, as sheets; those off it by name.
  const answering = (definition, item, counts, off = {}) => [
    ...definition.scale.points.flatMap(({id}, at) => Array.from({length: counts[at] ?? 0}, () => id)),
    ...Object.entries(off).flatMap(([answer, count]) => Array.from({length: count}, () => answer)),
  ].map((answer) => sheetOf(definition, {[item]: answer}));
"""


@pytest.fixture
def call(modules: Scripts) -> Call:
    """Runs JavaScript beside the modules: `group` holds what they export, `given` is the argument."""

    def call_(body: str, argument: Any = None) -> Any:
        return modules.evaluate(f"async (given) => {{ {PRELUDE} {body} }}", argument)

    return call_
