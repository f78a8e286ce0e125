"""The ways to send a story as an adopter sets them in `submissions`, and how form services would have it sent to them,
so that what they mail to an editor can be answered."""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import StringConstraints, model_validator

from guide.content.model import Line, Model

REPOSITORY = r"^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"
NONE = "none"
"""As `submissions`: this guide takes no stories in, and asks for none."""
HERE = "here"
"""As `submissions.github`: the repository that publishes the site."""


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


class Submissions(Model):
    """The ways to send a story that are open; any may be absent."""

    email: Annotated[str, StringConstraints(pattern=r"^[^\s@<>\"]+@[^\s@<>\"]+$")] | None = None
    github: Annotated[str, StringConstraints(pattern=REPOSITORY)] | None = None
    form_url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    endpoint: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    """Where the form posts a packet, at a click."""
    processor: Line | None = None
    """Who runs the endpoint, by the name that contributors are told."""
    service: str | None = None
    """The kind of the endpoint, one of `SERVICES`; absent for one of one's own."""
    key: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$")] | None = None
    """What the service gave to tell whose form it is. It is public: it stands in the page."""
    assumed: bool = False
    """No way was named, and the repository is known: its public issues stand in. Or it was asked for as `here`, and is
    not known in this place."""
    closed: bool = False
    """Stories are not taken in, by choice: written as `submissions: none`."""

    @property
    def sending(self) -> dict[str, Any] | None:
        """What differs from the form's own way of sending, where a service would have it otherwise."""
        if not self.service:
            return None
        service = SERVICES[self.service]
        also = {service.key: self.key} if service.key else {}
        return {**service.model_dump(include={"contact", "website", "urlencoded"}), "also": also}

    @property
    def private(self) -> bool:
        """Whether there is a way that the whole world does not read along."""
        return bool(self.email or self.form_url or self.endpoint)

    @property
    def open(self) -> bool:
        """Whether there is any way to send a story."""
        return self.private or bool(self.github)

    @model_validator(mode="after")
    def _names_who_receives(self) -> Self:
        if (self.endpoint is None) != (self.processor is None):
            raise ValueError("must have `endpoint` and `processor` together: people are told who receives their story")
        if self.service is not None and self.service not in SERVICES:
            raise ValueError(
                f"must have as `service` one of {', '.join(SERVICES)}; leave it out for an address of your own"
            )
        if self.service and not self.endpoint:
            raise ValueError("must have an `endpoint` with its `service`")
        if (self.key is not None) != bool(self.service and SERVICES[self.service].key):
            raise ValueError(f"must have a `key` for {_with_key()}, and for no other `service`")
        if self.closed and self.open:
            raise ValueError("must be `none`, or name ways to send a story; it cannot be both")
        return self


def _with_key() -> str:
    return ", ".join(name for name, service in SERVICES.items() if service.key)


def ways_or_none(value: object) -> object:
    """`none` as the fields that it stands for."""
    return {"closed": True} if value == NONE else value


def with_issues(ways: Any, repository: object) -> Any:
    """The ways to send a story, with the issues of the repository that publishes where they were asked for (`here`), or
    where there is no other way and nobody said that there should be none."""
    if not isinstance(ways, dict):
        return ways
    if ways.get("github") == HERE:
        return ways | ({"github": repository} if repository else {"github": None, "assumed": True})
    named = any(ways.get(way) for way in ("email", "github", "form_url", "endpoint", "processor", "closed"))
    return ways if named or not repository else ways | {"github": repository, "assumed": True}
