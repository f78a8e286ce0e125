"""What a site is held to: the address it is published at, and the exceptions that its owner has configured."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from guide.content.problems import ContentError, Problem


@dataclass(frozen=True)
class Expected:
    """What may stand in a site, besides what may stand in any."""

    base: str | None = None
    """Where the site is published, ending in a slash; None takes what the home page says of itself."""
    contacts: frozenset[str] = frozenset()
    """E-mail addresses and telephone numbers that are meant to be public."""
    connect: tuple[str, ...] = ()
    """Other origins that scripts may reach."""
    form_action: tuple[str, ...] = ()
    """Other origins that forms may be sent to."""
    frames: tuple[str, ...] = ()
    """Other origins whose pages may be shown within ours."""

    def joined(self, other: "Expected") -> "Expected":
        """Both, with this one's address first."""
        return Expected(
            self.base or other.base,
            self.contacts | other.contacts,
            (*self.connect, *other.connect),
            (*self.form_action, *other.form_action),
            (*self.frames, *other.frames),
        )


def base_of(url: str) -> str:
    """An address of a site, ending in a slash.

    Raises:
        ValueError: when it is none.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError(f"`{url}` is not the address of a site, such as https://example.org/guide/")
    return url.rstrip("/") + "/"


def configured(mkdocs: Path) -> Expected:
    """The exceptions that follow from a site's settings: public contacts, the mailbox and endpoint for stories,
    and the place of comments.

    Raises:
        ContentError: when the file cannot be read.
    """
    try:
        settings = yaml.safe_load(mkdocs.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ContentError([Problem(str(mkdocs), "file", f"cannot be read: {error}")]) from None
    guide = _within(_within(settings, "extra"), "guide")
    submissions, named = _within(guide, "submissions"), guide.get("contacts")
    contacts = [*_text(submissions.get("email")), *(map(str, named) if isinstance(named, list) else ())]
    return Expected(
        contacts=frozenset(contacts),
        connect=tuple(map(_origin, _text(submissions.get("endpoint")))),
        frames=("https://giscus.app",) if guide.get("comments") else (),
    )


def _within(value: object, key: str) -> dict[str, object]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _text(value: object) -> Iterable[str]:
    return [value] if isinstance(value, str) and value else []


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
