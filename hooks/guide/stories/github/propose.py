"""The job with rights: looks at the file that was handed over, and proposes it.

`python -m guide.stories.github.propose look` needs no token. `… propose open` has one, and reads that one file only.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from guide.content.problems import Problem
from guide.stories.github.asking import Gh, RefusedError, Repository, run_gh
from guide.stories.github.handover import NAME, Told, changed_since, faults
from guide.stories.github.proposal import Proposal, prefix
from guide.stories.github.public import public

NOT_ALLOWED = "not permitted to create"
"""What GitHub says where the repository's setting keeps workflows from opening pull requests."""


def told_by(environment: Mapping[str, str]) -> Told:
    """What the job without rights said of its file."""
    return Told(*(environment.get(name, "") for name in ("STORY_PATH", "STORY_SHA256", "APPROVED_SHA256", "ISSUE")))


def look(environment: Mapping[str, str]) -> Iterator[Problem]:
    """What stands in the way of proposing the file."""
    told = told_by(environment)
    temporary = Path(environment["RUNNER_TEMP"])
    yield from faults(temporary / "story", told, environment.get("GUIDE_CONTENT", "guide_src"))
    if told.issue:
        yield from changed_since(temporary / "issue.json", told.approved)


def open_proposal(environment: Mapping[str, str], gh: Gh) -> str:
    """Opens the pull request, in place of earlier ones for the same issue, and says where it is.

    Raises:
        RefusedError: when GitHub says no.
        OSError: when the file is not there.
    """
    repository = Repository(environment["GITHUB_REPOSITORY"], gh)
    path = Path(environment["STORY_PATH"])
    earlier = path.read_bytes() if path.is_file() else None
    run = f"{environment['GITHUB_SERVER_URL']}/{repository.name}/actions/runs/{environment['GITHUB_RUN_ID']}"
    proposal = Proposal(told_by(environment), earlier is not None, run, environment["GITHUB_ACTOR"])
    # Without an issue one text has nothing to do with the next, so only its own branch is looked at.
    start = prefix(proposal.told.issue) if proposal.told.issue else proposal.branch
    proposed = repository.open_proposals(start)
    if same := next((found for found in proposed if found.branch == proposal.branch), None):
        return f"This text is proposed already, in #{same.number}."
    for found in proposed:
        repository.close(found, "Another text was approved since. It is proposed anew.")
    for branch in repository.branches(start):
        repository.delete_branch(branch)
    repository.add_branch(proposal.branch, environment["GITHUB_SHA"])
    story = (Path(environment["RUNNER_TEMP"]) / "story" / NAME).read_bytes()
    repository.write(proposal.told.path, proposal.commit(story, earlier))
    return repository.propose(proposal.branch, environment["GITHUB_REF_NAME"], proposal.title, proposal.body)


def main(arguments: Sequence[str], environment: Mapping[str, str] = os.environ, gh: Gh = run_gh) -> int:
    """Runs as a step of the workflow. Exit status: 0 done, 1 there are problems or GitHub refused, 2 wrong usage."""
    if arguments == ["look"]:
        problems = list(look(environment))
        print("\n".join(map(str, problems)) or "One story, as it was handed over.")
        return int(bool(problems))
    if arguments != ["open"]:
        print("Say what to do: look, or open")
        return 2
    try:
        print(public(open_proposal(environment, gh)))
    except RefusedError as refused:
        print(public(str(refused)))
        if NOT_ALLOWED in str(refused):
            print("Under Settings, Actions, General, tick “Allow GitHub Actions to create and approve pull requests”.")
            print("Then choose “Re-run failed jobs” here.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
