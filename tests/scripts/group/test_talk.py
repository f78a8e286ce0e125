"""What to talk about: chosen by rules that a person can count out, and nothing that most see as bad is passed over."""

from typing import Any

import pytest

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 1, 11)
CHOICE = made(6, 1, 8, at_most=6)

OPENING = """
  const openingOf = (definition, sheets) => {
    const {items} = group.reportOf(definition, sheets, 1);
    const names = (findings) => findings.map(({kind, items, more}) => [kind, items.map(({item}) => item.id), more]);
    const {title, lead, things, also} = group.openingOf(definition, items);
    return {title, lead, things: names(things), also: names(also),
      turn: group.inTalk(group.talkOf(definition, items), items).map(({item}) => item.item.id)};
  };
  const sheets = (definition, columns) => {
    const people = Math.max(...Object.values(columns).map((column) => column.length));
    return Array.from({length: people}, (_, at) => sheetOf(definition, Object.fromEntries(
      Object.entries(columns).map(([item, said]) => [item, said[at] ?? null]))));
  };
"""


def column(*counts: int, unknown: int = 0) -> list[str]:
    """An answer for each person: so many at each point of the scale, and so many who don't know."""
    return [f"p{at}" for at, count in enumerate(counts, 1) for _ in range(count)] + ["dont-know"] * unknown


def opened(call: Call, columns: dict[str, list[str]], definition: dict[str, Any] = SCALE) -> dict[str, Any]:
    """The opening of a report on these answers; those not told of are all at the best point."""
    people = max(len(said) for said in columns.values())
    best = {item["id"]: ["p1"] * people for item in definition["items"]}
    got: dict[str, Any] = call(
        OPENING + "return openingOf(given[0], sheets(given[0], given[1]));",
        [definition, {**best, **columns} if definition["scale"] else columns],
    )
    return got


def test_of_25_people_one_who_dissents_hides_nothing(call: Call) -> None:
    got = opened(call, {"i1": column(1, 0, 0, 0, 24), "i2": column(0, 0, 2, 0, 23)})
    assert got["title"] == "Two things to talk about"
    assert got["things"] == [["wrong", ["i1", "i2"], 0]]
    assert got["lead"] == "On no statement do you stand far apart."
    assert got["turn"][:2] == ["i1", "i2"]

    beside = {"i4": column(13, 0, 0, 0, 12), "i6": column(10, unknown=15)}
    got = opened(call, {"i1": column(1, 0, 0, 0, 24), "i2": column(0, 0, 2, 0, 23), **beside})
    assert got["things"] == [["gap", ["i4"], 0], ["unknown", ["i6"], 0], ["wrong", ["i1"], 0]]
    assert got["also"][0] == ["wrong", ["i2"], 0]
    assert got["turn"][:4] == ["i4", "i6", "i1", "i2"]


def test_where_all_is_alike_three_are_named_and_the_rest_counted(call: Call) -> None:
    wrong = {f"i{at}": column(0, 1, 0, 8) for at in range(1, 12)}
    assert opened(call, wrong)["things"] == [["wrong", ["i1", "i2", "i3"], 8]]
    middling = {f"i{at}": column(0, 0, 8) for at in range(1, 12)}
    got = opened(call, middling)
    assert (got["title"], got["things"]) == ("Three things to talk about", [["unhappy", ["i1", "i2", "i3"], 8]])
    assert len(got["turn"]) == 11


def test_answers_that_lie_close_are_never_said_to_differ(call: Call) -> None:
    got = opened(call, {"i3": column(0, 5, 1, 1), "i8": column(0, 0, 4, 3), "i10": column(0, 1, 5, 1)})
    assert got["things"] == [["unhappy", ["i8", "i10"], 0]]


def test_one_of_each_kind_comes_before_a_second_of_any(call: Call) -> None:
    apart = {f"i{at}": column(5, 0, 0, 0, 5) for at in range(1, 6)}
    got = opened(call, {**apart, "i9": column(0, 0, 0, 0, 10)})
    assert got["things"] == [["gap", ["i1", "i2"], 0], ["wrong", ["i9"], 0]]
    assert got["also"][0] == ["gap", ["i3"], 2]


def test_where_nothing_is_called_for_it_is_said_and_something_worth_doing_offered(call: Call) -> None:
    got = opened(call, {"i5": column(7, 0, 0, 0, 1)})
    assert (got["title"], got["things"]) == ("Something worth doing", [["holds", ["i5"], 0]])
    assert got["lead"].startswith("Nothing in these answers calls for a talk")
    got = opened(call, {f"i{at}": column(2, 1, 2) for at in range(1, 12)})
    assert got["things"] == [["begin", ["i1"], 0]]
    got = call(OPENING + "return openingOf(given, [1, 2, 3].map(() => sheetOf(given, {})));", SCALE)
    assert (got["things"], got["title"]) == ([], "What to talk about")
    assert got["lead"].startswith("Hardly anyone answered")


