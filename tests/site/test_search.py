"""The search index of a small site: what it knows, what it does not, and that it is the same each time."""

import gzip
import json
import random
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from guide.publish.search import indexer, order
from guide.publish.search.full_text import SearchError, begun, index, prose
from guide.publish.search.order import OtherFormError, put_in_order
from tests.site.conftest import Built

Build = Callable[..., Built]


def known(site: Path) -> dict[str, Any]:
    """What the index holds of each page, by address."""
    files = (site / "pagefind" / "fragment").glob("*.pf_fragment")
    pages = [json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")) for path in files]
    return {page["url"]: page for page in pages}


def contents(site: Path) -> dict[str, bytes]:
    """Every file of the index, by its path."""
    folder = site / "pagefind"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def searched(tmp_path: Path) -> Path:
    """A site of two pages, with its index."""
    for name, theme in (("one", "People"), ("two", "Power")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(
            f'<html lang="en"><body><main data-pagefind-body><h1>{name}</h1><p data-pagefind-filter="theme">{theme}</p>'
            "<p>Words enough.</p></main></body></html>"
        )
    index(tmp_path, pytest.fail)
    return tmp_path


def test_it_knows_entries_and_pages_by_kind_theme_and_stage(build: Build) -> None:
    built = build()
    assert built.status == 0, built.said
    pages = known(built.site)
    tip = pages["/tips/first-tip/"]
    assert tip["meta"] == {"title": "Ask how it is going", "kind": "tip"}
    assert tip["filters"] == {"kind": ["Tips"], "theme": ["People"], "stage": ["Working"]}
    assert tip["content"].startswith("A short round that brings trouble up early.")
    assert pages["/stories/we-asked/"]["filters"]["kind"] == ["Stories"]
    assert pages["/assessments/check/"]["filters"]["kind"] == ["Checks"]
    assert pages["/themes/people/"]["filters"]["kind"] == ["Themes"]
    assert pages["/glossary/"]["filters"]["kind"] == ["Other pages"]


def test_it_does_not_know_what_leads_to_a_page_nor_the_furniture_round_it(build: Build, project: Path) -> None:
    tip = project / "guide_src/tips/first-tip.md"
    tip.write_text(tip.read_text().replace("title: ", "aliases: [tips/old-name]\ntitle: ", 1))
    pages = known(build().site)
    assert not {"/404.html", "/tips/old-name/", "/index-of-everything/"} & set(pages)
    everything = {url: page["content"] for url, page in pages.items()}
    for reason in ("It breaks the silence", "It makes asking normal", "They went round the table"):
        assert not [url for url, text in everything.items() if reason in text], reason
    for heading in ("What leads here", "Where to go from here", "Entries that lead here"):
        assert not [url for url, text in everything.items() if heading in text], heading
    for furniture in ("Improve this page", "Last reviewed", "Previous", "Privacy", "Don’t know", "Print this page"):
        assert not [url for url, text in everything.items() if furniture in text], furniture
    assert "Ask how it is going" not in everything["/tips/"]


def test_neither_citations_nor_made_up_examples_are_known_and_cells_stand_apart(build: Build) -> None:
    site = build().site
    assert "guide-example" in (site / "tools/a-round/example/index.html").read_text()
    assert "/tools/a-round/example/" not in known(site)
    assert not [path for path in site.rglob("*.html") if re.search(r"<[^<>]*\sdata-pagefind-", path.read_text())]
    everything = {url: page["content"] for url, page in known(site).items()}
    assert not [url for url, text in everything.items() if "What this rests on" in text]


def test_cells_are_apart_and_works_that_are_cited_are_left_out() -> None:
    html = (
        "<table><tr><th>Can decide</th><td>a yes</td></tr></table>"
        '<h2 id="what-this-rests-on">What this rests on</h2>\n<ul>\n<li>Huxham</li>\n</ul><p>Last.</p>'
    )
    assert prose(html) == "<table><tr><th>Can decide </th><td>a yes </td></tr></table><p>Last.</p>"


def test_markup_in_a_title_stays_text(build: Build, project: Path) -> None:
    tip = project / "guide_src/tips/first-tip.md"
    tip.write_text(tip.read_text().replace("title: Ask how it is going", "title: 'R&D, <b>kind:Tools</b> \"x\"'"))
    page = known(build().site)["/tips/first-tip/"]
    assert page["filters"]["kind"] == ["Tips"]
    assert page["meta"]["kind"] == "tip"


def test_the_same_pages_give_the_same_index_in_whatever_order_they_were_written(build: Build, tmp_path: Path) -> None:
    site = build().site
    index(site, pytest.fail)  # of what the pages are once their marks are gone, like that of each copy
    first = contents(site)
    files = [path for path in site.rglob("*") if path.is_file() and "pagefind" not in path.parts]
    for seed in range(3):
        random.Random(seed).shuffle(files)  # noqa: S311 - an order, not a secret
        copy = tmp_path / f"copy-{seed}"
        for path in files:
            target = copy / path.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
        index(copy, pytest.fail)
        assert contents(copy) == first


def test_it_leaves_only_what_the_dialog_loads_and_nothing_of_an_older_index(build: Build) -> None:
    site = build().site
    (site / "pagefind" / "fragment" / "old.pf_fragment").write_text("")
    index(site, pytest.fail)
    files = set(contents(site))
    assert not [path for path in files if "old" in path]
    loose = sorted(path for path in files if "/" not in path)
    assert [path for path in loose if not path.endswith(".pf_meta")] == [
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.en.pagefind",
    ]
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    assert f"pagefind.{entry['languages']['en']['hash']}.pf_meta" in loose


def test_pages_without_an_article_are_no_index(tmp_path: Path) -> None:
    with pytest.raises(SearchError, match="no page"):
        index(tmp_path, pytest.fail)


def test_a_pagefind_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "find_spec", lambda _: None)
    with pytest.raises(SearchError, match="extra `search`"):
        index(tmp_path, pytest.fail)


def test_a_pagefind_that_stops_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<p>Hello</p>")
    monkeypatch.setattr(sys, "executable", shutil.which("true"))
    with pytest.raises(SearchError, match="Pagefind stopped"):
        index(tmp_path, pytest.fail)


def unlike(pack: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        meta = next(folder.glob("pagefind.*.pf_meta"))
        meta.write_bytes(pack(meta.read_bytes()))

    return change


def without_filters(folder: Path) -> None:
    shutil.rmtree(folder / "filter")


def with_other_words(folder: Path) -> None:
    (folder / "pagefind-entry.json").write_text('{"tongues": []}')


SIGNED = b"pagefind_dcd"
OTHER_FORMS: dict[str, Callable[[Path], None]] = {
    "not packed": unlike(lambda data: b"plain"),
    "packed, cut short": unlike(lambda data: data[:-20]),
    "another signature": unlike(lambda data: gzip.compress(b"pagefind_xyz" + gzip.decompress(data)[12:])),
    "no CBOR": unlike(lambda data: gzip.compress(SIGNED + b"\xff\xff")),
    "no list": unlike(lambda data: gzip.compress(SIGNED + b"\xa0")),
    "a shorter list": unlike(lambda data: gzip.compress(SIGNED + b"\x81\x01")),
    "numbers where filters were": unlike(lambda data: gzip.compress(SIGNED + b"\x84\x01\x02\x03\x04")),
    "no filters": without_filters,
    "another entry": with_other_words,
}


@pytest.mark.parametrize("change", OTHER_FORMS.values(), ids=OTHER_FORMS)
def test_an_index_of_a_form_we_do_not_know_is_left_as_it_is(searched: Path, change: Callable[[Path], None]) -> None:
    change(searched / "pagefind")
    before = contents(searched)
    with pytest.raises(OtherFormError):
        put_in_order(searched / "pagefind")
    assert contents(searched) == before


def test_the_build_goes_on_with_a_notice(searched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order, "_SIGNATURE", b"pagefind_next")
    told: list[str] = []
    index(searched, told.append)
    assert len(told) == 1
    assert "left as Pagefind made it" in told[0]
    assert "does not begin" in told[0]
    entry = json.loads((searched / "pagefind/pagefind-entry.json").read_text())
    assert (searched / "pagefind" / f"pagefind.{entry['languages']['en']['hash']}.pf_meta").exists()


def test_of_a_long_page_the_first_words_are_indexed_and_what_it_is_chosen_by() -> None:
    page = (
        '<title>T</title><article class="a b"><h1>One two</h1><p>three <b>four</b> five six</p>'
        '<a data-pagefind-filter="theme">Power and money</a></article><footer>foot</footer>'
    )
    cut = begun(page, 4)
    assert cut == page.replace(" five six", "")
    assert begun(page, 100) == page
