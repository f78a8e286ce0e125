"""The commands that take stories in, and away again."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from guide.content.files import replace_whole
from guide.content.library import load, load_sound
from guide.content.problems import ContentError, Problem
from guide.stories import importing
from guide.stories.desk.editors_report import editors_report
from guide.stories.desk.findings import look
from guide.stories.desk.inbox import as_json, as_table, looked_through
from guide.stories.desk.preview import preview
from guide.stories.desk.report import quoted
from guide.stories.packet.attached import words_in
from guide.stories.packet.office.packed import Unopened
from guide.stories.planning import plan
from guide.stories.withdrawing import withdraw


def add_story(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Adds `story` and what it does to the commands of `guide`."""
    story = commands.add_parser("story", help="check a story packet, take it in, or take a story away").add_subparsers(
        required=True, metavar="COMMAND"
    )
    story_check = story.add_parser("check", help="say what a packet holds and what stands in its way; write no story")
    story_check.add_argument("file", metavar="FILE", type=Path, help="a packet, a saved mail, an issue's text or JSON")
    story_check.add_argument("--into", metavar="DIR", type=Path, help="the folder of stories (the content's own)")
    story_check.add_argument("--preview", metavar="FILE.html", type=Path, help="write a page that shows it, to open")
    story_check.set_defaults(run=_story_check)
    story_inbox = story.add_parser("inbox", help="say of each file in a folder what it is, and what is missing")
    story_inbox.add_argument("folder", metavar="DIR", type=Path, help="a folder of saved mails and files")
    story_inbox.add_argument("--json", action="store_true", help="say it for a program")
    story_inbox.set_defaults(run=_story_inbox)
    story_read = story.add_parser("read", help="write out the words of a Word or LibreOffice document")
    story_read.add_argument("file", metavar="FILE", type=Path, help="a document (.docx, .odt) without a packet in it")
    story_read.set_defaults(run=_story_read)
    story_import = story.add_parser("import", help="clean a packet and write it as a story")
    story_import.add_argument("file", metavar="FILE", type=Path, help="a packet, a saved mail, an issue's text or JSON")
    story_import.add_argument("--into", metavar="DIR", type=Path, help="the folder of stories (the content's own)")
    story_import.add_argument("--replace", action="store_true", help="undo edits made to the story by hand")
    story_import.set_defaults(run=_story_import)
    story_withdraw = story.add_parser("withdraw", help="take a story away, and leave a notice at its address")
    story_withdraw.add_argument("id", metavar="ID", help="the story's id, as in its address")
    story_withdraw.add_argument("--on", metavar="DATE", type=_day, help="the day, such as 2026-11-22 (today)")
    story_withdraw.add_argument("--note", metavar="TEXT", help="why, where it was not at its teller's wish")
    story_withdraw.set_defaults(run=_story_withdraw)


def _story_check(options: argparse.Namespace) -> int:
    library, today = load_sound(options.content), date.today()
    report = importing.check_file(options.file, library, today)
    if report.packet is None:
        return _refused(report.problems, report.notes)
    planned = plan(report.packet, options.into or options.content / "stories", library, today)
    print(editors_report(report, planned, look(report.packet, library)))
    if options.preview:
        replace_whole(options.preview, preview(report.packet, library), ours=False)
        print(f"Wrote {options.preview}: open it to see the story.")
    return 0


def _story_inbox(options: argparse.Namespace) -> int:
    library = load_sound(options.content)
    found = list(looked_through(options.folder, options.content / "stories", library, date.today()))
    print(as_json(found) if options.json else as_table(found))
    return 0


def _story_read(options: argparse.Namespace) -> int:
    try:
        print(words_in(importing.read_file(options.file), options.file.name), end="")
    except Unopened as why:
        raise ContentError([Problem(importing.shown(options.file), "file", str(why))]) from None
    return 0


def _story_import(options: argparse.Namespace) -> int:
    into = options.into or options.content / "stories"
    library = load_sound(options.content)
    outcome = importing.import_file(options.file, into, library, date.today(), replacing=options.replace)
    if outcome.status == "refused":
        difference = [quoted(outcome.planned.difference())] if outcome.planned else []
        return _refused(outcome.report.problems, [*outcome.report.notes, *difference])
    print(outcome)
    return 0


def _refused(problems: Sequence[Problem], notes: Sequence[str]) -> int:
    for note in notes:
        print(note)
    raise ContentError(problems)


def _story_withdraw(options: argparse.Namespace) -> int:
    print(withdraw(load(options.content)[0], options.id, options.on or date.today(), options.note))
    return 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no date; write it as year-month-day") from None
