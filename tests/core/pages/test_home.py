"""The home page: what it says of the content is true of it, and it stands with other content too."""

from pathlib import Path

from guide.content.library import load_sound
from guide.pages.browse.home import newest, times
from tests.settings import ROOT


def test_what_fits_is_counted_and_what_is_not_there_is_not_offered(content: Path) -> None:
    library = load_sound(content)
    shown = times(library)
    assert 'href="tips/#time-minutes"' in shown
    assert "1 takes a few minutes" in shown
    quick = content / "tips/first-tip.md"
    quick.write_text(quick.read_text("utf-8").replace("effort: minutes", "effort: ongoing"), "utf-8")
    assert 'href="tips/' not in times(load_sound(content))


def test_the_newest_is_what_its_own_file_dates_last(content: Path) -> None:
    tip = content / "tips/second-tip.md"
    tip.write_text(tip.read_text("utf-8").replace("reviewed: 2026-11-22", "reviewed: 2026-11-25"), "utf-8")
    story = content / "stories/we-asked.md"
    text = story.read_text("utf-8")
    story.write_text(text.replace("\nreviewed:", "\npublished: 2026-11-24\nreviewed:", 1), "utf-8")
    shown = newest(load_sound(content))
    first, second = shown.split("<li")[1:3]
    assert "Write it down" in first
    assert 'Reviewed <time datetime="2026-11-25">25 November 2026</time>' in first
    assert "We asked" in second
    assert 'Published <time datetime="2026-11-24">24 November 2026</time>' in second


def test_the_page_has_a_place_for_all_that_is_made_for_it() -> None:
    page = (ROOT / "docs/index.md").read_text("utf-8")
    template = (ROOT / "overrides/home.html").read_text("utf-8")
    for place in ("search", "times", "journey", "newest"):
        assert f"<!-- {place} -->" in page
        assert f"<!-- {place} -->" in template
