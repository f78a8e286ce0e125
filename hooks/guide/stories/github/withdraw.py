"""Takes an approval back: closes what was proposed, takes the label off, and says why on the issue.

`python -m guide.stories.github.withdraw` knows an issue's number and a reason, and nothing of its text.
"""

import os
import sys
from collections.abc import Mapping

from guide.stories.github.approval import LABEL
from guide.stories.github.asking import Gh, Repository, run_gh
from guide.stories.github.issue_step import on_the_issue
from guide.stories.github.proposal import prefix

WORDS: Mapping[str, str] = {
    "edited": "This text was changed after an editor approved it, so the approval no longer holds. An editor will read "
    f"it again and set the label “{LABEL}” anew. If an earlier wording is in the guide already, it stays as it is.",
    "unlabelled": "The approval was taken back. Nothing of this has been published by it.",
    "not-an-editor": f"Only the editors of this guide can approve a story with the label “{LABEL}”. The file "
    "`.github/story-editors.txt` names them.",
    "refused": "This cannot be taken in as it is. The run linked here says what to mend. Mend it in the text above, "
    "and an editor can approve it again.",
    "unchanged": "The guide already holds this story, word for word. There is nothing to change.",
    "failed": "The checks stopped this text, or could not be run. The run linked here says more to an editor.",
}
"""What is said on the issue, by reason."""

_WITH_RUN = ("refused", "failed")


def withdraw(issue: str, why: str, repository: Repository, run: str) -> str:
    """Takes back whatever approval an issue has, and returns what was done.

    Args:
        issue: its number.
        why: a key of `WORDS`; anything else counts as `failed`.
        repository: where it is.
        run: the address of the run that decided it.

    Raises:
        RefusedError: when GitHub says no.
    """
    why = why if why in WORDS else "failed"
    proposed = repository.open_proposals(prefix(issue))
    for found in proposed:
        repository.close(found, f"The approval of issue #{issue} no longer holds.")
    for branch in repository.branches(prefix(issue)):
        repository.delete_branch(branch)
    labels = [label for label in repository.labels(issue) if label.casefold() == LABEL]
    for label in labels:
        repository.take_label_off(issue, label)
    if labels or proposed:
        repository.say(issue, f"{WORDS[why]}\n\n{run}\n" if why in _WITH_RUN else f"{WORDS[why]}\n")
    return f"Closed {len(proposed)}, and the label is off."


def main(environment: Mapping[str, str] = os.environ, gh: Gh = run_gh) -> int:
    """Runs as a step of the workflow; its exit status is that of `on_the_issue`."""

    def back(issue: str, repository: Repository) -> str:
        run = f"{environment['GITHUB_SERVER_URL']}/{repository.name}/actions/runs/{environment['GITHUB_RUN_ID']}"
        return withdraw(issue, environment.get("WHY", ""), repository, run)

    return on_the_issue(environment, gh, back)


if __name__ == "__main__":
    sys.exit(main())
