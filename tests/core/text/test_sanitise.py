"""The second wall by itself: raw HTML, as if the cleaning of stories had let everything through."""

import pytest

from guide.text.sanitise import RESPONSES, SCHEMES, TAGS, sanitise, sanitise_told

SAFE = (
    '<h1 id="title">A</h1><h2 id="how">B</h2><h3>C</h3><p class="x">a <em>b</em> <strong>c</strong> <code>d</code> '
    '<bdi>e</bdi><br>f <span class="k" data-kind="tip">g</span></p><ul><li>h</li></ul><ol start="3"><li>i</li></ol>'
    "<blockquote><p>j</p></blockquote><dl><dt>k</dt><dd>l</dd></dl><pre>m</pre><hr>"
    '<div lang="cy" data-pagefind-ignore="all">n</div><a href="https://a.example/x">o</a><a href="mailto:a@b.example">'
    'p</a><a href="http://a.example/">q</a><a href="../tips/one/">r</a><a href="#how">s</a>'
)


def test_what_a_story_is_made_of_stays() -> None:
    assert sanitise(SAFE) == SAFE


@pytest.mark.parametrize("tag", sorted({"p", "h3", "a", "li", "div", "span", "em", "ol", "dd", "blockquote", "pre"}))
@pytest.mark.parametrize("name", ["id", "ID", "name"])
def test_no_id_of_a_contributors_own_could_be_one_that_the_page_uses(tag: str, name: str) -> None:
    assert name.lower() not in sanitise(f'<{tag} {name}="__nav">x</{tag}>').lower()


@pytest.mark.parametrize(
    "attribute",
    [
        "onclick",
        "ONLOAD",
        "style",
        "srcdoc",
        "formaction",
        "ping",
        "target",
        "rel",
        "data-definition",
        "data-pagefind-body",
        "data-pagefind-meta",
        "aria-label",
        "role",
        "tabindex",
        "contenteditable",
        "is",
        "slot",
        "title",
        "xml:base",
    ],
)
@pytest.mark.parametrize("tag", ["a", "p", "h2", "div", "span"])
def test_no_other_attribute_is_let_through(tag: str, attribute: str) -> None:
    assert sanitise(f'<{tag} {attribute}="x">y</{tag}>') == f"<{tag}>y</{tag}>"


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("p", "href"),
        ("span", "href"),
        ("p", "lang"),
        ("h1", "lang"),
        ("ul", "start"),
        ("li", "value"),
        ("p", "data-kind"),
        ("p", "data-pagefind-ignore"),
        ("h3", "id"),
        ("ol", "type"),
        ("ol", "reversed"),
    ],
)
def test_an_attribute_stays_only_where_it_belongs(tag: str, attribute: str) -> None:
    assert attribute not in sanitise(f'<{tag} {attribute}="1">y</{tag}>')


@pytest.mark.parametrize(
    "html",
    [
        "<script>go()</script>",
        "<style>p{}</style>",
        "<!-- go -->",
        "<script src=x></script>",
        "<style>@import 'x'</style>",
    ],
)
def test_what_no_one_reads_goes_with_what_is_in_it(html: str) -> None:
    assert sanitise(f"a{html}b") == "ab"


@pytest.mark.parametrize(
    "tag",
    [
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "form",
        "input",
        "button",
        "img",
        "image",
        "video",
        "base",
        "link",
        "meta",
        "template",
        "noscript",
        "dialog",
        "h4",
        "table",
        "textarea",
        "select",
        "marquee",
        "guide-x",
    ],
)
def test_no_other_element_is_let_through(tag: str) -> None:
    assert f"<{tag}" not in sanitise(f'<p>a<{tag} src="x" href="https://a.example/">b</{tag}>c</p>').lower()
    assert tag not in TAGS


@pytest.mark.parametrize(
    "url",
    [
        "javascript:go()",
        "JaVaScRiPt:go()",
        "java&#9;script:go()",
        "&#1;javascript:go()",
        " javascript:go()",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "tel:101",
        "sms:101",
        "blob:x",
        "ftp://a.example/",
        "x-guide:y",
    ],
)
def test_an_address_of_another_kind_is_taken_out(url: str) -> None:
    assert sanitise(f'<a href="{url}">x</a>') == "<a>x</a>"


def test_these_schemes_and_no_other() -> None:
    assert {"http", "https", "mailto"} == SCHEMES


HOSTILE = '<p id="x" onclick="go()">a<script>go()</script></p>'


def test_all_of_a_story_is_made_harmless() -> None:
    assert sanitise_told(HOSTILE, "story") == "<p>a</p>"


def test_a_storys_language_is_marked_where_it_says_one() -> None:
    told = '<h1 id="t">Stori</h1><h2 id="how">How</h2>'
    assert sanitise_told(told, "story") == told
    assert sanitise_told(told, "story", 7) == told
    assert sanitise_told(told, "story", "cy") == '<h1 lang="cy" id="t">Stori</h1><h2 lang="en" id="how">How</h2>'


@pytest.mark.parametrize("kind", ["tip", None])
def test_elsewhere_only_what_readers_wrote_is_held(kind: str | None) -> None:
    ours = '<p id="ours" data-x="y">a</p>'
    assert sanitise_told(ours, kind) == ours
    theirs = f'{RESPONSES}" id="r">{HOSTILE}</div>'
    assert sanitise_told(ours + theirs, kind) == f'{ours}{RESPONSES}"><p>a</p></div>'


def test_words_from_right_to_left_run_their_way_in_both() -> None:
    arabic = "<p>\u0645\u0631\u062d\u0628\u0627</p>"
    assert 'dir="auto"' in sanitise_told(arabic, "story")
    assert 'dir="auto"' in sanitise_told(f'{RESPONSES}">{arabic}</div>', "tip")
