"""Responses: what they answer, what they may leave out, how they are named."""

import re
from datetime import date
from pathlib import Path

import pytest

from guide.content.kinds import Story
from guide.content.library import Library, load, load_sound
from guide.stories.checking import check_packet
from guide.stories.importing import import_packet
from tests.core.stories.packets import CASE_STUDY, RESPONSE, changed

TODAY = date(2026, 11, 22)


@pytest.fixture
def library(content: Path) -> Library:
    return load_sound(content)


def test_a_response_answers_a_story_and_is_named_apart(content: Path, library: Library) -> None:
    first = import_packet(RESPONSE, content / "stories", library, TODAY)
    again = import_packet(
        changed("0f1e2d3c4b5a6978", "0f1e2d3c4b5a6979", RESPONSE), content / "stories", load_sound(content), TODAY
    )
    assert [outcome.path and outcome.path.stem for outcome in (first, again)] == [
        "response-to-we-asked",
        "response-to-we-asked-2",
    ]
    library, problems = load(content)
    assert problems == ()
    story = library.entries["stories/response-to-we-asked"]
    assert isinstance(story, Story)
    assert (story.responds_to, story.shows) == ("stories/we-asked", ())
    assert (story.themes, story.stages) == (
        library.entries["stories/we-asked"].themes,
        library.entries["stories/we-asked"].stages[:1],
    )
    answers = {edge.source for edge in library.graph.to("stories/we-asked") if edge.relation.field == "responds_to"}
    assert answers == {story.ref, f"{story.ref}-2"}


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('responds_to: "stories/we-asked"\n', "", "names the story or article"),
        ('"stories/we-asked"', '"stories/we-askd"', "did you mean `stories/we-asked`"),
        ('"stories/we-asked"', '"tips/first-tip"', "cannot be answered"),
        ('"stories/we-asked"', '"we asked"', "does not name an entry"),
    ],
)
def test_a_response_to_nothing_is_refused(library: Library, before: str, after: str, says: str) -> None:
    (problem,) = check_packet(changed(before, after, RESPONSE), library).problems
    assert problem.field == "responds_to"
    assert says in problem.message


def test_only_a_response_answers_and_only_a_response_shows_nothing(library: Library) -> None:
    answering = changed('form: "case study"', 'form: "case study"\nresponds_to: "stories/we-asked"')
    assert [problem.field for problem in check_packet(answering, library).problems] == ["responds_to"]
    showing = re.sub(r"shows:\n(?:  - .*\n)+", "", CASE_STUDY)
    assert [problem.field for problem in check_packet(showing, library).problems] == ["shows"]
