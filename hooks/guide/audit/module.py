"""Scripts: what they import is there, comes from this site, and what they fetch by name is counted as used."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.audit.contacts import contact_problems
from guide.audit.expected import Expected
from guide.audit.files import Inside, Site, scheme_of
from guide.audit.finding import Finding, joined
from guide.audit.following import load
from guide.content.problems import Problem

_TOKEN = re.compile(
    r"""
      (?P<comment> //[^\n]* | /\*.*?\*/ )
    | (?P<text> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` )
    | (?P<pattern> (?: (?<=[(,=>:\[!&|?{};\n+]) | (?<=[(,=>:\[!&|?{};\n+][ ]) | (?<=return) | (?<=return[ ]) )
        /(?![*/]) (?: \\. | \[(?:\\.|[^\]\\\n])*\] | [^/\\\n\[] )+ / [a-z]* )
    """,
    re.VERBOSE | re.DOTALL,
)
_IMPORTS = re.compile(r"(?:\bfrom|\bimport|\bimport\s*\()\s*$")
_BESIDE = re.compile(r"\bnew\s+URL\s*\(\s*$")
_FILLED_IN = re.compile(r"\$\{[^{}]*\}")
_FILE = re.compile(r"[\w./-]+\.\w{2,5}")


@dataclass(frozen=True)
class _Quoted:
    """A text in a script, without its quotes, and the code on either side of it."""

    text: str
    before: str
    after: str


def module_finding(site: Site, path: str, code: str, expected: Expected) -> Finding:
    """Looks at a script."""
    quoted = tuple(_quoted(code))
    contacts = contact_problems(path, (text.text for text in quoted if "@" in text.text), expected.contacts)
    return joined(path, [Finding(path, tuple(contacts)), *(_leads(site, path, text) for text in quoted)])


def _leads(site: Site, path: str, quoted: _Quoted) -> Finding:
    if _FILLED_IN.search(quoted.text):
        return _used(site, path, _FILLED_IN.split(quoted.text))
    if _IMPORTS.search(quoted.before):
        if not quoted.text.startswith(("./", "../", "/")) and not scheme_of(quoted.text):
            return Finding(path, (Problem(path, "import", f"`{quoted.text}` is not an address, such as `./name.mjs`"),))
        return load(site, path, quoted.text)
    if _BESIDE.search(quoted.before) and re.match(r"\s*,\s*import\.meta\.url", quoted.after):
        return load(site, path, quoted.text)
    return _used(site, path, [quoted.text])


def _used(site: Site, path: str, texts: Iterable[str]) -> Finding:
    """The files that texts may name: whether they are addresses cannot be known, nor what they are relative to."""
    places = (site.target(text, page) for text in texts if _FILE.fullmatch(text) for page in (path, "index.html"))
    return Finding(path, leads_to=frozenset(place.file for place in places if isinstance(place, Inside)))


def _quoted(code: str) -> Iterator[_Quoted]:
    """The texts of a script, without what stands in comments."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for token in _TOKEN.finditer(code):
        pieces.append(("code", code[at : token.start()]))
        pieces.append((token.lastgroup or "", token[0]))
        at = token.end()
    pieces.append(("code", code[at:]))
    pieces = [piece for piece in pieces if piece[0] != "comment"]
    for index, (kind, text) in enumerate(pieces):
        if kind == "text":
            yield _Quoted(text[1:-1], _code(pieces, index, -1), _code(pieces, index, 1))


def _code(pieces: list[tuple[str, str]], index: int, step: int) -> str:
    """The code next to a text, on one side, up to the next text."""
    code = ""
    index += step
    while 0 <= index < len(pieces) and pieces[index][0] == "code":
        code = pieces[index][1] + code if step < 0 else code + pieces[index][1]
        index += step
    return code
