"""A passage into its sentences, and a sentence into its words."""

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_GOES_ON = re.compile(r"[\s\"'“‘(\[]*[a-z]")
_SHORTENED = re.compile(
    r"(?:\b(?:Mrs?|Ms|Dr|Prof|Rev|St|No|vs|cf|approx|pp?)|\b(?:e\.g|i\.e|et al)|(?<!\w)[A-HJ-Z])\.$", re.ASCII
)
"""A full stop after one of these, or after an initial, ends no sentence. The word I is no initial."""

_WORD = re.compile(
    r"""[£$€]?\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?   # a figure, with what belongs to it
    | (?:[^\W\d_]\.){2,}                         # e.g.
    | [^\W_]+(?:['’-][^\W_]+)*                   # don't, well-being
    | &""",
    re.VERBOSE,
)


def sentences(passage: str) -> tuple[str, ...]:
    """The sentences of one passage of plain text.

    A sentence ends at a full stop, question mark, exclamation mark or ellipsis, unless a small letter follows: “Who
    decides?” she asked is one sentence. What stands last in a passage is a sentence without such a mark too, so an item
    of a list or a line that leads into one counts as at least one. A colon or semicolon ends none, which makes grades
    higher, not lower.
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(passage):
        if _GOES_ON.match(passage, end.end()) or _SHORTENED.search(passage, start, end.end()):
            continue
        found.append(passage[start : end.end()])
        start = end.end()
    found.append(passage[start:])
    return tuple(sentence.strip() for sentence in found if words(sentence))


def words(text: str) -> tuple[str, ...]:
    """The words of a text. A figure, a word with hyphens and a shortened form count as one word each, as in Flesch."""
    return tuple(_WORD.findall(text))
