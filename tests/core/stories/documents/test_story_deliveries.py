"""What form services hand on to an editor, as a mail or as an export: the packet in it is read, word for word.

Each shape is made from what such mails and exports are known to look like, and none is a real one; the names of the
fields are those that the form sends to each (`pages/services.py`).
"""

import csv
import io
import json
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from html import escape

import pytest

from guide.pages.services import SERVICES, Service
from guide.stories.packet.envelopes import read_given
from tests.core.stories.packets import CASE_STUDY

SAID = CASE_STUDY.replace("To keep the bus.", "To “keep” the bus, <i>&</i> its driver; 5 | 6 = x.")
OWN = Service()


def fields(service: Service) -> dict[str, str]:
    """What arrives of a sending, in its order."""
    known = {"packet": SAID, service.contact: "jo@example.org", "seconds": "512", service.website: ""}
    return known | ({service.key: "0-1-a"} if service.key else {})


def letter(text: str | None, html: str | None = None) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "Forms <noreply@service.example>", "stories@example.org"
    message["Subject"] = "New submission from Share your story"
    if text is not None:
        message.set_content(text)
    if html is not None:
        (message.set_content if text is None else message.add_alternative)(html, subtype="html")
    return message.as_bytes()


def attached(name: str, data: str, type_: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = "noreply@service.example", "stories@example.org"
    message.set_content("You have a new submission. It is attached.\n")
    maintype, subtype = type_.split("/")
    message.add_attachment(data.encode("utf-8"), maintype=maintype, subtype=subtype, filename=name)
    return message.as_bytes()


def in_lines(said: Mapping[str, str]) -> bytes:
    """Formspree's text: each name, and what was given on the lines below."""
    return letter(
        "Hey there,\n\nSomeone just submitted your form.\n\n" + "".join(f"{n}:\n{v}\n\n\n" for n, v in said.items())
    )


def beside(said: Mapping[str, str]) -> bytes:
    return letter("New submission\n\n" + "".join(f"{name.title()}: {value}\n" for name, value in said.items()))


def barred(said: Mapping[str, str]) -> bytes:
    return letter("".join(f"{name:8}| " + value.replace("\n", "\n        | ") + "\n" for name, value in said.items()))


def set_in(said: Mapping[str, str]) -> bytes:
    return letter("".join(f"{n}:\n" + "".join(f"    {line}\n" for line in v.split("\n")) for n, v in said.items()))


def page(said: Mapping[str, str], row: str) -> bytes:
    rows = "".join(row.format(name=name, value=escape(value)) for name, value in said.items())
    return letter(
        None, f"<!doctype html><html><head><style>.v{{white-space:pre-wrap}}</style></head><body>{rows}</body></html>"
    )


def in_table(said: Mapping[str, str]) -> bytes:
    return page(said, '<table><tr><td>{name}</td><td class="v">{value}</td></tr></table>')


def in_pre(said: Mapping[str, str]) -> bytes:
    return page(said, "<p><strong>{name}:</strong></p><pre style='white-space: pre-wrap'>{value}</pre>")


def with_breaks(said: Mapping[str, str]) -> bytes:
    rows = "".join(f"<p><b>{n}:</b> {escape(v).replace(chr(10), '<br>' + chr(10))}</p>" for n, v in said.items())
    return letter("\n".join(f"{name}: {' '.join(value.split())}" for name, value in said.items()), rows)


def table(said: Mapping[str, str], delimiter: str = ",", begin: str = "") -> str:
    written = io.StringIO()
    rows = csv.writer(written, delimiter=delimiter)
    rows.writerows([["Date", *said], ["2026-11-28 19:00", *said.values()]])
    return begin + written.getvalue()


SHAPES: dict[str, Callable[[Mapping[str, str]], bytes]] = {
    "names above, in text": in_lines,
    "names beside, in text": beside,
    "a bar between, in text": barred,
    "set in, in text": set_in,
    "a table, in HTML": in_table,
    "pre, in HTML": in_pre,
    "breaks, in HTML and text": with_breaks,
    "CSV": lambda said: table(said).encode("utf-8"),
    "CSV with semicolons and a mark": lambda said: table(said, ";", "\ufeff").encode("utf-8"),
    "tabs": lambda said: table(said, "\t").encode("utf-8"),
    "CSV attached": lambda said: attached("submissions.csv", table(said), "text/csv"),
    "JSON": lambda said: json.dumps(said).encode("utf-8"),
    "JSON in a list": lambda said: json.dumps({"submissions": [{"_date": "x", **said}]}).encode("utf-8"),
    "JSON, a field a piece": lambda said: json.dumps(
        {"fields": [{"name": n, "value": v} for n, v in said.items()]}
    ).encode(),
    "JSON attached": lambda said: attached("submission.json", json.dumps(said), "application/json"),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["", *SERVICES])
def test_the_packet_in_what_a_service_hands_on_is_read(name: str, shape: str) -> None:
    reading = read_given(SHAPES[shape](fields(SERVICES.get(name, OWN))), "delivery")
    assert reading.problems == ()
    assert reading.packet == read_given(SAID).packet
    assert "jo@example.org" not in repr(reading)


def test_an_export_of_two_stories_says_that_there_are_two() -> None:
    other = SAID.replace("id: 6f0c2f4e9a1b4c7d", "id: 0000000000000001")
    for export in (table({"a": SAID, "b": other}), json.dumps([{"packet": SAID}, {"packet": other}])):
        (problem,) = read_given(export.encode("utf-8"), "export").problems
        assert "two different packets; save each in a file of its own" in problem.message


def test_a_packet_whose_line_ends_are_gone_says_where_to_get_them() -> None:
    (problem,) = read_given(letter("packet: " + " ".join(SAID.split()) + "\n"), "mail.eml").problems
    assert "stands here without its own line ends" in problem.message
    assert "CSV or JSON" in problem.message


@pytest.mark.long
@pytest.mark.parametrize(
    "flood", ['"Partnership Guide story packet 1' * 20_000, "packet: " * 100_000, '[{"packet":' * 50_000]
)
def test_floods_are_refused_in_good_time(flood: str) -> None:
    assert read_given(flood.encode("utf-8"), "flood").packet is None
