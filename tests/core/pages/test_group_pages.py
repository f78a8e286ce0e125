"""The pages on which a group runs a check: the link and its QR code, the sheets to print, and counting by hand."""

import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from guide.content.assessments import Assessment
from guide.content.library import Library, load_sound
from guide.pages.counting_example import SEVEN, example, steps
from guide.pages.generate import Site, generate, navigation
from guide.pages.page import Page
from guide.pages.rendering.qr import QUIET, qr_code
from guide.pages.settings import Settings
from tests.conftest import FIXTURES

ADDRESS = "https://guide.example.org/a-partnership/"
CHECK = f"{ADDRESS}assessments/check/"
JS = Path(__file__).parents[3] / "docs" / "assets" / "js"


def made(content: Path, **settings: Any) -> tuple[Library, Site]:
    library = load_sound(content)
    return library, generate(library, Settings(name="A guide", **settings))


def drawn(svg: str) -> list[bytes]:
    """What a drawing shows, row by row: 0 is dark, 255 light."""
    side = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])  # type: ignore[index]
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    light, dark = re.findall(r' d="([^"]+)"', svg)
    assert light == f"M0 0h{side}v{side}h-{side}z", "the light ground reaches to every edge"
    for x, y, width, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", dark):
        assert width == back
        rows[int(y)][int(x) : int(x) + int(width)] = bytes(int(width))
    return [bytes(row) for row in rows]


class TestQrCode:
    def test_it_is_the_code_of_the_address_with_a_quiet_zone(self) -> None:
        rows = drawn(qr_code(CHECK, "A code"))
        within = [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]
        assert within == [bytes(0 if dark else 255 for dark in row) for row in segno.make(CHECK, error="m").matrix]
        edges = [*rows[:QUIET], *rows[-QUIET:], *chain.from_iterable((row[:QUIET], row[-QUIET:]) for row in rows)]
        assert all(set(edge) == {255} for edge in edges)
        assert segno.make(CHECK, error="m").error in ("M", "Q", "H")

    @pytest.mark.parametrize("address", [CHECK, "http://127.0.0.1:8000/assessments/power-and-purpose/"])
    def test_a_reader_finds_the_address_in_it(self, address: str) -> None:
        zxingcpp = pytest.importorskip("zxingcpp")
        rows = drawn(qr_code(address, "A code"))
        large = b"".join(bytes(module for module in row for _ in range(3)) * 3 for row in rows)
        picture = memoryview(large).cast("B", shape=[len(rows) * 3, len(rows) * 3])
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [address]

    def test_it_has_a_name_and_keeps_to_the_policy(self) -> None:
        svg = qr_code(CHECK, "It opens “<b>” & more")
        assert 'role="img" aria-label="It opens “&lt;b&gt;” &amp; more"' in svg
        assert "style" not in svg


class TestTogether:
    def page(self, content: Path, **settings: str) -> Page:
        return made(content, **settings)[1].pages["assessments/check/together.md"]

    @pytest.mark.long
    def test_the_address_of_the_check_stands_there_whole_and_as_a_code(self, content: Path) -> None:
        text = self.page(content, site_url=ADDRESS).markdown
        assert re.sub("<wbr>", "", text).count(f">{CHECK}</a>") == 1
        assert text.count('<svg class="guide-qr') == 1
        assert drawn(text[text.index('<svg class="guide-qr') :].partition("</svg>")[0]) == drawn(
            qr_code(f"{CHECK}#join", "")
        )

    def test_a_guide_that_does_not_know_its_address_says_so(self, content: Path) -> None:
        text = self.page(content).markdown
        assert '<svg class="guide-qr' not in text
        assert "There is no QR code here" in text
        assert '<figure class="guide-qr" data-part="qr" hidden>' in text, "the browser draws one where it can"
        assert '<a href="../#join">How candid are we?</a>' in text

    def test_the_module_is_told_what_it_needs(self, content: Path) -> None:
        text = self.page(content).markdown
        section = text[text.index('<section class="guide-group"') :].split(">")[0]
        told = dict(re.findall(r'data-([a-z]+)="([^"]*)"', section))
        name = "How candid are we?"
        assert told == {
            "module": "group", "definition": "../1.json", "minimum": "5", "fewest": "3", "check": "../", "name": name
        }  # fmt: skip

    @pytest.mark.long
    def test_fewer_than_five_may_be_asked_for_and_the_page_says_what_that_risks(self, content: Path) -> None:
        usual = self.page(content).markdown
        assert "5 at the least, since with fewer people would guess who said what; from 3 on if every one" in usual
        assert "or from 3 on where you all agree to it" in usual
        text = made(content, minimum_group=3)[1].pages["assessments/check/together.md"].markdown
        assert "3 at the least. That is few: with fewer than five, people can easily guess who said what." in text
        assert "with at least 3 people in" in text
        more = made(content, minimum_group=9)[1].pages["assessments/check/together.md"].markdown
        assert 'data-fewest="9"' in more, "a copy that asks for more than usual means it"
        assert "from 9 on" not in more

    def test_it_is_reached_from_the_check_and_leads_back(self, content: Path) -> None:
        library, site = made(content)
        for name in ("together", "on-paper"):
            page = site.pages[f"assessments/check/{name}.md"]
            assert [step.url for step in page.meta.trail] == ["assessments/", "assessments/check/"]
            assert f'href="{name}/"' in site.pages["assessments/check.md"].markdown
            assert page.uri not in str(navigation(library, []))
            assert not page.in_navigation


