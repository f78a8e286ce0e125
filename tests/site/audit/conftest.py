"""The small guide as a built site, to be broken and put back."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from guide.audit import auditing
from guide.audit.auditing import audit
from guide.audit.expected import Expected
from guide.audit.page import page_finding
from guide.content.problems import Problem
from tests.conftest import FIXTURES
from tests.settings import steady_settings
from tests.site.audit.breaking import Break, Told
from tests.site.conftest import ROOT

HAND_WRITTEN = {
    "index.md": "# Home\n\nSee the [tips](tips/index.md).\n",
    "contribute/index.md": "# Help\n\nRead [what guide.json holds](../assets/schemas/guide-1.json) and "
    "[what its parts hold](../assets/schemas/guide-stories-1.json), [a round](../assets/schemas/round-1.json) and "
    "[a plan](../assets/schemas/plan-1.json), and [what the check says](../assets/schemas/check-1.json).\n",
    "contribute/sharing-your-story.md": "# Before you share\n",
    "about/index.md": "# About\n",
    "about/licence.md": "# Licence\n",
    "about/privacy.md": "# Privacy\n",
    "about/accessibility.md": "# Accessibility\n",
    "about/evidence.md": "# How we read research\n\n<!-- studies -->\n",
    "about/review.md": "# How we review\n",
    "about/running-a-check.md": "# Running a check\n",
    "about/takedown.md": "# Takedown\n",
}


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide as a built site, for tests that put back what they break."""
    project = tmp_path_factory.mktemp("audited")
    for name in ("hooks", "overrides"):
        (project / name).symlink_to(ROOT / name)
    (project / "mkdocs.yml").write_text(steady_settings(), "utf-8")
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    shutil.copytree(FIXTURES / "content", project / "guide_src")
    for name, text in HAND_WRITTEN.items():
        (project / "docs" / name).parent.mkdir(exist_ok=True)
        (project / "docs" / name).write_text(text)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=project, env=environment, check=True)
    return project / "site"


@pytest.fixture(scope="package", autouse=True)
def each_page_once() -> Iterator[None]:
    """Most pages are the same in every test: what is found in one follows from what is given, so it can be kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(auditing, "page_finding", cache(page_finding))
        yield


@pytest.fixture(scope="package")
def before(built: Path) -> frozenset[Problem]:
    """What is wrong with the small guide unbroken: nothing, as a test of its own holds."""
    return frozenset(audit(built, Expected())[1])


@pytest.fixture
def broken(built: Path, before: frozenset[Problem]) -> Iterator[Break]:
    """Changes files of the site, audits it, and tells what is wrong now that was not before."""
    kept: dict[Path, bytes | None] = {}

    def change(files: dict[str, str | bytes | Callable[[str], str]], expected: Expected | None = None) -> Told:
        for name, new in files.items():
            path = built / name
            kept.setdefault(path, path.read_bytes() if path.is_file() else None)
            path.parent.mkdir(parents=True, exist_ok=True)
            content = new if isinstance(new, str | bytes) else new(path.read_text("utf-8"))
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = set(audit(built, expected or Expected())[1]) - before
        return {(problem.path, problem.field, problem.message) for problem in found}

    yield change
    for path, content in kept.items():
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
