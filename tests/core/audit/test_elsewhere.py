"""Nothing is fetched from another host, and nothing is sent to one."""

from pathlib import Path

import pytest

from tests.core.audit.breaking import TIP, Break, asset, at_head, only, within


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="https://other.example/x.js"></script>',
        '<script src="data:text/javascript,go()"></script>',
        '<img alt="" src="//other.example/x.png">',
        '<img alt="" src="\\\\other.example/x.png">',
        '<img alt="" src=" h&#10;ttps:/\\other.example/x.png">',
        '<img alt="" srcset="data:image/png;base64,AA 1x, https://other.example/x.png 2x">',
        '<video poster="http://other.example/x.png"></video>',
        '<input type="image" alt="x" src="https://other.example/x.png">',
        '<svg><use href="https://other.example/x.svg#a"></use></svg>',
        '<svg><rect fill="url(https://other.example/x.svg#a)"></rect></svg>',
        '<svg><image xlink:href="https://other.example/x.png"></image></svg>',
    ],
)
def test_what_comes_from_elsewhere(broken: Break, markup: str) -> None:
    told = {fault for fault in broken({TIP: within(markup)}) if "<image> is not" not in fault[2]}
    only(told, TIP, "load", "is fetched from elsewhere than this site")


@pytest.mark.parametrize("rel", ["stylesheet", "preconnect", "dns-prefetch", "modulepreload", "icon", "manifest", ""])
def test_links_of_the_head_that_a_browser_follows(broken: Break, rel: str) -> None:
    link = f'<link rel="{rel}" href="https://other.example/">'
    only(broken({TIP: at_head(link)}), TIP, "load", "is fetched from elsewhere")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<form action="https://other.example/"></form>', "on <form> sends"),
        ('<button formaction="https://other.example/">x</button>', "on <button> sends"),
        ('<a href="#how" ping="https://other.example/">x</a>', "on <a> sends"),
    ],
)
def test_what_is_sent_elsewhere(broken: Break, markup: str, words: str) -> None:
    only(broken({TIP: within(markup)}), TIP, "form", words)


@pytest.mark.parametrize(
    ("css", "words"),
    [
        ("@import 'https://other.example/x.css';", "is fetched from elsewhere"),
        ("p { background: url(//other.example/x.png) }", "is fetched from elsewhere"),
        ("p { background: url('missing.png') }", "there is no assets/"),
    ],
)
def test_style_sheets(built: Path, broken: Break, css: str, words: str) -> None:
    sheet = asset(built, "guide.css")
    only(broken({sheet: lambda text: f"{text}\n{css}"}), sheet, "load", words)


@pytest.mark.parametrize(
    ("code", "field", "words"),
    [
        ('import "https://other.example/x.mjs";', "load", "is fetched from elsewhere"),
        ("const later = () => import('./missing.mjs');", "load", "there is no assets/"),
        ('export { x } from "./missing.mjs";', "load", "there is no assets/"),
        ('import { x } from "left-pad";', "import", "is not an address"),
        ('const who = "jane@other.example";', "contact", "`jane@other.example`"),
    ],
)
def test_scripts(built: Path, broken: Break, code: str, field: str, words: str) -> None:
    script = asset(built, "js/page/furniture.mjs")
    only(broken({script: lambda text: f"{text}\n{code}\n"}), script, field, words)


@pytest.mark.parametrize("code", ['// import "./a.mjs"', '/** @type {import("./a.mjs").A} */', "const a = /[\"'`]/g;"])
def test_comments_and_patterns_of_scripts_import_nothing(built: Path, broken: Break, code: str) -> None:
    assert broken({asset(built, "js/page/furniture.mjs"): lambda text: f"{code}\n{text}"}) == set()
