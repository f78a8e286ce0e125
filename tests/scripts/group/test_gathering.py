"""Codes out of any text: found however it broke them up, doubles and corrections told, wrong ones named."""

import base64
import quopri
import re

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 1, 11)
CHOICE = made(6, 1, 18, at_most=5)

FOUND = """
  const [definition, text] = given;
  const {gathering, ...told} = group.gather(definition, group.emptyGathering, text);
  return {...told, codes: gathering.entered.map(({code}) => code), corrections: gathering.corrections.length};
"""


@pytest.fixture
def eight(call: Call) -> list[str]:
    """The codes of eight people."""
    codes: list[str] = call("return Array.from({length: 8}, () => codeOf(given));", SCALE)
    assert len(set(codes)) == 8
    return codes


def test_one_messy_chat_text_gives_all_eight(call: Call, eight: list[str]) -> None:
    a, b, c, d, e, f, g, h = eight
    chat = (
        "22/11/2026, 14:02 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.\n"
        "22/11/2026, 14:03 - Anna (Council): Here is mine 😀\n"
        f"22/11/2026, 14:03 - Anna (Council): {a}\n"
        f"22/11/2026, 14:03 - +44 7700 900123: *{b}* – done, took 2 min!!\n"
        f"[22.11.26, 14:04:22] \u200eJürgen: {c.lower().replace('-', ' ')} hope that’s right\n"
        f"[22.11.26, 14:04:25] Sam: https://example.org/guide/assessments/made-1/#code={d}.\n"
        f"22/11/2026, 2:05\u202fpm - Prija: {e[:12]}\n{e[12:]}\n"
        f"22/11/2026, 14:06 - Lee: {f.replace('-', '‑')},{g.replace('-', '')} (two of us on one phone)\n"
        "22/11/2026, 14:06 - Lee: <Media omitted>\n"
        f"22/11/2026, 14:07 - Dee: “{h.replace('0', 'O').replace('1', 'l')}”\n"
        f"22/11/2026, 14:08 - Anna (Council): did mine come? {a}\n"
        "22/11/2026, 14:09 - Anna (Council): Room 2108-2109, or ring 0131-555-2081. Next: 2027-05-22 14:00\n"
    )
    got = call(FOUND, [SCALE, chat])
    assert sorted(got["codes"]) == sorted(eight)
    assert (got["added"], got["doubles"], got["found"], got["faults"], got["rest"]) == (8, 1, 9, [], "")


def test_mail_with_quotations_and_soft_breaks_gives_its_codes(call: Call, eight: list[str]) -> None:
    a, b, c, d, e, f, _, h = eight
    mail = "\r\n".join(
        [
            "From: Anna <anna@example.org>",
            "Message-ID: <CAF2081+x9Qm210GZZtW@mail.example.org>",
            "DKIM-Signature: v=1; b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSbav+yuU4zGeeruD00lszZVoG4ZHRNiYzR",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            f"My answers: https://example.org/assessments/made-1/#code=3D{a[:14]}=",
            f"{a[14:]} and J=C3=BCrgen=E2=80=99s are=20",
            f"{b.replace('-', '=E2=80=91')}.",
            "",
            "On Sunday, 22 November 2026 at 14:03, Sam wrote:",
            f"> {c[:10]}",
            f"> {c[10:]}",
            "> > On Sunday Prija wrote:",
            f"> > {d[:9]}-=",
            f"> > {d[9:]}",
            f"> > | {e}",
            f"https://mail.example.com/url?u=https%3A%2F%2Fexample.org%2F%23code%3D{f.replace('-', '%2D')}&s=1",
            f"{h[:4]}\u00ad{h[4:9]}\u200b{h[9:]}",
        ]
    )
    got = call(FOUND, [SCALE, mail])
    assert sorted(got["codes"]) == sorted([a, b, c, d, e, f, h])
    assert got["faults"] == []
    encoded = quopri.encodestring(f"Grüße! Hier: https://example.org/#code={a}, und {b}".encode()).decode("ascii")
    assert call(FOUND, [SCALE, encoded])["codes"] == [a, b]
    body = base64.encodebytes(f"Grüße! Hier: https://example.org/#code={c}, und {d}".encode()).decode("ascii")
    head = "Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    part = f"--part\r\n{head}{body}\r\n--part\r\n"
    assert call(FOUND, [SCALE, f"{part}{part.replace(body, 'no+base64')}{e}"])["codes"] == [c, d, e]


