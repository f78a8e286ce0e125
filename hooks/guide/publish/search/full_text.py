"""The search index: Pagefind reads the built pages and leaves `pagefind/` beside them."""

import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from guide.publish.reading.files import FOLDER as READING
from guide.publish.search.indexer import Indexer, SearchError

__all__ = ["FOLDER", "FURNITURE", "SearchError", "index"]

FOLDER = "pagefind"
"""Where the index lies, below the site's root."""

FURNITURE = (
    "h1",  # the title is told apart, so that an excerpt does not begin with it
    ".guide-what",
    ".guide-chips",
    ".guide-onward",
    ".guide-ways",
    ".guide-rests-on",
    ".guide-shows",
    ".guide-links",
    ".guide-used",
    ".guide-list",
    ".guide-path",
    ".guide-subjects",
    ".guide-pager",
    ".guide-answers",
    ".guide-questionnaire-head",
    ".guide-example",
    "[data-part]",
    "button",
)
"""What stands in an article and is none of its words: ways on to other pages, made-up examples, forms and answers to
tick."""

STORIES = "stories"
WORDS_OF_STORIES = 2_000_000
"""How many words of stories are indexed at most, shared among them: Pagefind holds all at once, 300 bytes a word.

Of two thousand stories that is all of most; of ten thousand the first 200 words of each, and with them its summary.
"""

_TAG = re.compile(r"(<[^>]*>)")
_CITED = re.compile(r'<h2 id="what-this-rests-on">.*?</h2>\s*<ul>.*?</ul>', re.S)
_LANGUAGE = re.compile(r"<html\b[^>]*>")
_CELL = re.compile(r"</t[dh]>")
_MARKED = re.compile(r"<[^<>]*\sdata-pagefind-[^<>]*>")
_MARK = re.compile(r'\sdata-pagefind-[a-z]+(?:="[^"]*")?')
_WASM = re.compile(r"wasm\.(\S+)\.pagefind")


def index(site: Path, tell: Callable[[str], object], stopped: Callable[[], bool] = lambda: False) -> None:
    """Makes the index of a built site anew. The same pages give the same index, byte for byte, unless a notice says so.

    Pages take part by `data-pagefind-body` on their article; its title, kind and filters are attributes there, until
    `unmark` takes them out.

    Args:
        site: the folder of the built site; it gets a folder `pagefind/`.
        tell: what gets a notice where the index could not be put in order; it works all the same.
        stopped: whether to leave off.

    Raises:
        SearchError: when Pagefind is missing, fails, finds no page to index, or is to leave off.
    """
    folder = site.resolve() / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with Indexer() as indexer:
        indexer.make(_pages(site, stopped), FURNITURE, folder)
    languages = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))["languages"]
    if not any(language["page_count"] for language in languages.values()):
        raise SearchError(f"Pagefind found no page to index in {site}")
    _leave_out(folder, {language["wasm"] or "unknown" for language in languages.values()})
    from guide.publish.search.order import OtherFormError, put_in_order  # here: it stands on the extra `search`

    try:
        put_in_order(folder)
    except OtherFormError as error:
        tell(f"the search index is left as Pagefind made it, and may differ from build to build: {error}")


def _pages(site: Path, stopped: Callable[[], bool]) -> Iterable[tuple[str, str]]:
    copies = site / READING  # each says all that the pages say
    paths = sorted(path for path in site.rglob("*.html") if path.parent != copies)
    stories = {path for path in paths if path.parent.parent == site / STORIES}
    share = WORDS_OF_STORIES // max(1, len(stories))
    for path in paths:
        if stopped():
            raise SearchError("the index was left unmade")
        html = article(prose(path.read_text("utf-8")))
        yield path.relative_to(site).as_posix(), begun(html, share) if path in stories else html


def begun(html: str, words: int) -> str:
    """A page of which only the first words of its article are indexed; all its tags stay.

    Args:
        html: the page.
        words: how many.
    """
    head, article, rest = html.partition("<article")
    opening, _, rest = rest.partition(">")
    text, end, foot = rest.partition("</article>")
    if len(text.split()) <= words:
        return html
    parts = ["", *_TAG.split(text)]
    left = words
    for at in range(1, len(parts), 2):
        if "data-pagefind-filter" in parts[at - 1]:  # what this says is chosen by
            continue
        found = parts[at].split()
        if len(found) > left:
            parts[at] = " ".join(found[:left])
        left -= min(left, len(found))
    return f"{head}{article}{opening}>{''.join(parts)}{end}{foot}"


def article(html: str) -> str:
    """A page of which only the language and the article are left, since nothing else of it is indexed."""
    begin, end = html.find("<article"), html.rfind("</article>")
    told = _LANGUAGE.search(html, 0, max(0, begin))
    return f"{told[0]}<body>{html[begin : end + len('</article>')]}</body></html>" if told and begin < end else html


def prose(html: str) -> str:
    """A page as it is indexed: without the works that it cites, and with its tables' cells apart."""
    return _CELL.sub(r" \g<0>", _CITED.sub("", html))


def unmark(site: Path) -> None:
    """Takes out of the pages what told Pagefind about them, once it has read them: no reader need fetch it.

    Args:
        site: the folder of the built site.
    """
    for path in sorted(site.rglob("*.html")):
        marked = path.read_text("utf-8")
        if (page := unmarked(marked)) != marked:
            path.write_text(page, "utf-8")


def unmarked(html: str) -> str:
    """A page without the attributes that only Pagefind reads."""
    return _MARKED.sub(lambda found: _MARK.sub("", found[0]), html)


def _leave_out(folder: Path, spoken: set[str]) -> None:
    """Removes what our own dialog does not load: Pagefind's interfaces, its worker, other languages' stemmers."""
    for path in folder.iterdir():
        wasm = _WASM.fullmatch(path.name)
        interface = path.suffix in (".js", ".css") and path.name != "pagefind.js"
        if interface or (wasm and wasm[1] not in spoken):
            path.unlink()
