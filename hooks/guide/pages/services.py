"""How form services would have a packet sent to them, so that what they mail to an editor can be answered."""

from collections.abc import Mapping

from guide.content.model import Model


class Service(Model):
    """What a service calls the fields of a sending, as its own documentation had it in November 2026."""

    contact: str = "contact"
    """How to reach the sender: a service answers to the address in it."""
    website: str = "website"
    """The field that robots fill in. A service that knows it drops such a sending without a word."""
    key: str | None = None
    """The field that says whose form it is, where the address does not."""
    urlencoded: bool = False
    """Whether it reads the way of plain forms alone, and not that of forms with files."""


SERVICES: Mapping[str, Service] = {
    "formspree": Service(contact="email", website="_gotcha"),
    "formspring": Service(contact="email", website="_gotcha", urlencoded=True),
    "web3forms": Service(contact="email", website="botcheck", key="access_key"),
}
