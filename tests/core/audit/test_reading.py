"""What the audit reads by itself, piece by piece: addresses, settings, pages, scripts and sheets."""

import json
from pathlib import Path

import pytest

from guide.audit.contacts import contacts_in
from guide.audit.document import read_document
from guide.audit.earlier import LISTED, earlier_in
from guide.audit.expected import Expected, base_of, configured
from guide.audit.files import Inside, Nowhere, Outside, Site, clean, scheme_of
from guide.audit.finding import Finding, joined, shown
from guide.audit.module import module_finding
from guide.audit.reach import reach_problems
from guide.audit.references import references
from guide.audit.sheet import addresses_in
from guide.content.problems import ContentError

BASE = "https://guide.example/small/"
SITE = Site(frozenset({"index.html", "a/index.html", "a/b.pdf", "404.html", "x.mjs", "data/y.json"}), BASE)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("", Inside("a/index.html")),
        ("#x%20y", Inside("a/index.html", "x y")),
        ("?q=1", Inside("a/index.html")),
        ("b.pdf", Inside("a/b.pdf")),
        ("../", Inside("index.html")),
        ("..", Inside("index.html")),
        (".", Inside("a/index.html")),
        ("../a/./../a/#x", Inside("a/index.html", "x")),
        (" ../\ta/\n ", Inside("a/index.html")),
        ("..\\a\\", Inside("a/index.html")),
        (BASE, Inside("index.html")),
        (f"{BASE}a/#x", Inside("a/index.html", "x")),
        ("//guide.example/small/a/", Inside("a/index.html")),
        ("https://guide.example/other/", Outside("https", "https://guide.example")),
        ("http://guide.example/small/", Outside("http", "http://guide.example")),
        ("https://guide.example:444/small/", Outside("https", "https://guide.example:444")),
        ("https://other.example", Outside("https", "https://other.example")),
        ("//other.example/x", Outside("https", "https://other.example")),
        ("MAILTO:a@b.example", Outside("mailto", "")),
        ("data:text/plain,a\\b", Outside("data", "")),
        ("https://", Nowhere("names no host")),
        ("https://[", Nowhere("is not an address")),
        ("../../x", Nowhere("leads out of the site")),
        ("../../", Nowhere("leads out of the site")),
        ("../a", Nowhere("lacks the slash at its end")),
        ("../..x", Nowhere("leads to nothing: there is no ..x")),
        ("c/", Nowhere("leads to nothing: there is no a/c/index.html")),
        ("/small/", Nowhere("begins at the host's root, which is not the site's root at every address")),
    ],
)
def test_where_an_address_leads(url: str, target: object) -> None:
    assert SITE.target(url, "a/index.html") == target


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("/small/", Inside("index.html")),
        ("/small/a/#x", Inside("a/index.html", "x")),
        ("/a/", Nowhere("does not lie below /small/, where this site is")),
        ("a/", Nowhere("is relative, but this page is shown at any depth")),
        ("#x", Inside("404.html", "x")),
    ],
)
def test_where_one_leads_from_the_page_that_is_shown_at_any_depth(url: str, target: object) -> None:
    assert SITE.target(url, "404.html") == target


def test_where_the_address_of_the_site_is_not_known_every_host_is_another() -> None:
    site = Site(SITE.files)
    assert site.target(BASE, "a/index.html") == Outside("https", "https://guide.example")
    assert site.target("/a/", "404.html") == Inside("a/index.html")


def test_an_address_as_a_browser_takes_it() -> None:
    assert [clean(url) for url in (" \x00a\\b?c\\d ", "x:a\\b", "HTTP:\\\\a\\b#c\\d", "a\nb")] == [
        "a/b?c\\d", "x:a\\b", "HTTP://a/b#c\\d", "ab",
    ]  # fmt: skip
    assert [scheme_of(url) for url in ("Java\tScript:x", "a:b", "a/b:c", ":x", "a")] == ["javascript", "a", "", "", ""]


@pytest.mark.parametrize("url", ["https://a.example", "http://a.example/b", "https://a.example/b//"])
def test_an_address_of_a_site_ends_in_one_slash(url: str) -> None:
    assert base_of(url) == url.rstrip("/") + "/"


@pytest.mark.parametrize(
    "url", ["", "a.example", "ftp://a.example/", "https:///a", "https://a.example/?b", "https://a.example/#b"]
)
def test_what_is_no_address_of_a_site(url: str) -> None:
    with pytest.raises(ValueError, match="is not the address of a site"):
        base_of(url)


