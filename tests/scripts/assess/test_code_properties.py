"""What must hold of every answer code of the published checks, and of a million that chance made.

What needs no more than a made-up definition stands in tests/core/scripts/code.test.mjs.
"""

from math import comb, exp, log, log1p
from typing import Any

import pytest

from tests.scripts.assess.coding import run
from tests.scripts.assess.made import made
from tests.scripts.running import Scripts

MILLION = 1_000_000
CHANCE = 1 / 32**3
"""By which three check symbols agree with others drawn at random."""

SEVENTH = 143_000
"""About a seventh of a million: what one call into the browser tries."""


def most_likely(trials: int, chance: float, tail: float) -> int:
    """The count which so many trials pass with a probability of `tail` at most (binomial distribution)."""

    def weight(hits: int) -> float:
        return exp(log(comb(trials, hits)) + hits * log(chance) + (trials - hits) * log1p(-chance))

    weights = [weight(hits) for hits in range(200)]
    return next(hits for hits in range(200) if sum(weights[hits + 1 :]) <= tail)


@pytest.mark.long
def test_any_answers_to_any_published_edition_survive_code_and_back(
    modules: Scripts, definitions: dict[str, dict[str, Any]]
) -> None:
    assert len(definitions) >= 6
    lost = run(
        modules,
        """
        const lost = [];
        for (const definition of given) for (let round = 0; round < 400; round += 1) {
          const sheet = anySheet(definition);
          const written = code.encode(definition, sheet);
          const back = code.decode(definition, written);
          const other = given.find((each) => each !== definition);
          if (JSON.stringify(back) !== JSON.stringify({ok: true, sheet})) lost.push([written, back]);
          if (code.decode(other, written).reason !== 'assessment') lost.push([written, other.id]);
        }
        return lost.slice(0, 3);""",
        list(definitions.values()),
    )
    assert lost == []


@pytest.mark.long
def test_every_mistype_and_every_swap_of_neighbours_is_found_in_every_published_edition(
    modules: Scripts, definitions: dict[str, dict[str, Any]]
) -> None:
    missed, tried = run(
        modules,
        """
        const missed = [];
        let tried = 0;
        const try_ = (definition, letters) => {
          tried += 1;
          if (code.decode(definition, letters.join('')).ok) missed.push(letters.join(''));
        };
        for (const definition of given) for (let round = 0; round < 4; round += 1) {
          const letters = [...plain(code.encode(definition, anySheet(definition)))];
          letters.forEach((letter, at) => {
            for (const other of ALPHABET) if (other !== letter) try_(definition, letters.with(at, other));
            const next = letters[at + 1];
            if (next !== undefined && next !== letter) try_(definition, letters.with(at, next).with(at + 1, letter));
          });
        }
        return [missed, tried];""",
        list(definitions.values()),
    )
    assert missed == []
    assert tried > 4 * 6 * 15 * 31


