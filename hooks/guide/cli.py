"""The command `guide`. Exit status: 0 done, 1 there are problems (all of them listed), 2 wrong usage."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from guide.audit.auditing import audit
from guide.audit.expected import Expected, base_of, configured
from guide.cli_moving import add_commands
from guide.cli_setup import add_setup
from guide.cli_stories import add_story
from guide.content.assessments import Assessment
from guide.content.cards import card_notices
from guide.content.library import load, load_sound
from guide.content.model import Entry
from guide.content.problems import ContentError, Problem
from guide.content.publishing import publish_edition
from guide.content.rules.statements import joined_statements
from guide.content.rules.unwritten import is_note
from guide.content.skeleton import next_steps, write_skeleton
from guide.pages.export import export
from guide.pages.settings import settings_of
from guide.prose.easy_read import notices as easy_read_notices
from guide.publish.about_repository import out_of_date, write_about
from guide.publish.checking import check
from guide.publish.earlier import keep_earlier, reading
from guide.publish.finding.lacking import lacking
from guide.publish.machines.check_report import check_report
from guide.publish.ready import missing, told

MKDOCS = Path("mkdocs.yml")
"""Where settings are looked for: by it lie the pages that are written by hand."""


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
    parser = argparse.ArgumentParser(prog="guide", description="A guide's content: check it, add to it, export it.")
    parser.add_argument(
        "--content",
        type=Path,
        default=Path(os.environ.get("GUIDE_CONTENT", "guide_src")),
        help="the content's folder (GUIDE_CONTENT, else guide_src)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    looked = commands.add_parser("check", help="list every problem in the content, and every link that leads nowhere")
    _with_config(looked)
    looked.add_argument("--json", action="store_true", help="say it as one JSON document, for programs")
    looked.set_defaults(run=_check)

    ready = commands.add_parser("ready", help="say what has to be set before this copy may be published")
    _with_config(ready)
    ready.set_defaults(run=_ready)

    add_setup(commands, MKDOCS)

    about = commands.add_parser("about", help="write the files that tell of the repository, from the settings")
    _with_config(about)
    about.set_defaults(run=_about)

    new = commands.add_parser("new", help="begin an entry, or the next edition of an assessment")
    new.add_argument("kind", metavar="KIND", help="tip, assumption, question, …")
    new.add_argument("id", metavar="ID", help="small letters, digits and hyphens; it becomes the address")
    new.set_defaults(run=_new)

    publish = commands.add_parser("publish", help="record an assessment's edition as published; it cannot change after")
    publish.add_argument("edition", metavar="ID/EDITION", help="such as assumptions/1")
    publish.set_defaults(run=_publish)

    add_commands(commands, MKDOCS)

    out = commands.add_parser("export", help="write all pages as a plain Markdown tree")
    out.add_argument("folder", metavar="DIR", type=Path, help="a folder that is empty or not there yet")
    _with_config(out)
    out.set_defaults(run=_export)

    look = commands.add_parser("audit", help="look at a built site as a browser would, and list every fault")
    look.add_argument("site", metavar="SITE", type=_built_site, help="the folder that holds the built site")
    look.add_argument("--base", metavar="URL", type=_address, help="where it is published (what its home page says)")
    look.add_argument("--config", metavar="FILE", type=Path, help="mkdocs.yml, whose mailbox and endpoint are allowed")
    look.add_argument("--allow-contact", metavar="TEXT", action="append", default=[], help="an address or number")
    look.add_argument("--allow-connect", metavar="ORIGIN", action="append", default=[], help="scripts may reach it")
    look.add_argument("--allow-form-action", metavar="ORIGIN", action="append", default=[], help="forms may go there")
    look.set_defaults(run=_audit)

    keep = commands.add_parser("keep-assets", help="put what open pages of the last deployments load into a site")
    keep.add_argument("site", metavar="SITE", type=_built_site, help="the folder that holds the built site")
    keep.add_argument("earlier", metavar="FROM", help="the address of the site as it stands, or its folder")
    keep.set_defaults(run=_keep_assets)

    add_story(commands)
    return parser


def _with_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", metavar="FILE", type=Path, default=MKDOCS, help="mkdocs.yml")


def _check(options: argparse.Namespace) -> int:
    # Content alone can be checked where there are no settings; those that somebody names must be there.
    config = None if options.config == MKDOCS and not MKDOCS.is_file() else options.config
    library, problems = check(options.content, config, os.environ, date.today())
    if options.json:
        notices = [*easy_read_notices(library, options.content.as_posix()), *_notices(config)]
        print(check_report(library, problems, notices))
        return 1 if problems else 0
    if problems:
        raise ContentError(problems)
    editions = [edition for editions in library.assessments.values() for edition in editions]
    entries = f"{len(library.entries)} entries{_aside(library.entries.values())}"
    print(f"{entries} and {len(editions)} editions of assessments{_aside(editions)}: no problems")
    for line in lacking(library):
        print(f"for the search: {line}")
    for line in card_notices(library):
        print(f"for the cards: {line}")
    for problem in easy_read_notices(library, options.content.as_posix()):
        print(f"for Easy Read: {problem}")
    for problem in joined_statements(library):
        print(f"one thing a statement: {problem}")
    for problem in _notices(config):
        print(f"before you publish: {problem}")
    for problem in out_of_date(config.parent, settings_of(config, {})) if config else ():
        print(f"when you have a moment: {problem}")
    return 0


def _notices(config: Path | None) -> Sequence[Problem]:
    """What has to be set before this copy is published; nothing while its settings do not read."""
    try:
        return missing(settings_of(config, os.environ), str(config)) if config else ()
    except ContentError:
        return ()


def _ready(options: argparse.Namespace) -> int:
    settings = settings_of(options.config, os.environ)
    for line in told(settings):
        print(line)
    if problems := missing(settings, str(options.config)):
        raise ContentError(problems)
    print(f"{options.config}: this copy can keep what its pages say")
    return 0


def _about(options: argparse.Namespace) -> int:
    for line in write_about(options.config.parent, settings_of(options.config, {})):
        print(line)
    return 0


def _aside(listed: Iterable[Entry | Assessment]) -> str:
    drafts = sum(item.draft for item in listed)
    return f" ({_counted(drafts, 'draft')}, not published)" if drafts else ""


def _new(options: argparse.Namespace) -> int:
    library, problems = load(options.content)
    # Notes that still wait in one new entry are no reason not to begin another.
    if stopping := [problem for problem in problems if not is_note(problem)]:
        raise ContentError(stopping)
    files = write_skeleton(library, options.kind, options.id, date.today())
    for path in files:
        print(f"wrote {path}")
    print(next_steps(files))
    return 0


def _publish(options: argparse.Namespace) -> int:
    print(publish_edition(load_sound(options.content), options.edition))
    return 0


def _export(options: argparse.Namespace) -> int:
    settings = settings_of(options.config, os.environ)
    count = export(load_sound(options.content), options.folder, settings)
    print(f"wrote {count} files to {options.folder}")
    return 0


def _audit(options: argparse.Namespace) -> int:
    connect, form_action = tuple(options.allow_connect), tuple(options.allow_form_action)
    told = Expected(options.base, frozenset(options.allow_contact), connect, form_action)
    expected = told.joined(configured(options.config)) if options.config else told
    count, problems = audit(options.site, expected)
    if problems:
        raise ContentError(problems)
    print(f"{count} files in {options.site}: no problems")
    return 0


def _keep_assets(options: argparse.Namespace) -> int:
    kept, why = keep_earlier(options.site, reading(options.earlier))
    told = ", ".join(_counted(files, "file") for files in kept)
    print(f"kept of {options.earlier}: {told or 'nothing'}{f' ({why})' if why else ''}")
    return 0


def _built_site(text: str) -> Path:
    folder = Path(text)
    if not (folder / "index.html").is_file():
        raise argparse.ArgumentTypeError(f"`{text}` holds no built site: there is no index.html in it")
    return folder


def _address(text: str) -> str:
    try:
        return base_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _counted(count: int, what: str = "problem") -> str:
    return f"1 {what}" if count == 1 else f"{count} {what}s"


if __name__ == "__main__":
    sys.exit(main())
