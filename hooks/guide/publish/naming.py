"""Names of assets that say what is in them: whoever has a file by its name need never ask for it again."""

import hashlib
import re

FOLDER = "assets"
_SAID = r"[\w-]+\.[0-9a-f]{8}(?:[0-9a-f]{4})?"
NAMED = re.compile(rf"assets/(?:css/{_SAID}\.css|js/{_SAID}\.mjs)", re.ASCII)
"""The address of a style sheet or script of a published site; earlier deployments had twelve digits."""


def named(name: str, text: str) -> str:
    """The address of a file below the site's root.

    Args:
        name: it and how it ends, such as `entry.css`.
        text: what it holds; a script's names those that it imports, so that its own covers theirs.
    """
    stem, _, ending = name.rpartition(".")
    return f"{FOLDER}/{'css' if ending == 'css' else 'js'}/{stem}.{digest(text)}.{ending}"


def digest(text: str) -> str:
    """Eight digits that stand for a text: every page names a dozen files, and their digits cannot be compressed."""
    return _all_digits(text)[:8]


def _all_digits(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def holds_what_it_says(address: str, text: str) -> bool:
    """Whether a text is the one for which an address was made."""
    return bool(NAMED.fullmatch(address)) and _all_digits(text).startswith(address.split(".")[-2])
