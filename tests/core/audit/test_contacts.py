"""Nobody's e-mail address or telephone number is published unless it is meant to be."""

import pytest

from guide.audit.expected import Expected
from tests.core.audit.breaking import CHECK, TIP, Break, only, within


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>Write to jane@other.example.</p>", "jane@other.example"),
        ("<p>jane<b>@</b>other.<i>example</i></p>", "jane@other.example"),
        ("<p>jane&#64;other.example</p>", "jane@other.example"),
        ("<p>jane@\u200bother.example</p>", "jane@other.example"),
        ("<p>jane＠other.example</p>", "jane@other.example"),
        ("<p>jane\ufe0f@<wbr>other.example</p>", "jane@other.example"),
        ("<p>jane (at) other.example</p>", "jane (at) other.example"),
        ("<p>jane [at] other [dot] example</p>", "jane [at] other [dot] example"),
        ("<p>Ring 0131 496 0000</p>", "0131 496 0000"),
        ("<p>Ring +44 (0)131 496-0000</p>", "+44 (0)131 496-0000"),
        ("<p>Ring (555) 555-0100</p>", "(555) 555-0100"),
        ("<!-- ask jane@other.example -->", "jane@other.example"),
        ('<p title="jane@other.example">x</p>', "jane@other.example"),
        ('<p aria-label="0131 496 0000">x</p>', "0131 496 0000"),
        ('<a href="mailto:jane@other.example?subject=x">x</a>', "jane@other.example"),
        ('<a href="mailto:?cc=jane@other.example">x</a>', "jane@other.example"),
        ('<a href="mailto:jane%40other.example">x</a>', "jane@other.example"),
        ('<a href="https://other.example/?to=jane%40other.example">x</a>', "jane@other.example"),
        ('<a href="mailto:jane">x</a>', "jane"),
        ('<a href="mailto:?Bcc=jane">x</a>', "jane"),
        ('<a href="tel:101">x</a>', "101"),
        ('<script type="application/ld+json">{"email": "jane@other.example"}</script>', "jane@other.example"),
    ],
)
def test_contacts_in_a_page(broken: Break, markup: str, shown: str) -> None:
    only(broken({TIP: within(markup)}), TIP, "contact", f"`{shown}`")
    assert broken({}, Expected(contacts=frozenset({shown.upper()}))) == set()


@pytest.mark.parametrize("title", ['"{}"', '[{{"a":["{}"]}}]', '{{"{}":1}}'])
def test_contacts_in_files_for_machines(broken: Break, title: str) -> None:
    for contact in ("jane@other.example", "+44 131 496 0000"):
        only(broken({CHECK: f'{{"title":{title.format(contact)}}}'}), CHECK, "contact", f"`{contact}`")


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="mailto:?subject=A%20page&amp;body=https%3A%2F%2Fguide.example%2F">Share</a>',
        "<p>9(2): 85–90, 10.1093/jopart/mum032, ISBN 978-0-19-953556-9</p>",
        "<p>2004–2006, 1,234,567,890 people, £0.000000001, 22/11/2026, 2026-11-22T10:00:00+00:00</p>",
        '<a href="https://social.example/@jane">Jane</a>',
        "<p>Meet (at noon) or look at example.org</p>",
        "<p>XQ4K-00A7-9T3M-0Z21</p>",
    ],
)
def test_what_is_no_contact(broken: Break, markup: str) -> None:
    assert broken({TIP: within(markup)}) == set()


@pytest.mark.parametrize(
    ("allowed", "told"),
    [
        ("+44 131 496 0000", set()),
        ("441314960000", set()),
        ("Jane@Other.Example", {"+44 (131) 496-0000"}),
        ("0131 496 0001", {"+44 (131) 496-0000"}),
        ("", {"+44 (131) 496-0000"}),
    ],
)
def test_one_contact_is_allowed_however_it_is_written_and_no_other(broken: Break, allowed: str, told: set[str]) -> None:
    page = within("<p>Ring +44 (131) 496-0000</p>")
    found = broken({TIP: page}, Expected(contacts=frozenset({allowed} - {""})))
    assert {message.split("`")[1] for *_, message in found} == told
