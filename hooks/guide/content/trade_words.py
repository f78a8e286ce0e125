"""Words of the trade that people look for: a list beside the glossary, against which the search is held."""

from typing import Any

from guide.content.problems import ContentError, Problem

TRADE_WORDS = "trade-words.yml"
"""It may be absent."""


def trade_words(data: Any, shown: str) -> tuple[str, ...]:
    """The words.

    Args:
        data: the parsed YAML.
        shown: how problems call the file.

    Raises:
        ContentError: when it is not a list of words, or one stands twice.
    """
    if not isinstance(data, list) or not all(isinstance(word, str) and word.strip() for word in data):
        raise ContentError([Problem(shown, "file", "must be a list of words, each on a line of its own after `- `")])
    folded = [word.strip().lower() for word in data]
    twice = sorted({word for word in folded if folded.count(word) > 1})
    if twice:
        raise ContentError([Problem(shown, "word", f"`{word}` stands here twice; keep one") for word in twice])
    return tuple(word.strip() for word in data)