@pytest.mark.full
def test_every_mistake_of_up_to_three_symbols_is_found(modules: Scripts) -> None:
    """Every pattern of one, two or three wrong symbols in the longest code, with the first of them wrong by 1.

    That is enough. The check is linear: a word is sound when it is worth 0 at three points of GF(32), so a sound code
    with a mistake is worth there what the mistake alone is, whatever the code (the first loop tries this). A mistake
    times a constant is worth that constant times as much, so of the 31 multiples of a pattern one will do, the one
    that begins with 1 (the second loop). And a shorter code is a longest one that begins with zeros.
    """
    linear, missed, tried = run(
        modules,
        """
        const {checkSymbols, isSound} = await import('/assets/js/assess/code/reed-solomon.mjs');
        const times = (one, other) => {                                // in GF(32) by the schoolbook, mod x⁵ + x² + 1
          let product = 0;
          for (let bit = 4; bit >= 0; bit -= 1) {
            product = (product << 1) ^ (product & 16 ? 0b100101 : 0);
            if (other >> bit & 1) product ^= one;
          }
          return product;
        };
        const any = (length) => Array.from({length}, () => below(32));
        const sound = () => { const data = any(28); return [...data, ...checkSymbols(data)]; };
        let linear = 0;
        for (let round = 0; round < 3000; round += 1) {
          const [good, mistake] = [sound(), round % 2 ? any(31) : sound()];
          const both = good.map((symbol, at) => symbol ^ mistake[at]);
          linear += isSound(good) && isSound(both) === isSound(mistake) ? 1 : 0;
        }
        for (let round = 0; round < 3000; round += 1) {
          const [mistake, constant] = [round % 2 ? any(31) : sound(), 1 + below(31)];
          linear += isSound(mistake.map((symbol) => times(symbol, constant))) === isSound(mistake) ? 1 : 0;
        }
        const missed = [];
        let tried = 0;
        const word = new Array(31).fill(0);
        const try_ = () => {
          tried += 1;
          if (isSound(word)) missed.push([...word]);
        };
        for (let first = 0; first < 31; first += 1) {
          word[first] = 1;
          try_();
          for (let second = first + 1; second < 31; second += 1) {
            for (let by = 1; by < 32; by += 1) {
              word[second] = by;
              try_();
              for (let third = second + 1; third < 31; third += 1) {
                for (let more = 1; more < 32; more += 1) {
                  word[third] = more;
                  try_();
                }
                word[third] = 0;
              }
            }
            word[second] = 0;
          }
          word[first] = 0;
        }
        return [linear, missed.slice(0, 3), tried];""",
        None,
    )
    assert linear == 6000
    assert missed == []
    assert tried == 31 + comb(31, 2) * 31 + comb(31, 3) * 31**2


@pytest.mark.nightly
def test_a_million_random_and_mutated_codes_raise_nothing_and_hardly_any_is_accepted(modules: Scripts) -> None:
    """No more are accepted than chance makes likely: were each accepted with 1 in 32,768, a count above the bound
    would come up once in a thousand million runs.

    The edition has ten items, so that its answers fill whole symbols and every sound code with its header opens. Of
    seven texts three are that header with the rest drawn at random, one is random altogether, and three are good codes
    with one to eight edits, which leave no code a good one unless they undo each other (those are not counted).
    """
    definition = made(1, 1, 10)
    accepted = 0
    tried = 0
    for chunk in range(7):
        got = run(
            modules,
            """
            const [definition, chunk, count] = given;
            seed += chunk;
            const letters = (length) => Array.from({length}, () => ALPHABET[below(32)]).join('');
            const edits = [
              (text, at) => text.slice(0, at) + ALPHABET[below(32)] + text.slice(at + 1),
              (text, at) => text.slice(0, at) + text.slice(at + 1),
              (text, at) => text.slice(0, at) + ALPHABET[below(32)] + text.slice(at),
              (text, at) => text.slice(0, at) + [...text.slice(at, at + 2)].reverse().join('') + text.slice(at + 2),
              (text, at) => text.slice(at) + text.slice(0, at),
              (text, at) => text.slice(0, at) + pick(['-', ' ', 'o', 'L', 'é', '🙂', '\\u200b', '%']) + text.slice(at),
            ];
            const alike = (text) => text.replace(/O/g, '0').replace(/[IL]/g, '1');
            const read = (text) => alike(text.toUpperCase().replace(/[^0-9A-Z]/g, ''));
            const good = Array.from({length: 50}, () => plain(code.encode(definition, anySheet(definition))));
            const kinds = Array.from({length: 7}, (_, kind) => {
              if (kind < 3) return () => good[0].slice(0, 4) + letters(good[0].length - 4);
              if (kind === 3) return () => letters(below(40));
              return () => {
                const from = pick(good);
                let text = from;
                for (let edit = 1 + below(8); edit > 0; edit -= 1) text = pick(edits)(text, below(text.length + 1));
                return read(text) === from ? null : text;
              };
            });
            let [tried, accepted] = [0, 0];
            while (tried < count) {
              const text = kinds[tried % 7]();
              if (text === null) continue;
              tried += 1;
              const opened = code.decode(definition, text);
              if (opened.ok) accepted += 1;
              else if (!opened.message) throw new Error(`no message for ${text}`);
            }
            return [tried, accepted];""",
            [definition, chunk, SEVENTH],
        )
        tried += got[0]
        accepted += got[1]
    assert tried >= MILLION
    assert accepted <= most_likely(tried, CHANCE, 1e-9)
    # Some must come through, or the check was never what decided.
    assert accepted > 0
