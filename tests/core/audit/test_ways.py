"""Everything leads somewhere, and something leads to everything."""

import gzip
from pathlib import Path

import pytest

from guide.audit.expected import Expected
from tests.core.audit.breaking import CHECK, TIP, Break, asset, at_head, only, swap, within


@pytest.mark.parametrize(
    ("url", "field", "words"),
    [
        ("../missing/", "link", "`../missing/` leads to nothing: there is no tips/missing/index.html"),
        ("../first-tip/missing.pdf", "link", "there is no tips/first-tip/missing.pdf"),
        ("../First-tip/", "link", "there is no tips/First-tip/index.html"),
        ("../second-tip", "link", "lacks the slash at its end"),
        ("/tips/second-tip/", "link", "begins at the host's root"),
        ("../../../index.html", "link", "leads out of the site"),
        ("../second-tip/#missing", "anchor", "`#missing` is not in tips/second-tip/index.html"),
        ("#missing", "anchor", "`#missing` is not in tips/first-tip/index.html"),
        ("https://", "link", "names no host"),
        ("https://[", "link", "is not an address"),
        ("data:text/html,x", "link", "is of a kind that no link here may have"),
        ("ftp://other.example/", "link", "is of a kind"),
    ],
)
def test_links(broken: Break, url: str, field: str, words: str) -> None:
    only(broken({TIP: within(f'<a href="{url}">x</a>')}), TIP, field, words)


@pytest.mark.parametrize(
    "url", ["", "#", "#top", "#how", "./", "../..", "../second-tip/?x=1#how", "https://a.example/"]
)
def test_links_that_lead_somewhere(broken: Break, url: str) -> None:
    assert broken({TIP: within(f'<a href="{url}">x</a>')}) == set()


def test_the_page_that_is_not_there_is_shown_at_any_depth(broken: Break) -> None:
    only(broken({"404.html": within('<a href="tips/">x</a>')}), "404.html", "link", "is shown at any depth")


def test_what_a_page_says_of_itself_counts_from_it_and_data_for_scripts_from_the_root(broken: Break) -> None:
    of_itself = '<script type="application/ld+json">{"url": "../second-tip/"}</script>'
    for_scripts = '<script type="application/json">{"url": "tips/second-tip/"}</script>'
    assert broken({TIP: within(of_itself + for_scripts)}) == set()


def test_data_beside_a_page(broken: Break) -> None:
    page = "assessments/check/index.html"
    told = broken({page: swap('data-definition="1.json"', 'data-definition="9.json"')})
    only(told, page, "load", "there is no assessments/check/9.json")


@pytest.mark.parametrize(
    ("file", "text", "field", "words"),
    [
        (CHECK, '{"url": "tips/missing/"}', "link", "there is no tips/missing/index.html"),
        (CHECK, '{"url": "tips/first-tip/#missing"}', "anchor", "`#missing` is not in"),
        (CHECK, '{"url": ', "data", "is not JSON"),
        ("robots.txt", "Sitemap: missing.xml\n", "link", "there is no missing.xml"),
        ("llms.txt", "- [Tip](tips/missing/): gone\n", "link", "there is no tips/missing/index.html"),
        ("feed.xml", "<feed><link href='tips/missing/'/></feed>", "link", "there is no tips/missing/"),
        ("feed.xml", "<feed><content type='html'>&lt;p onclick='x'></content></feed>", "handler", "`onclick` on <p>"),
        ("feed.xml", "<feed>", "data", "is not XML"),
        ("feed.xml", "<!DOCTYPE x [<!ENTITY e 'e'>]><feed>&e;</feed>", "data", "holds a document type"),
        ("assets/img/mark.svg", "<svg><script>go()</script></svg>", "element", "<script> is not"),
        ("assets/img/mark.svg", "<svg onload='go()'></svg>", "handler", "`onload` on <svg>"),
        ("assets/img/mark.svg", "<svg><use href='//other.example/x'/></svg>", "load", "is fetched from elsewhere"),
    ],
)
def test_files_for_machines(broken: Break, file: str, text: str, field: str, words: str) -> None:
    # What a list no longer names may be left without a link, which is told too.
    told = {fault for fault in broken({file: text}) if fault[1] != "unlinked"}
    only(told, file, field, words)


def test_a_page_that_no_page_links_to(built: Path, broken: Break) -> None:
    page = (built / TIP).read_text()
    lonely = {"tips/lonely/index.html": page, "guide.json": '{"entries": [{"url": "tips/lonely/"}]}'}
    told = broken(lonely)
    assert ("tips/lonely/index.html", "unlinked", "nothing leads here; link to it, or leave it out") in told
    assert {fault for fault in told if "tips/" in fault[0]} == {fault for fault in told if "lonely" in fault[0]}


def test_two_pages_that_only_link_to_each_other(built: Path, broken: Break) -> None:
    page = (built / TIP).read_text()
    one, two = "tips/one/index.html", "tips/two/index.html"
    told = broken({one: within('<a href="../two/">x</a>')(page), two: within('<a href="../one/">x</a>')(page)})
    assert {path for path, *_ in told} == {one, two}
    assert {field for _, field, _ in told} == {"unlinked"}


