"""What counts as a way to reach a person, and what does not."""

import pytest

from guide.audit.contacts import contacts_in
from guide.content.reading.read import parse_yaml
from guide.text.cleaning import mask_contacts
from guide.text.handles import perhaps_contacts
from tests.core.stories.packets import FIXTURES

EXAMPLES = parse_yaml((FIXTURES / "contacts.yml").read_text("utf-8"), "contacts.yml")


@pytest.mark.parametrize("contact", EXAMPLES["contacts"])
def test_contacts_go(contact: str) -> None:
    assert mask_contacts(f"Ask {contact}, please.") == ("Ask [contact removed], please.", [contact.strip()])


@pytest.mark.parametrize("text", EXAMPLES["others"])
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == (text, [])


@pytest.mark.parametrize(("text", "left"), EXAMPLES["masked"].items())
def test_what_is_left_of_a_text(text: str, left: str) -> None:
    assert mask_contacts(text)[0] == left


@pytest.mark.parametrize(("text", "shown"), EXAMPLES["listed"].items())
def test_what_may_be_one_stays_and_is_shown_to_the_editor(text: str, shown: str) -> None:
    assert mask_contacts(text) == (text, [])
    assert [(perhaps.text, perhaps.sentence) for perhaps in perhaps_contacts(text)] == [(shown, text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We met. Our page is https://www.facebook.com/busclub; look for @busclub. So.", 2),
        ("Nothing here @ all, at 5@£2.", 0),
        ("The hall is instagram.com/ashbyhall.", 1),
    ],
)
def test_what_was_left_is_shown_with_its_sentence(text: str, found: int) -> None:
    left = list(perhaps_contacts(mask_contacts(text)[0]))
    assert len(left) == found
    assert all(perhaps.text in perhaps.sentence and "We met" not in perhaps.sentence for perhaps in left)


@pytest.mark.long
@pytest.mark.parametrize(
    "piece",
    [
        "@",
        "a@",
        "at ",
        "a at a. ",
        "instagram.com/",
        "x.com/a ",
        "insta: a.",
        "me on ",
        "-at-",
        "a.a",
        "&lt;at",
        "a dot ",
        "[a](x.com/b",
        "one two ",
        "oh one ",
        "a dot a ",
        "a . ",
        "me as a ",
        "a.substack.",
    ],
)
def test_floods_are_read_in_good_time(piece: str) -> None:
    text = (piece * 12_000)[:12_000]
    assert mask_contacts(mask_contacts(text)[0])[0] is not None
    assert list(perhaps_contacts(text)) is not None


def test_a_link_to_a_mailbox_goes_and_its_words_stay() -> None:
    assert mask_contacts("[write to us](mailto:a@example.org)")[0] == "write to us [contact removed]"
    assert mask_contacts("[a@example.org](mailto:a@example.org)")[0] == "[contact removed]"


@pytest.mark.parametrize(
    "address",
    [
        "tel:+447700900123",
        "https://api.whatsapp.com/send?phone=447700900123",
        "https://t.me/chair",
        "https://uk.linkedin.com/in/chair",
        "https://example.org/?ask=chair%40example.org",
        "https://example.org/ring/07700900123",
        "https://example.org/?ring=%2B447700900123&x",
    ],
)
def test_a_link_that_opens_a_talk_goes_and_its_words_stay(address: str) -> None:
    assert mask_contacts(f"Do [write to us]({address}).") == (
        "Do write to us [contact removed].",
        [f"[write to us]({address})"],
    )


def test_a_name_on_a_platform_goes_where_the_platform_is_named() -> None:
    assert mask_contacts("On Instagram I am @ada_b.") == ("On Instagram I am [contact removed].", ["@ada_b"])


@pytest.mark.parametrize(
    "text",
    [
        "chair@example.org",
        "chair [at] example [dot] org",
        "ring ０７７００ 900-123",
        "0044 207946 0958",
    ],
)
def test_what_the_audit_would_find_is_masked(text: str) -> None:
    assert list(contacts_in(text)) != []
    assert list(contacts_in(mask_contacts(text)[0])) == []


def test_the_handbook_says_how_many_forms_were_tried() -> None:
    handbook = (FIXTURES.parents[1] / "docs" / "contribute" / "editors-handbook.md").read_text("utf-8")
    forms = sum(len(EXAMPLES[kind]) for kind in ("contacts", "masked", "listed"))
    assert f"Tried on {forms} forms, with {len(EXAMPLES['others'])} sentences beside them" in handbook
