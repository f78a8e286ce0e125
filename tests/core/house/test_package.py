"""The core can be installed as a package too: what its code reads beside itself goes along."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[3]
HOOKS = ROOT / "hooks"
DATA = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]


def _going_along() -> set[Path]:
    return {
        path
        for package, patterns in DATA.items()
        for pattern in patterns
        for path in HOOKS.joinpath(*package.split(".")).glob(pattern)
    }


def test_every_file_that_is_no_code_goes_along() -> None:
    beside = {path for path in (HOOKS / "guide").rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
    assert len(beside) > 50
    assert sorted(str(path.relative_to(ROOT)) for path in beside - _going_along()) == []


def test_every_pattern_finds_something() -> None:
    empty = [
        f"{package}: {pattern}"
        for package, patterns in DATA.items()
        for pattern in patterns
        if not any(path.is_file() for path in HOOKS.joinpath(*package.split(".")).glob(pattern))
    ]
    assert empty == []
