"""What counts as a way to reach a person, and what does not."""

import pytest

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
        "https://example.org/@bus/0123456789012?x=0123456789",
        "We met @ noon; 5@£2 each.",
        "ISBN 978-0-306-40615-7",
    ],
)
def test_other_numbers_and_signs_stay(text: str) -> None:
    assert mask_contacts(text) == (text, [])


def test_a_link_to_a_mailbox_goes_and_its_words_stay() -> None:
    assert mask_contacts("[write to us](mailto:a@example.org)")[0] == "write to us [contact removed]"
    assert mask_contacts("[a@example.org](mailto:a@example.org)")[0] == "[contact removed]"
