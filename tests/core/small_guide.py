"""A folder in which `guide check` finds the small guide, its settings, and a few pages written by hand."""

import shutil
from pathlib import Path

import pytest

WRITTEN = ("index.md", "about/running-a-check.md", "contribute/index.md", "contribute/sharing-your-story.md")


def small_guide(content: Path, folder: Path, settings: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder, once it is made; commands run there.

    Args:
        content: the entries, which are moved into it.
        folder: not there yet.
        settings: the text of its mkdocs.yml.
        monkeypatch: the fixture.
    """
    shutil.move(content, folder / "guide_src")
    for page in WRITTEN:
        (folder / "docs" / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / page).write_text("# A page\n")
    (folder / "docs" / "about" / "evidence.md").write_text("# Research\n\n<!-- studies -->\n")
    (folder / "mkdocs.yml").write_text(settings)
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GUIDE_CONTENT", raising=False)
    return folder
