"""A packet with an e-mail address and a telephone number put everywhere, in a mail that has them everywhere too."""

import json
import re
from email.message import EmailMessage

from tests.core.stories.packets import packet_of

ADDRESS = "ada.canary@private.example"
NUMBER = "07700 900461"
SIGNS = ("ada.canary", "private.example", "900461", "900 461", "canary@")
"""Of which none may be found anywhere."""

_PROSE = f"""Write to {ADDRESS} or ring {NUMBER}, +44 7700 900461 or (07700) 900-461.

- [a mail](mailto:{ADDRESS}) and [{ADDRESS}](https://example.org/?to={ADDRESS})
- [a call](tel:+447700900461) and [a page](https://example.org/ring/07700900461)
- <{ADDRESS}> and <tel:07700900461>, [ring][1]

> “It is ada.canary [at] private [dot] example, or **07700** *900461*.”

### {ADDRESS}

[1]: tel:07700900461 "{NUMBER}"
![{NUMBER}](https://example.org/{ADDRESS}.png)
ada.canary at private dot example
ada\u200b.canary\u202e@private.example, ０７７００ ９００４６１
"""


def packet(id_: str = "00000000ca9a7712") -> str:
    """The packet."""
    fields = {
        "title": f"Ask {NUMBER} or not",
        "summary": f"Ask {ADDRESS} or {NUMBER}.",
        "author": f"Ada, {ADDRESS}",
        "organisation": f"A club, {NUMBER}",
        "place": f"A town, {ADDRESS}",
        "shows": [{"to": "tips/first-tip", "why": f"We asked {ADDRESS}, {NUMBER}."}],
    }
    return packet_of(fields, _PROSE, id_)


def spoilt() -> str:
    """The packet with the two in every place where only known words may stand: each is a problem, and quotes it."""
    text = packet().replace('date: "2026"', f'date: "{NUMBER}"').replace("tips/first-tip", ADDRESS)
    text = re.sub('form: "[^"]*"', f"form: {json.dumps(ADDRESS)}\nstage: {json.dumps(NUMBER)}", text)
    return text.replace("licence:", f"{json.dumps(ADDRESS)}: x\nlicence:").replace("## What helped", f"## {ADDRESS}")


def mail(text: str) -> EmailMessage:
    """A mail that holds a packet in its text and attached."""
    message = EmailMessage()
    for header in ("From", "To", "Cc", "Reply-To", "Return-Path"):
        message[header] = f"Ada Canary <{ADDRESS}>"
    message["Message-ID"] = f"<1.{ADDRESS}>"
    message["Subject"] = f"{NUMBER}, {ADDRESS}"
    message["X-Telephone"] = NUMBER
    message.set_content(f"Ring me on {NUMBER}.\n\n{text}\n-- \nAda, {ADDRESS}\n")
    message.add_attachment(f"{ADDRESS}\n{text}{NUMBER}\n", filename=f"{ADDRESS}.txt")
    return message


def found_in(text: str) -> list[str]:
    """Which of the signs a text holds."""
    return [sign for sign in SIGNS if sign in text.lower()]
