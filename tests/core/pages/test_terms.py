"""Terms of art lead to the glossary where a page first uses them, and nowhere else."""

import pytest

from guide.content.reference import Term
from guide.pages.rendering.terms import anchor, marked

LSP = Term(term="LSP", stands_for="Local Strategic Partnership", meaning="A board.")
CAPACITY = Term(term="Capacity", meaning="Time and people.")
COMPACT = Term(term="Compact", meaning="Shared principles.")
TERMS = (LSP, CAPACITY, COMPACT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We lack capacity, and capacity again.", "We lack [capacity](g.md#capacity), and capacity again."),
        ("The LSP met.", "The [LSP](g.md#lsp) met."),
        ("Two Local Strategic Partnerships and an LSP.", "Two [Local Strategic Partnerships](g.md#lsp) and an LSP."),
        ("A compact car, the Compact.", "A compact car, the [Compact](g.md#compact)."),
        ("## Capacity\n\nHave you capacity?", "## Capacity\n\nHave you [capacity](g.md#capacity)?"),
        ("> We lack capacity.", "> We lack capacity."),
        ("[capacity](x.md) and `capacity`", "[capacity](x.md) and `capacity`"),
        ("[capacity](x.md), then capacity", "[capacity](x.md), then [capacity](g.md#capacity)"),
        ("incapacity, over-capacity, capacityless", "incapacity, over-capacity, capacityless"),
        ("1. Capacity first", "1. [Capacity](g.md#capacity) first"),
    ],
)
def test_the_first_use_leads_to_the_glossary(text: str, expected: str) -> None:
    assert marked(text, TERMS, "g.md") == expected


CARE = Term(term="Safeguarding", meaning="Keeping people safe.")
CARERS = Term(term="Safeguarding partners", meaning="Three bodies.")
BOARD = Term(term="SBNI", stands_for="Safeguarding Board for Northern Ireland", meaning="A board.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Safeguarding partners meet.", "[Safeguarding partners](g.md#safeguarding-partners) meet."),
        (
            "The safeguarding partners ask about safeguarding.",
            "The [safeguarding partners](g.md#safeguarding-partners) ask about [safeguarding](g.md#safeguarding).",
        ),
        (
            "Safeguarding first, then safeguarding partners, and safeguarding partners again.",
            "[Safeguarding](g.md#safeguarding) first, then [safeguarding partners](g.md#safeguarding-partners), "
            "and safeguarding partners again.",
        ),
        (
            "The Safeguarding Board for Northern Ireland, or SBNI.",
            "The [Safeguarding Board for Northern Ireland](g.md#sbni), or SBNI.",
        ),
        ("A safeguarding partnership.", "A [safeguarding](g.md#safeguarding) partnership."),
    ],
)
@pytest.mark.parametrize("terms", [(CARE, CARERS, BOARD), (BOARD, CARERS, CARE)])
def test_the_longest_term_is_the_one_meant(text: str, expected: str, terms: tuple[Term, ...]) -> None:
    assert marked(text, terms, "g.md") == expected


def test_a_longer_term_that_was_led_before_does_not_lead_by_its_part() -> None:
    text = "Safeguarding partners met.\n\nThe safeguarding partners met again."
    assert marked(text, (CARE, CARERS), "g.md") == (
        "[Safeguarding partners](g.md#safeguarding-partners) met.\n\nThe safeguarding partners met again."
    )


def test_without_a_glossary_nothing_changes() -> None:
    assert marked("The LSP lacks capacity.", (), "g.md") == "The LSP lacks capacity."


def test_an_anchor_is_made_of_the_term() -> None:
    assert anchor(Term(term="Health and Wellbeing Board", meaning="A board.")) == "health-and-wellbeing-board"
