"""What an event on an issue asks for: a story to be proposed, an approval to be withdrawn, or nothing."""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

LABEL = "publish story"
"""The label with which an editor approves the text of an issue. The workflow names it too."""

Act = Literal["propose", "withdraw", "ignore"]
Why = Literal["approved", "edited", "unlabelled", "not-an-editor", "refused", "unchanged", "failed", "of-no-concern"]

_ACCOUNT = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38})(?:\[bot\])?", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Decision:
    """What is to be done about an issue."""

    act: Act
    why: Why
    issue: int = 0
    text: str = field(default="", repr=False)
    """The issue's body as it was when the editor approved it; only to propose."""

    @property
    def approved(self) -> str:
        """The SHA-256 of the approved text, in hexadecimal; empty where nothing is approved."""
        return sha256(self.text) if self.act == "propose" else ""


def decide(event: Mapping[str, object], editors: Collection[str]) -> Decision:
    """Decides by the event alone, so that the text approved is the text that came with the approval.

    Every event that touches an approval ends in `propose` or `withdraw`, never in neither: of the runs that wait for
    one issue GitHub keeps the latest only, and that one must settle the matter.

    Args:
        event: the payload of GitHub's event `issues`, of which nothing is taken for granted.
        editors: accounts that may approve, as `editors_in` reads them.
    """
    issue = event.get("issue")
    number = issue.get("number") if isinstance(issue, dict) else None
    if not isinstance(issue, dict) or not isinstance(number, int) or isinstance(number, bool) or number < 1:
        return Decision("ignore", "of-no-concern")
    action = event.get("action")
    if action == "edited" and is_approved(issue):
        return Decision("withdraw", "edited", number)
    if action == "unlabeled" and _is_label(event.get("label")):
        return Decision("withdraw", "unlabelled", number)
    if action == "labeled" and _is_label(event.get("label")):
        if _login(event.get("sender")) not in editors:
            return Decision("withdraw", "not-an-editor", number)
        return Decision("propose", "approved", number, body_of(issue))
    return Decision("ignore", "of-no-concern", number)


def editors_in(text: str) -> frozenset[str]:
    """The accounts that a list names, in small letters: one a line, with or without an @; `#` begins a remark."""
    names = (line.partition("#")[0].strip().removeprefix("@") for line in text.splitlines())
    return frozenset(name.casefold() for name in names if _ACCOUNT.fullmatch(name))


def body_of(issue: Mapping[str, object]) -> str:
    """An issue's text; empty where it has none."""
    body = issue.get("body")
    return body if isinstance(body, str) else ""


def is_approved(issue: Mapping[str, object]) -> bool:
    """Whether an issue bears the label."""
    labels = issue.get("labels")
    return isinstance(labels, list) and any(map(_is_label, labels))


def sha256(text: str) -> str:
    """The hash that binds a proposal to its text, in hexadecimal. Any string has one, half a character included."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _is_label(label: object) -> bool:
    name = label.get("name") if isinstance(label, dict) else None
    return isinstance(name, str) and name.casefold() == LABEL


def _login(account: object) -> str:
    login = account.get("login") if isinstance(account, dict) else None
    return login.casefold() if isinstance(login, str) else ""