def test_a_code_is_found_as_chats_show_it_and_as_it_was_read_out(call: Call, eight: list[str]) -> None:
    a, b, *_ = eight
    link = f"https://example.org/guide/assessments/made-1/#code={a}"
    words = dict(
        zip("0123456789", ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], strict=True)
    )
    names = "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec Romeo Sierra Tango"
    words |= dict(zip("ABCDEFGHJKMNPQRST", names.split(), strict=True))
    words |= {"V": "Victor", "W": "whisky", "X": "X-ray", "Y": "yankee", "Z": "Zulu", "-": "dash"}
    ways = {
        "a preview": f"{link}\nMade 1\nEleven statements. 2 min.\nexample.org\n{link[:-9]}…\n{link[:-8]}...\n",
        "a preview above": f"{link[:-9]}… | {link}",
        "other signs between": " ".join(a.replace("-", sign) for sign in ("/", " • ", chr(0x2796), ") (")),
        "broken with a sign": f"{link[:-7]}!\n {link[-7:]}",
        "other digits": re.sub("[0-9]", lambda digit: chr(0x660 + int(digit[0])), a),
        "spelled out": f"mine is {' '.join(words[sign] for sign in a)}, thanks",
        "without dashes": ", ".join(words[sign].lower() for sign in a if sign != "-"),
        "half in words": " ".join(words[sign] if sign.isdigit() else sign for sign in a.replace("-", "")),
        "as in": " ".join(f"{sign} as in {words[sign]}" if sign.isalpha() else sign for sign in a.replace("-", "")),
    }
    for way, text in ways.items():
        got = call(FOUND, [SCALE, text])
        assert (got["codes"], got["faults"]) == ([a], []), way
    other = f"{b[:-9]}…"
    assert [fault["text"] for fault in call(FOUND, [SCALE, f"{a} {other}"])["faults"]] == [b[:-9].rstrip("-")]


def test_what_is_spelled_out_twice_counts_twice(call: Call) -> None:
    spelled = "return (await import('/assets/js/group/gathering/read-out.mjs')).spelled(given);"
    said = "two one double oh golf dash capital b for Bertie, triple five, n like Norma, one two three four"
    assert call(spelled, f"So: {said}.") == "So: 2100G-B555N1234."
    for text in ("one two three of us, and a b c", "2 1 0 G 4 5 6 7 8 9 0 1", "oh dear " * 20):
        assert call(spelled, text) == text


@pytest.mark.long
def test_codes_are_found_however_they_are_typed(call: Call) -> None:
    wrong = call(
        """
        const wrong = [];
        const wide = (letter) => String.fromCodePoint(letter.codePointAt(0) + 0xfee0);
        const broken = (letter) => letter + pick(['', '', '\\n', ' ', '\\u00ad']);
        for (const definition of given) for (let round = 0; round < 60; round += 1) {
          const list = Array.from({length: 3}, () => codeOf(definition));
          const plain = list.map((code) => code.replaceAll('-', ''));
          const ways = {
            'one a line': list.join('\\n'), commas: list.join(','), spaces: list.join(' '), nothing: list.join(''),
            'no hyphens': plain.join('\\n'), 'plain and fused': plain.join(''), 'small': list.join(' ').toLowerCase(),
            'numbered': list.map((code, at) => `${at + 1}. ${code}`).join('\\n'),
            'table': list.map((code) => `| ${code} |`).join('\\n'),
            'after words': list.map((code) => `code:${code};`).join(''),
            'wide': list.join('\\n').replace(/[0-9A-Z]/g, wide),
            'dashes': list.join('\\n').replaceAll('-', ' — '),
            'dots': list.join('\\n').replaceAll('-', '.'),
            'broken anywhere': list.map((code) => code.replace(/./g, broken)).join('\\n\\n'),
            'links': list.map((code) => `http://localhost/x/#code=${code}`).join(' '),
          };
          for (const [way, text] of Object.entries(ways)) {
            const got = group.gather(definition, group.emptyGathering, text);
            const same = JSON.stringify(got.gathering.entered.map(({code}) => code)) === JSON.stringify(list);
            if (!same || got.faults.length || got.added !== 3 || got.found !== 3) wrong.push([way, text, got.faults]);
          }
        }
        return wrong.slice(0, 3);""",
        [SCALE, CHOICE, made(4, 63, 22), made(40, 2, 3, points=2)],
    )
    assert wrong == []


