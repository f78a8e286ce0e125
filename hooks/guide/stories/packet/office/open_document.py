"""The paragraphs of a document of LibreOffice or OpenOffice (.odt)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from guide.stories.packet.office.lines import Line, Run
from guide.stories.packet.office.packed import outermost, parts_of

_LEFT_OUT = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "forms", "sequence-decls", "table-of-content", "note-citation"}
)
_MOST_SPACES = 100


@dataclass
class _Held:
    styles: dict[str, Run] = field(default_factory=dict)
    """How the words of each style are set."""
    ruled: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    """Lists that count."""
    told: list[str] = field(default_factory=list)
    count: int = 0


def lines_of_open_document(data: bytes) -> list[Line]:
    """The lines of such a document.

    Raises:
        Unopened: when it cannot be read.
    """
    content = parts_of(data, {"content.xml": True})["content.xml"]
    held = _Held()
    ruled: set[str] = set()
    for style in content.iter("style"):
        name = style.get("name", "")
        words, block = style.find("text-properties"), style.find("paragraph-properties")
        if words is not None:
            held.styles[name] = Run(
                "",
                bold=words.get("font-weight") == "bold",
                italic=words.get("font-style") == "italic",
                struck=words.get("text-line-through-style", "none") != "none",
            )
        if block is not None and block.get("border-bottom", "none") != "none":
            ruled.add(name)
    held.ruled = frozenset(ruled)
    held.numbered = frozenset(
        list_.get("name", "")
        for list_ in content.iter("list-style")
        if list_.find("list-level-style-number") is not None and list_.find("list-level-style-bullet") is None
    )
    body = content.find("body/text")
    return list(_blocks(body if body is not None else content, held))


def _blocks(holder: Element, held: _Held, depth: int = 0, list_: str = "") -> Iterator[Line]:
    for element in holder:
        match element.tag:
            case "h":
                level = element.get("outline-level", "1")
                yield Line(tuple(_runs(element, held, Run(""))), level=int(level) if level.isdecimal() else 1)
            case "p":
                style = element.get("style-name", "")
                set_ = held.styles.get(style, Run(""))
                runs = tuple(_runs(element, held, set_))
                yield Line(
                    runs,
                    level=1 if style == "Title" else 0,
                    depth=min(depth, 3) if "".join(run.text for run in runs).strip() else 0,
                    numbered=list_ in held.numbered,
                    ruled=style in held.ruled or style == "Horizontal_20_Line",
                )
            case "list":
                yield from _blocks(element, held, depth + 1, list_ or element.get("style-name", ""))
            case "table":
                for row in outermost(element, "table-row"):
                    cells = [_in_a_line(_blocks(cell, held)) for cell in row]
                    yield Line((Run(" | ".join(cells) if any(cells) else ""),))
            case tag if tag not in _LEFT_OUT:
                yield from _blocks(element, held, depth, list_)
        if not depth:
            yield from (Line((Run(note),)) for note in held.told)
            held.told.clear()


def _in_a_line(lines: Iterator[Line]) -> str:
    return " ".join(" ".join(line.plain for line in lines).split())


def _runs(element: Element, held: _Held, set_: Run) -> Iterator[Run]:
    if element.text:
        yield replace(set_, text=" ".join(element.text.split("\n")))
    for child in element:
        match child.tag:
            case "span":
                yield from _runs(child, held, _set(held.styles.get(child.get("style-name", "")), set_))
            case "a":
                address = child.get("href", "")
                web = address if address.startswith(("http://", "https://")) else ""
                yield from _runs(child, held, replace(set_, address=web))
            case "s":
                count = child.get("c", "1")
                yield replace(set_, text=" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
            case "tab":
                yield replace(set_, text="\t")
            case "line-break":
                yield replace(set_, text="\n")
            case "note":
                held.count += 1
                body = child.find("note-body")
                said = " ".join("".join(body.itertext()).split()) if body is not None else ""
                held.told.append(f"Note {held.count}: {said}")
                yield Run(f" (note {held.count})")
            case tag if tag not in _LEFT_OUT:
                yield from _runs(child, held, set_)
        if child.tail:
            yield replace(set_, text=" ".join(child.tail.split("\n")))


def _set(style: Run | None, set_: Run) -> Run:
    if style is None:
        return set_
    return replace(
        set_,
        bold=style.bold or set_.bold,
        italic=style.italic or set_.italic,
        struck=style.struck or set_.struck,
    )
