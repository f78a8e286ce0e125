"""What a closed round says: counts, what to talk about first, and the pattern of each item in words."""

from typing import Any

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 1, 5)
CHOICE = made(6, 1, 4, at_most=3)
ALIKE = "All said the same, so everybody knows what each one said."

Off = dict[str, int]


def items_of(call: Call, told: list[tuple[list[int], Off]], **changes: Any) -> list[dict[str, Any]]:
    """The reports of one item, for each with so many people at every point and off the scale.

    `said`: the pattern in words.
    """
    got: list[dict[str, Any]] = call(
        """
        return given.map(([definition, counts, off]) => {
          const [item] = group.reportOf(definition, answering(definition, 'i1', counts, off), 1).items;
          return {...item, said: group.patternSentence(definition, item)};
        });""",
        [(made(1, 1, 1, points=len(counts)) | changes, counts, off) for counts, off in told],
    )
    return got


def test_fewer_than_the_minimum_have_no_report(call: Call) -> None:
    told = call(
        """
        const people = (count) => Array.from({length: count}, () => anySheet(given));
        return [0, 1, 2, 3, 4].map((count) => group.reportOf(given, people(count), 3)?.people ?? null)
          .concat(group.reportOf(given, [], 0));""",
        SCALE,
    )
    assert told == [None, None, None, 3, 4, None]


def test_every_answer_is_counted_and_none_added_up(call: Call) -> None:
    report = call(
        """
        const said = ['p1', 'p1', 'p4', 'dont-know', 'not-applicable', null];
        return group.reportOf(given, said.map((answer) => sheetOf(given, {i2: answer})), 3);""",
        SCALE,
    )
    second = next(item for item in report["items"] if item["place"] == 2)
    assert second["counts"] == {
        "p1": 2, "p2": 0, "p3": 0, "p4": 1, "p5": 0, "dont-know": 1, "not-applicable": 1, "blank": 1,
    }  # fmt: skip
    assert (second["people"], second["onScale"], second["middle"]) == (6, 3, ["p1"])
    first = next(item for item in report["items"] if item["place"] == 1)
    assert (first["onScale"], first["middle"], first["dispersion"], first["pattern"]) == (0, [], None, "few")
    assert report["split"] is None


def test_the_middle_answer_is_one_or_the_two_between_which_it_lies(call: Call) -> None:
    middles: list[tuple[list[int], list[str]]] = [
        ([1, 1, 1, 1, 1], ["p3"]),
        ([2, 0, 0, 0, 2], ["p1", "p5"]),
        ([1, 1, 0, 2, 0], ["p2", "p4"]),
        ([0, 4, 0, 0, 0], ["p2"]),
        ([0, 0, 0, 0, 1], ["p5"]),
    ]
    got = items_of(call, [(counts, {}) for counts, _ in middles])
    assert [item["middle"] for item in got] == [middle for _, middle in middles]


def test_the_widest_disagreement_comes_first_then_more_who_dont_know_then_the_order_of_the_check(call: Call) -> None:
    order = call(
        """
        const columns = {
          i1: ['p2', 'p2', 'p2', 'p2', null, null],
          i2: ['p1', 'p1', 'p3', 'p3', null, null],
          i3: ['p1', 'p1', 'p5', 'p5', null, null],
          i4: ['p3', 'p3', 'p5', 'p5', 'dont-know', null],
          i5: ['dont-know', 'dont-know', 'dont-know', 'dont-know', 'dont-know', 'p1'],
        };
        const sheets = [0, 1, 2, 3, 4, 5].map((at) =>
          sheetOf(given, Object.fromEntries(Object.entries(columns).map(([item, said]) => [item, said[at]]))));
        const report = group.reportOf(given, sheets, 3);
        const names = (items) => items.map(({item}) => item.id);
        const by = (pattern) => report.items.filter((item) => item.pattern === pattern);
        return [report.items, by('unknown'), by('split')].map(names);""",
        SCALE,
    )
    assert order == [["i3", "i4", "i2", "i5", "i1"], ["i5"], ["i3"]]


