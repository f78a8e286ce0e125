"""The command `guide`. Exit status: 0 done, 1 there are problems (all of them listed), 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from guide.content.library import load, load_sound
from guide.content.problems import ContentError
from guide.content.publishing import publish_edition
from guide.content.skeleton import write_skeleton
from guide.pages.export import export
from guide.stories import importing


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        print(_counted(len(error.problems)), file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="guide", description="The Partnership Guide's content: check it, add to it, export it."
    )
    parser.add_argument(
        "--content",
        type=Path,
        default=Path(os.environ.get("GUIDE_CONTENT", "guide_src")),
        help="the content's folder (GUIDE_CONTENT, else guide_src)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="list every problem in the content")
    check.set_defaults(run=_check)

    new = commands.add_parser("new", help="begin an entry, or the next edition of an assessment")
    new.add_argument("kind", metavar="KIND", help="tip, assumption, question, …")
    new.add_argument("id", metavar="ID", help="small letters, digits and hyphens; it becomes the address")
    new.set_defaults(run=_new)

    publish = commands.add_parser("publish", help="record an assessment's edition as published; it cannot change after")
    publish.add_argument("edition", metavar="ID/EDITION", help="such as assumptions/1")
    publish.set_defaults(run=_publish)

    out = commands.add_parser("export", help="write all pages as a plain Markdown tree")
    out.add_argument("folder", metavar="DIR", type=Path, help="a folder that is empty or not there yet")
    out.set_defaults(run=_export)

    story = commands.add_parser("story", help="check a story packet, or take it in").add_subparsers(
        required=True, metavar="COMMAND"
    )
    story_check = story.add_parser("check", help="say what a packet holds and what stands in its way; write nothing")
    story_check.add_argument("file", metavar="FILE", type=Path)
    story_check.set_defaults(run=_story_check)
    story_import = story.add_parser("import", help="clean a packet and write it as a story")
    story_import.add_argument("file", metavar="FILE", type=Path)
    story_import.add_argument("--into", metavar="DIR", type=Path, help="the folder of stories (the content's own)")
    story_import.set_defaults(run=_story_import)
    return parser


def _check(options: argparse.Namespace) -> int:
    library, problems = load(options.content)
    if problems:
        raise ContentError(problems)
    editions = sum(map(len, library.assessments.values()))
    print(f"{len(library.entries)} entries and {editions} editions of assessments: no problems")
    return 0


def _new(options: argparse.Namespace) -> int:
    for path in write_skeleton(load_sound(options.content), options.kind, options.id, date.today()):
        print(f"wrote {path}")
    print("Write over each note in it, then run `guide check`.")
    return 0


def _publish(options: argparse.Namespace) -> int:
    print(publish_edition(load_sound(options.content), options.edition))
    return 0


def _export(options: argparse.Namespace) -> int:
    count = export(load_sound(options.content), options.folder)
    print(f"wrote {count} files to {options.folder}")
    return 0


def _story_check(options: argparse.Namespace) -> int:
    print(importing.check_file(options.file, load_sound(options.content)))
    return 0


def _story_import(options: argparse.Namespace) -> int:
    into = options.into or options.content / "stories"
    print(importing.import_file(options.file, into, load_sound(options.content), date.today()))
    return 0


def _counted(count: int) -> str:
    return "1 problem" if count == 1 else f"{count} problems"


if __name__ == "__main__":
    sys.exit(main())
