"""A step of a workflow that does one thing to one issue, and knows the issue by its number alone."""

import re
from collections.abc import Callable, Mapping

from guide.stories.github.asking import Gh, RefusedError, Repository
from guide.stories.github.public import public


def on_the_issue(environment: Mapping[str, str], gh: Gh, do: Callable[[str, Repository], str]) -> int:
    """Does it, and prints what was done. Exit status: 0 done, 1 GitHub refused, 2 no issue was named.

    Args:
        environment: names the issue as `ISSUE`, by its number, and the repository.
        gh: asks GitHub.
        do: is told the issue's number and the repository; what it returns is printed.
    """
    issue = environment.get("ISSUE", "")
    if not re.fullmatch(r"[1-9]\d{0,9}", issue, re.ASCII):
        print("No issue is named.")
        return 2
    try:
        print(do(issue, Repository(environment["GITHUB_REPOSITORY"], gh)))
    except RefusedError as refused:
        print(public(str(refused)))
        return 1
    return 0
