"""The words in which a story is asked for: the same on the form, on paper and in the Word template."""

from collections.abc import Mapping
from dataclasses import dataclass

from guide.content.kinds.story import TRIED_SECTIONS
from guide.stories.packet.form import LICENCE

HINTS: Mapping[str, str] = {
    "What we set out to do": "Who came together, and what you hoped would change.",
    "What happened": "Tell it in order. What was said or done that mattered?",
    "What helped": "People, habits, a good question, luck.",
    "What got in the way": "Be frank about the work and kind about the people.",
    "What we would tell others": "What would you do again? What would you never do again?",
    "The story": "Tell it as you would to a friend in another partnership.",
    "What we did": "In your own words. Did you change anything to make it fit?",
    "What we would change": "What would you do otherwise next time?",
    "The response": "What did you recognise, and what was different where you are?",
}
"""For each heading of a packet, what to write beneath it."""


TRIED_HINTS: Mapping[str, str] = {
    heading: "What came of it? Say so too if nothing did." if heading == "What happened" else HINTS[heading]
    for heading in TRIED_SECTIONS
}
"""Likewise, of what was tried."""

LANGUAGES: Mapping[str, str] = {
    "ar": "Arabic",
    "bn": "Bengali",
    "zh": "Chinese",
    "fr": "French",
    "gu": "Gujarati",
    "ga": "Irish",
    "pl": "Polish",
    "pt": "Portuguese",
    "pa": "Punjabi",
    "ro": "Romanian",
    "gd": "Scottish Gaelic",
    "so": "Somali",
    "es": "Spanish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "cy": "Welsh",
}
"""The languages to choose from besides English, by their signs; any other can be named."""


@dataclass(frozen=True)
class Agreement:
    """One thing that a contributor agrees to, by itself."""

    id: str
    """As in the packet's `consent`."""
    words: str
    hint: str


AGREEMENTS = (
    Agreement(
        "publish", "I agree that this may be published in the guide.", "An editor reads it first, and may shorten it."
    ),
    Agreement(
        "licence",
        f"I agree to the licence {LICENCE}.",
        "Anyone may copy, share and change it, also for money, so long as they name the author as you wrote it here.",
    ),
    Agreement(
        "rights",
        "I have the right to share it.",
        "It is mine to tell, and I copied nothing that belongs to someone else.",
    ),
    Agreement(
        "partners",
        "Nobody in it can be recognised, or those who can have agreed.",
        "Think of a small place, a rare job title, a date.",
    ),
)
