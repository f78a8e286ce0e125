"""A small project that MkDocs can build: this one's hooks, theme and assets round the small guide's content."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from tests.browser.sharing import shared
from tests.settings import ROOT, steady_settings

__all__ = ["ROOT"]


@dataclass(frozen=True)
class Built:
    """What a build left and said."""

    site: Path
    status: int
    said: str


@pytest.fixture
def project(content: Path, tmp_path: Path) -> Path:
    """A folder with mkdocs.yml, a home page, and the small guide as its content."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("*.pyc.*", "*.egg-info"))
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "mkdocs.yml").write_text(steady_settings(), "utf-8")
    shutil.move(content, folder / "guide_src")
    (folder / "docs" / "index.md").write_text("# Home\n\nSee the [tips](tips/index.md).\n")
    (folder / "docs" / "about").mkdir()
    (folder / "docs" / "about" / "running-a-check.md").write_text("# Running a check\n\nTake your time.\n")
    (folder / "docs" / "about" / "evidence.md").write_text("# How we read research\n\n<!-- studies -->\n")
    (folder / "docs" / "contribute").mkdir()
    (folder / "docs" / "contribute" / "index.md").write_text("# Help\n\nMend what you find.\n")
    (folder / "docs" / "contribute" / "sharing-your-story.md").write_text("# Before you share\n\nWhat we ask.\n")
    return folder


@pytest.fixture
def build(project: Path, request: pytest.FixtureRequest) -> Callable[..., Built]:
    """Builds the project, strictly unless told otherwise. What is built of the very same, where no site lies yet, is
    built once in a run and handed to each who asks."""
    everyone = shared(request.config).folder

    def run(*options: str, **environment: str) -> Built:
        arguments = options or ("--strict",)
        site = project / "site"
        if site.exists():
            return made(project, arguments, environment)
        kept = everyone / f"small-{same(project, arguments, environment)}"
        with kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (kept / "told.json").exists():
                built = made(project, arguments, environment)
                kept.mkdir(exist_ok=True)
                if site.exists():
                    shutil.copytree(site, kept / "site", dirs_exist_ok=True)
                (kept / "told.json").write_text(json.dumps([built.status, built.said]), "utf-8")
                return built
        if (kept / "site").exists():
            shutil.copytree(kept / "site", site)
        status, said = json.loads((kept / "told.json").read_text("utf-8"))
        return Built(site, status, said)

    return run


def made(project: Path, arguments: Sequence[str], environment: dict[str, str]) -> Built:
    """Builds the project as a person would."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(project / "site", done.returncode, done.stdout + done.stderr)


def same(project: Path, arguments: Sequence[str], environment: dict[str, str]) -> str:
    """A name for all that a build rests on."""
    told = {name: value for name, value in os.environ.items() if name.startswith("GUIDE_")}
    told.update(environment)
    rests = sha256(json.dumps([list(arguments), sorted(told.items())]).encode())
    for path in sorted(path for path in project.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        data = path.read_bytes()
        rests.update(f"{path.relative_to(project).as_posix()} {len(data)}\n".encode() + data)
    return rests.hexdigest()[:24]
