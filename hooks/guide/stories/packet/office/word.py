"""The paragraphs of a Word document (.docx)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from guide.stories.packet.office.lines import Line, Run
from guide.stories.packet.office.packed import outermost, parts_of

_DOCUMENT = "word/document.xml"
_PARTS = {
    _DOCUMENT: True,
    "word/styles.xml": False,
    "word/numbering.xml": False,
    "word/footnotes.xml": False,
    "word/endnotes.xml": False,
    "word/_rels/document.xml.rels": False,
}
_LEFT_OUT = frozenset({"del", "moveFrom", "instrText", "delText", "rPr", "pPr", "commentReference", "Choice"})
"""What somebody took out, and what nobody reads; of a drawing that is there twice, the newer one."""
_HEADING = re.compile(r"(?:heading|überschrift|titre|pennawd) ?(\d)", re.IGNORECASE)
_BOXES = {"f0a8": "☐", "f06f": "☐", "f0fe": "☑", "f052": "☑", "f0fd": "☒", "f054": "☒", "f0fc": "✓", "f0fb": "✗"}
"""Signs of a symbol font, as dialogs for special characters put them in."""


@dataclass(frozen=True)
class _Style:
    level: int = 0
    list_: str = ""
    """The number of its list; empty where it has none."""
    quoted: bool = False


@dataclass
class _Held:
    styles: dict[str, _Style] = field(default_factory=dict)
    numbered: frozenset[tuple[str, str]] = frozenset()
    """Lists and their levels that count."""
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    """Notes that a paragraph leads to, in order."""
    count: int = 0


def lines_of_word(data: bytes) -> list[Line]:
    """The lines of a Word document.

    Raises:
        Unopened: when it cannot be read.
    """
    parts = parts_of(data, _PARTS)
    held = _Held(_styles(parts.get("word/styles.xml")), _numbered(parts.get("word/numbering.xml")))
    for kind in ("footnote", "endnote"):
        for note in _all(parts.get(f"word/{kind}s.xml"), kind):
            held.notes[(kind, note.get("id", ""))] = " ".join("".join(note.itertext()).split())
    for link in _all(parts.get("word/_rels/document.xml.rels"), "Relationship"):
        if link.get("Target", "").startswith(("http://", "https://")):
            held.links[link.get("Id", "")] = link.get("Target", "")
    body = parts[_DOCUMENT].find("body")
    return list(_blocks(body if body is not None else parts[_DOCUMENT], held))


def _blocks(holder: Element, held: _Held) -> Iterator[Line]:
    waiting: list[str] = []
    for element in holder:
        if element.tag == "p":
            line = _paragraph(element, held)
            if waiting and not line.depth:
                yield from _notes(waiting)
            yield line
            yield from (inner for box in _boxes(element) for inner in _blocks(box, held))
            waiting += held.told
            held.told.clear()
            if not line.depth:
                yield from _notes(waiting)
        elif element.tag == "tbl":
            for row in outermost(element, "tr"):
                cells = [_in_a_line(_blocks(cell, held)) for cell in outermost(row, "tc")]
                yield Line((Run(" | ".join(cells) if any(cells) else ""),))
        elif element.tag not in _LEFT_OUT:
            yield from _blocks(element, held)
    yield from _notes(waiting)


def _notes(waiting: list[str]) -> Iterator[Line]:
    yield from (Line((Run(note),)) for note in waiting)
    waiting.clear()


def _boxes(paragraph: Element) -> Iterator[Element]:
    """Boxes of text that hang on a paragraph."""
    twice = tuple(outermost(paragraph, "Fallback"))
    for holder in twice or (paragraph,):
        yield from outermost(holder, "txbxContent")


def _in_a_line(lines: Iterator[Line]) -> str:
    return " ".join(" ".join(line.plain for line in lines).split())


def _paragraph(element: Element, held: _Held) -> Line:
    properties = element.find("pPr")
    style = held.styles.get(_value(properties, "pStyle"), _Style())
    numbering = properties.find("numPr") if properties is not None else None
    number, depth = _value(numbering, "numId") or style.list_, _value(numbering, "ilvl") or "0"
    is_item = number not in ("", "0") and not style.level
    rule = properties.find("pBdr/bottom") if properties is not None else None
    line = Line(
        tuple(_runs(element, held, Run(""))),
        level=style.level,
        depth=min(int(depth) + 1, 3) if is_item and depth.isdecimal() else 0,
        numbered=(number, depth) in held.numbered,
        ruled=rule is not None,
        quoted=style.quoted,
    )
    return line if line.plain.strip() else replace(line, level=0, depth=0)


def _runs(element: Element, held: _Held, set_: Run) -> Iterator[Run]:
    for child in element:
        match child.tag:
            case "r":
                yield from _runs(child, held, _set(child.find("rPr"), set_))
            case "hyperlink":
                yield from _runs(child, held, replace(set_, address=held.links.get(child.get("id", ""), "")))
            case "t":
                yield replace(set_, text=child.text or "")
            case "tab":
                yield replace(set_, text="\t")
            case "br" | "cr":
                yield replace(set_, text="\n")
            case "noBreakHyphen":
                yield replace(set_, text="-")
            case "sym":
                yield replace(set_, text=_BOXES.get(child.get("char", "").lower(), ""))
            case "footnoteReference" | "endnoteReference":
                yield from _noted(held, child.tag.removesuffix("Reference"), child.get("id", ""))
            case "p" | "txbxContent":
                pass  # a box of text, which is read after the paragraph
            case tag if tag not in _LEFT_OUT:
                yield from _runs(child, held, set_)


def _noted(held: _Held, kind: str, number: str) -> Iterator[Run]:
    if note := held.notes.get((kind, number)):
        held.count += 1
        held.told.append(f"Note {held.count}: {note}")
        yield Run(f" (note {held.count})")


def _set(properties: Element | None, set_: Run) -> Run:
    if properties is None:
        return set_
    return replace(
        set_,
        bold=_is_on(properties, "b"),
        italic=_is_on(properties, "i"),
        struck=_is_on(properties, "strike") or _is_on(properties, "dstrike"),
    )


def _is_on(properties: Element, name: str) -> bool:
    found = properties.find(name)
    return found is not None and found.get("val", "1") not in ("0", "false", "off", "none")


def _value(properties: Element | None, name: str) -> str:
    found = properties.find(name) if properties is not None else None
    return found.get("val", "") if found is not None else ""


def _all(part: Element | None, name: str) -> Iterator[Element]:
    yield from part.iter(name) if part is not None else ()


def _styles(part: Element | None) -> dict[str, _Style]:
    found: dict[str, _Style] = {}
    for style in _all(part, "style"):
        name = _value(style, "name")
        heading = _HEADING.match(name)
        outline = _value(style.find("pPr"), "outlineLvl")
        level = int(heading[1]) if heading else int(outline) + 1 if outline.isdecimal() and outline != "9" else 0
        numbering = style.find("pPr/numPr")
        found[style.get("styleId", "")] = _Style(
            1 if name.lower() == "title" else level, _value(numbering, "numId"), "quote" in name.lower()
        )
    return found


def _numbered(part: Element | None) -> frozenset[tuple[str, str]]:
    abstract = {
        list_.get("abstractNumId", ""): {
            level.get("ilvl", "") for level in list_.findall("lvl") if _value(level, "numFmt") not in ("bullet", "none")
        }
        for list_ in _all(part, "abstractNum")
    }
    return frozenset(
        (number.get("numId", ""), level)
        for number in _all(part, "num")
        for level in abstract.get(_value(number, "abstractNumId"), ())
    )
