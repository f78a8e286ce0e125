"""The way of a packet into the content: checked, cleaned, written as a story. There is no other way in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from guide.content.files import place_new, replace_whole
from guide.content.library import Library
from guide.content.problems import ContentError, Problem
from guide.stories.checking import check_packet
from guide.stories.desk.report import Outcome, Report, Status
from guide.stories.packet.envelopes import LARGEST_MAIL
from guide.stories.planning import Plan, plan
from guide.text.contacts import mask_contacts

__all__ = ["check_file", "check_packet", "import_file", "import_packet"]


def check_file(path: Path, library: Library, today: date | None = None) -> Report:
    """As `check_packet`, for a file.

    Raises:
        ContentError: when the file cannot be read.
    """
    return check_packet(read_file(path), library, shown=shown(path), today=today)


def import_file(path: Path, into: Path, library: Library, today: date, *, replacing: bool = False) -> Outcome:
    """As `import_packet`, for a file.

    Raises:
        ContentError: when the file cannot be read.
        OSError: when the story cannot be written; nothing is left half done.
    """
    return import_packet(read_file(path), into, library, today, shown=shown(path), replacing=replacing)


def import_packet(
    given: str | bytes, into: Path, library: Library, today: date, *, shown: str = "packet", replacing: bool = False
) -> Outcome:
    """Takes a packet in: writes it as a story, or says why not.

    A packet that was taken in before is known by its id: the same again changes nothing, a changed one rewrites its
    story's file, whose name stays. A file that was edited by hand since is left as it is, unless told otherwise.

    Args:
        given: what holds a packet, as `read_given` takes it.
        into: the folder of stories; made when it is not there.
        library: the content that the story joins.
        today: the day to write as `reviewed`.
        shown: what to call the text in problems.
        replacing: whether a changed packet may undo edits made by hand.

    Raises:
        OSError: when the story cannot be written; nothing is left half done.
    """
    report = check_packet(given, library, shown=shown, today=today)
    if report.packet is None:
        return Outcome("refused", None, report)
    while True:
        planned = plan(report.packet, into, library, today)
        if planned.status == "edited" and not replacing:
            return Outcome("refused", None, _kept(report, planned), planned)
        try:
            return Outcome(_carry_out(planned), planned.path, report, planned)
        except FileExistsError:  # another import took the name a moment ago
            continue


def _carry_out(planned: Plan) -> Status:
    match planned.status:
        case "new":
            place_new(planned.path, planned.text)
            return "written"
        case "same":
            return "unchanged"
        case _:
            replace_whole(planned.path, planned.text)
            return "revised"


def _kept(report: Report, planned: Plan) -> Report:
    message = (
        "was edited by hand since its packet was taken in, and the packet has changed; carry the difference over by "
        "hand, or run `guide story import --replace`, which undoes the edits"
    )
    return replace(report, packet=None, problems=(Problem(planned.path.as_posix(), "file", message),))


def shown(path: Path) -> str:
    """A path as problems name it: a saved mail is often called after whoever sent it."""
    return mask_contacts(path.as_posix())[0]


def read_file(path: Path) -> bytes:
    """What a file holds.

    Raises:
        ContentError: when it cannot be read.
    """
    try:
        with path.open("rb") as file:
            # One more than is taken, by which a larger file is known.
            return file.read(LARGEST_MAIL + 1)
    except OSError as error:
        problem = Problem(shown(path), "file", f"cannot be read ({error.strerror}); check its name")
        raise ContentError([problem]) from None
