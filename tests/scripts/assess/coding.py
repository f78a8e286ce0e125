"""Codes and sheets by chance, for tests that need what Python knows: the checks as they are published."""

from typing import Any

from tests.scripts.running import Scripts

PRELUDE = """
  const answers = await import('/assets/js/assess/answers.mjs');
  const {answerIds, readDefinition} = await import('/assets/js/assess/definition.mjs');
  const code = await import('/assets/js/assess/code/code.mjs');
  let seed = 20261122;
  const below = (end) => {                       // mulberry32: the same cases in every run
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor(((t ^ (t >>> 14)) >>> 0) / 4294967296 * end);
  };
  const pick = (list) => list[below(list.length)];
  const anySheet = (definition) => {
    let sheet = answers.emptySheet(definition, below(answers.TAGS));
    for (const item of definition.items) {
      const answer = pick(answerIds(definition));
      sheet = answers.withAnswer(definition, sheet, item.id, answer === 'blank' ? null : answer);
    }
    sheet = answers.withSector(definition, sheet, pick([null, ...definition.sectors.map(({id}) => id)]));
    return answers.answeredItems(definition, sheet).length ? sheet : anySheet(definition);
  };
  const plain = (text) => text.replaceAll('-', '');
  const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
"""


def run(modules: Scripts, body: str, argument: Any) -> Any:
    return modules.evaluate(f"async (given) => {{ {PRELUDE} {body} }}", argument)
