"""What packets come in: mails of every make, issues, JSON; nothing of the mail but the packet goes further."""

import json
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.stories.packet.envelopes import read_given
from guide.stories.packet.flowed import unflowed
from guide.stories.packet.html_text import text_of_html
from guide.stories.packet.reading import Packet, read_packet
from tests.core.stories.packets import changed
from tests.examples import examples

SENDER = "ada.canary@example.org"
NUMBER = "+44 7700 900999"
PACKET = changed("To keep the bus.", "To keep the bus: Café, “quoted”, naïve.")


def expected() -> Packet:
    packet = read_packet(PACKET).packet
    assert packet is not None
    return packet


def words(packet: Packet | None) -> list[str]:
    assert packet is not None
    return " ".join([packet.fields.model_dump_json(), *(part.prose for part in packet.sections)]).split()


def mail(subject: str = "My story") -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"Ada Canary <{SENDER}>"
    message["To"] = "stories@guide.example"
    message["Subject"] = f"{subject} ({NUMBER})"
    message["X-Phone"] = NUMBER
    return message


def plain(packet: str = PACKET, **how: Any) -> EmailMessage:
    message = mail()
    message.set_content(f"Hello,\n\n{packet}\nRing me on {NUMBER}.\n-- \nAda, {SENDER}\n", **how)
    return message


def html(packet: str = PACKET) -> str:
    lines = packet.replace("&", "&amp;").replace("<", "&lt;").split("\n")
    shown = "</div><div>".join(line or "<br>" for line in lines)
    return f"<html><head><style>p {{}}</style></head><body><p>Hi {SENDER}</p><div>{shown}</div>"


def attached(filename: str = "story.txt", maintype: str = "text", subtype: str = "plain") -> EmailMessage:
    message = mail()
    message.set_content(f"See what is attached.\n{SENDER}\n")
    message.add_attachment(PACKET.encode(), maintype=maintype, subtype=subtype, filename=filename)
    return message


