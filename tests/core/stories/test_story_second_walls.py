"""What stands behind the cleaning of stories, with the cleaning taken away: each wall by itself."""

from datetime import date
from pathlib import Path

import pytest
from markdown import markdown

from guide.audit.expected import Expected
from guide.audit.files import Site
from guide.audit.page import page_finding
from guide.content.library import load, load_sound
from guide.stories import checking
from guide.stories.importing import import_packet
from guide.text.sanitise import sanitise_told
from tests.core.stories.packets import packet_of

TODAY = date(2026, 11, 22)
HOSTILE = (
    '<script>go()</script> <p id="__search" onclick="go()">x</p>',
    '<a href="javascript:go()">x</a>',
    '<iframe src="https://other.example/"></iframe>',
    '<img src="https://other.example/x.png" onerror="go()">',
    '<form action="https://other.example/"><input name="x"></form>',
    '<style>p { background: url("https://other.example/") }</style>',
    "[x](javascript:go())",
    "![x](https://other.example/x.png)",
    "a\n{: onclick='go()' }",
)
REACHED = (
    "Write to jane@other.example.",
    "Ring 0131 496 0000.",
    "[x](mailto:jane@other.example)",
    "[x](tel:+441314960000)",
)


@pytest.fixture
def uncleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is cleaned or masked any more when a packet is taken in."""
    monkeypatch.setattr(checking, "clean", lambda text: text)
    monkeypatch.setattr(checking, "linked", lambda text: text)
    monkeypatch.setattr(checking, "mask_contacts", lambda text: (text, []))


def taken_in(prose: str, content: Path) -> str:
    """The body of the story that a packet with this prose becomes."""
    outcome = import_packet(packet_of({}, prose), content / "stories", load_sound(content), TODAY)
    assert outcome.path, outcome.report.problems
    return outcome.path.read_text("utf-8").split("---\n", 2)[2]


@pytest.mark.usefixtures("uncleaned")
@pytest.mark.parametrize("prose", HOSTILE)
def test_the_check_names_a_story_that_was_not_cleaned(content: Path, prose: str) -> None:
    assert prose in taken_in(prose, content)
    _, problems = load(content)
    assert {Path(problem.path).name for problem in problems} == {"a-title.md"}
    assert all("Markdown that stories may not use" in problem.message for problem in problems)


@pytest.mark.usefixtures("uncleaned")
@pytest.mark.parametrize("prose", HOSTILE)
def test_its_page_is_made_harmless(content: Path, prose: str) -> None:
    html = markdown(taken_in(prose, content), extensions=["attr_list", "md_in_html", "tables"])
    shown = sanitise_told(html, "story").lower()
    for word in (
        "<script",
        "<iframe",
        "<img",
        "<form",
        "<input",
        "<style",
        "onclick",
        "onerror",
        "javascript:",
        'id="__',
    ):
        assert f"{word}" not in shown.replace("&lt;", ""), shown


@pytest.mark.usefixtures("uncleaned")
@pytest.mark.parametrize("prose", HOSTILE)
def test_the_audit_tells_of_it_even_where_nothing_made_it_harmless(content: Path, prose: str) -> None:
    html = markdown(taken_in(prose, content), extensions=["attr_list", "md_in_html", "tables"])
    assert told(f"<main>{html}</main>") - told("<main></main>")


@pytest.mark.usefixtures("uncleaned")
@pytest.mark.parametrize("prose", REACHED)
def test_the_audit_tells_of_a_contact_that_was_left(content: Path, prose: str) -> None:
    assert "contact" in {field for field, _ in told(markdown(taken_in(prose, content)))}


def told(html: str) -> set[tuple[str, str]]:
    """What the audit says of a page with nothing else in it."""
    finding = page_finding(Site(frozenset({"x/index.html"})), "x/index.html", html, Expected())
    return {(problem.field, problem.message) for problem in finding.problems}
