"""The job without rights: an approved or pasted text becomes a story's file, or sentences that say why not.

`python -m guide.stories.github.take_in` reads the event's file and prints nothing that a stranger wrote as it stands:
the log is public, and whoever reads the log may not be meant to have the contact in the text.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.content.library import Library, load_sound
from guide.content.problems import Problem
from guide.stories.desk.editors_report import read_as
from guide.stories.desk.findings import Findings, look
from guide.stories.github.approval import Act, Decision, Why, decide, editors_in, sha256
from guide.stories.github.events import pasted, read_event
from guide.stories.github.handover import hand_over
from guide.stories.github.public import public
from guide.stories.importing import import_packet

EDITORS = Path(".github/story-editors.txt")


@dataclass(frozen=True)
class Taken:
    """What became of the text, for the jobs that follow and for whoever reads the run."""

    act: Act
    why: Why
    words: str
    """For people; it may quote what a stranger wrote."""
    path: Path | None = None
    approved: str = ""
    issue: int = 0


def take_in(name: str, event: Mapping[str, object], editors: str, library: Library, into: Path, today: date) -> Taken:
    """Takes in what an event brings.

    Args:
        name: the event's name, `issues` or `workflow_dispatch`.
        event: its payload.
        editors: the text of the list of editors.
        library: the content that the story would join.
        into: the folder of stories.
        today: the day to write as `reviewed`.

    Raises:
        OSError: when the story cannot be written.
    """
    if name == "workflow_dispatch":
        text, problems = pasted(event)
        if problems:
            return Taken("withdraw", "refused", _refusal(problems))
        return _imported(Decision("propose", "approved", 0, text), library, into, today)
    decision = decide(event, editors_in(editors))
    if decision.act == "propose":
        return _imported(decision, library, into, today)
    words = {
        "edited": "The text was changed after it was approved. The approval is withdrawn.",
        "unlabelled": "The label was taken off. The approval is withdrawn.",
        "not-an-editor": f"Whoever set the label is not in {EDITORS}. Nothing is taken in.",
    }.get(decision.why, "This is of no concern to stories.")
    return Taken(decision.act, decision.why, words, issue=decision.issue)


def outputs(taken: Taken, story: str) -> str:
    """The lines for `GITHUB_OUTPUT`. Nothing in them is a stranger's: fixed words, numbers, hashes, and a safe path.

    Args:
        taken: what became of the text.
        story: SHA-256 of the story's file; empty where there is none.
    """
    values = {
        "act": taken.act,
        "why": taken.why,
        "issue": str(taken.issue or ""),
        "path": taken.path.as_posix() if taken.path else "",
        "approved": taken.approved,
        "story": story,
    }
    return "".join(f"{name}={value}\n" for name, value in values.items())


def _imported(decision: Decision, library: Library, into: Path, today: date) -> Taken:
    # Edits made to the story by hand may go: the pull request shows them as going, and they stay in the history.
    outcome = import_packet(decision.text, into, library, today, replacing=True)
    words = outcome.report.describe()
    packet = outcome.report.packet
    if outcome.path is None or packet is None:
        return Taken("withdraw", "refused", words, issue=decision.issue)
    words = "\n".join([words, *_found(look(packet, library))])
    if outcome.status == "unchanged":
        told = f"{words}\nThe guide already holds this packet, word for word."
        return Taken("withdraw", "unchanged", told, issue=decision.issue)
    return Taken("propose", "approved", words, outcome.path, sha256(decision.text), decision.issue)


def _found(findings: Findings) -> Iterator[str]:
    """What an editor should look at. Names are counted and not repeated: nobody should publish a list of them."""
    people = sum(name.kind == "person" for _, name in findings.names)
    yield f"May be names: of people {people}, of organisations {len(findings.names) - people}."
    yield f"Links: {len(findings.links)}. {read_as(findings.grade)}"
    if findings.perhaps:
        yield f"Names and pages on platforms that may lead to a person, and were left: {len(findings.perhaps)}."
    yield f"Stories much like it: {', '.join(double.ref for double in findings.doubles.found) or 'none'}."


def _refusal(problems: tuple[Problem, ...]) -> str:
    return "\n".join(["Not taken in:", *map(str, problems)])


def main(environment: Mapping[str, str] = os.environ) -> int:
    """Runs as a step of the workflow. Exit status: 0 settled, 1 a pasted packet was refused, 2 something broke."""
    try:
        content = Path(environment.get("GUIDE_CONTENT", "guide_src"))
        name = environment["GITHUB_EVENT_NAME"]
        event = read_event(Path(environment["GITHUB_EVENT_PATH"]))
        editors = EDITORS.read_text("utf-8") if EDITORS.is_file() else ""
        taken = take_in(name, event, editors, load_sound(content), content / "stories", date.today())
        handed = Path(environment["RUNNER_TEMP"]) / "story"
        story = hand_over(taken.path.read_bytes(), handed) if taken.path else ""
        with Path(environment["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as file:
            file.write(outputs(taken, story))
    except Exception as error:  # its message may quote the text, and Python would print it
        print(f"This could not be done ({type(error).__name__}). Try the packet with `guide story check`.")
        return 2
    words = public(taken.words)
    print(words)
    if summary := environment.get("GITHUB_STEP_SUMMARY"):
        # Four spaces make it a block of text in Markdown, which nothing within can end.
        Path(summary).write_text("".join(f"    {line}\n" for line in words.splitlines()), "utf-8")
    return int(name == "workflow_dispatch" and taken.act != "propose")


if __name__ == "__main__":
    sys.exit(main())
