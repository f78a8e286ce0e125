"""Words against which slips of the fingers are mended, besides those of titles, summaries and `alike.yml`: what things
are called, all that entries say, and what people ask with, where several do. Whole words, in the order of the alphabet;
nobody can tell who said which.
"""

from collections import Counter
from collections.abc import Sequence

from guide.publish.finding import alike
from guide.publish.finding.find import Find
from guide.publish.finding.stems import STOP, stem_of, words_of

SHORTEST = 5
"""Letters: a shorter word is too near to others to be mended."""
OFTEN = 2
"""In how many finds a word must be asked with."""
MOST = 3000


def spelling(finds: Sequence[Find]) -> str:
    """The words, each with what it shares with the one before given by a figure: `agent 4da` are two."""
    shown = {word for find in finds for word in words_of(f"{find.title} {find.summary}")} | alike.words()
    lengths = {(stem_of(word), len(word)) for word in shown}
    named = Counter(_words(finds, ("said_as",)))
    asked = Counter(_words(finds, ("asked_as", "signs", "text")))
    wanted = [
        *named,
        *(word for word, count in asked.most_common() if count >= OFTEN),
        *_words(finds, ("signs", "text")),
    ]
    # A slip in "consultation" is far from "consult", though their root is one.
    near = {(root, length + more) for root, length in lengths for more in (-1, 0, 1)}
    chosen = [word for word in dict.fromkeys(wanted) if word not in shown and (stem_of(word), len(word)) not in near]
    return _front_coded(sorted(chosen[:MOST]))


def _words(finds: Sequence[Find], fields: Sequence[str]) -> list[str]:
    """The words that may need mending, each as often as it is in another find."""
    held = ({word for name in fields for text in find.words.get(name, ()) for word in words_of(text)} for find in finds)
    return [word for words in held for word in sorted(words) if _is_long(word) and word not in STOP]


def _is_long(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word.isascii()


def _front_coded(words: Sequence[str]) -> str:
    parts, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), 9) and word[shared] == before[shared]:
            shared += 1
        parts.append(f"{shared if shared > 1 else ''}{word[shared if shared > 1 else 0 :]}")
        before = word
    return " ".join(parts)
