"""A small project that MkDocs can build: this one's hooks, theme and assets round the small guide's content."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

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
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
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
def build(project: Path) -> Callable[..., Built]:
    """Builds the project, strictly unless told otherwise."""

    def run(*options: str, **environment: str) -> Built:
        arguments = options or ("--strict",)
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", *arguments],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return Built(project / "site", done.returncode, done.stdout + done.stderr)

    return run
