"""What stands round the words of every file to take along: whose it is, where it is from, on which paper."""

import re
from datetime import date
from typing import Any

from guide.pages.settings import Settings
from guide.stories.packet.form import LICENCE

PAPERS = {"A4": "a4", "letter": "us-letter"}
"""As the typesetter calls what the settings name."""
_EMOJI = re.compile(
    "[\u200d\ufe0e\ufe0f\u20e3\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
DAY = date(1980, 1, 1)
"""What a file says that it was made on, where nobody says a day: the same each time."""


def about(settings: Settings, url: str = "") -> dict[str, Any]:
    """What a template needs besides its own words, ready to be written as JSON.

    Args:
        settings: the copy's: its name, its address where that is known, its language and its paper.
        url: the page that a file belongs to, relative to the site's root.
    """
    found = address(settings, url)
    name = printed_name(settings.name)
    return {
        "site": name,
        "from": f"{name}, {found}" if found else name,
        "licence": LICENCE,
        "language": settings.language.partition("-")[0],
        "paper": PAPERS[settings.paper],
    }


def printed_name(name: str) -> str:
    """A guide's name without emoji, for which the typesetter has no letters; the same where there is nothing else."""
    return " ".join(_EMOJI.sub("", name).split()) or name


def address(settings: Settings, url: str = "") -> str:
    """A page's address as people read and type it; empty where the site's is not known."""
    return re.sub(r"^https?://", "", f"{settings.site_url.rstrip('/')}/{url}") if settings.site_url else ""
