"""`mkdocs serve`: an edit anywhere shows after one rebuild."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 60.0
"""Seconds for a rebuild on a busy machine; one takes less than two."""


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, project: Path, log: Path, port: int) -> None:
        self.project, self.log, self.address = project, log, f"http://127.0.0.1:{port}/"

    def builds(self) -> int:
        """Rebuilds that are done. (MkDocs leaves out a line it has said before, such as how long a build took.)"""
        return len(re.findall(r"Reloading browsers", self.log.read_text()))

    def wait_for(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"{what} did not come; the server said: {self.log.read_text()}"
            time.sleep(0.1)

    def page(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310 - our own address
            return str(answer.read().decode())


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "served.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        server = Served(project, log, port)
        server.wait_for(lambda: "Serving on" in log.read_text(), "the first build")
        yield server
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def test_an_edit_to_content_theme_or_page_shows_after_one_rebuild(served: Served) -> None:
    edits = [
        ("guide_src/tips/first-tip.md", "Go round the table.", "Go round it twice.", "tips/first-tip/"),
        ("guide_src/glossary.yml", "A word made of initials.", "Initials, no more.", "glossary/"),
        ("overrides/partials/guide-footer.html", "No cookies, no tracking.", "Not one cookie.", "tips/"),
        ("docs/index.md", "See the [tips]", "Look at the [tips]", ""),
    ]
    for file, old, new, address in edits:
        before = served.builds()
        path = served.project / file
        path.write_text(path.read_text().replace(old, new))
        served.wait_for(lambda before=before: served.builds() > before, f"the rebuild for {file}")  # type: ignore[misc]
        wanted = new.replace("[", "").split("]")[0].removesuffix("tips")
        assert wanted in re.sub(r"<[^>]+>", "", served.page(address)), file
        time.sleep(1.5)
        assert served.builds() == before + 1, f"{file} took more than one rebuild"


def test_a_problem_while_serving_is_told_and_mended_without_a_restart(served: Served) -> None:
    tip = served.project / "guide_src/tips/first-tip.md"
    text = tip.read_text()
    before = served.builds()
    tip.write_text(text.replace("effort: minutes", "effort: a fortnight"))
    served.wait_for(lambda: served.builds() > before, "the rebuild with a problem")
    said = re.sub(r" line \d+:", "", served.log.read_text())
    assert "guide_src/tips/first-tip.md: effort: `a fortnight` is not known" in said
    before = served.builds()
    tip.write_text(text.replace("Go round the table.", "Mended."))
    served.wait_for(lambda: served.builds() > before, "the rebuild after mending")
    assert "Mended." in served.page("tips/first-tip/")
