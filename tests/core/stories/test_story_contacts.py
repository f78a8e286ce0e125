"""What counts as a way to reach a person, and what does not."""

import pytest

from guide.publish.audit.contacts import contacts_in
from guide.stories.cleaning import mask_contacts


@pytest.mark.parametrize(
    "contact",
    [
        "chair@example.org",
        "john.o'neil+bus@council.gov.example",
        "chair＠example.org",
        "chair (at) example.org",
        "chair [at] example.org",
        "mailto:chair@example.org",
        "020 7946 0958",
        "(020) 7946 0958",
        "0207-946-0958",
        "+44 20 7946 0958",
        "+44 (0)20 7946 0958",
        "0044 20 7946 0958",
        "07700 900123",
        "07700900123",
        "020 7946\n0958",
        "07700/900123",
        "０７７００ ９００１２３",
        "07700*900*123",
        "chair@exam*ple*.org",
        "chair@example\\.org",
        "chair\\@example.org",
        "chair \\[at] example \\[dot] org",
        "chair at example dot org",
        "@chair@social.example",
        "https://wa.me/447700900123",
        "linkedin.com/in/chair-person",
        "555-123-4567",
        "(555) 123-4567",
    ],
)
def test_contacts_go(contact: str) -> None:
    assert mask_contacts(f"Ask {contact}, please.") == ("Ask [contact removed], please.", [contact])


@pytest.mark.parametrize(
    "text",
    [
        "From 2010 to 2024, 2010-2024 and 2010 2011 2012.",
        "£1,200,000 for 10 000 000 people; 0.25 of 100.",
        "On 01-02-2024 and 03/04/2025 at 09:30.",
        "Room 012, line 7, 50-60 people, 1,000 to 2,000.",
        "https://example.org/@bus/0123456789012?x=123456789012",
        "https://example.org/@chair.person/a-story",
        "We met @ noon; 5@£2 each, 5@2.50 at most, and left at noon.",
        "Our page is https://www.facebook.com/busclub; look for @busclub.",
        "ISBN 978-0-306-40615-7",
    ],
)
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == (text, [])


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
