"""A page: its policy, what it says of itself, and that nothing in it runs."""

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import pytest

from guide.audit.expected import Expected
from guide.audit.policy import EXPECTED
from guide.pages.services import Submissions
from guide.pages.settings import Settings
from guide.publish.policy import policy
from tests.core.audit.breaking import TIP, Break, at_head, only, swap, within
from tests.core.audit.small_site import QUOTE

META = '<meta http-equiv="Content-Security-Policy" content="[^"]*">'
SECOND = '<meta http-equiv="content-security-policy" content="default-src *">'


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (swap(META, ""), "is missing"),
        (swap("Content-Security-Policy", "Content-Security-Policy-Report-Only"), "is missing"),
        (swap("<head>", '<head><meta name="colour" content="red">'), "is not the first"),
        (
            swap("script-src &#39;self&#39;", "script-src 'self' 'unsafe-inline'"),
            "says script-src 'self' 'unsafe-inline'",
        ),
        (swap("; require-trusted-types-for &#39;script&#39;", ""), "lacks require-trusted-types-for"),
        (swap("default-src", "script-src *; default-src"), "says script-src twice"),
        (swap("default-src", "frame-src *; default-src"), "says frame-src, which is not part"),
        (swap("connect-src &#39;self&#39;", "connect-src 'self' https://other.example"), "it must be 'self'"),
        (at_head(SECOND), "stands 2 times"),
    ],
)
def test_policy(broken: Break, change: Callable[[str], str], words: str) -> None:
    told = broken({TIP: change})
    assert {(path, field) for path, field, _ in told} == {(TIP, "policy")}
    assert any(words in message for *_, message in told), told


@pytest.mark.parametrize("directive", EXPECTED)
@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("", "lacks {0}, "),
        (r"{0} *", "says {0} *; it must be {1}"),
        ("{0}", "says {0} without a value; it must be {1}"),
    ],
    ids=["taken out", "widened", "emptied"],
)
def test_each_part_of_the_policy_must_stand_as_it_is(broken: Break, directive: str, new: str, words: str) -> None:
    told = broken({TIP: swap(rf"{directive} (?:(?!; [a-z-]+ )[^\"])*", new.format(directive))})
    only(told, TIP, "policy", words.format(directive, " ".join(EXPECTED[directive])))


@pytest.mark.parametrize(
    "settings",
    [
        Settings(name="A guide"),
        Settings(
            name="A guide", submissions=Submissions(endpoint="https://stories.example/in?x=1", processor="A host")
        ),
    ],
    ids=["nothing set", "an endpoint"],
)
def test_the_policy_that_is_made_is_the_one_that_is_expected(broken: Break, settings: Settings) -> None:
    expected = Expected(connect=("https://stories.example",) if settings.submissions.endpoint else ())

    def told(serving: bool) -> list[tuple[str, str, str]]:
        carried = f'"{policy(settings, serving).replace(QUOTE, "&#39;")}"'
        faults = broken({TIP: swap('(?<=Policy" content=)"[^"]*"', carried)}, expected)
        return [fault for fault in faults if fault[0] == TIP]

    assert told(serving=False) == []
    assert told(serving=True), "that of a page that is only being written is not for everyone"


STYLE = "p { color: red }"
TAKEN = f"'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
WITH_STYLE = at_head(f"<style>{STYLE}</style>")
TOLD = swap("style-src &#39;self&#39;", f"style-src 'self' {TAKEN}")


def test_a_sheet_may_stand_in_a_head_whose_policy_tells_its_digest(broken: Break) -> None:
    assert broken({TIP: lambda page: WITH_STYLE(TOLD(page))}) == set()


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        (WITH_STYLE, {"policy", "style"}),
        (TOLD, {"policy"}),
        (lambda page: at_head(f"<style>{STYLE} </style>")(TOLD(page)), {"policy", "style"}),
        (lambda page: at_head("<style>b { color: red }</style>")(WITH_STYLE(TOLD(page))), {"policy", "style"}),
        (lambda page: within(f"<style>{STYLE}</style>")(TOLD(page)), {"policy", "style"}),
        (lambda page: within(f"<style>{STYLE}</style>")(WITH_STYLE(TOLD(page))), {"style"}),
    ],
    ids=["no digest", "no sheet", "another text", "one of two", "in the body", "in the body too"],
)
def test_a_sheet_and_its_digest_belong_together(broken: Break, change: Callable[[str], str], fields: set[str]) -> None:
    assert {field for path, field, _ in broken({TIP: change}) if path == TIP} == fields


def test_what_a_sheet_in_a_page_fetches_must_be_there(broken: Break) -> None:
    told = broken({TIP: at_head("<style>p{background:url(../../gone.png),url(//other.example/a.png)}</style>")})
    assert {message for _, field, message in told if field == "load"} == {
        "`../../gone.png` leads to nothing: there is no gone.png",
        "`//other.example/a.png` is fetched from elsewhere than this site",
    }


def test_the_policy_of_the_page_that_is_not_there(broken: Break) -> None:
    only(broken({"404.html": swap(META, "")}), "404.html", "policy", "is missing")


def test_a_policy_that_text_before_it_pushes_out_of_the_head(broken: Break) -> None:
    told = broken({TIP: swap("<head>", "<head>A word")})
    assert (TIP, "policy") in {(path, field) for path, field, _ in told}


