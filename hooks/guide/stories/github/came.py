"""Tells the editors that a story has come as an issue, by GitHub's own notices.

`python -m guide.stories.github.came` knows the issue's number and who edits, and nothing of its text.
"""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from guide.stories.github.approval import editors_in
from guide.stories.github.asking import Gh, RefusedError, Repository, run_gh
from guide.stories.github.issue_step import on_the_issue

LABEL = "story"
"""The label that the issue form for a story sets. The workflow and the form name it too."""
EDITORS, OWNERS = Path(".github/story-editors.txt"), Path(".github/CODEOWNERS")

_MOST = 10
"""Accounts: GitHub assigns no more to one issue."""
_OWNER = re.compile(r"@([a-z0-9][a-z0-9-]{0,38}(?:/[a-z0-9_.-]{1,100})?)(?=\s|$)", re.IGNORECASE | re.ASCII)
_CAME = (
    "a story has come. Read it as the editor’s handbook says, and answer here. Nothing is published before one of you "
    "approves its text."
)
_NOBODY = (
    f"Nobody is named in {EDITORS} or {OWNERS}, so nobody is told of this story. Write the accounts of your editors "
    "into the first of them, one a line."
)


def who_edits(editors: str, owners: str) -> tuple[str, ...]:
    """The accounts to be told, without an @: those who approve stories, else those who are asked about every proposal.

    Args:
        editors: the text of the list of editors; empty where there is none.
        owners: that of CODEOWNERS, which may name teams too.
    """
    if named := sorted(editors_in(editors)):
        return tuple(named)[:_MOST]
    rules = [line.partition("#")[0] for line in owners.splitlines()]
    found = [name for rule in rules if rule.startswith("*") for name in _OWNER.findall(rule)]
    return tuple(dict.fromkeys(name.casefold() for name in found))[:_MOST]


def tell(issue: str, accounts: tuple[str, ...], repository: Repository) -> str:
    """Assigns the accounts to an issue and calls by name those who cannot be assigned; returns what was done.

    Done again, it calls nobody: an issue with an assigned editor or a call beneath it has been told of.

    Args:
        issue: its number.
        accounts: as `who_edits` gives them.
        repository: where it is.

    Raises:
        RefusedError: when GitHub says no.
    """
    people = [name for name in accounts if "/" not in name]
    try:
        assigned = repository.assign(issue, people) if people else frozenset()
    except RefusedError:  # an account that is gone, say; the others are called all the same
        assigned = frozenset()
    left = [name for name in accounts if name not in assigned]
    if left and not any(_CAME in said for said in repository.said(issue)):
        repository.say(issue, f"{' '.join(f'@{name}' for name in left)}: {_CAME}\n")
    return f"Assigned {len(accounts) - len(left)}, called {len(left)} by name."


def main(environment: Mapping[str, str] = os.environ, gh: Gh = run_gh) -> int:
    """Runs as a step of the workflow; its exit status is that of `on_the_issue`."""
    accounts = who_edits(*(path.read_text("utf-8") if path.is_file() else "" for path in (EDITORS, OWNERS)))
    return on_the_issue(environment, gh, lambda issue, where: tell(issue, accounts, where) if accounts else _NOBODY)


if __name__ == "__main__":
    sys.exit(main())