def test_in_a_choice_what_most_share_comes_first_and_what_nobody_chose_last(call: Call) -> None:
    told = call(
        """
        const chosen = [['i2', 'i3'], ['i2', 'i3'], ['i2', 'i3'], ['i2', 'i4'], ['i2'], ['i2'], ['i2']];
        const sheets = chosen.map((items) => sheetOf(given, Object.fromEntries(items.map((item) => [item, 'chosen']))));
        const report = group.reportOf(given, sheets, 3);
        return report.items.map(({item, counts, pattern, dispersion, middle, onScale}) =>
          [item.id, counts.chosen, counts['not-chosen'], pattern, dispersion, middle, onScale]);""",
        CHOICE,
    )
    assert told == [
        ["i2", 7, 0, "shared", None, [], 0],
        ["i3", 3, 4, "some", None, [], 0],
        ["i4", 1, 6, "few-named", None, [], 0],
        ["i1", 0, 7, "none", None, [], 0],
    ]


def test_each_pattern_on_named_examples(call: Call) -> None:
    examples: list[tuple[list[int], Off, str]] = [
        ([4, 0, 0, 0, 4], {}, "split"),
        ([2, 1, 1, 1, 2], {}, "split"),
        ([2, 1, 2, 1, 2], {}, "apart"),
        ([1, 1, 1, 1, 1], {}, "apart"),
        ([2, 1, 3, 1, 2], {}, "apart"),
        ([7, 0, 0, 0, 1], {}, "agreed-best"),
        ([1, 0, 0, 0, 24], {}, "agreed-worst"),
        ([0, 0, 2, 0, 23], {}, "agreed-worst"),
        ([0, 4, 0, 0, 1], {}, "agreed-best"),
        ([3, 0, 0, 0, 1], {}, "apart"),
        ([0, 0, 1, 0, 2], {}, "agreed-worst"),
        ([0, 1, 0, 0, 2], {}, "apart"),
        ([4, 0, 4, 0, 0], {}, "near"),
        ([3, 2, 1, 0, 0], {}, "agreed-best"),
        ([2, 1, 2, 0, 0], {}, "near"),
        ([5, 1, 1, 0, 1], {}, "near"),
        ([0, 0, 4, 3, 0], {}, "agreed-middle"),
        ([0, 5, 1, 1, 0], {}, "agreed-middle"),
        ([1, 4, 4, 1], {}, "agreed-middle"),
        ([4, 4, 0, 0, 0], {}, "agreed-best"),
        ([0, 4, 4, 0, 0], {}, "agreed-middle"),
        ([0, 0, 0, 4, 4], {}, "agreed-worst"),
        ([0, 0, 0, 0, 2], {}, "agreed-worst"),
        ([0, 0, 6, 0, 0], {}, "agreed-middle"),
        ([3, 0, 0, 0, 1], {"dont-know": 2}, "unknown"),
        ([3, 0, 0, 0, 2], {"dont-know": 2}, "split"),
        ([1, 0, 0, 0, 1], {"dont-know": 1}, "apart"),
        ([1, 0, 0, 0, 0], {"not-applicable": 4}, "few"),
        ([0, 0, 0, 0, 0], {"blank": 3}, "few"),
        ([2, 0, 0, 2], {}, "split"),
        ([1, 2, 2, 1], {}, "apart"),
        ([0, 3, 3, 0], {}, "agreed-middle"),
        ([3, 3, 0, 0], {}, "agreed-best"),
        ([2, 2], {}, "split"),
        ([1, 3], {}, "apart"),
        ([0, 3], {}, "agreed-worst"),
    ]
    got = items_of(call, [(counts, off) for counts, off, _ in examples])
    wrong = [
        (example, item["pattern"]) for example, item in zip(examples, got, strict=True) if item["pattern"] != example[2]
    ]
    assert wrong == []


def test_comfort_lies_at_the_end_that_the_item_says(call: Call) -> None:
    last = [made(1, 1, 1)["items"][0] | {"best": "last"}]
    got = items_of(call, [([4, 4, 0, 0, 0], {}), ([0, 0, 0, 4, 4], {})], items=last)
    assert [item["pattern"] for item in got] == ["agreed-worst", "agreed-best"]