def test_another_host_that_is_configured_must_be_in_the_policy(broken: Break) -> None:
    other = "https://stories.example"
    expected = Expected(connect=(other,), form_action=(other,))
    told = broken({TIP: swap("connect-src &#39;self&#39;", f"connect-src 'self' {other}")}, expected)
    messages = {message for path, _, message in told if path == TIP}
    assert messages == {f"says form-action 'none'; it must be {other}"}


SVG = '<svg><a href="x"><animate attributeName="href" values="javascript:alert(1)"></animate>x</a></svg>'


@pytest.mark.parametrize(
    ("markup", "field", "words"),
    [
        ('<p onclick="go()">x</p>', "handler", "`onclick` on <p>"),
        ('<svg ONLOAD="go()"></svg>', "handler", "`onload` on <svg>"),
        ('<p style="color: red">x</p>', "style", "`color: red` stands on <p>"),
        ("<style>p { color: red }</style>", "style", "stands in a <style> element"),
        ("<script>go()</script>", "script", "`go()`"),
        ('<script type="module">go()</script>', "script", "`go()`"),
        ('<script type="application/ld+json">{"a": </script>', "data", "is not JSON"),
        ('<p title="javascript:go()">x</p>', "script", "is code in place of an address"),
        ('<iframe title="x"></iframe>', "element", "<iframe> is not"),
        ('<object type="text/html"></object>', "element", "<object> is not"),
        ('<base target="_top">', "element", "<base> is not"),
        ("<noscript>x</noscript>", "element", "<noscript> is not"),
        ("<template><p>x</p></template>", "element", "<template> is not"),
        ('<p srcdoc="x">y</p>', "element", "<p> holds a page of its own"),
        ("<math><mtext>x</mtext></math>", "element", "is not"),
    ],
)
def test_what_could_run(broken: Break, markup: str, field: str, words: str) -> None:
    told = broken({TIP: within(markup)})
    assert {(path, found) for path, found, _ in told} == {(TIP, field)}
    assert any(words in message for *_, message in told), told


@pytest.mark.parametrize("url", ["javascript:go()", "JaVaScRiPt:go()", "java&#9;script:go()", "&#1; javascript:go()"])
def test_a_link_that_is_code(broken: Break, url: str) -> None:
    told = broken({TIP: within(f'<a href="{url}">x</a>')})
    assert {field for _, field, _ in told} == {"script", "link"}


def test_an_animation_that_sets_an_address(broken: Break) -> None:
    assert (TIP, "element", "<animate> is not an element that a page of this site may hold") in broken(
        {TIP: within(SVG.replace('href="x"', 'href="#how"'))}
    )


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        (within("<h1>Another</h1>"), "heading", "there are 2 <h1>"),
        (swap("<h1(.*?)</h1>", "<h2>x</h2>"), "heading", "there is no <h1>"),
        (swap("(?<=<h1).*?</h1>", "></h1>"), "heading", "is empty"),
        (swap("<title>.*?</title>", ""), "title", "there is no title"),
        (swap("<title>.*?</title>", "<title> </title>"), "title", "is empty"),
        (at_head("<title>Another</title>"), "title", "there are 2 title"),
        (swap('<meta name="description"[^>]*>', ""), "description", "there is no description"),
        (swap('(?<=name="description" content=)"[^"]*"', '""'), "description", "is empty"),
        (swap(' lang="en"', ""), "language", "`lang` of <html> is ``"),
        (swap(' lang="en"', ' lang="english please"'), "language", "must be one such as `en`"),
        (swap('<meta charset="utf-8">', ""), "encoding", "within the first 1024 bytes"),
        (swap('<meta charset="utf-8">', f"<!--{'x' * 1024}--><meta charset=utf-8>"), "encoding", "within the first"),
        (within('<p id="twice">x</p><p id="twice">y</p>'), "id", "`twice` is given 2 times"),
        (within('<p id="">x</p>'), "id", "is empty or holds a space"),
        (swap('(?<=name="guide-root" content=)"[^"]*"', '"../"'), "root", "does not lead to the site's root"),
    ],
)
def test_what_a_page_says_of_itself(broken: Break, change: Callable[[str], str], field: str, words: str) -> None:
    told = {fault for fault in broken({TIP: change}) if fault[1] != "anchor"}
    only(told, TIP, field, words)


def test_its_own_address(broken: Break) -> None:
    base = "https://guide.example/"
    told = broken({TIP: at_head(f'<link rel="canonical" href="{base}tips/second-tip/">')}, Expected(base=base))
    assert (TIP, "canonical", f"is `{base}tips/second-tip/`; this page lies at {base}tips/first-tip/") in told
    assert ("tips/second-tip/index.html", "canonical", "is missing, though the site's address is known") in told


def test_the_address_of_the_site_is_taken_from_its_home_page(broken: Break) -> None:
    base = "https://guide.example/"
    told = broken({"index.html": at_head(f'<link rel="canonical" href="{base}">')})
    assert (TIP, "canonical", "is missing, though the site's address is known") in told
    assert not [fault for fault in told if fault[0] == "index.html"]


def test_a_home_page_that_says_no_address_names_none(broken: Break) -> None:
    told = broken({"index.html": at_head('<link rel="canonical" href="tips/">')})
    assert told == set()
