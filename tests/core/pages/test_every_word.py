"""Every word that a writer writes is on the page: of each body, and of each field that readers see."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from guide.content.graph import Graph
from guide.content.kinds import Tip
from guide.content.library import Library, load
from guide.content.model import Entry
from guide.content.sections import read_text_parts
from guide.pages.entry_page import entry_pages
from guide.pages.generate import Site, generate
from guide.pages.settings import Settings
from tests.examples import examples

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "tests" / "fixtures" / "content"
SETTINGS = Settings(name="A guide")
EXTENSIONS = ["attr_list", "md_in_html", "sane_lists", "smarty", "tables", "toc", "fenced_code"]

SEEN_ELSEWHERE = {
    "id", "path", "to", "source", "sources", "themes", "stages", "sectors", "order",  # names of other things
    "aliases", "diagram", "packet", "imported", "consent", "doi", "responds_to", "about", "among", "of", "answers",
    "effort", "form", "licence", "date", "reviewed", "best", "folder", "kind", "draft", "when", "web",  # choices
    "said_as", "asked_as",  # what a thing is found by
    "body",  # has a test of its own
}  # fmt: skip


def read(text: str) -> str:
    """A page's Markdown as the text that its reader sees."""
    made = python_markdown.Markdown(extensions=EXTENSIONS).convert(text)
    return html.unescape(re.sub(r"<[^>]+>", " ", made))


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def source_of(library: Library, entry: Entry) -> str:
    """The Markdown of an entry's page, in a guide that holds nothing else."""
    alone = replace(library, entries={entry.ref: entry}, assessments={}, moved={}, graph=Graph())
    return next(iter(entry_pages(alone, SETTINGS))).markdown


def page_of(library: Library, entry: Entry) -> str:
    return read(source_of(library, entry))


@pytest.fixture(scope="module")
def library() -> Library:
    return load(SMALL)[0]


BODIES = {
    "closed headings": "## How ##\n\nOne.\n\n## Words to say ##\n\nTwo.\n\n## A pitfall #\n\nThree.\n",
    "a heading in fenced code": "## How\n\n```\n## Agenda\nFour.\n```\n\nAfter.\n\n## Words to say\n\nFive.\n",
    "a heading in tildes": "## How\n\n~~~\n## Agenda\n```\n## Still\n~~~\n\n## Words to say\n\nSix.\n",
    "a fence that is never closed": "## How\n\n```\n## Agenda\n\nSeven.\n\n## Words to say\n\nEight.\n",
    "a longer fence": "## How\n\n````\n```\n## Inside\n```\n````\n\n## A pitfall\n\nNine.\n",
    "a heading of no such kind": "## How\n\nTen.\n\n## Extra advice\n\nEleven.\n",
    "a heading twice": "## How\n\nTwelve.\n\n## A pitfall\n\nThirteen.\n\n## How\n\nFourteen.\n",
    "words before the first heading": "Fifteen.\n\n## How\n\nSixteen.\n",
    "no heading at all": "Seventeen and eighteen.\n",
    "a heading without a space": "##How\n\nNineteen.\n",
    "a heading that ends in a sharp": "## Playing in C#\n\nTwenty.\n",
    "fences that are one in another order": "## A pitfall\n\n```\n\n## How\n\n``` text\nOne.\n\n~~~ {.plan}\nTwo.\n",
    "and of the other kind": "## A pitfall\n\n~~~\n\n## How\n\n~~~ {.plan}\nThree.\n\n``` text\nFour.\n",
    "lines that are broken on purpose": "## How\n\nTwenty-one  \nTwenty-two  \nTwenty-three\n",
}


@pytest.mark.parametrize("folder", ["tips", "assumptions", "principles", "questions", "tools", "articles", "stories"])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_every_word_of_a_body_is_on_its_page(library: Library, folder: str, body: str) -> None:
    entry = library.of(folder)[0].model_copy(update={"body": body})
    # A heading that stands twice may be shown once, above both texts.
    twice = Counter(read_text_parts(body).headings) - Counter(dict.fromkeys(read_text_parts(body).headings, 1))
    assert not words(body) - words(" ".join(twice)) - words(page_of(library, entry))


def test_code_stays_whole_and_a_line_broken_on_purpose_stays_broken(library: Library) -> None:
    body = BODIES["a heading in fenced code"].replace("Four.", "Four.\n\n\n    Five.") + "\nSix  \nSeven\n"
    tip = library.of("tips")[0].model_copy(update={"body": body})
    page = source_of(library, tip)
    assert "```\n## Agenda\nFour.\n\n\n    Five.\n```" in page
    assert "Six  \nSeven" in page


