"""What a script makes carries the guide's own name and language, which the page has told it."""

import pytest
from playwright.sync_api import Page

from tests.scripts.running import Scripts


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("The Partnership Guide", "partnership-guide"),
        ("Cydweithio ym Mhowys", "cydweithio-ym-mhowys"),
        ("L’été à Évian: & <b>", "lete-a-evian-b"),
        ("The", "the"),
        ("合作指南", "guide"),
        ("A" * 90, "a" * 40),
    ],
)
def test_files_begin_with_the_name(modules: Scripts, name: str, stem: str) -> None:
    script = "async (name) => (await import('/assets/js/kit/site.mjs')).fileStem(name)"
    assert modules.evaluate(script, name) == stem


def test_the_name_is_the_one_in_the_pages_head(in_page: Page) -> None:
    told = in_page.evaluate(
        """async () => {
          const {guideName} = await import('/assets/js/kit/site.mjs');
          const before = guideName();
          const meta = document.createElement("meta");
          meta.setAttribute("property", "og:site_name");
          meta.content = "Ours & <theirs>";
          document.head.append(meta);
          return [before, guideName()];
        }"""
    )
    assert told == ["Guide", "Ours & <theirs>"]


@pytest.mark.parametrize(
    ("language", "expected"), [("", "en-GB"), ("en", "en-GB"), ("en-US", "en-US"), ("cy", "cy"), ("de", "de")]
)
def test_dates_and_figures_are_written_as_in_the_pages_language(in_page: Page, language: str, expected: str) -> None:
    told = in_page.evaluate(
        """async (language) => {
          document.documentElement.lang = language;
          const {locale} = await import('/assets/js/kit/locale.mjs');
          const {dayInWords} = await import('/assets/js/assess/kept-answers.mjs');
          const {inWords} = await import('/assets/js/plan/plan-days.mjs');
          const {inFigures} = await import('/assets/js/stories/packet/plain.mjs');
          const {dateInWords} = await import('/assets/js/stories/packet/dates.mjs');
          const day = {day: "numeric", month: "long", year: "numeric"};
          const own = new Date("2026-11-22T12:00:00").toLocaleDateString(locale(), day);
          return [locale(), [dayInWords, inWords, dateInWords].filter((say) => say("2026-11-22") !== own).length,
            inFigures(20000) === (20000).toLocaleString(locale())];
        }""",
        language,
    )
    assert told == [expected, 0, True]
