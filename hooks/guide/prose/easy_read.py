"""What an Easy Read says that it should not, for whoever writes it: told, and stopping nothing."""

import re
from collections.abc import Iterator

from guide.content.easy_read import EasyRead
from guide.content.library import Library
from guide.content.problems import Problem
from guide.content.reading.positions import placed
from guide.prose.sentences import sentences, words

LONGEST_SENTENCE = 15
"""Words; publishers of Easy Read ask for no more."""

_PER_CENT = re.compile(r"%|\bper ?cent", re.IGNORECASE)
_JOINED = re.compile(r"[;:]\s+\w|[()–—]")


def notices(library: Library, name: str) -> Iterator[Problem]:
    """What there is to mend in each Easy Read.

    Args:
        library: the content.
        name: what the content's folder is called.
    """
    found = (
        Problem(f"{name}/{easy_read.path}", field, message)
        for easy_read in library.easy_reads.values()
        for field, message in _faults(easy_read)
    )
    yield from placed(found, library.root, name)


def _faults(easy_read: EasyRead) -> Iterator[tuple[str, str]]:
    for place, part in enumerate(easy_read.parts):
        if not part.heading.endswith("?"):
            yield f"parts.{place}.heading", "is no question; ask what the part answers"
    for field, line in easy_read.lines:
        for sentence in sentences(line):
            if (length := len(words(sentence))) > LONGEST_SENTENCE:
                yield field, f"has a sentence of {length} words; make two of it, of at most {LONGEST_SENTENCE} each"
        if _PER_CENT.search(line):
            yield field, "has a percentage; say it in people, such as 3 out of 10"
        if _JOINED.search(line):
            yield field, "joins two things by a mark; give each a sentence of its own"
