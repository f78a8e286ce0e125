"""Every page of this guide stays within the bytes of its kind when somebody opens it for the first time."""

import re
from pathlib import Path

import pytest

from bench.bench import ANY, most_of
from bench.weighing import Weight, weights
from tests.browser.sharing import shared

OF_ANY_LENGTH = ("glossary/", "sources/", "about/evidence/", "contribute/")
"""Pages to look things up in, which are as long as what they list."""

HELD = 12_000
"""Bytes, as written, of what an entry may hold of its sheet: each of them has it, also on a device that keeps all."""


@pytest.fixture(scope="module")
def built(whole: str, request: pytest.FixtureRequest) -> Path:
    assert whole.endswith("/guide/")
    return shared(request.config).folder / "guide"


@pytest.fixture(scope="module")
def weighed(built: Path) -> list[Weight]:
    return list(weights(built, "/guide/"))


def test_no_page_costs_more_than_its_kind_may(weighed: list[Weight]) -> None:
    held = [weight for weight in weighed if not weight.page.startswith(OF_ANY_LENGTH)]
    assert len(held) > 150
    over = {
        weight.page: weight.compressed - most
        for weight in held
        if weight.compressed > (most := most_of(weight.page)["compressed"])
    }
    assert over == {}
    assert [weight.page for weight in weighed if weight.requests > ANY["requests"]] == []


def test_what_entries_hold_of_their_sheet_stays_small(built: Path) -> None:
    pages = [path.read_text("utf-8") for path in built.glob("*/*/index.html")]
    begun = re.compile(r"<style>(.*?)</style>.*<link rel=\"stylesheet\"", re.S)
    held = [len(found[1]) for page in pages if (found := begun.search(page))]
    assert len(held) > 60
    assert max(held) <= HELD
