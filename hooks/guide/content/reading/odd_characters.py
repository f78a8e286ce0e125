"""Characters that look like nothing or like a space, and are not the space that YAML asks for."""

import unicodedata

_SAID = {
    "\t": "a tab",
    "\u00a0": "a non-breaking space (U+00A0)",
    "\u202f": "a narrow non-breaking space (U+202F)",
    "\u200b": "an invisible zero-width space (U+200B)",
    "\ufeff": "an invisible byte-order mark (U+FEFF)",
    "\u00ad": "an invisible soft hyphen (U+00AD)",
}


def is_odd(character: str) -> bool:
    """Whether it is a space other than the plain one, or cannot be seen at all."""
    if character in " \n":
        return False
    return unicodedata.category(character) in ("Zs", "Zl", "Zp", "Cf", "Cc")


def first_odd(text: str) -> str | None:
    """How to name the first such character of a text, or None where it has none."""
    found = next(filter(is_odd, text), None)
    return None if found is None else named(found)


def named(character: str) -> str:
    """A character in words, with its number."""
    if character in _SAID:
        return _SAID[character]
    name = unicodedata.name(character, "control character").lower()
    return f"an odd character (U+{ord(character):04X}, {name})"
