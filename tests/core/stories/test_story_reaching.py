"""Whoever a story could lead to: names without their numbers, written addresses as links, what an editor is shown."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.cli import main
from guide.content.library import load_sound
from guide.stories.checking import check_packet
from guide.stories.desk.findings import look
from guide.text.cleaning import clean
from guide.text.linking import linked
from tests.core.stories.hostile_text import TEXTS, shown
from tests.core.stories.hostile_text import look as look_at
from tests.core.stories.packets import FIXTURES, changed
from tests.examples import examples

HANDLES = changed("bust-the-jargon", "first-tip", (FIXTURES / "mail" / "handles.txt").read_text("utf-8"))
HANDLES = changed('"community"', '"public"', HANDLES)


def test_a_persons_names_go_and_the_pages_of_hall_and_council_are_links(content: Path) -> None:
    packet = check_packet(HANDLES, load_sound(content)).packet
    assert packet is not None
    prose = packet.sections[0].prose
    assert "sam" not in prose.lower()
    assert prose.count("[contact removed]") == 8
    assert "[https://example.org/hall](https://example.org/hall)" in prose
    assert "[www.example.gov.uk](https://www.example.gov.uk)." in prose


@pytest.mark.parametrize(
    ("author", "left"),
    [
        ("Jo Bloggs, tel 07700 900123", "Jo Bloggs"),
        ("Jo Bloggs (mobile: 07700 900123)", "Jo Bloggs"),
        ("Jo Bloggs – jo@example.org", "Jo Bloggs"),
        ("Jo Bloggs <jo@example.org>", "Jo Bloggs"),
        # Where a contact is to be found goes with it, on whichever side it stands.
        ("Jo Bloggs, @jo_b on Instagram", "Jo Bloggs"),
        ("Jo Bloggs, Instagram @jo_b", "Jo Bloggs"),
        ("Jo Bloggs {jo@example.org}", "Jo Bloggs"),
        ("Jo Bloggs <jo@example.org>, Leeds", "Jo Bloggs, Leeds"),
        ("Jo Bloggs (jo@example.org, Leeds)", "Jo Bloggs, Leeds"),
        ("Jo Bloggs (Leeds) <jo@example.org>", "Jo Bloggs (Leeds)"),
        ("jo@example.org (Jo Bloggs)", "Jo Bloggs"),
        ("“Jo” <jo@example.org>", "“Jo”"),
        ("Jo Bloggs & jo@example.org", "Jo Bloggs"),
        ("<jo@example.org>", "Name withheld"),
        ("jo@example.org", "Name withheld"),
        ("Tel. 07700 900123", "Name withheld"),
        ("Jo Bloggs of Reach", "Jo Bloggs of Reach"),
    ],
)
def test_a_name_stands_without_its_contact(author: str, left: str, content: Path) -> None:
    report = check_packet(changed("A club secretary", author), load_sound(content))
    assert report.packet is not None
    assert report.packet.fields.author == left
    assert ("author" in [masked.part for masked in report.masked]) == (left != author)


def test_an_organisation_that_is_only_a_contact_goes(content: Path) -> None:
    packet = check_packet(changed('"A village club"', '"club@example.org"'), load_sound(content)).packet
    assert packet is not None
    assert packet.fields.organisation is None


@pytest.mark.parametrize(
    ("prose", "left"),
    [
        ("See https://e.org/a?b=c&d.", "See [https://e.org/a?b=c&d](https://e.org/a?b=c&d)."),
        ("(www.e.org), www.e.co.uk!", "(www.e.org), [www.e.co.uk](https://www.e.co.uk)!"),
        (
            "[here](https://e.org) and [www.e.org](https://www.e.org)",
            "[here](https://e.org) and [www.e.org](https://www.e.org)",
        ),
        ("e.org, a@www.e.org, ftp://www.e.org, xwww.e.org", "e.org, a@www.e.org, ftp://www.e.org, xwww.e.org"),
        ("https://e.org/a_b_c", "https://e.org/a_b_c"),
        ("javascript:https://", "javascript:https://"),
        ("https://e.org/&lt;b>x&lt;/b>", "[https://e.org/](https://e.org/)&lt;b>x&lt;/b>"),
        ("https://e.org/a&#124;x", "[https://e.org/a](https://e.org/a)&#124;x"),
        ("https://e.org/a?b&amp;c", "[https://e.org/a?b&amp;c](https://e.org/a?b&amp;c)"),
        ("Go!https://e.org", "Go!https://e.org"),
    ],
)
def test_addresses_written_out_become_links(prose: str, left: str) -> None:
    assert linked(prose) == left
    assert linked(left) == left


PIECES = ("https://", "www.", "e.org", "/a", "[", "](", ")", " ", "_", "*", "\\", "&", "<", ".", "?x=", "\n", "ü")


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@examples(300)
def test_what_is_linked_is_clean(text: str) -> None:
    once = clean(linked(clean(text)))
    assert clean(once) == once
    assert clean(linked(once)) == once


@pytest.mark.long
@given(
    st.lists(st.sampled_from((*PIECES, "https://e.org", "!", "<b>", "`", "{", "|", '"', "&lt;")) | TEXTS, max_size=9)
)
@examples(200)
def test_linking_changes_no_word_that_is_read(pieces: list[str]) -> None:
    given = clean("".join(pieces))
    assert shown_words(clean(linked(given))) == shown_words(given)


def shown_words(prose: str) -> str:
    """As a page shows them."""
    return "".join(look_at(shown(prose)).words.split())


@pytest.mark.parametrize("piece", ["www.", "https://", "a.", "[www.e.org", "www.e.org/", "[a]("])
def test_floods_are_read_in_good_time(piece: str) -> None:
    assert linked((piece * 12_000)[:12_000])


def test_an_editor_is_shown_what_may_lead_to_a_person(
    content: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    packet = changed("To keep the bus.", "We asked. Our page is facebook.com/busclub; look for @busclub. So.")
    library = load_sound(content)
    report = check_packet(packet, library)
    assert report.packet is not None
    assert [perhaps.text for _, perhaps in look(report.packet, library).perhaps] == ["facebook.com/busclub", "@busclub"]
    (tmp_path / "packet.txt").write_text(packet, "utf-8")
    assert main(["--content", str(content), "story", "check", str(tmp_path / "packet.txt")]) == 0
    told = capsys.readouterr().out
    assert (
        "was left: @busclub (What we set out to do), in “Our page is facebook.com/busclub; look for @busclub.”" in told
    )
