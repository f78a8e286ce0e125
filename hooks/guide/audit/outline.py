"""What every page must say of itself: one title, description, language and first heading; ids that are given once."""

import re
from collections import Counter
from collections.abc import Iterator

from guide.audit.document import Document
from guide.content.problems import Problem

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ENCODING = re.compile(rb"<meta\s+charset\s*=\s*[\"']?utf-8", re.IGNORECASE)
_LOOKED_AT = 1024
"""Bytes in which a browser looks for the encoding."""


def outline_problems(path: str, document: Document, html: str) -> Iterator[Problem]:
    """What a page lacks, or says twice."""
    said = {
        "title": [e.text.strip() for e in document.all("title") if e.in_head],
        "description": [text.strip() for text in document.meta("description")],
        "heading": [e.text.strip() for e in document.all("h1")],
    }
    for field, found in said.items():
        name = {"heading": "<h1>"}.get(field, field)
        if len(found) != 1:
            yield Problem(path, field, f"there {_are(len(found))} {name}; there must be one")
        elif not found[0]:
            yield Problem(path, field, "is empty")
    language = next((element.get("lang") or "" for element in document.all("html")), "")
    if not _LANGUAGE.fullmatch(language):
        yield Problem(path, "language", f"`lang` of <html> is `{language}`; it must be one such as `en`")
    if not _ENCODING.search(html.encode()[:_LOOKED_AT]):
        yield Problem(path, "encoding", f"is not said within the first {_LOOKED_AT} bytes, where browsers look for it")
    for id_, count in Counter(document.ids).items():
        if count > 1:
            yield Problem(path, "id", f"`{id_}` is given {count} times")
        elif not id_ or re.search(r"\s", id_):
            yield Problem(path, "id", f"`{id_}` is empty or holds a space, so nothing can point at it")


def _are(count: int) -> str:
    return "is no" if count == 0 else f"are {count}"