@pytest.mark.parametrize("name", ["assets/img/left-over.png", "tips/first-tip/sheet.pdf"])
def test_a_file_that_nothing_links_to(broken: Break, name: str) -> None:
    only(broken({name: b"x"}), name, "unlinked", "nothing leads here")


def test_the_index_of_a_search_that_no_script_asks_for(built: Path, broken: Break) -> None:
    worker = asset(built, "js/search/worker.mjs")
    told = broken({worker: lambda code: code.replace("pagefind/pagefind.js", "elsewhere.js")})
    assert {(path.split("/")[0], field) for path, field, _ in told} == {("pagefind", "unlinked")}


@pytest.mark.parametrize("name", [".env", "tips/notes.md", "tips/page.htm", "tips/page.xhtml", "CNAME.bak"])
def test_a_file_of_another_kind(broken: Break, name: str) -> None:
    told = broken({name: "x", TIP: within(f'<a href="../../{name}">x</a>')})
    only(told, name, "file", "is of a kind that is not published here")


def test_a_link_of_the_file_system(built: Path, broken: Break) -> None:
    link = built / "passwd"
    link.symlink_to("/etc/passwd")
    try:
        only(broken({}), "passwd", "file", "is a link to another place")
    finally:
        link.unlink()


def test_a_site_without_a_home_page_is_told_by_what_leads_there(built: Path, broken: Break) -> None:
    home = built / "index.html"
    kept = home.read_bytes()
    home.unlink()
    try:
        told = broken({})
    finally:
        home.write_bytes(kept)
    assert (TIP, "link") in {(path, field) for path, field, message in told if "leads to nothing" in message}


def test_a_page_that_is_not_utf_8(broken: Break) -> None:
    told = {fault for fault in broken({"glossary/index.html": b"\xff"}) if fault[1] == "encoding"}
    only(told, "glossary/index.html", "encoding", "is not UTF-8")


OLD = "tips/old/index.html"


def old_address(page: str, refresh: str = "0; url=../first-tip/", robots: str = "noindex") -> str:
    """A page that leads on."""
    meta = f'<meta name="robots" content="{robots}"><meta http-equiv="refresh" content="{refresh}">'
    return at_head(meta)(page)


def test_an_old_address_needs_no_link(built: Path, broken: Break) -> None:
    assert broken({OLD: old_address((built / TIP).read_text())}) == set()


@pytest.mark.parametrize(
    ("refresh", "robots", "told_of"),
    [
        ("0; url=../first-tip/", "all", {"redirect"}),
        ("0; url=../missing/", "noindex", {"redirect", "link"}),
        ("0; url=https://other.example/", "noindex", {"redirect"}),
        ("0; URL='javascript:go()'", "noindex", {"redirect", "link"}),
        ("5", "noindex", {"redirect"}),
    ],
)
def test_an_old_address_that_leads_nowhere(
    built: Path, broken: Break, refresh: str, robots: str, told_of: set[str]
) -> None:
    told = broken({OLD: old_address((built / TIP).read_text(), refresh, robots)})
    assert {(path, field) for path, field, _ in told} == {(OLD, field) for field in told_of}


def test_only_a_page_that_people_are_led_to_needs_to_say_its_address(built: Path, broken: Break) -> None:
    second = "tips/second-tip/index.html"
    base = "https://guide.example/"
    moved = old_address((built / TIP).read_text(), robots="all")
    files = {OLD: moved, second: at_head('<meta name="robots" content="NoIndex, follow">')}
    asked = {path for path, field, _ in broken(files, Expected(base=base)) if field == "canonical"}
    assert asked == {page.relative_to(built).as_posix() for page in built.rglob("*.html")} - {OLD, second, "404.html"}


def test_of_what_the_search_is_made_of_only_pages_are_looked_at(broken: Break) -> None:
    files = {
        "pagefind/look.html": "<p onclick='go()'>x</p>", "pagefind/mark.svg": '<svg onload="go()"/>',
        "pagefind/made.js": 'import "https://other.example/x.js";', "pagefind/made.css": "p { background: url(gone) }",
        "pagefind/made.json": "{", "pagefind/made.pf_meta": b"\xff",
    }  # fmt: skip
    told = broken(files)
    assert {path for path, *_ in told} == {"pagefind/look.html", "pagefind/mark.svg"}
    assert {(path, field) for path, field, _ in told if field == "handler"} == {
        ("pagefind/look.html", "handler"), ("pagefind/mark.svg", "handler"),
    }  # fmt: skip


def test_the_sitemap_lists_only_what_wants_to_be_found(built: Path, broken: Break) -> None:
    base = "https://guide.example/"
    xml = f"<urlset><url><loc>{base}tips/old/</loc></url><url><loc>{base}404.html</loc></url></urlset>"
    files = {OLD: old_address((built / TIP).read_text()), "sitemap.xml": xml, "sitemap.xml.gz": gzip.compress(b"")}
    told = {fault for fault in broken(files, Expected(base=base)) if fault[0].startswith("sitemap")}
    assert told == {
        ("sitemap.xml", "listed", f"{OLD} asks not to be found, and stands in the list all the same"),
        ("sitemap.xml", "listed", "404.html asks not to be found, and stands in the list all the same"),
        ("sitemap.xml.gz", "file", "does not hold what sitemap.xml holds"),
    }
