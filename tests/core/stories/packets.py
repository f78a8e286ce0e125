"""Packets for the tests, and ways to make and to spoil them."""

import json
import re
from pathlib import Path
from typing import Any

from guide.content.kinds import Story
from guide.stories.packet.form import CONSENTS, END_LINE, FIRST_LINE, LICENCE, SECTIONS, guard_line

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASE_STUDY = (FIXTURES / "packets" / "case-study.txt").read_text("utf-8")
RESPONSE = (FIXTURES / "packets" / "response.txt").read_text("utf-8")
BY_MAIL = (FIXTURES / "packets" / "guest-blog-by-mail.txt").read_bytes()

FIELDS = {
    "form": "case study",
    "title": "A title",
    "summary": "A summary.",
    "author": "A teller",
    "organisation": "A club",
    "place": "A town",
    "date": "2026",
    "shows": [{"to": "tips/first-tip", "why": "It did."}],
    "licence": LICENCE,
    "consent": dict.fromkeys(CONSENTS, True),
}


def changed(before: str, after: str, packet: str = CASE_STUDY) -> str:
    """A packet with one thing in it changed; fails where that is not there."""
    assert before in packet
    return packet.replace(before, after, 1)


def packet_of(fields: dict[str, Any], prose: str | dict[str, str], id_: str = "6f0c2f4e9a1b4c7d") -> str:
    """A packet as the form writes it: fields as JSON, which is YAML, and the prose, guarded, beneath its headings."""
    told = FIELDS | fields
    headings = SECTIONS.get(told["form"], SECTIONS["case study"])
    texts = prose if isinstance(prose, dict) else dict.fromkeys(headings, prose)
    front = [f"{name}: {_json(value)}" for name, value in told.items() if value is not None]
    body = [line for heading in headings for line in (f"## {heading}", "", *_guarded(texts[heading]), "")]
    return "\n".join([FIRST_LINE, f"id: {id_}", "---", *front, "---", *body, END_LINE, ""])


def packet_from(story: Story, id_: str) -> str:
    """A packet that says what a story says."""
    names = ("form", "responds_to", "title", "summary", "author", "organisation", "place", "date")
    fields: dict[str, Any] = {name: getattr(story, name) for name in names}
    fields |= {"sectors": list(story.sectors), "stage": story.stages[0]}
    fields["shows"] = [{"to": link.to, "why": link.why} for link in story.shows]
    parts = re.split(r"^## (.+)\n", story.body, flags=re.MULTILINE)
    headings = SECTIONS[story.form]
    prose = dict(zip(parts[1::2], parts[2::2], strict=True)) if len(headings) > 1 else {headings[0]: story.body}
    return packet_of(fields, prose, id_)


def _json(value: object) -> str:
    return re.sub(
        "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value)
    )


def _guarded(text: str) -> list[str]:
    return [guard_line(line) for line in re.split("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]", text)]
