"""The commands that rename and remove entries, and the one that empties the record of published editions."""

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from guide.content.library import Library
from guide.content.publishing import begin_anew
from guide.moving.outcome import new_problems, problems_after
from guide.moving.plan import Plan, carry_out
from guide.moving.removing import removing
from guide.moving.renaming import renaming
from guide.moving.telling import told
from guide.publish.checking import check, pages_by_hand


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", config: Path) -> None:
    """Adds the commands to the others.

    Args:
        commands: of `guide`.
        config: where settings are looked for; by it lie the pages that are written by hand.
    """
    rename = commands.add_parser("rename", help="give an entry another id, and mend whatever names it")
    rename.add_argument("old", metavar="OLD", help="the entry, such as tips/old-name")
    rename.add_argument("new", metavar="NEW", help="its new name, such as tips/new-name, or new-name alone")
    _with_common(rename, config)
    rename.set_defaults(run=_rename)

    remove = commands.add_parser("remove", help="take an entry out of the guide, and whatever leads there")
    remove.add_argument("ref", metavar="REF", help="the entry, such as tips/old-name")
    remove.add_argument("--instead", metavar="REF", help="the entry that takes its place: everything leads there")
    _with_common(remove, config)
    remove.set_defaults(run=_remove)

    anew = commands.add_parser("begin-anew", help="say that this copy has published no check yet")
    anew.add_argument("--yes", action="store_true", help="do it; without, only say what it means")
    anew.set_defaults(run=_begin_anew)


def _with_common(parser: argparse.ArgumentParser, config: Path) -> None:
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")
    parser.add_argument("--config", metavar="FILE", type=Path, default=config, help="mkdocs.yml")
    parser.set_defaults(usual=config)


def _rename(options: argparse.Namespace) -> int:
    return _moved(options, lambda library, written: renaming(library, written, options.old, options.new))


def _remove(options: argparse.Namespace) -> int:
    return _moved(options, lambda library, written: removing(library, written, options.ref, options.instead))


def _moved(options: argparse.Namespace, planned: Callable[[Library, Path | None], Plan]) -> int:
    # Content alone can be mended where there are no settings; those that somebody names must be there.
    config: Path | None = None if options.config == options.usual and not options.usual.is_file() else options.config
    written = pages_by_hand(config) if config else None
    written = written if written and written.is_dir() else None
    content, today = options.content, date.today()
    library, before = check(content, config, os.environ, today)
    plan = planned(library, written)
    after = problems_after(plan.changes, content, config, written, os.environ, today) if plan.changes else before
    to_mend = new_problems(before, after)
    if not options.dry_run:
        carry_out(plan.changes)
    for line in told(plan, to_mend, len(after) - len(to_mend), carried_out=not options.dry_run):
        print(line)
    return 1 if to_mend else 0


def _begin_anew(options: argparse.Namespace) -> int:
    said, status = begin_anew(options.content, sure=options.yes)
    print(said)
    return status
