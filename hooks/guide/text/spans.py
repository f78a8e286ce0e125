"""What may stand within a line of a contributor's prose: emphasis, links, and everything else as text.

Each rule holds for Python-Markdown and for CommonMark, so that the text stays safe under another generator too.
"""

import re
from urllib.parse import quote

_ESCAPABLE = frozenset("\\`*_}[]()>#+-.!")
"""What a backslash makes plain in Python-Markdown; `{` too, but that we write as an entity."""

_AS_ENTITY = {"<": "&lt;", "{": "&#123;", "|": "&#124;"}
"""Where HTML, attribute lists and tables begin; a backslash would not stop all of them."""

_OURS = r"&(?:lt|amp|#(?:3[467]|47|58|6[13]|94|12[346]|183|822[67]|9642|9679|9702));"
"""The entities that cleaning writes, here and at the beginning of lines; met again, they stay."""

_STRAY_AMPERSAND = re.compile(rf"(?!{_OURS})&(?=#?\w+;)")
_LINK = re.compile(
    r"""\[ (?P<text> (?: \\. | [^\[\]\\] ){0,400} ) \]
    \( [ \n]*
    (?: < (?P<angled> [^<>\n]{0,2000} ) > | (?P<bare> (?: \\[^\s] | [^\s()\\] | \( (?: \\[^\s] | [^\s()\\] )* \) )* ) )
    (?: [ \n]+ (?P<title> "[^"]*" | '[^']*' | \([^()]*\) ) )?
    [ \n]* \)""",
    re.VERBOSE | re.DOTALL,
)
_PLAIN = re.compile(r"[^\\*_!\[`<{|]+")
_LONG_RUN = re.compile(r"\*{4,}|_{4,}")
_EXCLAMATIONS = re.compile(r"!+")
_WEB = re.compile(r"(https?)://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?)(?=[/?#]|$)(.*)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_ENTRY = re.compile(r"(?:\.\./[a-z]+/)?[a-z0-9-]+\.md(?:#[a-z0-9-]+)?")
_LONGEST_ADDRESS = 1000
_NOTHING_LEFT = "\\[link removed]"
"""For a link without words whose address may not stay: were nothing to stand there, lines around it would join."""


def spans(text: str, *, entry_links: bool = False) -> str:
    """A paragraph's text made safe.

    Args:
        text: one paragraph, in which nothing is hidden (`plain_text`).
        entry_links: whether links to other entries (`../tips/bust-the-jargon.md`) may stay.

    Returns:
        Markdown in which `*` and `_` may emphasise and `[text](address)` may lead to the web or a mailbox. Other links
        become their text, images become links, code, HTML, tables, footnotes and the rest are shown as they were typed.
    """
    return _STRAY_AMPERSAND.sub("&amp;", _spans(text, entry_links))


def _spans(text: str, entry_links: bool) -> str:
    out: list[str] = []
    at = 0
    while at < len(text):
        if plain := _PLAIN.match(text, at):
            out.append(plain[0])
            at = plain.end()
            continue
        character = text[at]
        if character == "\\":
            piece, at = _backslash(text, at)
        elif character in "*_" and (run := _LONG_RUN.match(text, at)):
            piece, at = f"\\{character}" * len(run[0]), run.end()
        elif character == "!" and (marks := _EXCLAMATIONS.match(text, at)):
            # Before a bracket they would make an image.
            piece, at = "" if text[marks.end() : marks.end() + 1] == "[" else marks[0], marks.end()
        elif character == "[":
            piece, at = _bracket(text, at, entry_links)
        elif character == "`":
            piece, at = "\\`", at + 1
        else:
            piece, at = _AS_ENTITY.get(character, character), at + 1
        out.append(piece)
    return "".join(out)


def _backslash(text: str, at: int) -> tuple[str, int]:
    following = text[at + 1 : at + 2]
    if following == "{":
        return _AS_ENTITY["{"], at + 2
    if following and following in _ESCAPABLE:
        return f"\\{following}", at + 2
    return "\\\\", at + 1


def _bracket(text: str, at: int, entry_links: bool) -> tuple[str, int]:
    link = _LINK.match(text, at)
    if link is None:
        return "\\[", at + 1
    words = _spans(link["text"], entry_links)
    address = _address(link["bare"] if link["angled"] is None else link["angled"], entry_links)
    title = f" ({_spans(link['title'][1:-1], entry_links)})" if link["title"] else ""
    if address is None:
        return (words if words.strip() else _NOTHING_LEFT) + title, link.end()
    if not words.strip():
        return _spans(address, entry_links) + title, link.end()
    return f"[{words}]({address}){title}", link.end()


def _address(written: str, entry_links: bool) -> str | None:
    """A link's address when it is of a kind that may stay, in the one way it is written here; else None."""
    written = re.sub(r"\\([^\w\s])", r"\1", written)
    if len(written) > _LONGEST_ADDRESS:
        return None
    if web := _WEB.fullmatch(written):
        return f"{web[1].lower()}://{web[2]}{quote(web[3], safe='/?#@:;,=&%+$')}"
    if _MAIL.fullmatch(written):
        return written
    if entry_links and _ENTRY.fullmatch(written):
        return written
    return None
