"""An entry's name in Markdown: another in its place, or the link turned into its words."""

from collections.abc import Iterator

from guide.content.sections import lines_of
from guide.moving.edits import Edit, even, line_start, next_line
from guide.moving.links import Leading, Words, leading, readdressed
from guide.moving.way import Remark, Way
from guide.pages.by_hand.written import CODE, ITEM, LINK, ROW, WITH
from guide.pages.rendering.markdown import escape


def in_markdown(text: str, uri: str, way: Way) -> Iterator[Edit | Remark]:
    """What is to be done to the links of a Markdown file.

    Args:
        text: the whole file.
        uri: where its page lies.
        way: what becomes of them.
    """
    text = even(text)
    for found in leading(text, uri):
        if found.ref not in way.gone:
            continue
        if way.to and uri != f"{way.to}.md":
            yield from _led_on(text, found, way, uri)
        else:
            yield from _words(text, found)


def by_hand(text: str, uri: str, way: Way) -> Iterator[Edit | Remark]:
    """The same for a page of `docs/`, where parts stand and fall with an entry.

    Args:
        text: the whole file.
        uri: where its page lies.
        way: what becomes of them.
    """
    parts = list(_marks(even(text), way))
    yield from parts
    if way.to is None:
        lines = list(_lines(even(text), uri, way))
        yield from lines
        parts += lines
    cut = [part for part in parts if isinstance(part, Edit) and not part.text]
    for each in in_markdown(text, uri, way):
        at = each.at if isinstance(each, Remark) else each.start
        if not any(part.start <= at < part.end for part in cut):
            yield each


def _led_on(text: str, found: Leading, way: Way, uri: str) -> Iterator[Edit | Remark]:
    assert way.to is not None  # noqa: S101 - told to the type checker
    start, end, written = readdressed(text, found, way.to, uri)
    if way.same:
        yield Edit(start, end, written)
        return
    # The other entry has its own headings.
    yield Edit(start, found.address.end, written.partition("#")[0])
    for link in found.links:
        yield from _retitled(text, link, way)
        yield Remark(link.start, f"leads to {way.to} now; read whether the words round it fit")


def _retitled(text: str, link: Words, way: Way) -> Iterator[Edit]:
    """Words that are the entry's title become that of the other."""
    old, new = way.titles or ("", "")
    if text[link.words_start : link.words_end].casefold() in (old.casefold(), escape(old).casefold()):
        yield Edit(link.words_start, link.words_end, escape(new))


def _words(text: str, found: Leading) -> Iterator[Edit | Remark]:
    if not found.address.inline:
        yield Edit(found.address.at, next_line(text, found.address.end))
    elif not found.links:
        yield Remark(found.address.at, f"leads to {found.ref} in a way that is not known here; take it out by hand")
    for link in found.links:
        yield Edit(link.start, link.words_start)
        yield Edit(link.words_end, link.end)
        yield Remark(link.start, f"“{text[link.words_start : link.words_end]}” is no link now; read the sentence")


def _marks(text: str, way: Way) -> Iterator[Edit | Remark]:
    """Parts between `<!-- with … -->` and `<!-- end -->`."""
    shown = "\n".join(
        " " * len(line) if fenced else CODE.sub(lambda code: " " * len(code[0]), line)
        for line, fenced in lines_of(text)
    )
    for found in WITH.finditer(shown):
        needed = found[1].split()
        if way.gone.isdisjoint(needed):
            continue
        if way.to:
            now = list(dict.fromkeys(way.to if ref in way.gone else ref for ref in needed))
            yield Edit(*found.span(1), " ".join(now))
        else:
            yield Edit(*_whole_lines(text, *found.span()))
            yield Remark(found.start(), "the part that was shown only with it is taken out")


def _whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """A part, with the lines that hold nothing else, and the blank one that parted it from the next."""
    begins, ends = line_start(text, start), next_line(text, end)
    if text[begins:start].strip() or text[end:ends].strip():
        return start, end
    blank = next_line(text, ends)
    above = text[line_start(text, begins - 1) : begins] if begins else ""
    return begins, blank if not text[ends:blank].strip() and not above.strip() else ends


def _lines(text: str, uri: str, way: Way) -> Iterator[Edit | Remark]:
    """Rows of tables, and items of lists, that are nothing without the entry."""
    found = [each for each in leading(text, uri) if each.ref in way.gone and each.address.inline]
    places = {link.start for each in found for link in each.links}
    for start in sorted({line_start(text, place) for place in places}):
        end = next_line(text, start)
        links = [start + link.start() for link in LINK.finditer(text[start:end])]
        if ROW.match(text[start:end]) and links and places.issuperset(links):
            yield Edit(start, end)
            yield Remark(start, "the row that led to it is taken out")
        elif ITEM.match(text[start:end]) and links and links[0] in places:
            yield Edit(start, _with_more(text, start, end))
            yield Remark(start, "the item that led to it is taken out")


def _with_more(text: str, start: int, end: int) -> int:
    """Where an item of a list ends: the lines that go on with it are indented deeper."""
    indent = len(text[start:]) - len(text[start:].lstrip(" "))
    while end < len(text):
        line = text[end : next_line(text, end)]
        if not line.strip() or len(line) - len(line.lstrip(" ")) <= indent:
            break
        end = next_line(text, end)
    return end
