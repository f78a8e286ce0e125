"""Every page of this guide stays within the bytes of its kind when somebody opens it for the first time."""

import pytest

from bench.bench import ANY, most_of
from bench.weighing import Weight, weights
from tests.browser.sharing import shared

OF_ANY_LENGTH = ("glossary/", "sources/", "about/evidence/", "contribute/")
"""Pages to look things up in, which are as long as what they list."""


@pytest.fixture(scope="module")
def weighed(whole: str, request: pytest.FixtureRequest) -> list[Weight]:
    assert whole.endswith("/guide/")
    return list(weights(shared(request.config).folder / "guide", "/guide/"))


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