class TestOnPaper:
    @pytest.mark.long
    def test_the_sheet_asks_what_the_check_asks(self) -> None:
        library, site = made(FIXTURES / "guide")
        for check in library.current_assessments():
            text = site.pages[f"{check.ref}/on-paper.md"].markdown
            sheet, count = text[text.index('id="sheet"') :].split('<section class="guide-paper" id="count"')
            for item in check.items:
                assert item.text in sheet
                assert item.text in count
            assert sheet.count('class="guide-paper-box"') == boxes(library, check)
            assert all(prompt in text for prompt in library.together[check.id].prompts.values())

    @pytest.mark.long
    def test_whoever_counts_is_told_which_end_is_the_good_one_where_it_differs(self, content: Path) -> None:
        told = "The good end differs: for 1 it is “Not at all”; for 2 it is “Completely”."
        path = content / "assessments" / "check" / "1.yml"
        assert "good end" not in made(content)[1].pages["assessments/check/on-paper.md"].markdown
        path.write_text(path.read_text().replace("{id: ask, ", "{id: ask, best: first, "))
        (content / "assessments" / "published.yml").unlink()
        pages = made(content)[1].pages
        assert told in pages["assessments/check/on-paper.md"].markdown
        alone = "furthest from the good end: for 1 it is “Not at all”; for 2 it is “Completely”."
        assert alone in pages["assessments/check.md"].markdown

    def test_without_questions_there_is_no_page_for_them(self, content: Path) -> None:
        (content / "assessments" / "check" / "together.yml").unlink()
        text = made(content)[1].pages["assessments/check/on-paper.md"].markdown
        assert "uestions for the talk" not in text

    def test_markup_in_a_question_is_shown_and_not_obeyed(self, content: Path) -> None:
        path = content / "assessments" / "check" / "together.yml"
        path.write_text(path.read_text().replace("Who asked last", "Who <script>asked</script> & *why*"))
        text = made(content)[1].pages["assessments/check/on-paper.md"].markdown
        assert "<script" not in text
        assert "Who &lt;script&gt;asked&lt;/script&gt; &amp; *why*" in text


def boxes(library: Library, check: Assessment) -> int:
    """How many boxes to tick a check has on paper: its answers but for the blank, and a sector each."""
    answers = len(check.answer_ids) - 1
    return len(check.items) * answers + len(library.taxonomy.sectors)


@given(st.lists(st.integers(0, 30), min_size=2, max_size=5))
def test_steps_from_the_middle_are_what_leik_counts(counts: list[int]) -> None:
    people = [place for place, count in enumerate(counts) for _ in range(count)]
    if not people:
        return
    for middle in {people[(len(people) - 1) // 2], people[len(people) // 2]}:
        assert steps(counts) == sum(abs(place - middle) for place in people), "whichever of two middle ones is taken"


@pytest.mark.parametrize("points", SEVEN)
def test_the_example_counts_as_it_tells(points: int) -> None:
    told = example([f"Point {place}" for place in range(points)])
    assert sum(SEVEN[points]) == 7
    terms, total = told.sum.split(" = ")
    assert sum(map(int, terms.split(" + "))) == int(total) == steps(SEVEN[points])
    assert told.sum.count("+") == 6


def test_the_example_in_words() -> None:
    told = example(["Not at all", "A little", "Partly", "Mostly", "Completely"])
    assert told.told == "two said “Not at all”, one “A little”, three “Mostly” and one “Completely”"
    assert (told.middle, told.sum) == ("Mostly", "3 + 3 + 2 + 0 + 0 + 0 + 1 = 9")


@pytest.mark.parametrize("minimum", [3, 4, 5, 9])
def test_each_fact_about_the_session_stands_in_a_paragraph_of_its_own(content: Path, minimum: int) -> None:
    _, site = made(content, minimum_group=minimum)
    facts = site.pages["assessments/check/together.md"].markdown
    assert all(f"\n\n**{fact}:**" in facts for fact in ("For", "Time", "People", "You need"))
    assert ("Say so before anyone answers" in facts) == (minimum < 5)


def test_where_there_is_no_signal_one_waits_for_the_words_that_both_pages_say(content: Path) -> None:
    _, site = made(content)
    page = site.pages["assessments/check/together.md"].markdown
    told = re.search(r"\*\*Without signal:\*\*.*“(.+?)”", page)
    assert told is not None
    for module in ("group/running/session.mjs", "assess/sitting.mjs"):
        assert f'const READY = "{told[1]}' in (JS / module).read_text("utf-8"), module
