"""An entry’s cover: what it is, the facts that people choose by, and a drawing that is its own."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from guide.content.kinds import KINDS, Assumption
from guide.content.kinds.assumption import quoted
from guide.content.library import load, load_sound
from guide.pages.cover import facts, what_it_is
from guide.pages.generate import generate
from guide.pages.rendering.art import art
from guide.pages.rendering.faces import face, with_faces
from guide.pages.settings import Settings
from guide.text.sanitise import sanitise
from tests.browser.conftest import STEADY

OURS = Path(__file__).parents[3] / "guide_src"
GUIDES = pytest.mark.parametrize("guide", [STEADY, pytest.param(OURS, marks=pytest.mark.full)], ids=["steady", "ours"])


@pytest.mark.long
@GUIDES
def test_every_entry_says_what_it_is_and_what_people_choose_by(guide: Path) -> None:
    library = load(guide)[0]
    for entry in library.entries.values():
        told = [fact.text for fact in facts(entry, library)]
        assert what_it_is(entry)
        assert 2 <= len(told) <= 5, entry.ref
        assert all(told)


@pytest.mark.long
def test_of_more_than_three_stages_two_are_named() -> None:
    library = load(STEADY)[0]
    tip = library.of("tips")[0]
    stages = tuple(stage.id for stage in library.taxonomy.stages)

    def said(count: int) -> str:
        some = tip.model_copy(update={"stages": stages[:count]})
        return next(fact.text for fact in facts(some, library) if fact.sign == "stage")

    assert (said(1), said(2)) == ("Exploring", "Exploring and starting")
    assert said(3) == "Exploring, starting and working"
    assert said(5) == "Exploring, starting and 3 more"


@pytest.mark.full
def test_no_two_entries_have_the_same_drawing() -> None:
    drawn = [str(art(entry.kind, entry.ref)) for entry in load(OURS)[0].entries.values()]
    assert len(set(drawn)) == len(drawn) > 100
    assert art("tip", "tips/a") == art("tip", "tips/a")


@pytest.mark.parametrize("kind", [*(kind.kind for kind in KINDS), "assessment"])
def test_a_drawing_is_well_formed_and_says_nothing(kind: str) -> None:
    for drawn in (art(kind, f"{kind}s/one"), face(kind)):
        root = ElementTree.fromstring(drawn)  # noqa: S314 - ours
        assert root.get("aria-hidden") == "true"
        assert "".join(root.itertext()) == ""
    assert art("page", "about/us") == ""


def test_a_page_asks_for_a_face_and_a_stranger_s_page_too() -> None:
    asked = '<p class="guide-what"><span class="guide-face-of-tip"></span>A tip</p>'
    assert sanitise(asked) == asked
    assert with_faces(asked) == f'<p class="guide-what">{face("tip")}A tip</p>'
    assert with_faces('<span class="guide-face-of-nothing"></span>') == ""


@pytest.mark.parametrize("title", ["All is well", "“All is well”", '"All is well"'])
def test_a_belief_stands_in_one_pair_of_quotation_marks(title: str) -> None:
    assert quoted(title) == "“All is well”"


def test_marks_within_a_belief_stay() -> None:
    assert quoted("“Yes” means yes") == "““Yes” means yes”"


def test_a_belief_is_quoted_wherever_it_is_named(content: Path) -> None:
    library = load_sound(content)
    [belief] = [entry for entry in library.entries.values() if isinstance(entry, Assumption)]
    site = generate(library, Settings(name="A guide"))
    assert belief.title == "“All is well”"
    named = 0
    for text in [*(page.text() for page in site.pages.values()), *site.data.values()]:
        named += text.count("“All is well”")
        assert "All is well" not in text.replace("“All is well”", "")
        assert "““" not in text
    assert named > 5
