"""A story as a pull request: its branch, its words, its commit. Nothing in them is a stranger's."""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from guide.stories.github.handover import Told

BRANCHES = "story"


@dataclass(frozen=True)
class Proposal:
    """One story to be proposed."""

    told: Told
    """Looked at, and found sound."""
    revises: bool
    """Whether the guide has a story at that path."""
    run: str
    """The address of the run whose checks it passed."""
    by: str
    """The account that approved or pasted it."""

    @property
    def branch(self) -> str:
        """Its name ends with the first 16 digits of the approved text's hash, so that one text has one branch."""
        return f"{prefix(self.told.issue)}{self.told.approved[:16]}"

    @property
    def title(self) -> str:
        name = PurePosixPath(self.told.path).stem
        return f"Story revised: {name}" if self.revises else f"Story: {name}"

    @property
    def body(self) -> str:
        origin = f"the text of issue #{self.told.issue}" if self.told.issue else "a packet that was pasted by hand"
        check = (
            "If the issue is changed, this is closed and the label taken off. Approve the new text by setting it again."
            if self.told.issue
            else "It was not bound to an issue. Compare it with the words that you agreed with its author."
        )
        changed = (
            "**This rewrites a story that is in the guide.** Look at the difference: edits made there by hand go."
            if self.revises
            else "This adds one file and changes nothing else."
        )
        return "\n".join(
            [
                f"Made from {origin}, on the word of `{self.by}`. {changed}",
                "",
                f"- The text that was approved (SHA-256): `{self.told.approved}`",
                f"- The file that came of it (SHA-256): `{self.told.story}`",
                f"- It passed the check of the content, the build and the audit of the site [in this run]({self.run}).",
                "",
                check,
                "",
                "Before you merge, read the file as somebody would who lives there:",
                "",
                "- [ ] Nobody can be recognised who has not agreed",
                "- [ ] No way to reach anyone is left in it",
                "- [ ] Its author has agreed to these very words",
                "",
            ]
        )

    def commit(self, story: bytes, earlier: bytes | None) -> dict[str, str]:
        """The request that writes the story to its branch, as GitHub's interface for files takes it.

        Args:
            story: the story's file.
            earlier: the file that it revises.
        """
        request = {
            "message": self.title,
            "branch": self.branch,
            "content": base64.b64encode(story).decode("ascii"),
        }
        return request if earlier is None else request | {"sha": _git_name(earlier)}


def prefix(issue: str) -> str:
    """What the names of all branches begin with that were made for an issue, or, without one, for pasted packets."""
    return f"{BRANCHES}/issue-{issue}-" if issue else f"{BRANCHES}/by-hand-"


def _git_name(file: bytes) -> str:
    """The name by which git knows a file's content."""
    return hashlib.sha1(b"blob %d\0%b" % (len(file), file), usedforsecurity=False).hexdigest()
