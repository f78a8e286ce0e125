"""The one file that the job without rights hands to the job with rights, and what that one holds it to."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.content.problems import Problem
from guide.stories.github.approval import body_of, is_approved, sha256

NAME = "story.md"
LARGEST_STORY = 300_000
"""Bytes: a packet may have 200,000, and what cleaning escapes grows."""

_STORY = re.compile(r"stories/[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.md", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True)
class Told:
    """What the first job said of the file, by its outputs: text that nobody needs to believe."""

    path: str
    """Where the story belongs in the repository."""
    story: str
    """SHA-256 of the file."""
    approved: str
    """SHA-256 of the text that it was made from."""
    issue: str
    """The issue's number; empty when the packet was pasted."""


def hand_over(story: bytes, folder: Path) -> str:
    """Puts a story where the workflow takes it up, and returns its SHA-256."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(story)
    return hashlib.sha256(story).hexdigest()


def faults(folder: Path, told: Told, content: str) -> Iterator[Problem]:
    """What keeps the file from being proposed.

    Args:
        folder: where the artifact was unpacked.
        told: what it should be.
        content: the folder of the guide's content in the repository.
    """
    if not told.path.startswith(f"{content}/") or not _STORY.fullmatch(told.path.removeprefix(f"{content}/")):
        yield Problem("story", "path", "is not where a story belongs")
    if not _DIGEST.fullmatch(told.approved):
        yield Problem("story", "approved", "is no SHA-256")
    if told.issue and not re.fullmatch(r"[1-9]\d{0,9}", told.issue, re.ASCII):
        yield Problem("story", "issue", "is no number of an issue")
    found = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    file = folder / NAME
    if found != [NAME] or file.is_symlink() or not file.is_file():
        yield Problem("story", "artifact", f"must hold one file, {NAME}, and nothing else")
        return
    if file.stat().st_size > LARGEST_STORY:
        yield Problem("story", "size", f"is over {LARGEST_STORY // 1000} KB")
        return
    story = file.read_bytes()
    if hashlib.sha256(story).hexdigest() != told.story:
        yield Problem("story", "SHA-256", "is not the one that was handed over")
    if not story.startswith(b"---\n") or b"\0" in story or not _is_utf8(story):
        yield Problem("story", "text", "is not the text of a story")


def changed_since(issue: Path, approved: str) -> Iterator[Problem]:
    """Why an approval no longer holds, by the issue as GitHub shows it now.

    Args:
        issue: a file with the issue as JSON.
        approved: SHA-256 of the text that was approved.
    """
    try:
        now = json.loads(issue.read_text("utf-8"))
    except (OSError, ValueError):
        now = None
    if not isinstance(now, dict):
        yield Problem("issue", "JSON", "cannot be read, so nobody knows whether it was changed; run this again")
        return
    if sha256(body_of(now)) != approved:
        yield Problem("issue", "text", "was changed after an editor approved it; read it again and set the label anew")
    if not is_approved(now):
        yield Problem("issue", "label", "was taken off again, so nothing is proposed")


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
