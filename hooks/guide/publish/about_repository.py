"""Files that tell others of the repository itself, written from the settings: whom to ask, and how to cite it.

Both name what only a copy can know, so they are made from `extra.guide` and not by hand. One that says nothing of this
copy is not there.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from guide.content.files import replace_whole
from guide.content.problems import ContentError, Problem
from guide.pages.settings import Settings

OWNERS = ".github/CODEOWNERS"
CITATION = "CITATION.cff"

_WRITTEN = "# Written by `guide about` from mkdocs.yml: change that, and run it again."


def files_about(settings: Settings) -> dict[str, str | None]:
    """The text of each file by its path; None where the settings leave it out.

    Args:
        settings: the copy's, without what the environment tells: the files are the same wherever they are written.
    """
    return {CITATION: _citation(settings), OWNERS: _owners(settings)}


def out_of_date(root: Path, settings: Settings) -> tuple[Problem, ...]:
    """Each file that says other than the settings do. One that a person wrote, or took away, is left in peace."""
    return tuple(_out_of_date(root, settings))


def write_about(root: Path, settings: Settings) -> tuple[str, ...]:
    """Writes the files, and removes an earlier one that the settings now leave out; returns what was done, in lines.

    Raises:
        ContentError: where a file stands that a person wrote; nothing is changed then.
    """
    wanted = files_about(settings)
    if theirs := [name for name, text in wanted.items() if text and _standing(root / name) == "theirs"]:
        message = "was written by hand; move it away first, if the settings are to say it"
        raise ContentError(Problem(name, "file", message) for name in theirs)
    done = []
    for name, text in wanted.items():
        path = root / name
        if text:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_whole(path, text)
            done.append(f"wrote {name}")
        elif _standing(path) == "ours":
            path.unlink()
            done.append(f"removed {name}, since the settings name nobody")
    return tuple(done)


def _out_of_date(root: Path, settings: Settings) -> Iterator[Problem]:
    for name, text in files_about(settings).items():
        standing = _standing(root / name)
        missing = standing == "none" and name == OWNERS and text
        if missing or (standing == "ours" and (root / name).read_text("utf-8") != text):
            yield Problem(name, "file", "says other than the settings do; run `guide about`")


def _standing(path: Path) -> str:
    if not path.exists():
        return "none"
    return "ours" if path.read_text("utf-8", errors="replace").startswith(_WRITTEN) else "theirs"


def _citation(settings: Settings) -> str:
    name, site = settings.name, settings.site_url
    lines = [
        _WRITTEN,
        "cff-version: 1.2.0",
        "message: To credit the words, name the guide, link to the page, and say whether you changed anything.",
        f"title: {_quoted(name)}",
        "authors:",
        f"  - name: {_quoted(f'The contributors to {name}')}",
        "license: CC-BY-4.0  # the words; the code is under MIT",
        *([f"url: {_quoted(site)}"] if site else []),
    ]
    return "\n".join(lines) + "\n"


def _owners(settings: Settings) -> str | None:
    if not settings.keepers:
        return None
    about = "# GitHub asks these accounts to look at every proposal."
    return "\n".join((_WRITTEN, about, f"* {' '.join(settings.keepers)}")) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
