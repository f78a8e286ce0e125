"""The page “Take it away”: packs, cards and sheets as files, and links at its top to those that there are."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from guide.content.cards import card_of, cards, without_card
from guide.content.kinds.tool import Tool
from guide.content.library import Library
from guide.content.packs import Pack
from guide.pages.meta import Meta
from guide.pages.page import Page
from guide.pages.rendering.offered import offered
from guide.pages.rendering.render import markdown
from guide.pages.settings import Settings
from guide.pages.taking.told import Told, in_words, kinds_beside

URI = "take-away.md"
TITLE = "Take it away"
BARE = "The whole guide as a file to read without a network, and sheets to fill in on screen and to print."
"""What it is about where sheets are not there as files."""
_NAMES = {"pdf": "PDF", "docx": "Word", "zip": "Zip"}
_BEFORE = "../"
"""From this page to the site's root."""


@dataclass(frozen=True)
class File:
    """One file on offer."""

    name: str
    """What kind of file it is, as the page calls it."""
    address: str
    size: str
    """Empty where it is not known."""


@dataclass(frozen=True)
class Picture:
    address: str
    width: int
    height: int


@dataclass(frozen=True)
class Offer:
    """Something to take, and its files."""

    title: str
    about: str
    facts: Sequence[str]
    files: Sequence[File]
    page: str = ""
    """The page that it belongs to."""
    picture: Picture | None = None
    fill_in: str = ""
    """The page on which it is filled in on screen."""


def take_away_page(library: Library, settings: Settings, told: Told | None = None) -> Page:
    """The page.

    Args:
        library: the content.
        settings: the copy's.
        told: what is known of the files; None: nothing yet.
    """
    known = told or Told()
    packs, in_deck, sheets = list(_packs(library, known)), list(_cards(library, known)), list(_sheets(library, known))
    checks = list(_checks(library, known))
    made = {file.name for offer in (*packs, *in_deck, *sheets, *checks) for file in offer.files}
    about = _about(packs, in_deck, made)
    text = markdown(
        "taking/take-away.md",
        URI,
        title=TITLE,
        about=about,
        paper={"A4": "A4", "letter": "US Letter"}[settings.paper],
        made=made,
        unlettered=bool(known.unlettered),
        lacking=[_NAMES[kind] for kind in ("pdf", "docx") if kind not in offered()],
        parts=_parts(packs, in_deck, sheets, checks),
        packs=packs,
        cards=in_deck,
        sheets=sheets,
        checks=checks,
        left_out=len(without_card(library)),
        off_deck=len(known.off_deck),
    )
    return Page(URI, text, Meta(title=TITLE, description=about, template="wide.html"))


def _about(packs: Sequence[Offer], in_deck: Sequence[Offer], made: Collection[str]) -> str:
    """What the page is about: no sort of file that is not there."""
    if not made:
        return BARE
    sorts = ["Sheets", *(["packs"] if packs else []), *(["cards"] if in_deck else [])]
    named = ", ".join(sorts[:-1]) + f" and {sorts[-1]}" if len(sorts) > 1 else sorts[0]
    return f"{named} as files: to print, to change, and to hand round a table with no screen."


def _parts(
    packs: Sequence[Offer], in_deck: Sequence[Offer], sheets: Sequence[Offer], checks: Sequence[Offer]
) -> dict[str, str]:
    """The anchors of the parts that there are, and what leads there is called, in order."""
    there = (
        ("packs", "Packs", packs), ("cards", "Cards", in_deck), ("sheets", "Sheets", sheets),
        ("checks", "Checks on paper", checks),
    )  # fmt: skip
    return {anchor: name for anchor, name, offers in there if offers} | {"all-of-it": "To read"}


def _sheets(library: Library, told: Told) -> Iterator[Offer]:
    for tool in library.of("tools"):
        if isinstance(tool, Tool):
            drawn = f"{tool.url}{tool.id}.png"
            sides = told.sides.get(drawn)
            yield Offer(
                title=tool.sheet.title,
                about=tool.summary,
                facts=[f"{tool.minutes} minutes", *([_sides(sides)] if sides else [])],
                files=_beside(f"{tool.url}{tool.id}", told),
                page=_BEFORE + tool.url,
                fill_in=f"{_BEFORE}{tool.url}fill-in/",
                picture=_picture(drawn, told),
            )


def _checks(library: Library, told: Told) -> Iterator[Offer]:
    for check in library.current_assessments():
        drawn = f"{check.url}{check.id}.png"
        yield Offer(
            title=check.title,
            about=check.summary,
            facts=[f"{len(check.items)} {'statements' if check.scale else 'choices'}", f"{check.minutes} minutes"],
            files=_beside(f"{check.url}{check.id}", told),
            page=f"{_BEFORE}{check.url}on-paper/",
            picture=_picture(drawn, told),
        )


def _packs(library: Library, told: Told) -> Iterator[Offer]:
    for pack in library.packs if "pdf" in offered() else ():
        files = _files([f"take-away/packs/{pack.id}.{kind}" for kind in ("pdf", "zip")], told)
        if not files:
            continue
        yield Offer(
            title=pack.title,
            about=pack.summary,
            facts=[f"{pack.minutes} minutes", *_held(pack, library)],
            files=files,
        )


def _held(pack: Pack, library: Library) -> Iterator[str]:
    in_deck = [one for one in pack.cards if card_of(library.find(one.to))]
    for count, one, many in (
        (len(pack.sheets), "sheet", "sheets"),
        (len(pack.checks), "check on paper", "checks on paper"),
        (len(in_deck), "card", "cards"),
    ):
        if count:
            yield f"{count} {one if count == 1 else many}"


def _cards(library: Library, told: Told) -> Iterator[Offer]:
    count = len(cards(library)) if told.cards is None else told.cards
    if count and "pdf" in offered():
        yield Offer(
            title="Four to a sheet, to cut out",
            about="Print on both sides, and have the paper turned on its long edge: then each front meets its back.",
            facts=[f"{count} cards"],
            files=[_file("take-away/cards.pdf", told)],
        )
        yield Offer(
            title="One a page, for a phone",
            about="Front and back on one small page, to look through or to send round.",
            facts=[f"{count} cards"],
            files=[_file("take-away/cards-one-a-page.pdf", told)],
        )


def _picture(drawn: str, told: Told) -> Picture | None:
    return Picture(_BEFORE + drawn, *told.pictures[drawn]) if drawn in told.pictures else None


def _beside(address: str, told: Told) -> list[File]:
    return [_file(f"{address}.{kind}", told) for kind in kinds_beside(address, told)]


def _files(addresses: Iterable[str], told: Told) -> list[File]:
    return [_file(uri, told) for uri in addresses if uri not in told.unlettered]


def _file(uri: str, told: Told) -> File:
    size = told.sizes.get(uri)
    return File(_NAMES[uri.rpartition(".")[2]], _BEFORE + uri, in_words(size) if size else "")


def _sides(count: int) -> str:
    return "1 side" if count == 1 else f"{count} sides"