def test_one_person_counts_once_and_a_correction_waits_to_be_decided(call: Call) -> None:
    told = call(
        """
        const person = (said, tag) => codes.encode(given, sheetOf(given, {i1: said}, {tag}));
        const [a1, a2, a3, b] = [person('p1', 7), person('p2', 7), person('p3', 7), person('p1', 8)];
        const state = ({gathering: {entered, corrections}}) =>
          [entered.map(({code}) => code), corrections.map(({tag, earlier, later}) => [tag, earlier.code, later.code])];
        const named = (value) => JSON.parse(JSON.stringify(value)
          .replaceAll(a1, 'a1').replaceAll(a2, 'a2').replaceAll(a3, 'a3').replaceAll(b, 'b'));
        const first = group.gather(given, group.emptyGathering, `${a1} ${b} ${a1}`);
        const second = group.gather(given, first.gathering, `${a2} ${b}`);
        const third = group.gather(given, second.gathering, `${a1} ${a3} ${a3}`);
        const decided = (from, ...which) => which.reduce((now, each) => group.decide(now, 7, each), from.gathering);
        const kept = (gathering) => state({gathering});
        return named({
          first: [state(first), first.added, first.doubles],
          second: [state(second), second.added, second.doubles],
          sheets: group.sheetsOf(second.gathering).length,
          third: [state(third), third.added, third.doubles],
          earlier: kept(decided(second, 'earlier')),
          later: kept(decided(second, 'later')),
          both: kept(decided(second, 'both')),
          'earlier, later': kept(decided(third, 'earlier', 'later')),
          'later, earlier': kept(decided(third, 'later', 'earlier')),
          'both, both': kept(decided(third, 'both', 'both')),
          'once of two': kept(decided(third, 'earlier')),
          nothing: decided(first, 'later') === first.gathering,
          after: state(group.gather(given, decided(second, 'both'), `${a1} ${a2}`)),
          without: kept(group.without(first.gathering, b)),
          again: kept(group.regather(given, [a1, a2, a1, b]).gathering),
          frozen: [second.gathering, second.gathering.entered, second.gathering.corrections].every(Object.isFrozen),
          untouched: state(first),
        });""",
        SCALE,
    )
    assert told == {
        "first": [[["a1", "b"], []], 2, 1],
        "second": [[["b"], [[7, "a1", "a2"]]], 0, 1],
        "sheets": 1,
        "third": [[["b"], [[7, "a1", "a2"], [7, "a2", "a3"]]], 0, 2],
        "earlier": [["b", "a1"], []],
        "later": [["b", "a2"], []],
        "both": [["b", "a1", "a2"], []],
        "earlier, later": [["b", "a3"], []],
        "later, earlier": [["b", "a2"], []],
        "both, both": [["b", "a1", "a2", "a3"], []],
        "once of two": [["b"], [[7, "a1", "a3"]]],
        "nothing": True,
        "after": [["b", "a1", "a2"], []],
        "without": [["a1"], []],
        "again": [["a1", "a2", "b"], []],
        "frozen": True,
        "untouched": [["a1", "b"], []],
    }


def test_each_wrong_code_is_named_once_with_its_reason(call: Call) -> None:
    told = call(
        """
        const [scale, choice, index] = given;
        const {checkSymbols} = await import('/assets/js/assess/code/reed-solomon.mjs');
        const {read, write} = await import('/assets/js/assess/code/symbols.mjs');
        const good = codeOf(scale);
        const sealed = (letters) => {
          const data = read(letters).symbols.slice(0, -3);
          return write([...data, ...checkSymbols(data)]);
        };
        const other = (letter) => (letter === '7' ? '8' : '7');
        const at = (place, letter) => good.slice(0, place) + (letter ?? other(good[place])) + good.slice(place + 1);
        const wrong = {
          mistyped: at(7), 'mistyped at the start': at(1), strange: at(6, 'Ü'),
          swapped: good.slice(0, 11) + good[12] + good[11] + good.slice(13),
          cut: good.slice(0, 14), 'cut to two groups': good.slice(0, 9),
          'added to': `${good.slice(0, 9)}-77${good.slice(9)}`,
          'no hyphens': at(7).replaceAll('-', ''), spaced: at(7).replaceAll('-', ' ').toLowerCase(),
          link: `https://example.org/#code=${at(7)}`, 'not in a link': 'https://example.org/#code=hello',
          newer: sealed('4' + good.slice(1)), nothing: codes.encode(scale, answers.emptySheet(scale, 9)),
          choice: codeOf(choice), edition: codeOf({...scale, edition: 2}), older: codeOf({...scale, edition: 1}),
        };
        const gather = (text, definition = scale) => group.gather(definition, group.emptyGathering, text, index);
        const found = (text, definition) => gather(text, definition).faults;
        const here = (name) => (name === 'older' ? {...scale, edition: 3} : scale);
        const told = Object.fromEntries(Object.entries(wrong).map(([name, text]) =>
          [name, found(`Hello, here ${text} it is, and again: ${text}`, here(name))]));
        const all = gather(`${wrong.mistyped}\\n${good}\\nhi ${wrong.choice}`);
        return [told, [all.added, all.found, all.rest === `${wrong.mistyped}\\n${wrong.choice}`],
          group.gather(scale, group.emptyGathering, wrong.choice).faults[0].message];""",
        [SCALE, CHOICE, [{"number": 6, "id": "values", "title": "What matters to us", "url": "", "editions": []}]],
    )
    faults, together, unnamed = told
    assert {name: len(found) for name, found in faults.items()} == dict.fromkeys(faults, 1)
    messages = {name: found[0]["message"] for name, found in faults.items()}
    slip = "There is a slip in this code"
    for name in ("mistyped", "mistyped at the start", "swapped", "no hyphens", "spaced", "link"):
        assert messages[name].startswith(slip), name
    assert "too short: it has 12 characters and needs 18" in messages["cut"]
    assert "too short: it has 8 characters" in messages["cut to two groups"]
    assert "too long: it has 20 characters" in messages["added to"]
    assert "“Ü”" in messages["strange"]
    assert "newer version" in messages["newer"]
    assert "no answers" in messages["nothing"]
    assert "“What matters to us”" in messages["choice"]
    assert "“Made 1”" in messages["choice"]
    assert "edition 2 of this check, and this page counts edition 1. Load" in messages["edition"]
    assert "edition 1 of this check, and this page counts edition 3. Ask" in messages["older"]
    assert all(message.endswith(".") for message in messages.values())
    assert together == [1, 3, True]
    assert "another check" in unnamed


