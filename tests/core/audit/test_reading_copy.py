"""The one kind of page that may hold its style sheet in itself: what it must carry, and all that it may not hold."""

import pytest

from guide.audit.expected import Expected
from guide.audit.files import Site
from guide.audit.page import page_finding
from guide.audit.reading_copy import is_reading_copy
from guide.content.library import Library, load_sound
from guide.pages.settings import Settings
from guide.publish.reading.book import book
from guide.publish.reading.one_page import POLICY, one_page

PATH = "reading/a-guide.html"


@pytest.fixture(scope="module")
def page() -> str:
    from pathlib import Path

    library: Library = load_sound(Path("tests/fixtures/guide")).published()
    return one_page(book(library, Settings(name="A Guide"))).decode()


def told(page: str, path: str = PATH) -> list[str]:
    site = Site(frozenset({path}))
    return [f"{one.field}: {one.message}" for one in page_finding(site, path, page, Expected()).problems]


@pytest.mark.long
def test_a_copy_as_it_is_made_has_no_fault(page: str) -> None:
    assert told(page) == []


@pytest.mark.long
@pytest.mark.parametrize(
    "path", ["tips/index.html", "reading/index/index.html", "reading/deep/a.html", "a/reading/a.html"]
)
def test_elsewhere_the_same_page_is_no_copy(page: str, path: str) -> None:
    assert not is_reading_copy(path)
    assert any("stands in a <style> element" in one for one in told(page, path))
    assert any("policy" in one for one in told(page, path))


@pytest.mark.long
@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (POLICY, "default-src *; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", "says default-src *"),
        (POLICY, f"{POLICY}; script-src 'self'", "says script-src, which is not part"),
        ("</style>", "</style><style>body{color:red}</style><script>1</script>", "not an element that a reading copy"),
        ("</main>", "<style>p{color:red}</style></main>", "stands in a <style> element"),
        ("<main>", '<main><img src="data:,">', "not an element that a reading copy"),
        ("<main>", "<main><form><input></form>", "not an element that a reading copy"),
        ("</head>", '<link rel="stylesheet" href="a.css"></head>', "not an element that a reading copy"),
        ("</style>", "p{background:URL (a.png)}</style>", "asks for something"),
        ("</style>", "p{background:u\\\\72l(a.png)}</style>", "asks for something"),
        ("<main>", '<main onclick="x()">', "holds code"),
    ],
)
def test_what_asks_runs_or_is_filled_in_is_told(page: str, old: str, new: str, words: str) -> None:
    assert old in page
    assert any(words in one for one in told(page.replace(old, new, 1))), told(page.replace(old, new, 1))
