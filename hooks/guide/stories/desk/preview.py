"""A story as a page to look at before it is taken in: plain HTML in one file, without scripts and without pictures."""

import html
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from guide.content.library import Library
from guide.stories.packet.form import SECTIONS
from guide.stories.packet.reading import Packet
from guide.text.blocks import Block, Heading, Items, Paragraph, Quotation, read_blocks
from guide.text.direction import directed
from guide.text.sanitise import sanitise

_STYLE = (
    "body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;overflow-wrap:anywhere}"
    "h1{line-height:1.2}blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:.25rem solid}"
)
_POLICY = f"default-src 'none'; style-src 'sha256-{b64encode(sha256(_STYLE.encode()).digest()).decode()}'"

_ESCAPED = re.compile(r"\\([^\w\s])")
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]*)\)")
_LOUD = (
    (re.compile(r"(?<!\\)(?:\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)(?:\*\*|__)", re.DOTALL), r"<strong>\1</strong>"),
    (re.compile(r"(?<![\\\w])([*_])(?=\S)(.+?)(?<=\S)(?<!\\)\1(?!\w)", re.DOTALL), r"<em>\2</em>"),
)


def preview(packet: Packet, library: Library) -> str:
    """A packet as a standalone page of HTML.

    Args:
        packet: cleaned, with contacts masked.
        library: where the titles of the entries that it shows come from.
    """
    fields = packet.fields
    facts = [fields.form.capitalize(), f"by {fields.author}", fields.organisation, fields.place, fields.date]
    titles = {link.to: library.node(link.to).title for link in fields.shows}
    shown = "".join(f"<li><strong>{_plain(titles[link.to])}</strong>: {_plain(link.why)}</li>" for link in fields.shows)
    body = "".join(
        [
            f"<h1>{_plain(fields.title)}</h1>",
            f"<p>{_plain(' · '.join(filter(None, facts)))}</p>",
            f"<p><strong>{_plain(fields.summary)}</strong></p>",
            *_sections(packet),
            f"<h2>What it shows</h2><ul>{shown}</ul>" if shown else "",
        ]
    )
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{_plain(fields.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{directed(sanitise(body))}\n</body>\n</html>\n"
    )


def _sections(packet: Packet) -> Iterator[str]:
    for section in packet.sections:
        if len(SECTIONS[packet.fields.form]) > 1:
            yield f"<h2>{_plain(section.heading)}</h2>"
        yield from _blocks(read_blocks(section.prose))


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(text):
                yield f"<p>{_line(text)}</p>"
            case Heading(text):
                yield f"<h3>{_line(text)}</h3>"
            case Quotation(inner):
                yield f"<blockquote>{''.join(_blocks(inner))}</blockquote>"
            case Items(numbered, items):
                tag = "ol" if numbered else "ul"
                held = "".join(f"<li>{_line(item.text)}{''.join(_blocks(item.rest))}</li>" for item in items)
                yield f"<{tag}>{held}</{tag}>"


def _line(text: str) -> str:
    """A paragraph's clean Markdown as HTML: emphasis, links, and all else as it was typed."""
    addresses: list[str] = []

    def opened(link: re.Match[str]) -> str:
        addresses.append(link[2])
        # Put aside by number, so that no mark in an address is taken for emphasis.
        return f"<a href={len(addresses) - 1}>{link[1]}</a>"

    shown = _LINK.sub(opened, html.escape(html.unescape(text)))
    for pattern, tags in _LOUD:
        shown = pattern.sub(tags, shown)
    shown = _ESCAPED.sub(r"\1", shown)
    return re.sub(r"<a href=(\d+)>", lambda found: f'<a href="{addresses[int(found[1])]}">', shown)


def _plain(text: str) -> str:
    return html.escape(text)
