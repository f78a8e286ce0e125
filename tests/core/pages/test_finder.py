"""The page on which a complaint finds its likely causes: an index of every sign, with what to do next and why."""

import re
import shutil
from pathlib import Path

from guide.content.library import load, load_sound
from guide.pages.finder_page import EXAMPLES, finder_page, next_steps, signs_of
from guide.pages.rendering.markdown import escape
from guide.pages.settings import Settings
from tests.conftest import FIXTURES

STEADY = FIXTURES / "guide"
SETTINGS = Settings(name="A guide")


def entry_of(page: str, ref: str) -> str:
    """An entry's part of the page."""
    return page.split(f'data-entry="{ref}"')[1].split("data-entry=")[0]


def test_every_sign_stands_by_its_entry(content: Path) -> None:
    page = finder_page(load_sound(content), SETTINGS).markdown
    beliefs, missing = entry_of(page, "assumptions/all-is-well"), entry_of(page, "principles/candour")
    for sign in ("Nobody asks.", "Nobody answers.", "The minutes are short."):
        assert f"\n- {sign}\n" in beliefs
    assert "“Nobody has complained, so all is well.”" in beliefs
    assert "\n- People hint.\n" in missing
    assert "People say what is so." not in missing, "a sign that all is well is no symptom"
    assert page.count("data-entry=") == 2


def test_the_signs_of_many_entries_are_there() -> None:
    library, _ = load(STEADY)
    page = finder_page(library, SETTINGS).markdown
    for folder in ("assumptions", "principles"):
        for entry in library.of(folder):
            part = entry_of(page, entry.ref)
            assert signs_of(entry)
            assert all(f"\n- {escape(sign)}\n" in part for sign in signs_of(entry)), entry.ref
            assert ("What to do next" in part) == any(next_steps(library, entry.ref)), entry.ref
    for folder in ("tips", "questions", "tools", "articles", "stories"):
        assert all(signs_of(entry) == () for entry in library.of(folder))


def test_each_entry_leads_on_with_reasons(content: Path) -> None:
    library = load_sound(content)
    page = finder_page(library, SETTINGS).markdown
    part = entry_of(page, "assumptions/all-is-well")
    assert "<h4>“All is well”</h4>" in part
    assert "**[“All is well”](assumptions/all-is-well.md)**" in part
    assert "[Ask how it is going](tips/first-tip.md)" in part
    assert '<span class="guide-finder-reason">It makes asking normal.</span>' in part
    for ref in library.entries:
        ways = list(next_steps(library, ref))
        assert len({way.uri for way in ways}) == len(ways) <= 3
        assert all(way.why and way.kind in ("tip", "tool", "question") for way in ways)


def test_an_entry_s_own_links_come_before_those_that_lead_to_it(content: Path) -> None:
    tip = content / "tips" / "second-tip.md"
    tip.write_text(
        re.sub(r"supports:\n", "supports:\n  - to: assumptions/all-is-well\n    why: Later.\n", tip.read_text())
    )
    ways = [way for way in next_steps(load_sound(content), "assumptions/all-is-well") if way.kind == "tip"]
    assert [way.title for way in ways] == ["Ask how it is going", "Write it down"]
    assert ways[1].why == "Later."


def test_a_reason_never_describes_the_entry_it_was_found_under(content: Path) -> None:
    tool = content / "tools" / "a-round.md"
    link = "related:\n  - to: assumptions/all-is-well\n    why: The belief that makes a round look needless.\n"
    tool.write_text(re.sub(r"serves:\n", f"{link}serves:\n", tool.read_text(), count=1))
    library = load_sound(content)
    assert [edge.why for edge in library.graph.to("assumptions/all-is-well") if edge.source == "tools/a-round"]
    assert "tool" not in {way.kind for way in next_steps(library, "assumptions/all-is-well")}


def test_every_link_leads_to_a_page_of_the_guide(content: Path) -> None:
    library = load_sound(content)
    page = finder_page(library, SETTINGS).markdown
    known = {f"{node.ref}.md" for node in library.nodes()} | {"index-of-everything.md"}
    assert set(re.findall(r"\]\(([^)#]+\.md)\)", page)) <= known
    assert "[Read all the signs](#all-the-signs)" in page


def test_the_check_offered_is_the_one_about_assumptions() -> None:
    library, _ = load(STEADY)
    page = finder_page(library, SETTINGS).markdown
    assert "(assessments/assumptions.md) is a short check." in page


def test_a_guide_without_principles_or_checks_has_a_page_too(content: Path) -> None:
    shutil.rmtree(content / "principles")
    shutil.rmtree(content / "assessments")
    library, _ = load(content)
    page = finder_page(library, SETTINGS).markdown
    assert "What may be missing" not in page
    assert "is a short check" not in page
    assert "### Beliefs that trip partners up" in page


def test_a_sign_is_shown_and_not_obeyed(content: Path) -> None:
    entry = content / "assumptions" / "all-is-well.md"
    entry.write_text(entry.read_text().replace("- Nobody asks.", '- "<b>*Nobody*</b> asks [x](y)."'))
    page = finder_page(load_sound(content), SETTINGS).markdown
    assert "- &lt;b&gt;\\*Nobody\\*&lt;/b&gt; asks \\[x\\](y)." in page


def test_the_form_sends_nothing_and_stands_unbroken_in_markdown(content: Path) -> None:
    page = finder_page(load_sound(content), SETTINGS).markdown
    form = page.split('<div class="guide-ask ')[1].split('<div class="guide-finder-ways')[0]
    block = form.strip()
    assert "\n\n" not in block
    assert 'method="dialog"' in block
    assert " action=" not in block
    assert re.search(r"<input[^>]+ name=", block) is None
    assert all(example in block for example in EXAMPLES)
