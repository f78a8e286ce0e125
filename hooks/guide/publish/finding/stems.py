"""A text's words as the index holds them. `search/words.mjs` does the same in the browser; a test holds them together.

Words are folded (small letters, no accents, no apostrophes), put into one spelling, brought from odd forms to plain
ones, and cut to their roots by Snowball's English stemmer. Words that only hold a sentence together are left out.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from snowballstemmer import stemmer

_HOLDING = """
a about actually after again ago all already also although always am an and any anybody anyone anything are
arent as at away be because been before being both but by came can cannot cant come comes coming could couldnt
did didnt do does doesnt doing done dont each either else etc even ever every everyone everything for from get
gets getting give go goes going gone got had hadnt has hasnt have havent having he hed hell her here hers
herself hes him himself his how however i id if ill im in into is isnt it itll its itself ive just keep keeps
kept let lets like lot lots made make makes making many may maybe me might mine more most much must my myself
need needs never no not nothing now of off often oh on once one ones only onto or other others our ours
ourselves out over own perhaps please put quite rather really said same say saying says shall she should
shouldnt since so some somebody someone something sometimes somehow still such than that thats the their
theirs them themselves then there theres these they theyd theyll theyre theyve thing things this those though
through till to too under until up upon us use used very want wanted wants was wasnt way we wed well went were
werent weve what whatever whats when whenever where whether which while who whoever whole whom whos whose why
will with within without wont would wouldnt yes yet you youd youll your youre yours yourself youve
"""
STOP = tuple(_HOLDING.split())
"""Words that weigh nothing."""

ODD_FORMS = """break broke broken|bring brought|build built|buy bought|choose chose chosen|fall fell fallen|feel felt
fight fought|find found|forget forgot forgotten|grow grew grown|hear heard|hide hid hidden|hold held
know knew known|lead led|leave left leaver|lose lost loss|mean meant|meet met|pay paid|person people persons
run ran|see saw seen|sell sold|send sent|sit sat|speak spoke spoken speech|spend spent|steal stole stolen
take took taken|teach taught|tell told|think thought|understand understood|win won|woman women|man men
child children kid kids|write wrote written|bad badly worse worst|argue argument|decide decision
organise organisation|mum mother|dad father|chair chairman chairwoman chairperson|trust mistrust distrust
begin began begun|catch caught|draw drew drawn|drive drove driven|ring rang rung|rise rose risen|shake shook shaken
stand stood|stick stuck|throw threw thrown|wear wore worn|withdraw withdrew withdrawn|successor succession"""
"""Forms that no rule brings together: the form that stands for all, and the others."""

_STOP = frozenset(STOP)
_ODD = {
    form: forms.split()[0] for line in ODD_FORMS.splitlines() for forms in line.split("|") for form in forms.split()[1:]
}
_WORD = re.compile(r"(?<![^\W_])[^\W\d_](?:[.&][^\W\d_])+(?![^\W_])|[^\W_]+(?:'[^\W_]+)*")
"""Letters with dots or ampersands between them are one word, such as M&E or m.o.u."""
_INSIDE = re.compile(r"['.&]")
_OWN = re.compile(r"'s?$")
_JOINED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_ISE = re.compile(r"is(e|ed|er|ers|es|ing|ation|ations)$")
SHORT = 3
"""Letters: words of so many, acronyms among them, are held whole."""
TEXTS = 30_000
"""Of so many texts the words are kept: an index reads each several times."""
_snowball = stemmer("english")


def fold(text: str) -> str:
    """A text in small letters, without accents, and with one kind of apostrophe."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower().replace("’", "'")


@lru_cache(maxsize=TEXTS)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order; of words with a hyphen the parts, and then the whole without it."""
    return tuple(_read(text))


def _read(text: str) -> Iterator[str]:
    folded = fold(text)
    for found in _WORD.findall(folded):
        # Most words have letters and nothing else.
        if word := found if found.isalnum() else _INSIDE.sub("", _OWN.sub("", found)):
            yield word
    for found in _JOINED.findall(folded):
        yield found.replace("-", "")


def stems_of(text: str) -> list[str]:
    """The roots of the words that say something, in order."""
    return [stem_of(word) for word in words_of(text) if word not in _STOP and (len(word) > 1 or word.isdigit())]


def roots_of(text: str) -> list[str]:
    """The roots of all words, those that only hold a sentence together too."""
    return [stem_of(word) for word in words_of(text) if len(word) > 1 or word.isdigit()]


@cache
def stem_of(word: str) -> str:
    """The root of a folded word."""
    plain = _ODD.get(word, word)
    if len(plain) <= SHORT or not plain.isascii():
        return plain
    root: str = _snowball.stemWord(_ISE.sub(r"iz\1", plain) if len(plain) > 6 else plain)
    return root
