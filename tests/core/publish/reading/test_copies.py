"""The reading copies as files: every word, ways that arrive, what they say of themselves, and the same bytes again."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from guide.content.evidence import passages, words_of
from guide.content.kinds import Story, Tool
from guide.content.library import Library, load_sound
from guide.pages.rendering.offered import offered
from guide.pages.settings import Settings
from guide.publish.reading import files
from guide.publish.reading.book import book
from guide.publish.reading.epub import epub
from guide.publish.reading.files import reading_copies
from guide.publish.reading.leading import astray
from guide.publish.reading.one_page import one_page
from guide.publish.reading.shown import MARK, with_copies
from guide.publish.reading.tree import Book

SETTINGS = Settings(name="A Guide", site_url="https://guide.example/of-ours/", built_on=date(2026, 11, 28))
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def library(whole_content: Path) -> Library:
    return load_sound(whole_content).published()


class Made(dict[str, bytes]):
    """The copies by their kind, each made when it is first asked for: a PDF takes longer than all else."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def __missing__(self, kind: str) -> bytes:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(files, "kinds", lambda: (kind,))
            found = reading_copies(self.library, SETTINGS)
        assert found.problems == ()
        [self[kind]] = found.files.values()
        return self[kind]


KINDS = pytest.mark.parametrize("kind", ["html", "epub", pytest.param("pdf", marks=pytest.mark.full)])


@pytest.fixture(scope="module")
def made(library: Library) -> Made:
    return Made(library)


@pytest.fixture(scope="module")
def whole_content() -> Path:
    return Path("tests/fixtures/guide")


