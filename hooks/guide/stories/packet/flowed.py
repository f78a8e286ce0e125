"""Mail text whose long lines were broken for the way and are to be put together again (RFC 3676)."""

import re

_QUOTES = re.compile(r">*")
_SIGNATURE = "-- "


def unflowed(text: str, *, joined: bool = False) -> str:
    """A text sent as `format=flowed`, with its lines as they were typed.

    Args:
        text: lines; one that ends in a space goes on in the next of the same depth of quotation.
        joined: whether that space was put in for the way only (`delsp=yes`).
    """
    lines: list[list[str]] = []
    open_depth: int | None = None
    for line in text.replace("\r\n", "\n").split("\n"):
        quotes = _QUOTES.match(line)
        depth = quotes.end() if quotes else 0
        words = line[depth:].removeprefix(" ")
        goes_on = words.endswith(" ") and words != _SIGNATURE
        if open_depth != depth or words == _SIGNATURE:
            lines.append([f"{'>' * depth} "] if depth else [])
        lines[-1].append(words[:-1] if goes_on and joined else words)
        open_depth = depth if goes_on else None
    return "\n".join(map("".join, lines))
