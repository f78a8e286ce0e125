"""How entries lead to one another, on nodes made up for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from guide.content.graph import Edge, Graph, Node, join, link_faults, orphans
from guide.content.model import Link, Relation

RELATED = Relation(field="related", ahead="Related", back="Back")
HELPS = Relation(field="helps", ahead="Helps", back="Helped by", targets=("tips", "tools"))
ANSWERS = Relation(field="responds_to", ahead="Answers", back="Answered by", targets=("stories",), outlasts=True)
ITEMS = Relation(field="items", ahead="Items", back="Asked in")
ADVICE = Relation(field="advice", ahead="Advice", back="Advised in")
GONE = {"stories/gone": date(2026, 11, 1)}
KNOWN = ("tips/one", "tips/two", "stories/we-asked", "tools/map")


@dataclass(frozen=True)
class Made:
    """A node with links: relation and target."""

    ref: str
    leads: tuple[tuple[Relation, str], ...] = ()
    kind: str = "tip"
    path: str = "x.md"
    title: str = "T"
    summary: str = "S"
    url: str = "u/"

    def links(self) -> Iterator[tuple[str, Relation, Link]]:
        for place, (relation, to) in enumerate(self.leads):
            yield f"{relation.field}[{place}]", relation, Link(to=to, why=f"why {place}")


def nodes(*made: Made) -> dict[str, Node]:
    return {node.ref: node for node in made}


def told(node: Made, *, moved: dict[str, str] | None = None, fixed: bool = False) -> list[tuple[str, str]]:
    faults = list(link_faults(node, "tips/one.md", KNOWN, moved or {}, GONE, fixed))
    assert {fault.path for fault in faults} <= {"tips/one.md"}
    return [(fault.field, fault.message) for fault in faults]


def test_every_link_is_seen_from_both_ends_in_its_order() -> None:
    one = Made("tips/one", ((RELATED, "tips/two"), (HELPS, "tools/map")))
    two = Made("tips/two", ((RELATED, "tips/one"), (HELPS, "tools/map")))
    graph = join(nodes(one, two, Made("tools/map")), {})
    assert graph.from_("tips/one") == (
        Edge("tips/one", "tips/two", RELATED, "why 0"),
        Edge("tips/one", "tools/map", HELPS, "why 1"),
    )
    assert graph.to("tools/map") == (
        Edge("tips/one", "tools/map", HELPS, "why 1"),
        Edge("tips/two", "tools/map", HELPS, "why 1"),
    )
    assert graph.to("tips/one") == (Edge("tips/two", "tips/one", RELATED, "why 0"),)
    assert graph.from_("tools/map") == ()
    assert graph.to("tips/nowhere") == ()


def test_a_link_to_an_old_address_leads_to_the_new_one() -> None:
    one = Made("tips/one", ((RELATED, "tips/old"),))
    graph = join(nodes(one, Made("tips/two")), {"tips/old": "tips/two"})
    assert [edge.target for edge in graph.from_("tips/one")] == ["tips/two"]
    assert [edge.source for edge in graph.to("tips/two")] == ["tips/one"]


def test_a_link_to_nothing_or_to_itself_is_no_edge() -> None:
    one = Made("tips/one", ((RELATED, "tips/none"), (RELATED, "tips/one"), (RELATED, "tips/was")))
    assert join(nodes(one), {"tips/was": "tips/one"}) == Graph()


def test_links_that_are_right_are_not_told() -> None:
    right = ((RELATED, "tips/two"), (HELPS, "tips/two"), (HELPS, "tools/map"), (ANSWERS, "stories/we-asked"))
    assert told(Made("tips/one", right)) == []


@pytest.mark.parametrize("fixed", [True, False])
def test_a_link_to_itself(fixed: bool) -> None:
    itself = [("related[0]", "leads to this entry itself; name another or take it out")]
    assert told(Made("tips/one", ((RELATED, "tips/one"),)), fixed=fixed) == itself
    assert told(Made("tips/one", ((RELATED, "tips/old"),)), moved={"tips/old": "tips/one"}, fixed=fixed) == itself


def test_a_link_to_what_was_withdrawn() -> None:
    gone = Made("tips/one", ((RELATED, "stories/gone"),))
    assert told(gone) == [("related[0]", "`stories/gone` was withdrawn on 2026-11-01; take the link out")]
    assert told(gone, fixed=True) == []
    assert told(Made("tips/one", ((ANSWERS, "stories/gone"),))) == []


def test_what_was_withdrawn_and_is_there_all_the_same_is_there() -> None:
    node = Made("tips/one", ((HELPS, "tips/two"),))
    assert list(link_faults(node, "x", KNOWN, {}, {"tips/two": date(2026, 11, 1)})) == []


def test_a_link_to_nothing_names_what_is_near() -> None:
    (fault,) = told(Made("tips/one", ((RELATED, "tips/twoo"),)))
    assert fault == ("related[0]", "`tips/twoo` does not exist; did you mean `tips/two`?")
    (fault,) = told(Made("tips/one", ((RELATED, "questions/quite-another"),)))
    assert fault == ("related[0]", "`questions/quite-another` does not exist")


def test_a_published_edition_that_names_nothing_says_the_way_out_elsewhere() -> None:
    (fault,) = told(Made("assessments/check", ((ITEMS, "tips/twoo"),)), fixed=True)
    assert fault[1] == (
        "`tips/twoo` does not exist, and this edition is published, so its words stay; write `aliases: [tips/twoo]` in "
        "the entry that takes its place (is it `tips/two`?), or bring tips/twoo.md back"
    )
    (fault,) = told(Made("assessments/check", ((ITEMS, "questions/quite-another"),)), fixed=True)
    assert "in the entry that takes its place, or bring" in fault[1]


def test_a_link_of_the_wrong_kind() -> None:
    assert told(Made("tips/one", ((HELPS, "stories/we-asked"),))) == [
        ("helps[0]", "`stories/we-asked` is of the wrong kind; name one of tips/… or tools/…")
    ]
    assert told(Made("tips/one", ((HELPS, "tips/old"),)), moved={"tips/old": "stories/we-asked"})[0][1] == (
        "`tips/old` is of the wrong kind; name one of tips/… or tools/…"
    )


def test_a_link_that_is_named_twice_under_one_field() -> None:
    twice = ((RELATED, "tips/two"), (RELATED, "tools/map"), (RELATED, "tips/two"), (RELATED, "tips/two"))
    again = "`tips/two` is named twice; keep the better reason"
    assert told(Made("tips/one", twice)) == [("related[2]", again), ("related[3]", again)]
    assert told(Made("tips/one", ((RELATED, "tips/two"), (RELATED, "tips/old"))), moved={"tips/old": "tips/two"}) == [
        ("related[1]", "`tips/old` is named twice; keep the better reason")
    ]


@pytest.mark.parametrize("relation", [ITEMS, ADVICE])
def test_a_check_may_ask_of_one_entry_more_than_once(relation: Relation) -> None:
    assert told(Made("tips/one", ((relation, "tips/two"), (relation, "tips/two")))) == []


def test_what_nothing_leads_to_and_that_leads_nowhere_is_an_orphan() -> None:
    lonely, source, target = Made("tips/one"), Made("tips/two", ((RELATED, "tools/map"),)), Made("tools/map")
    all_nodes = nodes(lonely, source, target)
    assert list(orphans(all_nodes, join(all_nodes, {}))) == ["tips/one"]


def test_an_answer_to_a_withdrawn_story_may_stay_on_its_own() -> None:
    answer, related = Made("stories/a", ((ANSWERS, "stories/gone"),)), Made("stories/b", ((RELATED, "stories/gone"),))
    other = Made("stories/c", ((ANSWERS, "stories/never"),))
    all_nodes = nodes(answer, related, other)
    assert list(orphans(all_nodes, join(all_nodes, {}), GONE)) == ["stories/b", "stories/c"]
    assert list(orphans(all_nodes, join(all_nodes, {}))) == ["stories/a", "stories/b", "stories/c"]
