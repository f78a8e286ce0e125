"""What `guide check` will say once a plan is carried out, found in a copy before anything is changed."""

import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from guide.content.problems import Problem
from guide.moving.plan import Change, Rename, carry_out
from guide.publish.checking import check


def problems_after(
    changes: Sequence[Change],
    content: Path,
    config: Path | None,
    written: Path | None,
    environment: Mapping[str, str],
    today: date,
) -> tuple[Problem, ...]:
    """Every problem of the guide as it will be.

    Args:
        changes: what will be done.
        content: the content's folder.
        config: mkdocs.yml, if there is one.
        written: the folder of pages written by hand, if there is one.
        environment: as for the check.
        today: the day it is.
    """
    with TemporaryDirectory() as made:
        folders = {content: Path(made) / "content"}
        shutil.copytree(content, folders[content])
        if written:
            folders[written] = Path(made) / "docs"
            _stand_in(written, folders[written])
        carry_out([_in(change, folders) for change in changes])
        _, found = check(folders[content], config, environment, today, folders.get(written) if written else None)
        return tuple(_named(problem, folders) for problem in found)


def new_problems(before: Sequence[Problem], after: Sequence[Problem]) -> list[Problem]:
    """Those problems that were not there before; where a list is shorter, its places count anew."""
    earlier = Counter((problem.path, problem.message) for problem in before)
    found: list[Problem] = []
    for problem in after:
        key = (problem.path, problem.message)
        if earlier[key]:
            earlier[key] -= 1
        else:
            found.append(problem)
    return found


def _stand_in(written: Path, to: Path) -> None:
    """A folder of pages as a copy, in which whatever is no page is the file itself."""
    for path in written.rglob("*"):
        if path.is_file():
            other = to / path.relative_to(written)
            other.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".md":
                shutil.copyfile(path, other)
            else:
                other.symlink_to(path.resolve())


def _in(change: Change, folders: Mapping[Path, Path]) -> Change:
    """A change of the copy, as of the file itself."""
    here = replace(change, path=_moved(change.path, folders))
    return replace(here, to=_moved(here.to, folders)) if isinstance(here, Rename) else here


def _moved(path: Path, folders: Mapping[Path, Path]) -> Path:
    for folder, copy in folders.items():
        if path.is_relative_to(folder):
            return copy / path.relative_to(folder)
    return path


def _named(problem: Problem, folders: Mapping[Path, Path]) -> Problem:
    """A problem of the copy, as of the file itself."""
    for folder, copy in folders.items():
        path, message = (text.replace(copy.as_posix(), folder.as_posix()) for text in (problem.path, problem.message))
        problem = replace(problem, path=path, message=message)
    return problem