def test_where_either_end_may_be_the_good_one_each_says_which(call: Call) -> None:
    first, second = made(1, 1, 2)["items"]
    both = items_of(call, [([4, 4, 0, 0, 0], {})], items=[first | {"best": "last"}, second])
    assert both[0]["said"].endswith("The good end here is “Completely”.")
    alike = items_of(call, [([4, 4, 0, 0, 0], {})])
    assert "good end" not in alike[0]["said"]


def test_the_rows_for_a_spreadsheet_name_the_good_end_where_it_differs(call: Call) -> None:
    rows = """
      const {reportRows} = await import('/assets/js/report/report-csv.mjs');
      return given.map((definition) => {
        const sheets = [0, 1, 2].map((tag) => sheetOf(definition, {i1: 'p1', i2: 'p2'}, {tag}));
        return reportRows(definition, group.reportOf(definition, sheets, 3), '');
      });"""
    first, second = made(1, 1, 2)["items"]
    plain, both = call(rows, [made(1, 1, 2), made(1, 1, 2) | {"items": [first | {"best": "last"}, second]}])
    assert both[0] == [*plain[0], "Good end"]
    assert [row[-1] for row in both[1:]] == ["Completely", "Not at all"]
    assert all(len(row) == len(both[0]) for row in both)


def test_every_figure_for_a_spreadsheet_is_whole_so_that_no_comma_is_read_as_thousands(call: Call) -> None:
    rows = """
      const {reportRows} = await import('/assets/js/report/report-csv.mjs');
      const sheets = given.answers.map((answer, tag) => sheetOf(given.definition, {i1: answer}, {tag}));
      return reportRows(given.definition, group.reportOf(given.definition, sheets, 3), '2026-11-28');"""
    for answers, dispersion in ((["p1"] * 4, 0), (["p1", "p1", "p5", "p5"], 100), (["p1"] * 3 + ["p2"] * 3, 25)):
        head, row = call(rows, {"definition": made(1, 1, 1), "answers": answers})
        told = dict(zip(head, row, strict=True))
        assert told["Dispersion (0 all alike, 100 as far apart as can be)"] == dispersion
        assert (told["Held"], told["Group"], told["People"]) == ("2026-11-28", "Everyone", len(answers))
        assert [figure for figure in row if isinstance(figure, float) and not figure.is_integer()] == []
        assert sum(row[8:-1]) == len(answers)


def test_each_pattern_is_said_in_words(call: Call) -> None:
    examples: list[tuple[list[int], Off, str]] = [
        (
            [3, 1, 0, 0, 4],
            {},
            "You are of two minds: four say “Not at all” or “A little”, four “Completely”, and nobody stands between.",
        ),
        (
            [4, 0, 1, 4, 0],
            {"blank": 1},
            "You are of two minds: four say “Not at all”, four “Mostly”, and only one stands between. "
            "One person left it blank.",
        ),
        (
            [5, 1, 1, 0, 1],
            {"dont-know": 1},
            "Answers run from “Not at all” to “Completely”. More than half say “Not at all”. One person doesn’t know.",
        ),
        (
            [1, 0, 0, 0, 24],
            {},
            "24 of 25 say “Completely”, and one says “Not at all”: most of you see something wrong here, "
            "and it asks for something to be done.",
        ),
        (
            [2, 2, 0, 1, 0],
            {"blank": 2},
            "Four of the five on the scale say “Not at all” or “A little”, and one says “Mostly”: most of you see this "
            "alike, and are comfortable with it. Two people left it blank.",
        ),
        (
            [1, 0, 4, 4, 0],
            {},
            "Eight of nine say “Partly” or “Mostly”, and one says “Not at all”: most of you see this alike.",
        ),
        ([2, 1, 2, 0, 0], {}, "Answers lie close: they run from “Not at all” to “Partly”."),
        (
            [0, 0, 0, 0, 5],
            {},
            "All who answered on the scale say “Completely”: you see this alike, and it asks for something to be done. "
            f"{ALIKE}",
        ),
        (
            [2, 2, 0, 0, 0],
            {"not-applicable": 2},
            "All who answered on the scale say “Not at all” or “A little”: you see this alike, "
            "and are comfortable with it. Two people say it doesn’t apply.",
        ),
        (
            [2, 0, 0, 0, 1],
            {"dont-know": 3, "blank": 1},
            "Three people don’t know and one person left it blank. "
            "Answers run from “Not at all” to “Completely”. More than half say “Not at all”.",
        ),
        ([0, 0, 0, 0, 0], {"dont-know": 3}, f"Three people don’t know. Nobody gave an answer on the scale. {ALIKE}"),
        (
            [0, 1, 0, 0, 0],
            {"blank": 2},
            "Only one person gave an answer on the scale: “A little”. Two people left it blank.",
        ),
    ]
    got = items_of(call, [(counts, off) for counts, off, _ in examples])
    assert [item["said"] for item in got] == [sentence for _, _, sentence in examples]


