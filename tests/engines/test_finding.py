"""Finding in Firefox and in WebKitGTK: from the box on the home page and from the search, which has a worker."""

import pytest

from tests.engines.reader import Reader

pytestmark = pytest.mark.nightly


def test_the_box_on_the_home_page_answers_with_a_reason(reader: Reader) -> None:
    reader.open()
    reader.write("What is going on", "nobody replies to our emails and we wait for weeks")
    reader.see(".guide-ask-found a[data-result]", "Mutual respect")
    assert reader.see(".guide-ask-found .guide-found-why em")
    reader.click(".guide-ask-found a[data-result]", "Mutual respect")
    reader.see("h1", "Mutual respect")


def test_the_search_finds_first_results_with_a_reason_and_then_the_full_text(reader: Reader) -> None:
    reader.open("tips/bust-the-jargon/")
    reader.click("header button", "Search")
    reader.write("What are you looking for?", "jargon")
    assert reader.see("dialog a[data-result]")
    reader.see("dialog [role=status]", "")
    assert reader.see("dialog .guide-found-why em")
    reader.see("dialog ul.guide-found > li")
    reader.press("Escape")
    reader.see_no("dialog")


def test_a_complaint_finds_its_likely_cause(reader: Reader) -> None:
    reader.open("something-isnt-working/")
    reader.write("What do you see or hear?", "nobody is in charge here and we all wait for the boss")
    reader.see(".guide-ask-found a[data-result]", "“Leadership is clear”")
    assert reader.see(".guide-found-why em")
