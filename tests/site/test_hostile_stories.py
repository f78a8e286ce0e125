"""A site with hostile stories: it builds, the audit finds nothing, no script of theirs runs, no contact is in it."""

import gzip
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guide.audit.auditing import audit
from guide.audit.expected import configured
from guide.content.library import load_sound
from guide.stories.importing import import_packet
from guide.stories.withdrawing import withdraw
from tests.browser.serving import serving
from tests.core.stories import canary
from tests.core.stories.documents.test_story_hostile_ways import WAYS
from tests.core.stories.hostile_bodies import BODIES
from tests.core.stories.packets import CASE_STUDY, packet_of
from tests.core.stories.test_story_hostile import NAUGHTY, in_every_field
from tests.site.conftest import Built
from tests.site.hand_written import HAND_WRITTEN

TODAY = date(2026, 11, 22)
SCRIPT = "<img src=x onerror=guideCanary()>"
"""What would run from a title or a name, if anything could."""
WATCH = """
window.ran = [];
window.guideCanary = () => window.ran.push("canary");
for (const name of ["alert", "prompt", "confirm"]) window[name] = () => window.ran.push(name);
addEventListener("securitypolicyviolation", (event) => window.ran.push(`refused: ${event.violatedDirective}`));
"""


def packets() -> Iterator[str | bytes]:
    """Hostile packets of every form, two of them responses, and one by mail with a contact everywhere."""
    for number, body in enumerate(BODIES.values()):
        fields = {
            "form": "guest blog",
            "title": f"javascript:guideCanary() {number}" if number % 2 else f"No. {number} {SCRIPT}",
            "summary": f"First of {SCRIPT}",
            "author": SCRIPT,
            "organisation": '"><script>guideCanary()</script>',
            "place": "{{ config }} [x](javascript:guideCanary())",
            "shows": [{"to": "tips/first-tip", "why": f"So {SCRIPT}"}],
        }
        yield packet_of(fields, f"First.\n\n{body}\n\nLast.", f"{number:016x}")
    body = "\n\n".join(BODIES[name] for name in ("markup", "links of every scheme", "attribute lists", "footnotes"))
    for number, ref in enumerate(("stories/we-asked", "articles/a-longer-read"), 500):
        fields = {"form": "response", "responds_to": ref, "title": f"Response to “{SCRIPT}”", "author": SCRIPT}
        yield packet_of(fields, f"First.\n\n{body}", f"{number:016x}")
    for number, way in enumerate(WAYS.values(), 700):
        fields = {"title": f"Way {number} {SCRIPT}", "author": SCRIPT, "form": "guest blog"}
        yield way(packet_of(fields, f"First.\n\n{BODIES['markup']}", f"{number:016x}"))
    scripts = [string for string in NAUGHTY if "<" in string or "javascript" in string.lower()]
    yield from (in_every_field(number, string) for number, string in enumerate(scripts[::6], 1000))
    yield canary.mail(canary.packet()).as_bytes()


@pytest.mark.full
def test_hostile_stories_are_words_on_a_page(project: Path, build: Callable[..., Built], page: Page) -> None:
    content = project / "guide_src"
    known = load_sound(content)
    taken = [import_packet(packet, content / "stories", known, TODAY) for packet in packets()]
    assert [outcome.report.problems for outcome in taken if outcome.path is None] == []
    gone = import_packet(CASE_STUDY, content / "stories", load_sound(content), TODAY).path
    assert gone is not None
    withdraw(load_sound(content), gone.stem, TODAY)
    for name, text in HAND_WRITTEN.items():
        (project / "docs" / name).write_text(text)
    built = build()
    assert built.status == 0, built.said
    _, problems = audit(built.site, configured(project / "mkdocs.yml"))
    # This small guide has no page that leads to the schemas.
    assert [str(problem) for problem in problems if not problem.path.startswith("assets/schemas/")] == []
    everything = {
        path.relative_to(built.site).as_posix(): text_of(path) for path in built.site.rglob("*") if path.is_file()
    }
    assert {name: found for name, text in everything.items() if (found := canary.found_in(text + name))} == {}
    assert canary.found_in(built.said) == []
    words = "kept a village bus running"
    assert [name for name, text in everything.items() if words in text] == []
    assert f"stories/{gone.stem}/" not in everything["sitemap.xml"] + everything["feed.xml"] + everything["guide.json"]
    stories = [f"stories/{outcome.path.stem}/" for outcome in taken if outcome.path]
    others = ["stories/", "stories/we-asked/", "articles/a-longer-read/", "tips/first-tip/", "index-of-everything/"]
    page.add_init_script(WATCH)
    with serving(built.site) as root:
        for address in [*stories, *others, f"stories/{gone.stem}/", "feed.xml"]:
            page.goto(root + address)
            assert ran(page) == [], address
            hover_and_focus(page)
            assert ran(page) == [], address
        page.goto(root + f"stories/{gone.stem}/")
        expect(page.get_by_role("heading", level=1)).to_have_text("This story was withdrawn")
        search(page, "First")
        assert ran(page) == []


def text_of(path: Path) -> str:
    """A file's bytes as text; what Pagefind packed is unpacked."""
    data = path.read_bytes()
    return (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode("utf-8", "replace")


def ran(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.ran ?? []")
    return found


def hover_and_focus(page: Page) -> None:
    """Sets off what would wait for a reader's hand."""
    page.evaluate(
        """for (const element of document.querySelectorAll("article *")) {
             for (const name of ["mouseover", "focus", "click", "toggle", "animationend"]) {
               if (name !== "click" || !element.closest("a, button, summary, input, label")) {
                 element.dispatchEvent(new Event(name, {bubbles: true}));
               }
             }
           }"""
    )


def search(page: Page, words: str) -> None:
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox", name="What are you looking for?").fill(words)
    expect(page.get_by_role("dialog", name="Search").locator("a[data-result]").first).to_be_visible()
