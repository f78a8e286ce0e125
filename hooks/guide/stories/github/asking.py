"""Asking GitHub through its own program `gh`, which has the token; here it is never seen."""

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

Gh = Callable[[Sequence[str], str], str]
"""Runs `gh` with these arguments and this as its input; returns what it printed."""


class RefusedError(Exception):
    """Raised when GitHub says no; its text is GitHub's."""


@dataclass(frozen=True)
class Proposed:
    """A pull request that stands open."""

    number: int
    branch: str


@dataclass(frozen=True)
class Repository:
    """A repository as a job may ask about it."""

    name: str
    """owner/name"""
    gh: Gh

    def open_proposals(self, prefix: str) -> tuple[Proposed, ...]:
        """The open pull requests whose branch is in this repository and begins so. Anyone may name a fork's branch."""
        fields = ["--json", "number,headRefName,isCrossRepository"]
        found = self.gh(["pr", "list", "--repo", self.name, "--state", "open", "--limit", "500", *fields], "")
        return tuple(
            Proposed(proposed["number"], proposed["headRefName"])
            for proposed in json.loads(found)
            if not proposed["isCrossRepository"] and proposed["headRefName"].startswith(prefix)
        )

    def branches(self, prefix: str) -> tuple[str, ...]:
        """The branches whose name begins so."""
        found = self.gh(["api", f"repos/{self.name}/git/matching-refs/heads/{prefix}", "--jq", ".[].ref"], "")
        return tuple(line.removeprefix("refs/heads/") for line in found.splitlines() if line)

    def close(self, proposed: Proposed, words: str) -> None:
        """Closes a pull request with a word on why."""
        self.say(str(proposed.number), words)
        where = f"repos/{self.name}/pulls/{proposed.number}"
        self.gh(["api", "--method", "PATCH", where, "-f", "state=closed", "--silent"], "")

    def delete_branch(self, branch: str) -> None:
        """Deletes a branch."""
        self.gh(["api", "--method", "DELETE", f"repos/{self.name}/git/refs/heads/{branch}", "--silent"], "")

    def add_branch(self, branch: str, commit: str) -> None:
        """Makes a branch that begins at a commit."""
        request = json.dumps({"ref": f"refs/heads/{branch}", "sha": commit})
        where = f"repos/{self.name}/git/refs"
        self.gh(["api", "--method", "POST", where, "--input", "-", "--silent"], request)

    def write(self, path: str, request: dict[str, str]) -> None:
        """Writes one file to a branch, as a commit of its own."""
        where = f"repos/{self.name}/contents/{path}"
        self.gh(["api", "--method", "PUT", where, "--input", "-", "--silent"], json.dumps(request))

    def propose(self, branch: str, base: str, title: str, body: str) -> str:
        """Opens a pull request and returns its address."""
        words = ["--head", branch, "--base", base, "--title", title, "--body-file", "-"]
        return self.gh(["pr", "create", "--repo", self.name, *words], body).strip()

    def labels(self, issue: str) -> tuple[str, ...]:
        """The names of an issue's labels."""
        return tuple(self.gh(["api", f"repos/{self.name}/issues/{issue}", "--jq", ".labels[].name"], "").splitlines())

    def take_label_off(self, issue: str, label: str) -> None:
        """Takes a label off an issue."""
        where = f"repos/{self.name}/issues/{issue}/labels/{quote(label, safe='')}"
        self.gh(["api", "--method", "DELETE", where, "--silent"], "")

    def assign(self, issue: str, accounts: Sequence[str]) -> frozenset[str]:
        """Assigns accounts to an issue; returns in small letters who is assigned: GitHub passes over who cannot be."""
        where = f"repos/{self.name}/issues/{issue}/assignees"
        asked = json.dumps({"assignees": list(accounts)})
        found = self.gh(["api", "--method", "POST", where, "--input", "-", "--jq", ".assignees[].login"], asked)
        return frozenset(found.casefold().split())

    def said(self, issue: str) -> tuple[str, ...]:
        """What this workflow's own account has said beneath an issue."""
        mine = '.[] | select(.user.login == "github-actions[bot]") | .body | @json'
        found = self.gh(["api", "--paginate", f"repos/{self.name}/issues/{issue}/comments", "--jq", mine], "")
        return tuple(json.loads(line) for line in found.splitlines() if line)

    def say(self, issue: str, words: str) -> None:
        """Comments on an issue or a pull request."""
        where = f"repos/{self.name}/issues/{issue}/comments"
        self.gh(["api", "--method", "POST", where, "--input", "-", "--silent"], json.dumps({"body": words}))


def run_gh(arguments: Sequence[str], given: str = "") -> str:
    """As `Gh` says.

    Raises:
        RefusedError: when `gh` fails.
    """
    command = ["gh", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise RefusedError(done.stderr)
    return done.stdout
