"""The part of schema.org's vocabulary that the guide speaks, and a check of JSON-LD against it.

A property's value is a kind of text, or the types of thing that schema.org expects there.
"""

import re
from collections.abc import Iterator
from typing import Any

TEXT, URL, DATE, DURATION, NUMBER = "text", "url", "date", "duration", "number"

CREATIVE_WORK: dict[str, tuple[str, ...]] = {
    "name": (TEXT,),
    "description": (TEXT,),
    "url": (URL,),
    "sameAs": (URL,),
    "image": (URL,),
    "license": (URL,),
    "inLanguage": (TEXT,),
    "keywords": (TEXT,),
    "isPartOf": ("WebSite",),
    "isBasedOn": ("CreativeWork",),
    "citation": (TEXT,),
    "creditText": (TEXT,),
    "author": ("Person", "Organization"),
    "headline": (TEXT,),
    "datePublished": (DATE,),
    "dateModified": (DATE,),
    "temporalCoverage": (TEXT,),
    "contentLocation": ("Place",),
    "timeRequired": (DURATION,),
}
WEB_PAGE = CREATIVE_WORK | {"lastReviewed": (DATE,)}
TYPES: dict[str, dict[str, tuple[str, ...]]] = {
    "CreativeWork": CREATIVE_WORK,
    "Article": CREATIVE_WORK,
    "WebSite": CREATIVE_WORK,
    "WebPage": WEB_PAGE,
    "CollectionPage": WEB_PAGE,
    "HowTo": CREATIVE_WORK | {"step": ("HowToStep",), "tool": ("HowToTool",), "totalTime": (DURATION,)},
    "HowToStep": CREATIVE_WORK | {"text": (TEXT,)},
    "HowToTool": {"name": (TEXT,)},
    "DefinedTermSet": CREATIVE_WORK | {"hasDefinedTerm": ("DefinedTerm",)},
    "DefinedTerm": {"name": (TEXT,), "alternateName": (TEXT,), "description": (TEXT,)},
    "BreadcrumbList": {"itemListElement": ("ListItem",)},
    "ListItem": {"position": (NUMBER,), "name": (TEXT,), "item": (URL,)},
    "Person": {"name": (TEXT,), "affiliation": ("Organization",)},
    "Organization": {"name": (TEXT,)},
    "Place": {"name": (TEXT,)},
}
NEEDED = {
    "Article": {"headline", "author", "dateModified", "description", "url"},
    "HowTo": {"name", "step", "url"},
    "HowToStep": {"text"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DefinedTerm": {"name", "description"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"name", "url"},
}
SHAPES = {
    URL: re.compile(r"(https?://[^\s<>\"]+|(\.\./)*[\w./-]*)"),
    DATE: re.compile(r"\d{4}(-\d\d(-\d\d)?)?"),
    DURATION: re.compile(r"PT(\d+H)?(\d+M)?"),
    TEXT: re.compile(r"(?s).*\S.*"),
}


def json_ld_faults(thing: dict[str, Any], where: str = "") -> Iterator[str]:
    """Every fault in a thing and the things within it."""
    type_ = thing.get("@type", "")
    where = f"{where}/{type_}"
    if type_ not in TYPES:
        yield f"{where}: no such type is in use"
        return
    yield from (f"{where}: lacks {name}" for name in NEEDED.get(type_, set()) - set(thing))
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name not in TYPES[type_]:
            yield f"{where}: has no property {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            yield from _value_faults(one, TYPES[type_][name], f"{where}.{name}")
    if type_ == "BreadcrumbList":
        places = [item["position"] for item in thing["itemListElement"]]
        if places != list(range(1, len(places) + 1)):
            yield f"{where}: positions are {places}"


def _value_faults(value: Any, expected: tuple[str, ...], where: str) -> Iterator[str]:
    if isinstance(value, dict):
        if value.get("@type") not in expected:
            yield f"{where}: is a {value.get('@type')}"
        yield from json_ld_faults(value, where)
    elif isinstance(value, int):
        if NUMBER not in expected:
            yield f"{where}: is a number"
    elif not any(shape in SHAPES and SHAPES[shape].fullmatch(value) for shape in expected):
        yield f"{where}: `{value}` is no {' or '.join(expected)}"
