"""The answer code: what goes in comes out, mistakes are found, and no text makes it fall over."""

import json
from typing import Any

import pytest

from tests.browser.conftest import ROOT
from tests.scripts.assess.made import made
from tests.scripts.running import Scripts

GOLDEN = json.loads((ROOT / "tests/fixtures/codes/golden.json").read_text("utf-8"))

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


@pytest.mark.parametrize("case", GOLDEN, ids=[case["name"] for case in GOLDEN])
def test_a_code_given_out_once_stays_readable(modules: Scripts, case: dict[str, Any]) -> None:
    got = run(
        modules,
        "return [code.encode(given[0], given[1]), code.decode(given[0], given[2])];",
        [made(**case["made"]), case["sheet"], case["code"]],
    )
    assert got == [case["code"], {"ok": True, "sheet": case["sheet"]}]


@pytest.mark.parametrize(
    ("definition", "symbols"),
    [
        (made(1, 1, 11), 18),
        (made(2, 9, 18, points=4), 22),
        (made(4, 63, 22), 25),
        (made(63, 1, 3, points=2), 13),
        (made(6, 1, 18, at_most=5), 15),
    ],
    ids=["eleven", "eighteen", "twenty-two", "three of two points", "a choice"],
)
def test_what_goes_in_comes_out_however_it_is_typed(modules: Scripts, definition: dict[str, Any], symbols: int) -> None:
    wrong = run(
        modules,
        """
        const same = (text, sheet) => JSON.stringify(code.decode(given, text)) === JSON.stringify({ok: true, sheet});
        const wrong = [];
        for (let round = 0; round < 1500; round += 1) {
          const sheet = anySheet(given);
          const written = code.encode(given, sheet);
          const typed = [written, plain(written).toLowerCase(), ` ${written.replaceAll('-', ' – ')}\\u200b\\n`,
            plain(written).replace(/0/g, 'o').replace(/1/g, pick(['l', 'I', 'i', 'L'])),
            `https://example.org/guide/assessments/x/?a=1#code=${written}`];
          if (plain(written).length !== given.symbols) wrong.push(written);
          wrong.push(...typed.filter((text) => !same(text, sheet)));
        }
        return wrong.slice(0, 5);""",
        definition | {"symbols": symbols},
    )
    assert wrong == []


@pytest.mark.parametrize("definition", [made(1, 1, 11), made(6, 1, 18, at_most=5)], ids=["scale", "choice"])
def test_every_mistype_and_swap_and_any_three_wrong_symbols_are_found(
    modules: Scripts, definition: dict[str, Any]
) -> None:
    missed = run(
        modules,
        """
        const missed = [];
        const try_ = (letters) => { if (code.decode(given, letters.join('')).ok) missed.push(letters.join('')); };
        for (let round = 0; round < 12; round += 1) {
          const letters = [...plain(code.encode(given, anySheet(given)))];
          letters.forEach((letter, at) => {
            for (const other of ALPHABET) if (other !== letter) try_(letters.with(at, other));
            const next = letters[at + 1];
            if (next !== undefined && next !== letter) try_(letters.with(at, next).with(at + 1, letter));
          });
          for (let trial = 0; trial < 400; trial += 1) {
            const damaged = [...letters];
            for (const at of new Set([0, 1, 2].map(() => below(letters.length)))) {
              damaged[at] = pick([...ALPHABET].filter((other) => other !== letters[at]));
            }
            try_(damaged);
          }
        }
        return missed;""",
        definition,
    )
    assert missed == []


def test_each_way_of_being_wrong_has_its_own_reason_and_sentence(modules: Scripts) -> None:
    scale, choice = made(1, 1, 11), made(6, 1, 18, at_most=5)
    got = run(
        modules,
        """
        const [scale, choice] = given;
        const {checkSymbols} = await import('/assets/js/assess/code/reed-solomon.mjs');
        const {read, write} = await import('/assets/js/assess/code/symbols.mjs');
        const good = code.encode(scale, anySheet(scale));
        const sealed = (letters) => {
          const data = read(letters).symbols.slice(0, -3);
          return write([...data, ...checkSymbols(data)]);
        };
        const at = (place, letter) => sealed([...plain(good)].with(place, letter).join(''));
        const five = code.encode(choice, {...answers.emptySheet(choice, 7),
          answers: Object.fromEntries(choice.items.map(({id}, n) => [id, n < 6 ? 'chosen' : 'not-chosen']))});
        const wrong = {
          'nothing typed': '  - ',
          'strange letters': good + 'Ü!',
          'cut': good.slice(0, -4),
          'cut to almost nothing': good.slice(0, 6),
          'added to': good + '22',
          'far too long': '2'.repeat(40),
          'a whole book': '2'.repeat(9000),
          'mistyped': plain(good).slice(0, -1) + (good.endsWith('2') ? '3' : '2'),
          'from later': at(0, '4'),
          'of another check': code.encode(choice, anySheet(choice)),
          'of another edition': code.encode({...scale, edition: 2}, anySheet({...scale, edition: 2})),
          'of a sector not known': code.encode({...scale, sectors: [{id: 'public', number: 9, title: 'P'}]},
            {...anySheet(scale), sector: 'public'}),
          'padding used': at(10, ALPHABET[read(good).symbols[10] | 1]),
          'nothing answered': code.encode(scale, answers.emptySheet(scale, 3)),
        };
        const reasons = Object.entries(wrong).map(([name, text]) => [name, code.decode(scale, text)]);
        reasons.push(['more chosen than allowed', code.decode(choice, five)]);
        const two = {...scale, scale: {...scale.scale, points: scale.scale.points.slice(0, 2)}};
        const fifth = {...answers.emptySheet(scale, 3), answers: {...answers.emptySheet(scale, 3).answers, i1: 'p5'}};
        reasons.push(['a point the scale lacks', code.decode(two, code.encode(scale, fifth))]);
        return Object.fromEntries(reasons);""",
        [scale, choice],
    )
    assert {name: found.get("reason") for name, found in got.items()} == {
        "nothing typed": "empty",
        "strange letters": "characters",
        "cut": "length",
        "cut to almost nothing": "length",
        "added to": "length",
        "far too long": "length",
        "a whole book": "length",
        "mistyped": "check",
        "from later": "format",
        "of another check": "assessment",
        "of another edition": "edition",
        "of a sector not known": "answers",
        "padding used": "answers",
        "nothing answered": "nothing",
        "more chosen than allowed": "answers",
        "a point the scale lacks": "answers",
    }
    assert "“Ü” or “!”" in got["strange letters"]["message"]
    assert "has 15 characters and needs 18" in got["cut"]["message"]
    assert all(found["message"].endswith((".", "?")) for found in got.values())


def test_no_text_makes_it_fall_over(modules: Scripts) -> None:
    odd = run(
        modules,
        """
        const pieces = ['2', 'z', '-', ' ', '#code=', '%', '%E0', '\\u0000', '\\ud800', '🙂', 'é', '\\u202e',
          '__proto__', '<b>', '١', '２', 'ﷺ'];
        const odd = [];
        for (let round = 0; round < 4000; round += 1) {
          const text = Array.from({length: below(40)}, () => pick(pieces)).join('');
          for (const found of [code.readHeader(text), code.decode(given, text)]) {
            if (typeof found.ok !== 'boolean' || (!found.ok && !found.message)) odd.push(text);
          }
        }
        return odd;""",
        made(1, 1, 11),
    )
    assert odd == []