def test_ordinary_words_are_no_faults(call: Call) -> None:
    text = """
    We meet at 2108 in Room 210G on 2026-11-22 at 14:00-15:30, level-headed and well-to-do, on a not-for-profit basis.
    Ring 0131-555-2081 or +44 7700 900 123. Card 4111-1111-1111-1111, IBAN GB29 NWBK 6016 1331 9268 19, 2026-2027-2028.
    UUID 550e8400-e29b-41d4-a716-446655440000 and f47ac10b-58cc-4372-a567-0e02b2c3d479; SKU AB12-77; ISO-9001-2015.
    That they have been here that long once more than this year: 2021 that they have been. Four-word-long-ones-here.
    COVID-2019-2020-plan-test, mid-2020s-style-text, A4-size, 20261122T101112Z, sha 9f86d081884c7d659a2feaa0c55ad015.
    https://example.org/a/2026/11/22/some-very-long-slug-with-many-words?utm_source=abc&id=2081#top #code= #code
    = 2 + 2 = 4 - 1, 2-1-0, "2", ‘210’, 2lots of look-alikes, 2LOG, 2loops, 210 G, 21.0.
    """
    got = call(FOUND, [SCALE, text])
    assert (got["found"], got["faults"], got["codes"]) == (0, [], [])
    assert [call(FOUND, [SCALE, empty])["found"] for empty in ("", " \n", "-")] == [0, 0, 0]


def test_beside_a_bad_code_stands_the_line_it_was_in(call: Call, eight: list[str]) -> None:
    a, b, c, *_ = eight
    wrong = [code[:-2] + ("XY" if code[-2:] != "XY" else "YX") for code in (a, b, c)]
    chat = (
        f"[22/11/2026, 14:02] Hugh: {wrong[0]} sorry I am late\n"
        f"Femi (Housing):\n{wrong[1]}\n"
        f"> {'Very long ' * 30}: {wrong[2]}\n"
    )
    lines = {fault["text"]: fault["line"] for fault in call(FOUND, [SCALE, chat])["faults"]}
    assert lines[wrong[0]] == "[22/11/2026, 14:02] Hugh: … sorry I am late"
    assert lines[wrong[1]] == "Femi (Housing):"
    assert lines[wrong[2]].startswith("Very long")
    assert len(lines[wrong[2]]) == 80
    for alone in (wrong[0], "\n".join(wrong), f"{a}\n{wrong[1]}"):
        assert {fault["line"] for fault in call(FOUND, [SCALE, alone])["faults"]} == {""}


def test_whose_message_it_was_is_in_nothing_that_is_saved_or_kept(call: Call, eight: list[str]) -> None:
    told = call(
        """
        const {toKeep} = await import('/assets/js/group/live-round.mjs');
        const [definition, theirs] = given;
        const text = theirs.map((code, at) => `Hugh ${at}: ${code} with a secret`).join('\\n');
        const {gathering, lines} = group.gather(definition, group.emptyGathering, text);
        const kept = toKeep({gathering, closed: true, held: '', note: ''});
        const round = {assessment: 'made', number: 1, edition: 1, held: '', note: '', codes: kept.codes};
        return [[...lines.values()], JSON.stringify([gathering, kept]) + group.roundText(round)];""",
        [SCALE, eight],
    )
    assert told[0] == [f"Hugh {at}: … with a secret" for at in range(8)]
    assert "Hugh" not in told[1]
    assert "secret" not in told[1]
