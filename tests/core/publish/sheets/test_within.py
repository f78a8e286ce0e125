"""A sheet that stands in its page, whole or for the page’s beginning: the policy takes it, and no rule is missing."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from guide.publish.assets import gather
from guide.publish.sheets.cutting import read
from guide.publish.sheets.dressing import LONG, dress
from guide.publish.sheets.first import MARK, beginning, parted
from guide.publish.sheets.names import Names
from guide.publish.sheets.within import seen_from
from tests.core.audit.small_site import QUOTE

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"
SHEET = ".guide-a{color:red}.guide-b{color:blue}"


def dressed(
    folder: Path, pages: dict[str, tuple[str, str]], sheet: str = SHEET
) -> tuple[dict[str, str], dict[str, str]]:
    """The pages of a site and its sheets by their names, from the type and the body of each page, by its address."""
    for address, (kind, body) in pages.items():
        root = "../" * address.count("/")
        head = (
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY.replace(QUOTE, "&#39;")}">'
            f'<link rel="stylesheet" href="{root}assets/css/{kind}.css">'
        )
        script = f'<script src="{root}assets/js/guide.mjs"></script>'
        page = folder / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"<html><head>{head}</head><body>{body}{script}</body></html>")
    dress(folder, gather([sheet], {"guide.mjs": "export {};\n"}))
    sheets = {path.name.split(".")[0]: path.read_text() for path in folder.glob("assets/css/*")}
    return {address: (folder / address / "index.html").read_text() for address in pages}, sheets


def held_in(page: str) -> str:
    """The sheet that stands in a page; its policy takes exactly that."""
    [sheet] = re.findall(r"<style[^>]*>(.*?)</style>", page, re.S)
    taken = b64encode(sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{taken}'; img-src" in page
    return str(sheet)


def test_a_long_page_to_read_holds_a_sheet_of_only_what_it_uses(tmp_path: Path) -> None:
    long = " ".join(f"{number * 7919 % 100_003:x}" for number in range(LONG))
    bodies = {"tools/short/": '<p class="guide-a">', "tools/long/": f'<p class="guide-b">{long}'}
    pages, sheets = dressed(tmp_path, {address: ("tool", body) for address, body in bodies.items()})
    assert sheets == {"tool": ".guide-a{color:red}"}
    assert held_in(pages["tools/long/"]) == ".guide-b{color:blue}"
    assert 'rel="stylesheet"' not in pages["tools/long/"]
    assert "assets/css/tool." in pages["tools/short/"]
    assert "<style" not in pages["tools/short/"]
    assert POLICY in pages["tools/short/"]


def test_the_home_page_holds_its_sheet(tmp_path: Path) -> None:
    pages, sheets = dressed(tmp_path, {"": ("home", '<p class="guide-b">')})
    assert sheets == {}
    assert held_in(pages[""]) == ".guide-b{color:blue}"


def test_an_entry_holds_what_its_beginning_needs_and_names_the_rest_where_that_ends(tmp_path: Path) -> None:
    sheet = (
        ":root{--one:1px;--two:2px}.guide-c{color:red}.guide-a,.guide-b{margin:var(--one)}.guide-a:hover{gap:0}"
        ".guide-b{padding:var(--two)}@media print{.guide-a{color:black}}@page{margin:1cm}"
    )
    body = f'<p class="guide-a">Cover</p>\n{MARK}\n<p class="guide-b guide-c">Text</p>'
    pages, sheets = dressed(tmp_path, {"tips/a/": ("entry", body), "tips/b/": ("entry", body)}, sheet)
    assert list(sheets) == ["entry"]
    assert held_in(pages["tips/a/"]).startswith(":root{--one:1px}.guide-a{margin:var(--one)}@keyframes")
    rest = sheets["entry"]
    assert rest.startswith(
        "@page{margin:1cm}:root{--two:2px}.guide-c{color:red}.guide-b{margin:var(--one)}.guide-a:hover{gap:0}"
        ".guide-b{padding:var(--two)}@media print{.guide-a{color:black}}"
    )
    for page in pages.values():
        cover, link, text = re.split(r'\n(<link rel="stylesheet" href="../../assets/css/entry.\w+.css">)\n', page)
        assert cover.endswith("Cover</p>")
        assert text.startswith('<p class="guide-b')
        assert link
        assert MARK not in page
    assert dressed(tmp_path / "other", {"tips/a/": ("entry", "<p>")})[0]["tips/a/"].count('rel="stylesheet"') == 1


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ('<a class="guide-a" href="b" hidden>It <b class="guide-b"></b></a><p>', "<a hidden><p>"),
        ('<b class="guide-b" hidden="hidden"></b><p>', "<b hidden><p>"),
        ('<p title="a hidden thing">Said</p>', '<p title="a hidden thing">Said</p>'),
        ('<p class="guide-hidden-visually">Said</p>', '<p class="guide-hidden-visually">Said</p>'),
        ("<input hidden><p>Said</p>", "<input hidden><p>Said</p>"),
    ],
)
def test_the_beginning_needs_no_rule_for_what_is_hidden_in_it(html: str, seen: str) -> None:
    assert beginning(f"{html}{MARK}<p hidden></p>") == seen
    assert beginning(html) == ""


def test_what_stands_behind_the_beginning_is_hidden_only_until_the_rest_is_there() -> None:
    first, rest = parted(read(".guide-a{color:red}"), Names(classes={"guide-a"}))
    held, shown = (re.findall(r"([^{}]*)\{animation:(\w+)", sheet) for sheet in (first, rest))
    assert held == [(shown[0][0], "held")]
    assert shown == [(held[0][0], "none")]
    assert re.search(r"animation:held \d+s}", first), "it ends by itself where the rest never comes"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("url(../img/a.svg)", "url(../../assets/img/a.svg)"),
        ('url( "../img/a.svg" )', 'url("../../assets/img/a.svg")'),
        ("url(b.png)", "url(../../assets/css/b.png)"),
        ("url(data:image/png;base64,a)", "url(data:image/png;base64,a)"),
        ("url('data:image/svg+xml,(a)')", "url('data:image/svg+xml,(a)')"),
        ("url(\"data:image/svg+xml,(fill='url(a)')\")", "url(\"data:image/svg+xml,(fill='url(a)')\")"),
        ("url('a\\'(b).png')", "url('../../assets/css/a\\'(b).png')"),
        ("url(HTTPS://a.example/b.png)", "url(HTTPS://a.example/b.png)"),
        ("url()", "url()"),
        ("url(#mask)", "url(#mask)"),
        ("url(/img/a.svg)", "url(/img/a.svg)"),
    ],
)
def test_addresses_in_a_sheet_hold_in_the_page_that_it_stands_in(address: str, expected: str) -> None:
    sheet, turned = (f"p{{background:{one};mask:{one}}}" for one in (address, expected))
    assert seen_from("../../assets/css/", sheet) == turned
    assert seen_from("/guide/assets/css/", sheet) == turned.replace("../../", "/guide/")
    assert seen_from("assets/css/", sheet) == turned.replace("../../", "")


def test_nothing_that_a_sheet_says_ends_its_element(tmp_path: Path) -> None:
    said = 'content:"é </style><b> </STYLE> </p>"'
    pages, _ = dressed(tmp_path, {"": ("home", '<p class="guide-b">')}, f".guide-b{{{said}}}")
    held = held_in(pages[""])
    assert held == ".guide-b{" + said.replace("</s", "<\\/s").replace("</S", "<\\/S") + "}"
    assert pages[""].lower().count("</style") == 1