def test_a_choice_is_said_in_words(call: Call) -> None:
    told = call(
        """
        const report = (count) => ({pattern: 'some', counts: {chosen: count}, people: 8});
        return [8, 5, 1, 0].map((count) => group.patternSentence(given, report(count)));""",
        CHOICE,
    )
    assert told == [
        f"Everyone chose this: all eight. {ALIKE}",
        "Five of eight chose this.",
        "One of eight chose this.",
        f"Nobody chose this. {ALIKE}",
    ]


def test_an_items_own_question_is_asked_before_one_that_fits_the_pattern(call: Call) -> None:
    own = made(1, 1, 1)
    own["items"] = [own["items"][0] | {"prompt": "When did you last see this?"}]
    told = call(
        """
        return given.map((definition) => {
          const report = group.reportOf(definition, answering(definition, 'i1', [2, 0, 0, 0, 2]), 3);
          return group.promptFor(definition, report.items[0]);
        });""",
        [own, made(1, 1, 1)],
    )
    assert told[0] == "When did you last see this?"
    assert told[1].endswith("?")


@pytest.mark.long
def test_every_edition_reports_in_words_whatever_is_answered(call: Call, definitions: dict[str, Any]) -> None:
    """Each sentence is whole, with no fraction and no “undefined” in it; every item has a question to talk about."""
    odd = call(
        """
        const odd = [];
        const scales = given.filter(({scale}) => scale);
        if (scales.length < 5) odd.push('too few');
        for (const definition of given) {
          if (!/^[A-Z].*[.]$/.test(group.orderExplained(definition))) odd.push(definition.id);
          for (let round = 0; round < 60; round += 1) {
            const anyone = () => anySheet(definition, {sector: pick([null, 'public', 'health'])});
            const sheets = Array.from({length: 3 + below(9)}, anyone);
            const report = group.reportOf(definition, sheets, 3);
            if (report.items.length !== definition.items.length) odd.push([definition.id, 'items']);
            const {title, lead, things, also} = group.openingOf(definition, report.items);
            const said = [title, ...[...things, ...also].flatMap(({say, caution}) => [say, caution ?? 'A'])];
            const named = [...things, ...also].flatMap(({items}) => items);
            if (new Set(named).size !== named.length) odd.push([definition.id, 'named twice']);
            if (said.some((words) => !/^[A-Z]/.test(words) || /undefined/.test(words))) odd.push(said);
            if (lead && !/[.]$/.test(lead)) odd.push(lead);
            for (const item of report.items) {
              const words = group.patternSentence(definition, item);
              if (!/^[A-Z].*[.]$/.test(words) || /undefined|null|NaN|\\d[.]\\d/.test(words)) odd.push(words);
              if (!/[?.]$/.test(group.promptFor(definition, item))) odd.push(item.item.id);
            }
          }
        }
        return odd.slice(0, 5);""",
        list(definitions.values()),
    )
    assert odd == []