def both() -> EmailMessage:
    message = plain()
    message.add_alternative(html(), subtype="html")
    message.add_attachment(PACKET.encode(), maintype="text", subtype="plain", filename="story.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    return message


def only_html() -> EmailMessage:
    message = mail()
    message.set_content(html(), subtype="html")
    return message


def in_utf_16() -> EmailMessage:
    message = mail()
    message.set_content(PACKET.encode("utf-16"), maintype="text", subtype="plain", params={"charset": "utf-16"})
    return message


def forwarded() -> EmailMessage:
    message = mail("Fwd: My story")
    message.set_content("See below.\n")
    message.add_attachment(plain())
    return message


MAILS = {
    "plain": plain(),
    "quoted-printable": plain(cte="quoted-printable"),
    "base64": plain(cte="base64"),
    "8bit": plain(cte="8bit"),
    "cp1252": plain(charset="windows-1252", cte="quoted-printable"),
    "utf-16": in_utf_16(),
    "attached": attached(),
    "attached as bytes": attached(maintype="application", subtype="octet-stream"),
    "html": only_html(),
    "all at once": both(),
    "forwarded": forwarded(),
}


@pytest.mark.parametrize("name", MAILS)
def test_mails_of_every_make_hold_the_same_packet(name: str) -> None:
    for data in (MAILS[name].as_bytes(), MAILS[name].as_bytes(policy=SMTP), b"From ada Mon\n" + MAILS[name].as_bytes()):
        reading = read_given(data)
        assert reading.problems == ()
        assert reading.notes == ()
        assert words(reading.packet) == words(expected())


@pytest.mark.parametrize("name", MAILS)
def test_nothing_of_a_mail_but_its_packet_goes_further(name: str) -> None:
    told = repr(read_given(MAILS[name].as_bytes()))
    assert "canary" not in told.lower()
    assert "900999" not in told


@pytest.mark.parametrize(
    "charset", ["", "; charset=us-ascii", "; charset=klingon", "; charset=punycode", "; charset=utf-8", '; charset="']
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_charset_that_is_missing_or_wrong_costs_no_letter(charset: str, encoding: str) -> None:
    head = f"From: {SENDER}\nSubject: story\nContent-Type: text/plain{charset}\n\n"
    assert words(read_given(head.encode() + PACKET.encode(encoding)).packet) == words(expected())


def test_a_mail_whose_lines_were_broken_for_the_way_is_put_together() -> None:
    long = "one two three " * 12
    broken = long.strip().replace("three one", "three \none")
    flowed = changed("To keep the bus.", f"{broken}\n\nFrom then on.").replace("\nFrom", "\n From")
    head = f"From: {SENDER}\nTo: x@guide.example\nContent-Type: text/plain; format=flowed\n\n"
    packet = read_given((head + flowed).encode()).packet
    assert packet is not None
    assert packet.sections[0].prose == f"{long.strip()}\n\nFrom then on."


@pytest.mark.parametrize(
    ("text", "joined", "expected"),
    [
        ("a \nb", False, "a b"),
        ("a \nb", True, "ab"),
        ("> a \n> b\nc", False, "> a b\nc"),
        ("> a \nb", False, "> a \nb"),
        (" > not quoted", False, "> not quoted"),
        ("-- \nme", False, "-- \nme"),
    ],
)
def test_flowed_text(text: str, joined: bool, expected: str) -> None:
    assert unflowed(text, joined=joined) == expected


@pytest.mark.parametrize(
    ("html_text", "expected"),
    [
        ("<p>a<br>b</p><p>c  d\n e</p>", "a\nb\n\nc d e\n"),
        ("<ul><li>a<li>b</ul>", "- a\n- b\n"),
        ("<script>x</script><style>y</style><title>z</title>a&nbsp;&lt;b&gt;", "a\u00a0<b>\n"),
        ("<pre>  a\n  b</pre>", "  a\n  b\n"),
        ("<a href='https://e.org'>here</a><img src=x alt=y>", "here\n"),
        ("<div>a<div>b", "a\nb\n"),
        ("a<!-- b --> c <!--[if mso]><style>d</style><![endif]-->e<!-- f", "a c e\n"),
        ("1 < 2 > 1 <", "1 < 2 > 1 <\n"),
    ],
)
def test_html_made_plain(html_text: str, expected: str) -> None:
    assert text_of_html(html_text) == expected


def test_two_versions_in_one_mail_are_told_of_and_two_packets_refused() -> None:
    message = plain(changed("To keep the bus.", "To keep the boat."))
    message.add_attachment(PACKET, filename="story.txt")
    reading = read_given(message.as_bytes())
    assert words(reading.packet) == words(expected())
    assert "different words" in reading.notes[0]
    message.add_attachment(changed("6f0c2f4e", "00000000"), filename="other.txt")
    assert ["two different packets" in problem.message for problem in read_given(message.as_bytes()).problems] == [True]


ISSUE = f"""### How will you tell it?

case study

### The packet

```text
{PACKET}
```

### Anything else?

_No response_
"""


@pytest.mark.parametrize(
    "given_text",
    [
        ISSUE,
        ISSUE.replace("\n", "\r\n"),
        json.dumps({"packet": PACKET}),
        json.dumps({"title": "Story", "body": ISSUE, "user": {"login": "canary"}}),
        json.dumps({"action": "labeled", "issue": {"body": ISSUE}, "sender": {"login": "canary"}}),
        "\ufeff" + json.dumps({"packet": PACKET}, indent=2),
    ],
)
def test_issues_and_json_hold_packets(given_text: str) -> None:
    for form in (given_text, given_text.encode()):
        reading = read_given(form)
        assert reading.problems == ()
        assert words(reading.packet) == words(expected())
        assert "canary" not in repr(reading)


@pytest.mark.parametrize(
    ("given_bytes", "says"),
    [
        (b"PK\x03\x04\x00", "Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Outlook"),
        (b"%PDF-1.7", "a PDF"),
        (b"{\\rtf1 hello", "rich text"),
        (b"", "copy the whole packet"),
        (b"\x00" * 100, "copy the whole packet"),
        (b"{}", "JSON without a text"),
        (b'{"body": null}', "JSON without a text"),
        (b'{"issue": []}', "JSON without a text"),
        (b"[1]", "JSON without a text"),
        (b"[" * 100_000, "copy the whole packet"),
        (b'{"packet": "x"}', "copy the whole packet"),
        (b"From: a@example.org\nTo: b@example.org\n\nhello", "copy the whole packet"),
        (b"From: a@example.org\nTo: b@example.org\nContent-Type: image/png\n\nx", "is a picture"),
        (b"From: a@example.org\nTo: b@example.org\nContent-Type: x/y\n\nx", "mail without a text"),
        (b"From: a@example.org\nTo: b@example.org\n" + b"\n" * 300_000, "too many parts or lines"),
        (b"From: a\nTo: b\n" + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n" * 5_000, "too many parts"),
    ],
)
def test_what_holds_no_packet_is_refused_in_one_sentence(given_bytes: bytes, says: str) -> None:
    (problem,) = read_given(given_bytes, "a.txt").problems
    assert says in problem.message
    assert "example.org" not in str(problem)


HEADERS = (
    *("From: a@b.c\n", "To: x\n", "Subject: =?utf-8?b?////?=\n", "Content-Type: ", "multipart/mixed", "text/plain"),
    *("; boundary=x", '; charset="', "; format=flowed", "; name*0*=utf-8''%ff", "\n", "\n\n", "--x\n", "--x--\n"),
    *("Content-Transfer-Encoding: base64\n", 'Content-Disposition: attachment; filename="a.txt\n', "=?x?q?=", "\x00"),
    *("message/rfc822", "; ;=;", "Partnership Guide story packet 1\n", "id: 6f0c2f4e9a1b4c7d\n", "---\n"),
)


@pytest.mark.long
@given(st.lists(st.sampled_from(HEADERS), max_size=20).map(lambda parts: "From: a\nTo: b\n" + "".join(parts)))
@examples(400)
def test_no_mail_is_so_spoilt_that_it_brings_the_reading_down(text: str) -> None:
    assert read_given(text.encode()).problems