def test_exceptions_follow_from_the_settings(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    told = {"email": "a@b.example", "endpoint": "https://c.example/d?e"}
    guide = {"submissions": told, "contacts": ["0131 496 0000", 7], "comments": {"repo": "x"}}
    file.write_text(json.dumps({"extra": {"guide": guide}}))
    assert configured(file) == Expected(
        None, frozenset({"a@b.example", "0131 496 0000", "7"}), ("https://c.example",), (), ("https://giscus.app",)
    )
    unset = "extra: {guide: {submissions: {email: '', endpoint: ''}}}", "extra: {guide: {submissions: {email: 7}}}"
    of_another_kind = "[]", "extra: 1", "extra: {guide: []}", "extra: {guide: {submissions: x, contacts: y}}"
    for settings in ("", *unset, *of_another_kind):
        file.write_text(settings)
        assert configured(file) == Expected()
    for broken in (b"{", b"\xff"):
        file.write_bytes(broken)
        with pytest.raises(ContentError, match="cannot be read"):
            configured(file)


def test_two_expectations_are_joined_with_the_first_address_first() -> None:
    one = Expected("a/", frozenset({"b"}), ("c",), ("d",), ("e",))
    two = Expected("f/", frozenset({"g"}), ("h",), ("i",), ("j",))
    assert one.joined(two) == Expected("a/", frozenset({"b", "g"}), ("c", "h"), ("d", "i"), ("e", "j"))
    assert Expected().joined(two).base == "f/"


def test_a_text_is_shown_on_one_line_and_cut_where_it_is_long() -> None:
    assert shown("a \n b") == "a b"
    assert [len(shown("x" * count)) for count in (79, 80, 81)] == [79, 80, 80]
    assert [shown("x" * 80), shown("x" * 81)] == ["x" * 80, "x" * 79 + "…"]


def test_findings_are_joined() -> None:
    parts = [Finding("x", leads_to=frozenset({"a"}), unlisted=True), Finding("x", ids=frozenset({"b"}), redirects=True)]
    assert joined("x", parts) == Finding("x", (), frozenset({"a"}), frozenset(), frozenset({"b"}), True, True)
    assert joined("x", []) == Finding("x")


def test_a_page_is_read_a_paragraph_at_a_time_without_scripts_and_styles() -> None:
    html = (
        "<!-- before --><head><title>T</title><style>s</style><meta name=A content=b></head><body><p>a<b>b</b>c"
        "<!--within-->d</p><script>js</script><ul><li>e<li>f</ul><p> </p>g<wbr>h</body><!-- after -->"
    )
    document = read_document(html)
    assert document.texts == ("T", "abc", "within", "d", "e", "f", "gh", "after", "before")
    assert document.meta("a") == ["b"]
    assert document.first_in_head is not None
    assert document.first_in_head.tag == "title"
    assert [element.text for element in document.all("title", "script", "style", "p")] == ["T", "s", "", "js", ""]
    assert read_document("").texts == ()


@pytest.mark.parametrize("count", range(7, 18))
def test_how_many_digits_a_telephone_number_has(count: int) -> None:
    assert bool(list(contacts_in("0" * count))) is (9 <= count <= 15)
    assert bool(list(contacts_in("ring (+" + "1" * count))) is (9 <= count <= 15)
    assert not list(contacts_in("1" * count))


def test_what_a_style_sheet_fetches() -> None:
    css = """@import "a.css"; @import url(b.css); p { background: URL( 'c.png' ), url("d.png"), url(e) } /* url(f) */"""
    assert addresses_in(css) == ["a.css", "b.css", "c.png", "d.png", "e"]


def test_what_a_script_leads_to() -> None:
    code = """
      import "./x.mjs"; // "data/y.json"
      const a = 'a/b.pdf', b = `data/${name}.json`, c = "no file", d = /"/g;
      const e = new URL("data/y.json", import.meta.url);
      const f = `${base}data/y.json`;
    """
    finding = module_finding(SITE, "x.mjs", code, Expected())
    assert finding.leads_to == {"x.mjs", "a/b.pdf", "data/y.json"}
    assert finding.problems == ()
    for line, field in (
        ('import "x.mjs"', "import"),
        ('import("../x.mjs")', "load"),
        ('import "//a.example/x.mjs"', "load"),
    ):
        assert [problem.field for problem in module_finding(SITE, "x.mjs", line, Expected()).problems] == [field]
    filled_in = module_finding(SITE, "x.mjs", "import(`./${name}.mjs`); const f = `${base}data/y.json`;", Expected())
    assert filled_in.leads_to == {"data/y.json"}
    assert filled_in.problems == ()
    assert module_finding(SITE, "x.mjs", 'new URL("z.json", import.meta.url)', Expected()).problems
    assert not module_finding(SITE, "x.mjs", 'new URL("z.json", base)', Expected()).problems


def test_every_address_of_a_page_by_what_becomes_of_it() -> None:
    html = """<head><link rel="next" href="1"><link rel="icon next" href="2"><meta property="og:image" content="3">
      <meta name="x" content="4"><meta http-equiv="Refresh" content="0; URL='5'"></head><body><a href="6"
      ping="7 8"></a><area href="9"><img src="10" srcset="11 1x, 12 2x"><form action="13"></form><q cite="14"></q>
      <svg><rect fill="url(15)"></rect></svg><div data-x="16.json" data-z="/16.css" data-y="16" title="url"></div>
      <video poster="17"></video>"""
    found = [(reference.role.name, reference.url) for reference in references(read_document(html))]
    assert found == [
        *[("NAME", "1"), ("LOAD", "2"), ("NAME", "3"), ("LINK", "5"), ("LINK", "6"), ("SEND", "7"), ("SEND", "8")],
        *[("LINK", "9"), ("LOAD", "10"), ("LOAD", "11"), ("LOAD", "12"), ("SEND", "13"), ("NAME", "14")],
        *[("LOAD", "15"), ("LOAD", "16.json"), ("LOAD", "/16.css"), ("LOAD", "17")],
    ]


def earlier(folder: Path, *listed: list[str], there: frozenset[str] = frozenset()) -> tuple[set[str], list[str]]:
    """The files that are an earlier deployment's, and what is wrong, of deployments with these files."""
    (folder / "assets").mkdir(exist_ok=True)
    (folder / LISTED).write_text(json.dumps({"deployments": listed}))
    files, problems = earlier_in(folder, frozenset({LISTED}) | there)
    assert {problem.path for problem in problems} <= {LISTED}
    return set(files), [problem.message for problem in problems]


def test_what_earlier_deployments_left(tmp_path: Path) -> None:
    assert earlier_in(tmp_path, frozenset()) == (frozenset(), ())
    own, kept = "assets/css/a.000000000000.css", "assets/js/a.000000000001.mjs"
    assert earlier(tmp_path, [own], [own, kept], there=frozenset({own, kept})) == ({LISTED, kept}, [])
    assert earlier(tmp_path, [own], [kept]) == ({LISTED, kept}, [f"`{kept}` is not there"])
    for odd in ("assets/js/a.000000000001.html", "assets/a.mjs", "assets/js/a.mjs", "assets/js/a.000000000001.css"):
        assert earlier(tmp_path, [], [odd], there=frozenset({odd})) == (
            {LISTED},
            [f"`{odd}` is no style sheet or script named by what it holds"],
        )
    assert earlier(tmp_path, [], [], []) == ({LISTED}, [])
    assert earlier(tmp_path, [], [], [], []) == ({LISTED}, ["names 3 earlier ones; 2 at most are kept"])


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"deployments": 1}', '{"deployments": []}', '{"deployments": [1]}'])
def test_a_list_of_earlier_deployments_that_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / LISTED).write_text(text)
    files, (problem,) = earlier_in(tmp_path, frozenset({LISTED}))
    assert files == {LISTED}
    assert "lists no deployments" in problem.message


def test_what_scripts_ask_for_beside_what_leads_to_them() -> None:
    edition, beside, part = "assessments/a/2.json", "assessments/a/2-signs.json", "stories/find/0a/year.json"
    files = frozenset({"index.html", "stories/index.html", edition, beside, part})
    home = Finding("index.html", leads_to=frozenset({edition, "stories/index.html"}))
    assert list(reach_problems(files, [home])) == []
    left_over = "stories/find/left-over.json"
    assert [problem.path for problem in reach_problems(files | {left_over}, [home])] == [left_over]
    alone = [problem.path for problem in reach_problems(files, [Finding("index.html")])]
    assert alone == sorted(files - {"index.html"})