def test_of_a_choice_what_is_shared_comes_first_then_what_one_or_two_named(call: Call) -> None:
    def chosen(count: int, of: int = 8) -> list[str]:
        return ["chosen"] * count + ["not-chosen"] * (of - count)

    got = opened(call, {"i1": chosen(8), "i2": chosen(4), "i3": chosen(3), "i4": chosen(1)}, CHOICE)
    assert got["things"] == [["shared", ["i1", "i2"], 0], ["named", ["i4"], 0]]
    got = opened(call, {f"i{at}": chosen(5) for at in range(1, 6)} | {"i6": chosen(2)}, CHOICE)
    assert got["things"] == [["shared", ["i1", "i2", "i3"], 2]]
    assert got["also"] == [["named", ["i6"], 0]]
    got = opened(call, {"i1": chosen(3), "i2": chosen(2)}, CHOICE)
    assert got["things"] == [["some", ["i1"], 0], ["named", ["i2"], 0]]
    assert got["lead"].startswith("Nothing was chosen by as many as half of you.")


def test_what_most_see_as_bad_is_named_in_every_size_of_group(call: Call) -> None:
    """From 3 to 500 people, with one, two or a tenth who dissent, at the best end or in the middle, on scales of two to
    five points, for items whose best end is either: the one statement that is bad is the first to talk about."""
    wrong = call(
        OPENING
        + """
        const wrong = [];
        for (const definition of given) for (const best of ['first', 'last']) {
          const points = definition.scale.points.map(({id}) => id);
          const ends = best === 'first' ? points : points.toReversed();
          const [good, bad] = [ends[0], ends.at(-1)];
          const items = definition.items.map((item) => ({...item, best}));
          const asked = {...definition, items};
          const dissents = [good, ...(points.length % 2 ? [points[(points.length - 1) / 2]] : [])];
          for (const people of [...Array(38).keys()].map((at) => at + 3).concat(99, 100, 101, 250, 499, 500)) {
            for (const few of new Set([0, 1, 2, Math.floor(people / 10)])) for (const dissent of dissents) {
              if (few * 2 >= people) continue;
              const counted = Object.fromEntries(items.map(({id}) => [id, Object.fromEntries(
                definition_.answerIds(asked).map((answer) => [answer, 0]))]));
              for (const {id} of items) counted[id][good] = people;
              counted.i2[good] = 0;
              counted.i2[dissent] += few;
              counted.i2[bad] += people - few;
              const report = group.reportOfCounts(asked, {people, counts: counted});
              const {things} = group.talkOf(asked, report.items);
              const item = report.items.find((each) => each.item.id === 'i2');
              const isMost = few === 0 || few * 5 <= people || (dissent !== good && few * 3 <= people);
              if (things.length !== 1 || things[0].item !== item || (isMost && things[0].kind !== 'wrong'
                  && !(few * 5 === people && dissent === good && things[0].kind === 'gap'))) {
                wrong.push([points.length, best, people, few, dissent, things.map(({kind}) => kind)]);
              }
            }
          }
        }
        return wrong.slice(0, 5);""",
        [made(1, 1, 3, points=points) for points in (2, 3, 4, 5)],
    )
    assert wrong == []


@pytest.mark.long
def test_whatever_is_answered_up_to_three_things_keep_to_their_rules(call: Call, definitions: dict[str, Any]) -> None:
    odd = call(
        """
        const odd = [];
        for (const definition of given) for (let round = 0; round < 80; round += 1) {
          const ids = definition_.answerIds(definition).slice(0, pick([2, 3, 6, 8]));
          const people = 3 + below(30);
          const sheets = Array.from({length: people}, () => sheetOf(definition, Object.fromEntries(
            definition.items.map(({id}) => [id, pick(ids)]))));
          const {items} = group.reportOf(definition, sheets, 3);
          const {things, others, calls} = group.talkOf(definition, items);
          const turn = group.inTalk(group.talkOf(definition, items), items);
          if (things.length > 3 || new Set(turn.map(({item}) => item)).size !== items.length) odd.push('turn');
          const all = others.flatMap(({kind, items}) => items.map((item) => ({kind, item})));
          for (const {kind, item} of [...things, ...all]) {
            const {better, worse, onScale, counts} = item;
            const holds = {
              gap: Math.min(better, worse) * 5 >= onScale, wrong: worse * 3 >= onScale * 2,
              unhappy: better * 5 <= onScale && onScale > 1, unknown: counts['dont-know'] * 3 >= people,
              shared: counts.chosen * 2 >= people, some: counts.chosen * 2 < people, named: counts.chosen <= 2,
              holds: !calls, begin: !calls,
            }[kind];
            if (!holds) odd.push([kind, better, worse, onScale, counts]);
          }
        }
        return odd.slice(0, 3);""",
        list(definitions.values()),
    )
    assert odd == []


