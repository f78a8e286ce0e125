"""Gives every page of a built site the style sheet of its type, once all pages are there to be looked at."""

import gzip
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guide.content.problems import ContentError, Problem
from guide.publish.assets import Assets, place_of
from guide.publish.naming import named
from guide.publish.scripts.bundle import Asked, modules_in
from guide.publish.sheets.cutting import cut, read, written
from guide.publish.sheets.first import MARK, beginning, parted
from guide.publish.sheets.late import added
from guide.publish.sheets.names import Names
from guide.publish.sheets.page_types import ARTICLE, ENTRY, HOME, LIST, TOOL
from guide.publish.sheets.shortening import (
    as_address,
    with_bare_switches,
    with_plain_signs,
    with_short_breaks,
    with_short_data,
    with_short_tokens,
)
from guide.publish.sheets.within import seen_from, with_word

_PLACE = re.compile(
    rf'<link rel="stylesheet" href="((?:[^"]*/)?){re.escape(place_of("TYPE")).replace("TYPE", "([a-z-]+)")}">'
)

_SIGN = re.compile(r'(<link rel="icon") type="image/svg\+xml" href="(?:[^"]*/)?assets/img/mark\.svg"')
SMALL = 500
"""Bytes of a sign that costs less in each page than in a request of its own."""
LONG = 9_200
"""Bytes, gzipped, from which a page gets a sheet that holds only what it uses: a kilobyte less for whoever comes there
first, and a sheet more for whoever comes from a page of its type."""
LONG_ENTRY = 8_200
"""And an entry, whose sheet is parted, which takes a good kilobyte more."""
TO_READ = frozenset({ENTRY, ARTICLE, TOOL, LIST})
"""The types of pages that are held to the fewest bytes, but for the home page."""


@dataclass(frozen=True)
class Sheets:
    """What pages get by their type."""

    within: str
    """The text that stands in the page."""
    shared: str
    """The address of the sheet that they name; nothing where all of it stands in the page."""
    late: str
    """The address of that which comes with what scripts fetch later, if there is one."""


def dress(site: Path, assets: Assets) -> None:
    """Makes the sheets, and names them in the pages.

    A page whose scripts may fetch more later names a second sheet, for what they add, which comes with them.

    Args:
        site: the folder of the built site.
        assets: what the site is published with; while serving nothing need be done.

    Raises:
        ContentError: when a style sheet cannot be read.
    """
    if assets.scripts is None:
        return
    there: dict[str, Names] = defaultdict(Names)
    asked: dict[str, set[str]] = defaultdict(set)
    begun: dict[str, Names] = defaultdict(Names)
    chosen: dict[Path, str] = {}
    types: set[str] = set()
    for path, html, found in _pages(site):
        types.add(found[2])
        chosen[path] = name = _sheet_of(path, html, found[2])
        there[name].add_page(html)
        asked[name].update(modules_in(html))
        if name == ENTRY:
            begun[name].add_page(beginning(html))
    try:
        sheet = read(with_short_tokens(assets.css))
    except ValueError as error:
        raise ContentError([Problem("docs/assets/css", "sheets", str(error))]) from None
    sheets: dict[str, Sheets] = {}
    for name, names in there.items():
        now, late = (
            cut(sheet, names.with_scripts(assets.scripts.texts_of(sorted(asked[name]), late))) for late in (False, True)
        )
        more = written(added(now, late))
        own, shared = "", written(now)
        if name == HOME or name not in types:
            own, shared = shared, ""
        elif name == ENTRY:
            own, shared = parted(now, begun[name])
        sheets[name] = Sheets(own, *(_put(site, *one) for one in ((name, shared), (f"{name}-late", more))))
    needed = assets.scripts.needed_by(sorted(set().union(*asked.values())))
    for address in assets.scripts.files.keys() - needed:
        (site / address).unlink(missing_ok=True)  # such as what shows comments, where there are none
    mark = site / "assets" / "img" / "mark.svg"
    sign = as_address(mark.read_text("utf-8")) if mark.is_file() and mark.stat().st_size <= SMALL else ""
    still_named = False
    asked_by = cache(assets.scripts.asked_by)  # most pages of a type ask for the same
    for path, html, found in _pages(site):
        asked_for = asked_by(modules_in(html))
        page = _named(html, found, sheets[chosen[path]], assets.scripts.first, asked_for, sign)
        still_named |= mark.name in page
        path.write_text(page, "utf-8")
    if sign and not still_named:
        mark.unlink()  # nothing leads there any more


def _pages(site: Path) -> Iterator[tuple[Path, str, re.Match[str]]]:
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        if found := _PLACE.search(html):
            yield path, html, found


def _sheet_of(path: Path, html: str, of_its_type: str) -> str:
    """The name of a page's sheet: that of its type, or one of its own where a page to read is long as it is.

    A sheet of one page alone stands in it: nothing else would name it.
    """
    long = LONG_ENTRY if of_its_type == ENTRY else LONG
    if of_its_type in TO_READ and len(text := html.encode()) > long and len(gzip.compress(text)) > long:
        return f"{of_its_type}-{path.parent.name}"
    return of_its_type


def _put(site: Path, name: str, text: str) -> str:
    if not text:
        return ""
    address = named(f"{name}.css", text)
    path = site / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return address


def _named(html: str, found: re.Match[str], sheets: Sheets, first: str, asked: Asked, sign: str) -> str:
    """A page that names its sheets and scripts, or holds them, as it holds the sign of the site where that is small."""
    root = found[1] or ""
    ways = "".join(f' data-{name}="{root}{address}"' for name, address in asked.late)
    ahead = [f'<link rel="modulepreload" href="{root}{address}">' for address in asked.at_once]
    script = f'src="{root}{first}"'
    page = html.replace(f"{script}></script>", f"{script}{ways}></script>{''.join(ahead)}", 1)
    if sign:
        page = _SIGN.sub(lambda found: f'{found[1]} href="{sign}"', page, count=1)
    page = with_short_data(with_short_breaks(with_plain_signs(with_bare_switches(page))))
    late = f' data-late="{root}{sheets.late}"' if sheets.late else ""
    link = f'<link rel="stylesheet" href="{root}{sheets.shared}"{late}>' if sheets.shared else ""
    if not sheets.within:
        return page.replace(found[0], link, 1).replace(MARK, "", 1)
    text = seen_from(f"{root}{posixpath.dirname(sheets.shared or place_of(HOME))}/", sheets.within)
    style = f"<style{'' if link else late}>{text}</style>"
    if MARK not in page:
        style += link
    return with_word(page, text).replace(found[0], style, 1).replace(MARK, link, 1)
