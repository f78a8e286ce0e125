"""Names of assets that say what is in them: whoever has a file by its name need never ask for it again."""

import hashlib
import re

FOLDER = "assets"
NAMED = re.compile(r"assets/(?:css/[\w-]+\.[0-9a-f]{12}\.css|js/[\w-]+\.[0-9a-f]{12}\.mjs)", re.ASCII)
"""The address of a style sheet or script of a published site."""


def named(name: str, text: str) -> str:
    """The address of a file below the site's root.

    Args:
        name: it and how it ends, such as `entry.css`.
        text: what it holds; a script's names those that it imports, so that its own covers theirs.
    """
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}/{'css' if ending == 'css' else 'js'}/{stem}.{digest(text)}.{ending}"


def digest(text: str) -> str:
    """Twelve digits that stand for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def holds_what_it_says(address: str, text: str) -> bool:
    """Whether a text is the one for which an address was made."""
    return bool(NAMED.fullmatch(address)) and address.split(".")[-2] == digest(text)
