"""Stories made to measure with: as long and as varied as those that people send, and the same ones each time."""

import random
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import yaml

from guide.content.kinds.story import CASE_STUDY_SECTIONS, ENDINGS
from guide.content.library import Library

FORMS = ("case study", "case study", "guest blog", "response")
PLACES = ("Cardiff", "Bristol", "Leeds", "Fife", "Ynys Môn", "Derry", "Hull", "Kent", "Glasgow", "Newham")
FIRST_DAY = date(2015, 1, 1)
WORDS_A_SECTION = 110
_SENTENCE = re.compile(r"[A-Z][^.!?\n*_`\[\]<>{}|#]{30,160}[.!?]")


def write_stories(library: Library, count: int, folder: Path) -> None:
    """Writes so many stories into a content folder that has the library's entries.

    The words are those of the library's own texts, sentence by sentence in another order. A response answers one of
    the stories made before it.
    """
    sentences = [found for entry in library.entries.values() for found in _SENTENCE.findall(entry.body)]
    shown = [entry.ref for entry in library.entries.values() if entry.folder != "stories"]
    for number in range(count):
        text = _story(library, number, sentences, shown)
        (folder / f"made-{number}.md").write_text(text, "utf-8")


def _story(library: Library, number: int, sentences: Sequence[str], shown: Sequence[str]) -> str:
    chance = random.Random(number)  # noqa: S311 - the same stories each time
    form = FORMS[number % len(FORMS)] if number else FORMS[0]
    taxonomy, place = library.taxonomy, PLACES[number % len(PLACES)]
    day = FIRST_DAY + timedelta(days=number % 4000)

    def some(named: Sequence[str], most: int) -> list[str]:
        return sorted(chance.sample(list(named), chance.randint(1, min(most, len(named)))))

    front = {
        "title": f"{place}, story {number}: {chance.choice(sentences)[:40].rstrip(' .,;:?!')}",
        "summary": chance.choice(sentences)[:150],
        "themes": some([theme.id for theme in taxonomy.themes], 2),
        "stages": some([stage.id for stage in taxonomy.stages], 2),
        "form": form,
        "author": f"A. Writer {number}",
        "sectors": some([sector.id for sector in taxonomy.sectors], 3),
        "place": place,
        "date": str(day.year - chance.randint(0, 20)),
        "published": day,
        "reviewed": day + timedelta(days=0),
        "licence": "CC BY 4.0",
        "consent": {"publish": True, "licence": True, "rights": True, "partners": True},
        "packet": f"{number:016x}",
    }
    if form == "case study":
        front["ended"] = chance.choice(list(ENDINGS))
    if form == "response":
        front["responds_to"] = f"stories/made-{_answered(number, chance)}"
    else:
        front["shows"] = [{"to": ref, "why": chance.choice(sentences)[:110]} for ref in some(shown, 6)]
    body = "".join(_body(form, chance, sentences))
    return f"---\n{yaml.safe_dump(front, sort_keys=False, allow_unicode=True)}---\n\n{body}"


def _answered(number: int, chance: random.Random) -> int:
    """A story before this one that is no response itself."""
    before = chance.randrange(number)
    return before - 1 if FORMS[before % len(FORMS)] == "response" else before


def _body(form: str, chance: random.Random, sentences: Sequence[str]) -> Iterator[str]:
    for heading in CASE_STUDY_SECTIONS if form == "case study" else ("",):
        if heading:
            yield f"## {heading}\n\n"
        words = 0
        while words < WORDS_A_SECTION * (1 if heading else 3):
            paragraph = " ".join(chance.choices(sentences, k=3))
            words += len(paragraph.split())
            yield f"{paragraph}\n\n"
