"""Gives every page of a built site the style sheet of its type, once all pages are there to be looked at."""

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from guide.content.problems import ContentError, Problem
from guide.publish.assets import Assets, place_of
from guide.publish.naming import named
from guide.publish.scripts.bundle import Bundle, modules_in
from guide.publish.sheets.cutting import cut, read, written
from guide.publish.sheets.late import added
from guide.publish.sheets.names import Names
from guide.publish.sheets.page_types import ARTICLE, ENTRY, LIST, TOOL
from guide.publish.sheets.shortening import (
    as_address,
    with_bare_switches,
    with_plain_signs,
    with_short_breaks,
    with_short_data,
    with_short_tokens,
)

_PLACE = re.compile(rf'(?<=href=")((?:[^"]*/)?){re.escape(place_of("TYPE")).replace("TYPE", "([a-z-]+)")}"')

_SIGN = re.compile(r'(<link rel="icon") type="image/svg\+xml" href="(?:[^"]*/)?assets/img/mark\.svg"')
SMALL = 500
"""Bytes of a sign that costs less in each page than in a request of its own."""
LONG = 9_200
"""Bytes, gzipped, from which a page gets a sheet that holds only what it uses: a kilobyte less for whoever comes there
first, and a sheet more for whoever comes from a page of its type."""
TO_READ = frozenset({ENTRY, ARTICLE, TOOL, LIST})
"""The types of pages that are held to the fewest bytes, but for the home page."""


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
    sheets: dict[Path, str] = {}
    for path, html, found in _pages(site):
        sheets[path] = name = _sheet_of(path, html, found[2])
        there[name].add_page(html)
        asked[name].update(modules_in(html))
    try:
        sheet = read(with_short_tokens(assets.css))
    except ValueError as error:
        raise ContentError([Problem("docs/assets/css", "sheets", str(error))]) from None
    addresses: dict[str, tuple[str, str]] = {}
    for name, names in there.items():
        now, late = (
            cut(sheet, names.with_scripts(assets.scripts.texts_of(sorted(asked[name]), late))) for late in (False, True)
        )
        more = written(added(now, late))
        addresses[name] = _put(site, name, written(now)), _put(site, f"{name}-late", more) if more else ""
    needed = assets.scripts.needed_by(sorted(set().union(*asked.values())))
    for address in assets.scripts.files.keys() - needed:
        (site / address).unlink(missing_ok=True)  # such as what shows comments, where there are none
    mark = site / "assets" / "img" / "mark.svg"
    sign = as_address(mark.read_text("utf-8")) if mark.is_file() and mark.stat().st_size <= SMALL else ""
    still_named = False
    for path, html, found in _pages(site):
        page = _named(html, found, addresses[sheets[path]], assets.scripts, sign)
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
    """The name of a page's sheet: that of its type, or one of its own where a page to read is long as it is."""
    if of_its_type in TO_READ and len(text := html.encode()) > LONG and len(gzip.compress(text)) > LONG:
        return f"{of_its_type}-{path.parent.name}"
    return of_its_type


def _put(site: Path, name: str, text: str) -> str:
    address = named(f"{name}.css", text)
    path = site / address
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return address


def _named(html: str, found: re.Match[str], sheets: tuple[str, str], scripts: Bundle, sign: str) -> str:
    """A page that names its sheets and scripts, and holds the sign of the site where that is small."""
    root, (now, late) = found[1] or "", sheets
    asked = scripts.asked_by(modules_in(html))
    ways = "".join(f' data-{name}="{root}{address}"' for name, address in asked.late)
    ahead = [f'<link rel="modulepreload" href="{root}{address}">' for address in asked.at_once]
    head, body = html[: found.start()], html[found.end() :]
    script = f'src="{root}{scripts.first}"'
    more = f' data-late="{root}{late}"' if late else ""
    body = body.replace(f"{script}></script>", f"{script}{ways}></script>{''.join(ahead)}", 1)
    if sign:
        body = _SIGN.sub(lambda found: f'{found[1]} href="{sign}"', body, count=1)
    page = f'{head}{root}{now}"{more}{body}'
    return with_short_data(with_short_breaks(with_plain_signs(with_bare_switches(page))))
