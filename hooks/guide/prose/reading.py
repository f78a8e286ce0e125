"""One text measured: all its figures together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from guide.prose.banned import Banned, used
from guide.prose.grade import Counts, grade
from guide.prose.idioms import Idiom, found_in
from guide.prose.passive import PassiveSigns, looks_passive
from guide.prose.sentences import sentences, words
from guide.prose.syllables import Spoken, syllables
from guide.prose.texts import Text

YEARS_BETWEEN_REVIEWS = 2


@dataclass(frozen=True)
class Reading:
    """The figures of one text."""

    text: Text
    counts: Counts
    grade: float
    longest: int
    """Words in its longest sentence."""
    passive: int
    """Sentences that look passive."""
    banned: tuple[tuple[str, str, Banned], ...]
    """Each banned word: the field it stands in, its form there, what the list says of it."""
    overdue: bool
    """Whether its last review lies too far back."""
    idioms: tuple[tuple[str, Idiom], ...] = ()
    """Each idiom, in its form there, with what the list says of it."""

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return self.counts.words / self.counts.sentences if self.counts.sentences else 0.0

    @property
    def passive_share(self) -> float:
        """How many of its sentences look passive, from 0 to 1."""
        return self.passive / self.counts.sentences if self.counts.sentences else 0.0


@dataclass(frozen=True)
class Yardsticks:
    """What texts are measured with."""

    spoken: Spoken
    banned: Sequence[Banned]
    signs: PassiveSigns
    today: date
    idioms: Sequence[Idiom] = ()


def read(text: Text, by: Yardsticks) -> Reading:
    """Measures one text."""
    found = [sentence for passage in text.passages for sentence in sentences(passage)]
    lengths = [len(words(sentence)) for sentence in found]
    counts = Counts(
        words=sum(lengths),
        sentences=len(found),
        syllables=sum(syllables(word, by.spoken) for sentence in found for word in words(sentence)),
    )
    places = [*text.fields, *(("text", passage) for passage in text.passages)]
    return Reading(
        text=text,
        counts=counts,
        grade=grade(counts),
        longest=max(lengths, default=0),
        passive=sum(looks_passive(sentence, by.signs) for sentence in found),
        banned=tuple((field, form, entry) for field, place in places for form, entry in used(place, by.banned)),
        overdue=overdue(text.reviewed, by.today),
        idioms=tuple(
            # A check's statements are fields as well as running text, and count once.
            said
            for place in dict.fromkeys(place for _, place in places)
            for said in found_in(place, by.idioms, text.ref)
        ),
    )


def overdue(reviewed: date, today: date) -> bool:
    """Whether the last review lies more than two years before a day."""
    # Compared as numbers, since the day two years after a 29 February may not exist.
    due = (reviewed.year + YEARS_BETWEEN_REVIEWS, reviewed.month, reviewed.day)
    return due < (today.year, today.month, today.day)