def test_a_step_for_the_plan_keeps_the_statement_and_the_counts(call: Call) -> None:
    told = call(
        """
        const [short, long, choice] = given;
        const item = (definition, id, sheets) =>
          group.reportOf(definition, sheets, 1).items.find((each) => each.item.id === id);
        const few = {'dont-know': 1, 'not-applicable': 1, blank: 1};
        const bad = answering(short, 'i1', [0, 0, 4, 3], {'dont-know': 1});
        const chosen = [1, 2, 3].map((at) => sheetOf(choice, {i1: at < 3 ? 'chosen' : 'not-chosen'}));
        return [
          group.reasonOf(short, item(short, 'i1', bad), '2026-05-20'),
          group.reasonOf(choice, item(choice, 'i1', chosen), ''),
          group.reasonOf(long, item(long, 'i1', answering(long, 'i1', [1, 1, 1, 1, 1], few)), ''),
        ];""",
        [SCALE, SCALE | {"items": [SCALE["items"][0] | {"text": "word 😀 " * 100}]}, CHOICE],
    )
    assert told[0] == {
        "check": SCALE["id"],
        "edition": 1,
        "held": "2026-05-20",
        "item": "i1",
        "statement": "Item 1",
        "said": "Of eight people: Partly 4, Mostly 3, Don’t know 1.",
        "counts": {"p3": 4, "p4": 3, "dont-know": 1},
    }
    assert told[1]["said"] == "Chosen by two of three people."
    assert told[1]["counts"] == {"chosen": 2, "not-chosen": 1}
    assert len(told[2]["statement"]) <= 600
    assert told[2]["statement"].endswith("…")


def test_a_step_comes_from_the_advice_that_bears_on_most_of_those_who_answered(call: Call) -> None:
    """A thing to do before one to read; of what nobody could say, finding out; of what is well, keeping it."""
    tip = {"ref": "tips/a", "kind": "tip", "title": "Do it", "url": "tips/a/", "why": "It helps."}
    tool = {"ref": "tools/b", "kind": "tool", "title": "A sheet", "url": "tools/b/", "why": "It is short."}
    read = {"ref": "stories/c", "kind": "story", "title": "Read", "url": "stories/c/", "why": "It is sad."}
    advice = [
        {"id": "all", "when": {"answers": None, "count": []}, "say": "All.", "entries": [tip]},
        {"id": "half", "when": {"answers": {"i1": ["p3"]}, "count": []}, "say": "Half.", "entries": [tip]},
        {"id": "weak", "when": {"answers": {"i1": ["p4", "p5"]}, "count": []}, "say": "Weak.", "entries": [read, tool]},
        {"id": "two", "when": {"answers": {"i1": ["p5"], "i2": ["p5"]}, "count": []}, "say": "Two.", "entries": [tip]},
    ]
    items = [SCALE["items"][0] | {"ask": "the treasurer"}, *SCALE["items"][1:]]
    told = call(
        """
        const told = (counts, off = {}, id = 'i1') => {
          const {items} = group.reportOf(given, answering(given, id, counts, off), 1);
          const {text, entry, why, means} = group.stepFor(given, items.find(({item}) => item.id === id));
          return [text, entry.ref, why, means];
        };
        return [told([0, 0, 1, 3, 4]), told([2, 0, 5, 1]), told([1], {'dont-know': 5}), told([6]),
          told([0, 0, 0, 5], {}, 'i2')];""",
        SCALE | {"advice": advice, "items": items},
    )
    about = SCALE["items"][0]["about"]["ref"]
    assert told[0] == ["Use the tool “A sheet”", "tools/b", "It is short.", "Weak."]
    assert told[1] == ["Do it", "tips/a", "It helps.", "Half."]
    assert told[2] == ["Find out how this stands: ask the treasurer", about, "", ""]
    assert told[3] == ["Keep this as it is", about, "", ""]
    assert told[4][2:] == ["", ""], "no advice bears on it, so the step leads to what it is about"


@pytest.mark.long
def test_every_statement_of_every_check_has_a_step_that_fits_a_plan(call: Call, whole_definitions: Any) -> None:
    """Whatever the answers: its text is no longer than a step can be."""
    wrong = call(
        """
        const odd = [];
        for (const definition of given) for (const {id} of definition.items) for (const turn of [0, 1, 2]) {
          const points = definition.scale?.points ?? [];
          const said = definition.choose
            ? ['chosen', 'not-chosen', 'chosen'] : [points[0].id, points.at(-1).id, 'dont-know'];
          const sheets = [1, 2, 3, 4, 5].map(() => sheetOf(definition, {[id]: said[turn]}));
          const {items} = group.reportOf(definition, sheets, 1);
          const {text, entry} = group.stepFor(definition, items.find(({item}) => item.id === id));
          const fits = text && [...text].length <= 400 && /^[a-z]+[/][a-z0-9-]+[/]$/.test(entry.url);
          if (!fits) odd.push([definition.id, id, text, entry.url]);
        }
        return odd;""",
        list(whole_definitions.values()),
    )
    assert wrong == []
