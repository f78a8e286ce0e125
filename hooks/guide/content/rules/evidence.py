"""The rule for evidence: what a study is said to have changed stands in its entry."""

import re
from collections.abc import Iterator

from guide.content.evidence import Passage, changed, passages, words_of
from guide.content.model import Entry
from guide.content.problems import Problem

FEWEST = 3
"""Words that a quotation needs: one or two stand on any page."""

_LIKE = 0.5
"""The share of the words quoted that a sentence must hold to be worth naming."""

_LONGEST = 100
"""Characters of a sentence that a problem shows."""

_SENTENCE = re.compile(r"(?<=[.?!…])[”’\"')*_]*\s+")
_LEAD = re.compile(r"^[\s#>*_+-]*(?:\d+[.)]\s+)?[*_]*")
_MARKS = re.compile(r"\]\([^)]*\)|[\[*]")


def evidence_faults(entry: Entry, shown: str) -> Iterator[Problem]:
    """Each quotation of what a study changed that is not to be found in its entry.

    Args:
        entry: the entry.
        shown: its path, for problems.
    """
    for place, piece in enumerate(entry.evidence):
        if piece.changes is None:
            continue
        field = f"evidence.{place}.changes"
        if len(words_of(piece.changes)) < FEWEST:
            yield Problem(shown, field, f"“{piece.changes}” could stand anywhere; quote {FEWEST} words or more")
        elif changed(entry, piece.changes) is None:
            message = f"“{piece.changes}” does not stand in this entry; {_way_out(entry, piece.changes)}"
            yield Problem(shown, field, message)


def _way_out(entry: Entry, words: str) -> str:
    wanted = set(words_of(words))
    best, share = Passage("", ""), 0.0
    for passage in passages(entry):
        for sentence in _SENTENCE.split(passage.text):
            held = len(wanted & set(words_of(sentence))) / len(wanted)
            if held > share:
                best, share = Passage(passage.heading, sentence), held
    if share < _LIKE:
        return "quote words of the sentence that the study changed, as they stand there, or take the line out"
    said = _MARKS.sub("", _LEAD.sub("", best.text)).strip()
    shortened = said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(' ', 1)[0]} …"
    under = f", beneath `## {best.heading}`" if best.heading else ""
    return f"nearest is “{shortened}”{under}: quote from that"