_WORD = st.text("abcdefghijklmnopqrstuvwxyzäßéя字", min_size=1, max_size=7)
_WORDS = st.lists(_WORD, min_size=1, max_size=6).map(" ".join)
_HEADING = st.sampled_from([*Tip.sections, "Agenda", "C#"])
_BLOCK = st.one_of(
    _WORDS,
    st.lists(_WORDS, min_size=1, max_size=3).map(lambda items: "\n".join(f"- {item}" for item in items)),
    st.lists(_WORDS, min_size=1, max_size=3).map(lambda lines: "\n".join(f"> {line}" for line in lines)),
    st.tuples(st.sampled_from(["##", "###", "####"]), _HEADING, st.sampled_from(["", " ##", " #", "  "])).map(
        lambda parts: f"{parts[0]} {parts[1]}{parts[2]}"
    ),
    st.tuples(
        st.sampled_from(["```", "~~~", "````", "``` text", "~~~ {.plan}", "```a b"]),
        st.lists(st.one_of(_WORDS, _HEADING.map("## {}".format), st.just("")), max_size=4),
        st.sampled_from(["```", "~~~", "````", "``` ", ""]),
    ).map(lambda parts: "\n".join([parts[0], *parts[1], parts[2]])),
    st.tuples(_WORDS, _WORDS).map("  \n".join),
)


@pytest.mark.long
@examples(150)
@given(body=st.lists(_BLOCK, min_size=1, max_size=9).map("\n\n".join), folder=st.sampled_from(["tips", "articles"]))
def test_every_word_of_any_body_is_on_its_page(library: Library, body: str, folder: str) -> None:
    entry = library.of(folder)[0].model_copy(update={"body": body})
    # What Markdown itself shows of the body alone; names of languages and classes of code are never shown. A heading
    # that stands twice is shown once, above both texts.
    shown = words(read(body))
    once = {word for heading in read_text_parts(body).headings for word in words(heading)}
    needed = Counter({word: 1 if word in once else count for word, count in shown.items()})
    assert not needed - words(page_of(library, entry))


@pytest.mark.long
@examples(200)
@given(body=st.lists(_BLOCK, min_size=1, max_size=9).map("\n\n".join))
def test_headings_are_found_where_the_pages_maker_finds_them(body: str) -> None:
    made = python_markdown.Markdown(extensions=EXTENSIONS).convert(body)
    shown = [html.unescape(found).strip() for found in re.findall(r"<h2[^>]*>(.*?)</h2>", made)]
    # A sharp at a heading's end stays here; how much of it Markdown shows is a matter of what stands behind it.
    found = [heading.rstrip("#").strip() for heading in read_text_parts(body).headings]
    assert found == [heading.rstrip("#").strip() for heading in shown]


def marked(value: Any, seen: Iterator[int], told: dict[str, str], place: str) -> Any:
    """A model in which each text that readers see is a word that stands nowhere else."""
    if isinstance(value, BaseModel):
        fields = {name: getattr(value, name) for name in type(value).model_fields if name not in SEEN_ELSEWHERE}
        changed = {name: marked(part, seen, told, f"{place}.{name}") for name, part in fields.items()}
        return value.model_copy(update={name: part for name, part in changed.items() if part is not None})
    if isinstance(value, tuple):
        return tuple(marked(part, seen, told, place) for part in value)
    if isinstance(value, dict):
        return {key: marked(part, seen, told, place) for key, part in value.items()}
    if not isinstance(value, str):
        return value
    word = f"Seen{next(seen)}word"
    told[word] = place
    return word


def shown_in(site: Site) -> str:
    """All that a reader may meet: the pages' texts, what the theme shows round them, and the checks' data."""
    texts = [read(page.markdown) for page in site.pages.values()]
    metas = [str(page.meta) for page in site.pages.values()]
    return "\n".join([*texts, *metas, *site.data.values()])


@pytest.mark.long
def test_every_field_that_readers_see_is_shown(library: Library) -> None:
    seen = iter(range(10**6))
    told: dict[str, str] = {}
    entries = {ref: marked(entry, seen, told, ref) for ref, entry in library.entries.items()}
    assessments = {
        id_: tuple(marked(edition, seen, told, f"{id_}/{edition.edition}") for edition in editions)
        for id_, editions in library.assessments.items()
    }
    changed = replace(
        library,
        entries=entries,
        assessments=assessments,
        taxonomy=marked(library.taxonomy, seen, told, "taxonomy"),
        glossary=marked(library.glossary, seen, told, "glossary"),
        sources={id_: marked(source, seen, told, f"sources.{id_}") for id_, source in library.sources.items()},
        together={id_: marked(together, seen, told, f"together.{id_}") for id_, together in library.together.items()},
    )
    changed = changed.published()  # joins the links anew, with the marked reasons
    shown = shown_in(generate(changed, SETTINGS))
    assert len(told) > 60
    # A retold story says that the editors tell it, whatever stands as its author.
    retold = {f"{story.ref}.author" for story in library.of("stories") if getattr(story, "retold", False)}
    assert {place for word, place in told.items() if not re.search(rf"{word}\b", shown)} <= retold
