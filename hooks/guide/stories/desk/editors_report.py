"""The editor's report on a packet: all there is to know before it is taken in, in one look."""

from collections.abc import Iterator

from guide.stories.desk.findings import Findings
from guide.stories.desk.names import Name
from guide.stories.desk.report import Report, quoted
from guide.stories.planning import Plan

_HARD = 10
"""The grade above which a text is hard to read; the guide's own stays below it."""

_MOST_PERHAPS, _LONGEST_SENTENCE = 20, 200


def editors_report(report: Report, planned: Plan, findings: Findings) -> str:
    """What `guide story check` says.

    Args:
        report: of a packet without problems.
        planned: what taking it in would do.
        findings: what was found in it.
    """
    return "\n".join(
        [
            report.describe(),
            _would_do(planned),
            "",
            "Look at:",
            *(f"- {line}" for line in (*_to_look_at(findings), *_worked_out(planned))),
            "",
            *_shown(planned),
            "",
            "It can be taken in: `guide story import`." if planned.status != "edited" else "Carry the difference over.",
        ]
    )


def _would_do(planned: Plan) -> str:
    return {
        "new": f"It is new, and would become {planned.path}.",
        "same": f"{planned.path} already holds it"
        + (", and was edited by hand since; taking it in changes nothing." if planned.by_hand else ", word for word."),
        "changed": f"It is a new version of {planned.path}.",
        "edited": f"It is a new version of {planned.path}, which was edited by hand since: taking it in would undo "
        "those edits, and is refused without --replace.",
    }[planned.status]


def read_as(grade: float | None) -> str:
    """A text's reading grade in words."""
    if grade is None:
        return "Reading grade: none, since the formula is for English."
    advice = ", which is hard to read; our own texts stay below 10" if grade > _HARD else ""
    return f"Reading grade: {grade:.1f}{advice}."


def _to_look_at(findings: Findings) -> Iterator[str]:
    for kind, what in (("person", "people"), ("organisation", "organisations")):
        found = [_placed(part, name) for part, name in findings.names if name.kind == kind]
        listed = "; ".join(found) if found else "none seen"
        yield f"Names of {what}, as far as wording tells: {listed}."
    count = len(findings.links)
    yield f"Links: {count}." if not count else f"Links: {count}: {' '.join(findings.links)}"
    for part, perhaps in findings.perhaps[:_MOST_PERHAPS]:
        yield f"May lead to a person, and was left: {perhaps.text} ({part}), in “{_short(perhaps.sentence)}”"
    if len(findings.perhaps) > _MOST_PERHAPS:
        yield f"And {len(findings.perhaps) - _MOST_PERHAPS} more such names and pages."
    yield read_as(findings.grade)
    doubles = findings.doubles
    alike = "; ".join(
        f"{double.ref} “{double.title}” ({double.share:.0%} of the wording)" for double in doubles.found[:5]
    )
    looked = "" if doubles.compared == doubles.of else f" (compared with the newest {doubles.compared} of {doubles.of})"
    yield f"Stories much like it: {alike or 'none'}{looked}."


def _worked_out(planned: Plan) -> Iterator[str]:
    """What nobody wrote: an editor who is not told of it takes it for the teller's own."""
    if "\nthemes:" in planned.text:
        yield "Themes come from the entries that it is about, and so does the stage where none was named. Do they fit?"


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= _LONGEST_SENTENCE else f"{sentence[: _LONGEST_SENTENCE - 1]}…"


def _placed(part: str, name: Name) -> str:
    return f"{name.text} ({part})"


def _shown(planned: Plan) -> Iterator[str]:
    if planned.status in ("changed", "edited"):
        yield "What would change:"
        yield quoted(planned.difference())
    else:
        yield "The story as it would be written:" if planned.status == "new" else "The story as it is:"
        yield quoted(planned.text if planned.status == "new" else planned.before)
