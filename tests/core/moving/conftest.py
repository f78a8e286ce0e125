"""A small guide with pages written by hand, in a folder of its own, for commands to change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.cli import main
from tests.core.small_guide import small_guide

BY_HAND = """\
# Words

Read [how](../tips/first-tip.md#how), then <!-- with tips/first-tip -->[ask](../tips/first-tip.md).<!-- end -->

| The idea | Where it is |
|---|---|
| To ask | [Ask how it is going](../tips/first-tip.md) |
| To ask and to write | [Ask](../tips/first-tip.md), [write](../tips/second-tip.md) |

- [Ask](../tips/first-tip.md) at once
  and wait.
- Then [ask][again].

[again]: ../tips/first-tip.md "Once more"

<!-- with tips/first-tip principles/candour -->
A part of its own.
<!-- end -->

Write `aliases: [tips/first-tip]` or `[x](../tips/first-tip.md)`.
"""


@pytest.fixture
def guide(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a guide that `guide check` finds no problem in; commands run there."""
    settings = "site_name: x\nextra: {guide: {name: A guide}}\n"
    folder = small_guide(content, tmp_path / "guide", settings, monkeypatch)
    (folder / "docs" / "about" / "words.md").write_text(BY_HAND)
    monkeypatch.setattr("os.fsync", lambda descriptor: None)  # waits for the disk, which no test can pull the plug of
    return folder


@pytest.fixture
def run(guide: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Gives a command in that folder: its exit status, and all that it said."""

    def give(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out + said.err

    return give


def every_byte(folder: Path) -> dict[str, bytes]:
    """What a folder holds."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