class Text(HTMLParser):
    """A page's words, ids and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self.ids += filter(None, [told.get("id")])
        self.links += filter(None, [told.get("href")])

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def epub_files(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def text_of(kind: str, data: bytes) -> str:
    if kind == "html":
        return " ".join(Text(data.decode()).words)
    if kind == "epub":
        pages = [text for name, text in epub_files(data).items() if name.endswith(".xhtml")]
        return " ".join(word for page in pages for word in Text(page).words)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def lacking(library: Library, text: str) -> list[str]:
    """Words that entries say more often than a copy does."""
    there = Counter(words_of(text))
    said: Counter[str] = Counter()
    for entry in library.entries.values():
        # What is chosen from a list is told in other words, and what stands on a card is in the deck; of a sheet the
        # copy has what it asks, and not the form.
        chosen = dict.fromkeys({"effort", "form", "ended", "went", "card"} & set(type(entry).model_fields), "")
        shown = entry.model_copy(
            update=chosen
            | ({"sheet": None} if isinstance(entry, Tool) else {})
            | ({"sectors": ()} if isinstance(entry, Story) else {})
        )
        said.update(word for passage in passages(shown) for word in words_of(passage.text) if not word.isdecimal())
    return sorted(word for word, times in said.items() if there[word] < times)


@pytest.mark.long
@KINDS
def test_every_word_of_every_entry_is_there(library: Library, made: Made, kind: str) -> None:
    assert lacking(library, text_of(kind, made[kind])) == []


@pytest.mark.long
@KINDS
def test_it_tells_its_sources_licence_day_version_and_where_it_is_from(library: Library, made: Made, kind: str) -> None:
    text = " ".join(text_of(kind, made[kind]).split())
    assert "https://guide.example/of-ours/" in text
    assert "Creative Commons Attribution 4.0" in text
    assert "28 November 2026" in text
    assert re.search(r"Version [0-9a-f]{8}", text)
    assert all(words_of(source.title)[0] in words_of(text) for source in library.sources.values())
    assert all(set(words_of(term.meaning)) <= set(words_of(text)) for term in library.glossary)


@pytest.mark.long
def test_every_link_in_the_page_arrives(library: Library, made: Made) -> None:
    assert astray(book(library, SETTINGS)) == set()
    page = Text(made["html"].decode())
    assert len(page.ids) == len(set(page.ids))
    within = [link for link in page.links if link.startswith("#")]
    assert within
    assert {link[1:] for link in within} <= set(page.ids)
    assert all(link.startswith(("https://", "http://", "mailto:")) for link in set(page.links) - set(within))


@pytest.mark.long
def test_a_copy_without_an_address_leads_nowhere_outside_but_to_the_web(library: Library) -> None:
    page = Text(one_page(book(library, Settings(name="A Guide"))).decode())
    assert all(link.startswith(("#", "https://", "http://")) for link in page.links)
    assert "guide.example" not in "".join(page.words)


def test_the_page_holds_all_that_it_needs(made: Made) -> None:
    html = made["html"].decode()
    assert "default-src 'none'" in html
    assert not re.search(r"<(script|img|link|iframe|object)\b|\ssrc=|url\(", html)
    assert html.count("<h1>") == 1
    assert html.startswith("<!doctype html>\n<html lang=")
    assert "prefers-color-scheme" in html
    assert "@media print" in html


def test_headings_leave_out_no_level(made: Made) -> None:
    pages = [made["html"].decode(), *(text for name, text in epub_files(made["epub"]).items() if "<h1" in text)]
    for page in pages:
        levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_epub_is_packed_as_readers_expect_it(made: Made) -> None:
    with zipfile.ZipFile(io.BytesIO(made["epub"])) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert archive.read("mimetype") == b"application/epub+zip"
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert made["epub"][30:58] == b"mimetypeapplication/epub+zip"


def test_the_epub_names_every_file_and_each_is_xml(made: Made) -> None:
    found = epub_files(made["epub"])
    package = ElementTree.fromstring(found["EPUB/package.opf"].encode())  # noqa: S314 - ours
    listed = {item.attrib["href"]: item.attrib for item in package.iter(f"{OPF}item")}
    inside = {name.removeprefix("EPUB/") for name in found if name.startswith("EPUB/")} - {"package.opf"}
    assert set(listed) == inside
    assert [href for href, item in listed.items() if item.get("properties") == "nav"] == ["nav.xhtml"]
    spine = [ref.attrib["idref"] for ref in package.iter(f"{OPF}itemref")]
    assert sorted(spine) == sorted(item["id"] for item in listed.values() if item["media-type"].endswith("xhtml+xml"))
    written = [name for name in listed if name.endswith(".xhtml")]
    pages = {name: ElementTree.fromstring(found[f"EPUB/{name}"].encode()) for name in written}  # noqa: S314 - ours
    ids = {name: [e.attrib["id"] for e in page.iter() if "id" in e.attrib] for name, page in pages.items()}
    for name, page in pages.items():
        assert len(ids[name]) == len(set(ids[name]))
        assert page.attrib["lang"] == "en-GB"
        assert page.find(f"{XHTML}head/{XHTML}title") is not None
        for link in page.iter(f"{XHTML}a"):
            file, _, place = link.attrib["href"].partition("#")
            if not file.startswith("http"):
                assert not place or place in ids[file or name], link.attrib["href"]
                assert (file or name) in pages
    assert not re.search(r"(src|href)=\"https?://[^\"]*\.(css|js|png|jpg|woff2?)\"", "".join(found.values()))


def test_the_epub_says_what_it_is_and_how_it_can_be_read(made: Made) -> None:
    found = epub_files(made["epub"])
    package = found["EPUB/package.opf"]
    for said in ("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard"):
        assert f'property="schema:{said}"' in package
    assert "accessibilitySummary" in package
    assert "<dc:language>en-GB</dc:language>" in package
    assert "2026-11-28T00:00:00Z" in package
    assert 'epub:type="toc"' in found["EPUB/nav.xhtml"]
    assert 'epub:type="landmarks"' in found["EPUB/nav.xhtml"]


@pytest.mark.full
def test_the_pdf_is_tagged_in_order_and_says_its_title_and_language(library: Library, made: Made) -> None:
    reader = PdfReader(io.BytesIO(made["pdf"]))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "A Guide"
    about: Any = root["/Metadata"].get_object()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in about.get_data()
    kinds = list(_tags(root["/StructTreeRoot"]))
    shown = book(library, SETTINGS)
    assert kinds.count("/H2") == sum(len(part.pieces) for part in shown.parts)
    assert {"/L", "/LI", "/P", "/H1", "/H3", "/TOC", "/TOCI", "/Link"} <= set(kinds)
    levels = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    titles = [piece.title for part in shown.parts for piece in part.pieces]
    text = re.sub(r"\s", "", text_of("pdf", made["pdf"]))
    begin = text.rindex(re.sub(r"\s", "", titles[-1]))  # in the contents too, so from behind
    assert begin > len(text) // 4
    # Each letter that is drawn belongs to the tree, or says that it is furniture.
    drawn: list[Any] = [page["/Contents"].get_object() for page in reader.pages]
    assert all(b"BDC" in one.get_data() for one in drawn)
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", ())]
    assert links
    assert all(note.get("/Contents") for note in links)


def _tags(node: Any) -> Iterable[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, DictionaryObject):
        if "/S" in node:
            yield str(node["/S"])
        yield from _tags(node.get("/K", ()))
    elif isinstance(node, list):
        for one in node:
            yield from _tags(one)


@pytest.mark.long
@KINDS
def test_the_same_is_said_in_the_same_bytes(library: Library, made: Made, kind: str) -> None:
    assert Made(library)[kind] == made[kind]


@pytest.mark.long
def test_each_kind_is_a_file_and_says_which(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_typeset", lambda book: b"a PDF")
    names = list(reading_copies(library, SETTINGS).files)
    assert names == [f"reading/a-guide.{kind}" for kind in files.kinds()]
    assert names[:2] == ["reading/a-guide.html", "reading/a-guide.epub"]


@pytest.mark.long
def test_files_are_made_again_only_when_what_they_say_has_changed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = book

    def counted(*told: Any) -> Book:
        asked.append("book")
        return real(*told)

    monkeypatch.setattr(files, "book", counted)
    monkeypatch.setattr(files, "kinds", lambda: ("html", "epub"))
    first = reading_copies(library, SETTINGS, tmp_path)
    assert reading_copies(library, SETTINGS, tmp_path) == first
    assert asked == ["book"]
    reading_copies(library, SETTINGS.model_copy(update={"name": "Another"}), tmp_path)
    assert asked == ["book"] * 2


@pytest.mark.long
def test_without_a_typesetter_there_is_no_pdf_and_the_page_says_so(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = with_copies(MARK, "about/licence.md", SETTINGS, {"reading/a-guide.html": b"x" * 4200})
    assert 'href="../../reading/a-guide.html">One web page</a> (HTML, 4 KB)' in before
    assert 'href="../../reading/a-guide.pdf"' in before
    offered.cache_clear()
    monkeypatch.setattr("guide.pages.rendering.offered.find_spec", lambda name: None)
    try:
        assert sorted(reading_copies(library, SETTINGS).files) == ["reading/a-guide.epub", "reading/a-guide.html"]
        told = with_copies(MARK, "about/licence.md", SETTINGS, {})
        assert ".pdf" not in told
        assert "PDF: not here" in told
    finally:
        monkeypatch.undo()
        offered.cache_clear()


@pytest.mark.long
def test_stories_are_told_as_far_as_there_is_room_and_the_rest_is_named(
    library: Library, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(files, "kinds", lambda: ("html",))
    whole = reading_copies(library, SETTINGS).files["reading/a-guide.html"]
    newest, *_, oldest = library.of("stories")
    monkeypatch.setattr(files, "MOST", len(whole) - 1)
    less = reading_copies(library, SETTINGS).files["reading/a-guide.html"].decode()
    assert len(less.encode()) < len(whole)
    assert f'id="stories-{newest.id}"' in less
    assert f'id="stories-{oldest.id}"' not in less
    assert "on the site</a> alone" in less
    assert not caplog.records
    monkeypatch.setattr(files, "MOST", 1000)
    with caplog.at_level("INFO"):
        reading_copies(library, SETTINGS)
    assert "more than the 1000 that a download should have" in caplog.text


def test_an_entry_with_what_no_copy_has_a_place_for_is_told_by_file_and_line(content: Path) -> None:
    path = next((content / "tips").glob("*.md"))
    path.write_text(f"{path.read_text()}\n![A map](map.png)\n")
    library = load_sound(content).published()
    found = reading_copies(library, SETTINGS)
    assert found.files == {}
    (problem,) = found.problems
    assert problem.path.endswith(f"tips/{path.name}")
    assert path.read_text().split("\n")[problem.line - 1] == "![A map](map.png)"


@pytest.mark.long
def test_epub_without_a_day_says_a_fixed_one(library: Library) -> None:
    settings = Settings(name="A Guide")
    first, second = (epub(book(library, settings)) for _ in range(2))
    assert first == second
    assert "2000-01-01T00:00:00Z" in epub_files(first)["EPUB/package.opf"]
